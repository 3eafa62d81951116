// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/cap.h"

#include "wire/capreader.h"
#include "wire/xml.h"

namespace posko::wire {

std::string_view capVersionOf(std::string_view space)
{
    return space == cap12Namespace   ? "1.2"
           : space == cap11Namespace ? "1.1"
           : space == cap10Namespace ? "1.0"
                                     : "";
}

core::Result<domain::CapMessage> readCap(std::string_view payload)
{
    CapReader reader;
    if (auto walked = walkXml(payload, reader); !walked) {
        return std::unexpected(walked.error());
    }
    return reader.take();
}

} // namespace posko::wire

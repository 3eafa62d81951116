// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/recognise.h"
#include "oracle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto family = posko::wire::recognise({reinterpret_cast<const char*>(data), size});
    posko::wire::fuzz::require(family ||
                               (!family.error().kind.empty() && !family.error().error.detail.empty()));
    return 0;
}

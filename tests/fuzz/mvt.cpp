// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/mvt.h"
#include "geodata/tilepmtiles.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto layers = posko::geodata::readMvt(bytes)) {
        for (const auto& layer : *layers)
            for (const auto& feature : layer.features) {
                std::size_t points = 0;
                for (std::size_t part = 0; part < feature.partCount(); ++part)
                    points += feature.part(part).size();
                // Every point belongs to one part, and every attribute can be asked for.
                if (points != feature.points.size() || layer.text(feature, "name").size() > size)
                    std::abort();
            }
    }
    if (const auto entries = posko::geodata::readPmtilesDirectory(bytes); entries && entries->size() > size)
        std::abort();
    return 0;
}

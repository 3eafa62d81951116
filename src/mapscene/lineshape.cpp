// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/lineshape.h"

#include "mapscene/areashape.h"

namespace posko::mapscene {

std::vector<std::vector<PixelPoint>> lineCopies(const MeshFrame& frame,
                                                std::span<const core::MercatorPoint> points)
{
    const MercatorRing line = withoutJumps(points);
    std::vector<std::vector<PixelPoint>> copies;
    if (line.empty())
        return copies;
    forCopies(boxAround(std::span(&line, 1)), frame.covered, [&](double copy) {
        std::vector<PixelPoint>& pixels = copies.emplace_back();
        pixels.reserve(line.size());
        for (const core::MercatorPoint point : line)
            pixels.push_back(frame.toFrameAsIs({point.x + copy, point.y}));
    });
    return copies;
}

} // namespace posko::mapscene

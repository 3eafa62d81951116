// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapcamera.h"

#include <cstdint>
#include <span>
#include <vector>

namespace posko::mapscene {

/// A colour with straight (not premultiplied) alpha.
struct Rgba
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    [[nodiscard]] Rgba withAlpha(double opacity) const;
    friend bool operator==(const Rgba&, const Rgba&) = default;
};

/// A vertex as the scene graph's coloured geometry lays it out: position, then premultiplied colour.
struct ColouredVertex
{
    float x = 0;
    float y = 0;
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 0;
};

/// Triangles of coloured vertices, three indices each.
struct Mesh
{
    std::vector<ColouredVertex> vertices;
    std::vector<std::uint32_t> indices;

    [[nodiscard]] bool empty() const { return indices.empty(); }
    void clear()
    {
        vertices.clear();
        indices.clear();
    }
};

/// Lengths of a dashed line in pixels.
struct Dash
{
    double on = 0;
    double off = 0;
};

/// A vertex of this colour, `opacity` (0 to 1) times as opaque.
[[nodiscard]] ColouredVertex vertexOf(PixelPoint at, Rgba colour, double opacity = 1.0);

/// Adds a line of this width whose edges fade over one pixel. Points nearer than half a pixel to each other
/// are joined. A closed line repeats its first point at the end.
void addStroke(Mesh& mesh, std::span<const PixelPoint> points, double width, Rgba colour);

/// The same, broken into dashes that begin `phase` pixels into the pattern.
void addDashedStroke(Mesh& mesh, std::span<const PixelPoint> points, double width, Rgba colour, Dash dash,
                     double phase = 0);

/// Adds triangles (three indices into `points` each) of one colour.
void addTriangles(Mesh& mesh, std::span<const PixelPoint> points, std::span<const std::uint32_t> triangles,
                  Rgba colour);

/// Adds a triangle clipped to `box`; needed where triangles are so large that float pixels lose their
/// precision.
void addClippedTriangle(Mesh& mesh, PixelPoint a, PixelPoint b, PixelPoint c, const PixelRect& box,
                        Rgba colour);

/// The runs of an open line that lie inside or near `box`; no run holds two points nearer than `tolerance`.
[[nodiscard]] std::vector<std::vector<PixelPoint>> clippedRuns(std::span<const PixelPoint> points,
                                                               const PixelRect& box, double tolerance);

/// The part of a closed ring inside `box`; edges along the box may be doubled, which the even-odd rule does
/// not see.
[[nodiscard]] std::vector<PixelPoint> clippedRing(const std::vector<PixelPoint>& ring, const PixelRect& box);

/// Parallel lines at 45 degrees (or falling ones) inside closed rings (even-odd rule), each as two points.
/// They lie at multiples of `spacing` from `anchor`, so that a pattern does not swim when the origin moves.
[[nodiscard]] std::vector<std::pair<PixelPoint, PixelPoint>>
hatchLines(std::span<const std::vector<PixelPoint>> rings, double spacing, bool falling, PixelPoint anchor);

/// The unit vector to the left of the way from a to b, which differ (where dx, dy turns to -dy, dx).
[[nodiscard]] PixelPoint normalOf(PixelPoint a, PixelPoint b);

/// True where a line with these normals turns so far at a corner that its edges are not mitred.
[[nodiscard]] bool isSharp(PixelPoint before, PixelPoint after);

/// The normal at a corner that is not sharp, lengthened so that the line keeps its width.
[[nodiscard]] PixelPoint miterOf(PixelPoint before, PixelPoint after);

/// Points of a closed circle, the first repeated.
[[nodiscard]] std::vector<PixelPoint> circlePoints(PixelPoint centre, double radius, int count);

} // namespace posko::mapscene

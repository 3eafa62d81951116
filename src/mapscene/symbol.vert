// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

// A corner of a symbol: its place on the map moves with the camera, its distance from there keeps its pixels.
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 corner;
layout(location = 2) in vec2 inPicture;

layout(location = 0) out vec2 coordinate;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    float opacity;
    vec4 camera; // moved right and down by xy after a scale of z; w: device pixels of a pixel, 0 while moving
};

void main()
{
    coordinate = inPicture;
    vec2 at = place * camera.z + camera.xy;
    if (camera.w > 0.0)
        at = floor(at * camera.w + 0.5) / camera.w;
    gl_Position = matrix * vec4(at + corner, 0.0, 1.0);
}

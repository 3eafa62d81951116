// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

// An area of a tile: its corners in tile units, and where they lie in the relief.
layout(location = 0) in vec2 corner;
layout(location = 0) out vec2 place;

layout(std140, binding = 0) uniform Block
{
    mat4 matrix;
    float opacity;
    vec4 share;
    vec4 ramp0;
    vec4 ramp1;
    vec4 ramp2;
    vec4 shadow;
    vec4 light;
    vec4 mode;
};

out gl_PerVertex
{
    vec4 gl_Position;
};

void main()
{
    place = share.xy + corner * share.z;
    gl_Position = matrix * vec4(corner, 0.0, 1.0);
}

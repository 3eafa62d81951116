// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

layout(location = 0) in vec2 coordinate;
layout(location = 0) out vec4 colour;

layout(std140, binding = 0) uniform buf {
    mat4 matrix;
    float opacity;
    vec4 camera;
};
layout(binding = 1) uniform sampler2D picture;

void main()
{
    colour = texture(picture, coordinate) * opacity;
}

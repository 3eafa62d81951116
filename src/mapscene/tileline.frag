// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

// A line with edges that fade over one device pixel; beyond the tile its neighbour draws on.
layout(location = 0) in vec4 lineColour;
layout(location = 1) in vec4 across;
layout(location = 2) in vec3 dashes;
layout(location = 3) in vec2 place;
layout(location = 0) out vec4 colour;

layout(std140, binding = 0) uniform Block
{
    mat4 matrix;
    float opacity;
    vec4 scale;
    vec4 colours[9];
    vec4 shapes[9];
};

void main()
{
    float pixel = 2.0 * scale.y;
    float cover = clamp((across.z - abs(across.x)) / pixel, 0.0, 1.0);
    // A hairline is as wide as a pixel and fainter.
    cover *= min(1.0, 2.0 * across.y / pixel);
    if (dashes.y > 0.0) {
        float into = mod(dashes.x, dashes.y + dashes.z);
        cover *= clamp((min(into, dashes.y - into)) / pixel + 0.5, 0.0, 1.0);
    }
    vec2 low = step(vec2(scale.z), place);
    vec2 high = step(place, vec2(scale.w));
    colour = lineColour * (cover * low.x * low.y * high.x * high.y);
}

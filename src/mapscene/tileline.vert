// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

// One edge of a line of a tile, moved off the line by half of its class's width.
layout(location = 0) in vec2 middle;
layout(location = 1) in vec2 normal;
layout(location = 2) in vec2 alongAndSide;
layout(location = 0) out vec4 lineColour;
layout(location = 1) out vec4 across; // distance from the middle, half width, reach, unused
layout(location = 2) out vec3 dashes; // length up to here, dash, gap
layout(location = 3) out vec2 place;

layout(std140, binding = 0) uniform Block
{
    mat4 matrix;
    float opacity;
    vec4 scale; // item pixels of a tile unit, half a device pixel, lowest and highest tile unit that is shown
    vec4 colours[9];
    vec4 shapes[9];
};

out gl_PerVertex
{
    vec4 gl_Position;
};

void main()
{
    int index = int(abs(alongAndSide.y) + 0.5) - 1;
    vec4 shape = shapes[index];
    lineColour = colours[index] * opacity;
    float reach = lineColour.a > 0.0 ? max(shape.x, scale.y) + scale.y : 0.0;
    across = vec4(alongAndSide.y > 0.0 ? reach : -reach, shape.x, reach, 0.0);
    dashes = vec3(alongAndSide.x * scale.x, shape.yz);
    place = middle + normal * (reach / scale.x);
    gl_Position = matrix * vec4(place, 0.0, 1.0);
}

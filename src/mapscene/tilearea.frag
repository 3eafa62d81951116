// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#version 440

// Colours an area from the relief's numbers (maps/README.md): height or depth chooses from a ramp, the shade
// darkens or lightens.
layout(location = 0) in vec2 place;
layout(location = 0) out vec4 colour;

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
layout(binding = 1) uniform sampler2D relief;

const float shore = 160.0 / 255.0;
const float level = 128.0 / 255.0;

void main()
{
    vec3 shown = ramp0.rgb;
    if (mode.x < 1.5) {
        vec3 numbers = texture(relief, place).rgb;
        bool isLand = mode.x > 0.5;
        float far = isLand ? (numbers.r - shore) / (1.0 - shore) : (shore - numbers.r) / shore;
        far = clamp(far, 0.0, 1.0);
        shown = far < mode.y ? mix(ramp0.rgb, ramp1.rgb, far / mode.y)
                             : mix(ramp1.rgb, ramp2.rgb, (far - mode.y) / (1.0 - mode.y));
        float shade = clamp(((isLand ? numbers.g : numbers.b) - level) / (1.0 - level), -1.0, 1.0);
        shown = shade < 0.0 ? mix(shown, shadow.rgb, -shade * shadow.a) : mix(shown, light.rgb, shade * light.a);
    }
    colour = vec4(shown, 1.0) * opacity;
}

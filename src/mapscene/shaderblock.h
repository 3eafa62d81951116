// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQuick/QSGMaterialShader>

#include <cstring>

namespace posko::mapscene {

/// Writes the uniform block of the map's shaders: matrix, opacity in a block of four, then the material's own
/// numbers in blocks of four.
template <class Numbers> void writeBlock(QSGMaterialShader::RenderState& state, const Numbers& numbers)
{
    constexpr qsizetype matrixBytes = 64;
    constexpr qsizetype numbersAt = matrixBytes + 16;
    char* const block = state.uniformData()->data();
    if (state.isMatrixDirty()) {
        const QMatrix4x4 matrix = state.combinedMatrix();
        std::memcpy(block, matrix.constData(), matrixBytes);
    }
    if (state.isOpacityDirty()) {
        const float opacity = state.opacity();
        std::memcpy(block + matrixBytes, &opacity, sizeof(opacity));
    }
    std::memcpy(block + numbersAt, &numbers, sizeof(Numbers));
}

} // namespace posko::mapscene

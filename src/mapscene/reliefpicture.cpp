// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/reliefpicture.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGTexture>

#include <algorithm>

namespace posko::mapscene {

bool ReliefPicture::isUsableIn(const QQuickWindow* window) const
{
    return hasPixels() || std::ranges::any_of(m_made, [window](const Made& made) {
               return made.window == window && !made.texture.expired();
           });
}

bool ReliefPicture::isSpent() const
{
    return !hasPixels() &&
           std::ranges::all_of(m_made, [](const Made& made) { return made.texture.expired(); });
}

std::shared_ptr<QSGTexture> ReliefPicture::texture(QQuickWindow& window)
{
    std::erase_if(m_made, [](const Made& made) { return made.texture.expired(); });
    const auto known = std::ranges::find(m_made, &window, &Made::window);
    if (known != m_made.end())
        return known->texture.lock();
    if (!hasPixels())
        return nullptr;
    std::shared_ptr<QSGTexture> made(window.createTextureFromImage(m_image, QQuickWindow::TextureIsOpaque));
    made->setFiltering(QSGTexture::Linear);
    made->setHorizontalWrapMode(QSGTexture::ClampToEdge);
    made->setVerticalWrapMode(QSGTexture::ClampToEdge);
    m_made.push_back({&window, made});
    m_image = {};
    return made;
}

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

class QQuickWindow;
class QSGTexture;

namespace posko::mapscene {

/// A tile of the relief on its way to the screen.
/// It promises that its pixels are kept only until a window has made its texture of them, that all maps of a
/// window share that texture, and that it goes with the last node that shows it.
class ReliefPicture
{
public:
    explicit ReliefPicture(QImage image)
        : m_image(std::move(image))
    {}

    /// True where texture() gives one.
    [[nodiscard]] bool isUsableIn(const QQuickWindow* window) const;
    /// Null where the pixels are gone and no node of this window shows it any more; it is to be loaded anew
    /// then. Called by the render thread while the GUI thread waits.
    [[nodiscard]] std::shared_ptr<QSGTexture> texture(QQuickWindow& window);

    [[nodiscard]] bool hasPixels() const { return !m_image.isNull(); }
    /// True where neither pixels nor a texture are left.
    [[nodiscard]] bool isSpent() const;
    /// Of the pixels.
    [[nodiscard]] std::size_t bytes() const { return static_cast<std::size_t>(m_image.sizeInBytes()); }
    void dropPixels() { m_image = {}; }
    /// The same picture, loaded anew.
    void renew(const ReliefPicture& other) { m_image = other.m_image; }

private:
    struct Made
    {
        const QQuickWindow* window = nullptr;
        std::weak_ptr<QSGTexture> texture;
    };

    QImage m_image;
    std::vector<Made> m_made;
};

} // namespace posko::mapscene

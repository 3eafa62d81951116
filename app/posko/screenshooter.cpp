// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screenshooter.h"

#include <QImage>
#include <QQuickWindow>
#include <QSaveFile>

namespace posko::app {

Screenshooter::Screenshooter(QQuickWindow& window, QSize size)
    : m_window(window)
    , m_size(size)
{}

std::expected<void, QString> Screenshooter::write(const QString& file) const
{
    QImage image = m_window.grabWindow();
    if (image.isNull())
        return std::unexpected(QStringLiteral("the window gave no picture for %1").arg(file));
    if (m_size.isValid() && image.size() != m_size)
        image = image.scaled(m_size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    // A wall is opaque; without the unused alpha channel the file is smaller and quicker to write.
    image = image.convertToFormat(QImage::Format_RGB888);

    QSaveFile out(file);
    constexpr int quickCompression = 80;
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG", quickCompression) || !out.commit())
        return std::unexpected(QStringLiteral("%1 cannot be written: %2").arg(file, out.errorString()));
    return {};
}

} // namespace posko::app

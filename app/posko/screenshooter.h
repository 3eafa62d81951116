// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QString>

#include <expected>

class QQuickWindow;

namespace posko::app {

/// Writes pictures of one window as PNG files.
class Screenshooter
{
public:
    /// `size`: of every picture, in pixels; an invalid one means the window's own.
    explicit Screenshooter(QQuickWindow& window, QSize size = {});

    /// Renders the window as it is now and replaces `file` at once and whole. The error is one sentence.
    [[nodiscard]] std::expected<void, QString> write(const QString& file) const;

private:
    QQuickWindow& m_window;
    QSize m_size;
};

} // namespace posko::app

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frozensign.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

namespace {

constexpr qint64 kSilenceMs = 4'500;
constexpr int kLookEveryMs = 500;

} // namespace

FrozenSign::FrozenSign(bool english)
    : m_english(english)
{
    setFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::BypassWindowManagerHint |
             Qt::WindowDoesNotAcceptFocus | Qt::WindowTransparentForInput);
    setTitle(QStringLiteral("posko-watch"));
    connect(&m_looking, &QTimer::timeout, this, &FrozenSign::look);
    m_looking.start(kLookEveryMs);
}

void FrozenSign::beat(const QRect& place, const QString& clockText)
{
    m_place = place;
    m_clockText = clockText;
    m_sinceBeat.start();
    if (isVisible()) {
        hide();
    }
}

void FrozenSign::look()
{
    // Before the first heartbeat there is no wall to cover.
    if (!m_sinceBeat.isValid() || m_sinceBeat.elapsed() < kSilenceMs) {
        return;
    }
    if (!isVisible()) {
        setGeometry(m_place);
        show();
    }
    raise();
    update();
}

void FrozenSign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(QPoint(), size()), QColor(0x0b, 0x14, 0x20));
    const int edge = std::max(6, height() / 60);
    painter.setPen(QPen(QColor(0xff, 0x4d, 0x4f), edge));
    painter.drawRect(QRect(QPoint(), size()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(std::max(20, std::min(height() / 9, width() / 18)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(QColor(0xe9, 0xf0, 0xf7));
    const QString words =
        m_english ? QStringLiteral("SCREEN FROZEN since %1") : QStringLiteral("LAYAR BEKU sejak %1");
    const QRect upper(0, 0, width(), height() * 11 / 20);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom, words.arg(m_clockText));
    font.setPixelSize(std::max(14, std::min(height() / 22, width() / 44)));
    painter.setFont(font);
    painter.setPen(QColor(0xc6, 0xd3, 0xdf));
    const auto seconds = m_sinceBeat.elapsed() / 1000;
    const QString detail = m_english
                               ? QStringLiteral("what is behind this is not current · %1.%2 ago")
                               : QStringLiteral("gambar di belakang ini tidak terkini · %1.%2 yang lalu");
    const QRect lower(0, height() * 12 / 20, width(), height() / 5);
    painter.drawText(
        lower, Qt::AlignHCenter | Qt::AlignTop,
        detail.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

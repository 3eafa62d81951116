// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>
#include <QtCore/QTimer>
#include <QtGui/QRasterWindow>

/// Covers the wall with "LAYAR BEKU sejak 14.03.22 WIB" while no heartbeat comes, and is hidden otherwise.
/// Promises: it appears within six seconds of the last heartbeat and goes with the next one.
class FrozenSign final : public QRasterWindow
{
    Q_OBJECT

public:
    explicit FrozenSign(bool english);

    /// A heartbeat: where the wall's window is and what its clock showed.
    void beat(const QRect& place, const QString& clockText);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void look();

    bool m_english;
    QString m_clockText;
    QRect m_place;
    QElapsedTimer m_sinceBeat;
    QTimer m_looking;
};

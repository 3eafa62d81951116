// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesfeed.h"

namespace posko::charts {

void SeriesFeed::setSeries(QXYSeries* series)
{
    if (m_series == series) {
        return;
    }
    m_series = series;
    Q_EMIT seriesChanged();
    hand();
}

void SeriesFeed::setPoints(const QList<QPointF>& points)
{
    if (m_points == points) {
        return;
    }
    m_points = points;
    Q_EMIT pointsChanged();
    hand();
}

void SeriesFeed::hand()
{
    if (m_series != nullptr) {
        m_series->replace(m_points);
    }
}

} // namespace posko::charts

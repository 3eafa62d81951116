// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "viewmodel/zone.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>
#include <QtQmlIntegration/qqmlintegration.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace posko::viewmodel {

/// Writes times, ages, magnitudes, distances and places as operations 12 and 19 want them.
/// Promises: no state; the language is that of the installed translation, separators included; a clock time
/// always carries its zone.
class Format : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit Format(QObject* parent = nullptr)
        : QObject(parent)
    {}

    /// `id` or `en`: the language that texts are written in.
    [[nodiscard]] static QString language();

    /// `13.24 WIB`; with the date behind it where it is not the day of `now` in that zone: `13.24 WIB, 21
    /// Nov`.
    [[nodiscard]] static QString clock(core::Instant at, Zone zone, core::Instant now);
    /// `14.03.22 WIB`; dated as `clock`.
    [[nodiscard]] static QString clockWithSeconds(core::Instant at, Zone zone, core::Instant now);
    /// `14.03.22` without a zone: only for a clock face that shows the zone beside it.
    [[nodiscard]] static QString clockDigits(core::Instant at, Zone zone);
    /// The place's own time, and WIB in brackets where that is another: `15.21.10 WITA (14.21.10 WIB)`.
    [[nodiscard]] static QString localClock(core::Instant at, Zone zone, core::Instant now);
    /// `23 Nov 2026`
    [[nodiscard]] static QString date(core::Date date);
    [[nodiscard]] static QString date(core::Instant at, Zone zone);
    /// `Senin, 23 Nov 2026`
    [[nodiscard]] static QString longDate(core::Instant at, Zone zone);

    /// `12 dtk`, `3 mnt`, `2 jam`, `2 hari`; whole units that have passed, never negative.
    [[nodiscard]] static QString age(std::chrono::milliseconds duration);
    /// A running count: `00.38`, `12.05`, `1.02.03`.
    [[nodiscard]] static QString counter(std::chrono::milliseconds duration);

    /// `M5,6`; `M?` where it is not known.
    [[nodiscard]] static QString magnitude(std::optional<double> value);
    /// `11 km`; a text that it is not known yet where it is absent.
    [[nodiscard]] static QString depth(std::optional<double> kilometres);
    /// `850 m`, `4,2 km`, `35 km`
    [[nodiscard]] Q_INVOKABLE static QString distance(double metres);
    /// `V–VI MMI`, `V MMI`; values outside I to XII are kept inside.
    [[nodiscard]] Q_INVOKABLE static QString intensity(int from, int to);
    /// `1.200`
    [[nodiscard]] static QString number(std::int64_t value);
    /// `5,6`
    [[nodiscard]] Q_INVOKABLE static QString decimal(double value, int places);

    /// One of eight words: `utara`, `timur laut`, …
    [[nodiscard]] Q_INVOKABLE static QString bearing(double degrees);
    /// `6,84 LS 107,05 BT`
    [[nodiscard]] static QString coordinates(core::LatLon at);
    /// `6° 50′ LS 107° 03′ BT`, as at sea
    [[nodiscard]] static QString coordinatesMinutes(core::LatLon at);
    /// `6° 50′ 24″ LS 107° 03′ 00″ BT`
    [[nodiscard]] static QString coordinatesDms(core::LatLon at);
    /// Decimal, as machines take it, and in degrees, minutes and seconds: `-6.84000, 107.05000 · 6° 50′ 24″
    /// LS 107° 03′ 00″ BT`; empty for what is no point.
    [[nodiscard]] Q_INVOKABLE static QString point(const QGeoCoordinate& at);

    /// UTF-8 to QString with control and bidirectional marks taken out; line breaks become blanks.
    [[nodiscard]] static QString text(std::string_view utf8);
};

} // namespace posko::viewmodel

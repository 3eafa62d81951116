// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/format.h"

#include "viewmodel/coordinate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::viewmodel {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

QString twoDigits(std::int64_t value)
{
    return QString::number(value).rightJustified(2, u'0');
}

core::Instant localTime(core::Instant at, Zone zone)
{
    return at + offsetOf(zone);
}

QString zoneText(Zone zone)
{
    const std::string_view name = nameOf(zone);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString monthName(unsigned month)
{
    const auto names = std::to_array<QString>(
        {Format::tr("Jan", "month"), Format::tr("Feb", "month"), Format::tr("Mar", "month"),
         Format::tr("Apr", "month"), Format::tr("Mei", "month"), Format::tr("Jun", "month"),
         Format::tr("Jul", "month"), Format::tr("Agu", "month"), Format::tr("Sep", "month"),
         Format::tr("Okt", "month"), Format::tr("Nov", "month"), Format::tr("Des", "month")});
    return month >= 1 && month <= names.size() ? names.at(month - 1) : QString();
}

QString dayName(std::chrono::weekday day)
{
    const auto names = std::to_array<QString>(
        {Format::tr("Minggu", "weekday"), Format::tr("Senin", "weekday"), Format::tr("Selasa", "weekday"),
         Format::tr("Rabu", "weekday"), Format::tr("Kamis", "weekday"), Format::tr("Jumat", "weekday"),
         Format::tr("Sabtu", "weekday")});
    return names.at(day.c_encoding());
}

QString withDateUnlessToday(const QString& time, core::Instant at, Zone zone, core::Instant now)
{
    const auto day = floor<days>(localTime(at, zone));
    const auto today = floor<days>(localTime(now, zone));
    if (day == today) {
        return time;
    }
    const core::Date date{day};
    const bool sameYear = date.year() == core::Date{today}.year();
    return Format::tr("%1, %2", "clock time, date")
        .arg(time, sameYear ? QStringLiteral("%1 %2")
                                  .arg(static_cast<unsigned>(date.day()))
                                  .arg(monthName(static_cast<unsigned>(date.month())))
                            : Format::date(date));
}

QString hemisphere(double value, const QString& positive, const QString& negative)
{
    return value < 0 ? negative : positive;
}

QString dms(double degrees)
{
    const auto total = std::llround(std::abs(degrees) * 3600.0);
    return QStringLiteral("%1° %2′ %3″")
        .arg(total / 3600)
        .arg(twoDigits(total / 60 % 60), twoDigits(total % 60));
}

QString degreesMinutes(double degrees)
{
    const auto total = std::llround(std::abs(degrees) * 60.0);
    return QStringLiteral("%1° %2′").arg(total / 60).arg(twoDigits(total % 60));
}

QString roman(int value)
{
    static const auto numerals = std::to_array<QString>(
        {QStringLiteral("I"), QStringLiteral("II"), QStringLiteral("III"), QStringLiteral("IV"),
         QStringLiteral("V"), QStringLiteral("VI"), QStringLiteral("VII"), QStringLiteral("VIII"),
         QStringLiteral("IX"), QStringLiteral("X"), QStringLiteral("XI"), QStringLiteral("XII")});
    return numerals.at(static_cast<std::size_t>(std::clamp(value, 1, 12) - 1));
}

bool isShown(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = u < 0x20 || (u >= 0x7F && u < 0xA0);
    const bool direction = (u >= 0x200E && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
                           (u >= 0x2066 && u <= 0x2069) || u == 0x061C || u == 0xFEFF;
    return !control && !direction;
}

} // namespace

QString Format::language()
{
    return tr("id", "code of the language that these texts are written in: id or en");
}

QString Format::clockDigits(core::Instant at, Zone zone)
{
    const core::Instant local = localTime(at, zone);
    const hh_mm_ss time{floor<seconds>(local - floor<days>(local))};
    return tr("%1.%2.%3", "clock: hours, minutes, seconds")
        .arg(twoDigits(time.hours().count()), twoDigits(time.minutes().count()),
             twoDigits(time.seconds().count()));
}

QString Format::clock(core::Instant at, Zone zone, core::Instant now)
{
    const core::Instant local = localTime(at, zone);
    const hh_mm_ss time{floor<minutes>(local - floor<days>(local))};
    const QString digits = tr("%1.%2", "clock: hours, minutes")
                               .arg(twoDigits(time.hours().count()), twoDigits(time.minutes().count()));
    return withDateUnlessToday(digits + u' ' + zoneText(zone), at, zone, now);
}

QString Format::clockWithSeconds(core::Instant at, Zone zone, core::Instant now)
{
    return withDateUnlessToday(clockDigits(at, zone) + u' ' + zoneText(zone), at, zone, now);
}

QString Format::localClock(core::Instant at, Zone zone, core::Instant now)
{
    const QString local = clockWithSeconds(at, zone, now);
    return zone == Zone::wib ? local
                             : QStringLiteral("%1 (%2)").arg(local, clockWithSeconds(at, Zone::wib, now));
}

QString Format::date(core::Date date)
{
    return QStringLiteral("%1 %2 %3")
        .arg(static_cast<unsigned>(date.day()))
        .arg(monthName(static_cast<unsigned>(date.month())))
        .arg(static_cast<int>(date.year()));
}

QString Format::date(core::Instant at, Zone zone)
{
    return date(core::Date{floor<days>(localTime(at, zone))});
}

QString Format::longDate(core::Instant at, Zone zone)
{
    const sys_days day = floor<days>(localTime(at, zone));
    return QStringLiteral("%1, %2").arg(dayName(std::chrono::weekday{day}), date(core::Date{day}));
}

QString Format::age(milliseconds duration)
{
    const milliseconds passed = std::max(duration, milliseconds{0});
    if (passed < minutes{1}) {
        return tr("%1 dtk", "age in seconds").arg(floor<seconds>(passed).count());
    }
    if (passed < hours{1}) {
        return tr("%1 mnt", "age in minutes").arg(floor<minutes>(passed).count());
    }
    if (passed < days{2}) {
        return tr("%1 jam", "age in hours").arg(floor<hours>(passed).count());
    }
    return tr("%1 hari", "age in days").arg(floor<days>(passed).count());
}

QString Format::counter(milliseconds duration)
{
    const hh_mm_ss time{floor<seconds>(std::max(duration, milliseconds{0}))};
    const QString rest = tr("%1.%2", "counter: minutes, seconds")
                             .arg(twoDigits(time.minutes().count()), twoDigits(time.seconds().count()));
    return time.hours().count() == 0
               ? rest
               : tr("%1.%2", "counter: hours, rest").arg(QString::number(time.hours().count()), rest);
}

QString Format::decimal(double value, int places)
{
    QString digits = QString::number(value, 'f', places);
    return digits.replace(u'.', tr(",", "decimal separator"));
}

QString Format::magnitude(std::optional<double> value)
{
    return value ? QStringLiteral("M") + decimal(*value, 1) : QStringLiteral("M?");
}

QString Format::depth(std::optional<double> kilometres)
{
    if (!kilometres) {
        return tr("kedalaman belum diketahui");
    }
    return QStringLiteral("%1 km").arg(std::llround(*kilometres));
}

QString Format::distance(double metres)
{
    if (metres < 1000) {
        return QStringLiteral("%1 m").arg(std::llround(metres / 10) * 10);
    }
    return QStringLiteral("%1 km").arg(metres < 9950 ? decimal(metres / 1000, 1)
                                                     : number(std::llround(metres / 1000)));
}

QString Format::intensity(int from, int to)
{
    const QString range = from == to ? roman(from) : QStringLiteral("%1–%2").arg(roman(from), roman(to));
    return QStringLiteral("%1 MMI").arg(range);
}

QString Format::number(std::int64_t value)
{
    QString digits = QString::number(value);
    const QString separator = tr(".", "thousands separator");
    const qsizetype first = value < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3) {
        digits.insert(at, separator);
    }
    return digits;
}

QString Format::bearing(double degrees)
{
    const auto words =
        std::to_array<QString>({tr("utara"), tr("timur laut"), tr("timur"), tr("tenggara"), tr("selatan"),
                                tr("barat daya"), tr("barat"), tr("barat laut")});
    const double turned = std::fmod(std::fmod(degrees, 360.0) + 360.0 + 22.5, 360.0);
    return words.at(static_cast<std::size_t>(turned / 45.0) % words.size());
}

QString Format::coordinates(core::LatLon at)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(decimal(std::abs(at.lat), 2),
             hemisphere(at.lat, tr("LU", "northern latitude"), tr("LS", "southern latitude")),
             decimal(std::abs(at.lon), 2),
             hemisphere(at.lon, tr("BT", "eastern longitude"), tr("BB", "western longitude")));
}

QString Format::coordinatesMinutes(core::LatLon at)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(degreesMinutes(at.lat),
             hemisphere(at.lat, tr("LU", "northern latitude"), tr("LS", "southern latitude")),
             degreesMinutes(at.lon),
             hemisphere(at.lon, tr("BT", "eastern longitude"), tr("BB", "western longitude")));
}

QString Format::coordinatesDms(core::LatLon at)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(dms(at.lat), hemisphere(at.lat, tr("LU", "northern latitude"), tr("LS", "southern latitude")),
             dms(at.lon), hemisphere(at.lon, tr("BT", "eastern longitude"), tr("BB", "western longitude")));
}

QString Format::point(const QGeoCoordinate& at)
{
    if (!at.isValid()) {
        return {};
    }
    constexpr int metreWise = 5;
    return QStringLiteral("%1, %2 · %3")
        .arg(at.latitude(), 0, 'f', metreWise)
        .arg(at.longitude(), 0, 'f', metreWise)
        .arg(coordinatesDms(pointOf(at)));
}

QString Format::text(std::string_view utf8)
{
    QString result;
    result.reserve(static_cast<qsizetype>(utf8.size()));
    const QString all = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    for (const QChar c : all) {
        if (isShown(c)) {
            result.append(c);
        } else if (c == u'\n' || c == u'\r' || c == u'\t') {
            result.append(u' ');
        }
    }
    return result.simplified();
}

} // namespace posko::viewmodel

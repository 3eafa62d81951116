// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/maptext.h"

#include "domain/sarclock.h"
#include "domain/trails.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace posko::viewmodel {

namespace {

QString joined(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

/// A recommended distance as its authority writes it: whole kilometres without a fraction.
QString reach(double kilometres)
{
    return kilometres == std::floor(kilometres)
               ? QStringLiteral("%1 km").arg(Format::number(static_cast<std::int64_t>(kilometres)))
               : Format::distance(kilometres * 1000);
}

/// `M5,0–7,9`
QString rangeOf(const geodata::IntensityEquation& equation)
{
    return QStringLiteral("%1–%2").arg(Format::magnitude(equation.leastMagnitude()),
                                       Format::decimal(equation.greatestMagnitude(), 1));
}

} // namespace

QString MapText::stage(domain::SarStage stage)
{
    switch (stage) {
    case domain::SarStage::awareness:
        return tr("penyadaran", "SAR stage");
    case domain::SarStage::initialAction:
        return tr("penindakan awal", "SAR stage");
    case domain::SarStage::planning:
        return tr("perencanaan", "SAR stage");
    case domain::SarStage::operation:
        return tr("operasi", "SAR stage");
    case domain::SarStage::conclusion:
        return tr("pengakhiran", "SAR stage");
    }
    return {};
}

QString MapText::operation(const Situation& situation, const domain::SarOperation& operation)
{
    if (operation.state == domain::SarState::closed) {
        return tr("operasi ditutup");
    }
    QStringList parts{stage(operation.stage)};
    const domain::SarDay day = domain::sarDayOf(operation, situation.now(), situation.rules());
    if (day.day > 0) {
        parts.append(tr("H-%1", "day of a SAR operation").arg(Format::number(day.day)));
    }
    if (operation.persons.searching) {
        parts.append(tr("dalam pencarian %1", "persons").arg(Format::number(*operation.persons.searching)));
    }
    return joined(parts);
}

QString MapText::unitName(const domain::Unit& unit)
{
    if (domain::isUnassigned(unit)) {
        const std::string own = unit.reading ? unit.reading->name : std::string();
        return Format::text(own.empty() ? unit.id : own);
    }
    return Format::text(unit.callsign.empty() ? unit.name : unit.callsign);
}

QString MapText::unitStatus(const domain::Unit& unit)
{
    if (domain::isUnassigned(unit) || !unit.status) {
        return tr("belum dipetakan", "a device that no table binds");
    }
    switch (*unit.status) {
    case domain::UnitStatus::ready:
        return tr("siap");
    case domain::UnitStatus::moving:
        return tr("bergerak");
    case domain::UnitStatus::onScene:
        return tr("di lokasi");
    case domain::UnitStatus::working:
        return tr("bertugas");
    case domain::UnitStatus::returning:
        return tr("perjalanan pulang");
    case domain::UnitStatus::maintenance:
        return tr("perawatan");
    case domain::UnitStatus::unavailable:
        return tr("tidak siap");
    }
    return {};
}

QString MapText::shelter(const domain::Shelter& shelter)
{
    if (shelter.state == domain::ShelterState::closed) {
        return tr("tutup");
    }
    const auto figure = [](std::optional<std::int64_t> number, const QString& known, const QString& unknown) {
        return number ? known.arg(Format::number(*number)) : unknown;
    };
    const QString count =
        figure(shelter.count.households, tr("%1 KK", "households"), tr("KK belum diketahui")) +
        QStringLiteral(" / ") +
        figure(shelter.count.people, tr("%1 jiwa", "people"), tr("jiwa belum diketahui"));
    return shelter.state == domain::ShelterState::full ? joined({tr("penuh"), count}) : count;
}

QString MapText::gaugeReading(const domain::RiverGauge& gauge)
{
    QStringList words{Format::text(gauge.name), HazardText::level(gauge, gauge.level)};
    if (gauge.level && gauge.trend) {
        words.append(HazardText::trendWord(*gauge.trend));
    }
    return words.join(u' ');
}

QString MapText::volcanoName(const domain::Volcano& volcano)
{
    const QString name = Format::text(volcano.name);
    const bool titled = name.startsWith(QStringLiteral("G. ")) || name.startsWith(QStringLiteral("Gunung"));
    return titled ? name : tr("G. %1", "volcano").arg(name);
}

QString MapText::volcanoLevel(const domain::Volcano& volcano)
{
    static constexpr std::array numbers{"I", "II", "III", "IV"};
    const auto level = static_cast<std::size_t>(std::clamp<std::int64_t>(volcano.level, 1, 4));
    return tr("Level %1 (%2)", "volcano: number, name")
        .arg(QString::fromLatin1(numbers[level - 1]), Format::text(volcano.levelName));
}

QString MapText::volcanoReach(const domain::Volcano& volcano)
{
    QStringList parts;
    if (volcano.radiusKilometres) {
        parts.append(tr("radius %1").arg(reach(*volcano.radiusKilometres)));
    }
    if (!volcano.sectors.empty()) {
        const auto farthest =
            std::ranges::max_element(volcano.sectors, {}, &domain::VolcanoSector::kilometres);
        parts.append(tr("sektor %1").arg(reach(farthest->kilometres)));
    }
    return joined(parts);
}

QString MapText::access(const domain::Access& access)
{
    const auto kind = [&] {
        switch (access.kind) {
        case domain::AccessKind::road:
            return tr("jalan");
        case domain::AccessKind::bridge:
            return tr("jembatan");
        case domain::AccessKind::port:
            return tr("pelabuhan");
        case domain::AccessKind::pier:
            return tr("dermaga");
        case domain::AccessKind::airport:
            return tr("bandara");
        case domain::AccessKind::ferryLine:
            return tr("jalur penyeberangan");
        case domain::AccessKind::area:
            return tr("kawasan");
        }
        return QString();
    };
    const auto state = [&] {
        switch (access.state) {
        case domain::AccessState::open:
            return tr("terbuka");
        case domain::AccessState::restricted:
            return tr("terbatas");
        case domain::AccessState::cut:
            return tr("putus");
        case domain::AccessState::closed:
            return tr("tutup");
        case domain::AccessState::unknown:
            return tr("belum diketahui");
        }
        return QString();
    };
    QStringList parts{tr("%1 %2", "kind of access, its state").arg(kind(), state())};
    if (access.state == domain::AccessState::restricted && access.maxTonnes) {
        parts.append(tr("maks. %1 ton").arg(Format::decimal(*access.maxTonnes, 0)));
    }
    return joined(parts);
}

QString MapText::report(const domain::IncidentReport& report)
{
    QStringList parts;
    if (report.dead) {
        parts.append(tr("MD %1", "dead").arg(Format::number(*report.dead)));
    }
    if (report.missing) {
        parts.append(tr("hilang %1", "missing").arg(Format::number(*report.missing)));
    }
    if (report.displaced.people) {
        parts.append(tr("mengungsi %1 jiwa").arg(Format::number(*report.displaced.people)));
    }
    if (parts.isEmpty()) {
        return tr("dalam pendataan");
    }
    return report.casualtyStatus == domain::CasualtyStatus::preliminary
               ? tr("%1 (sementara)", "figures").arg(joined(parts))
               : joined(parts);
}

QString MapText::tsunami(const domain::TsunamiEvent& event)
{
    const auto level = domain::headlineLevel(event);
    QStringList parts;
    switch (domain::currentBulletin(event).status) {
    case domain::BulletinStatus::actual:
        break;
    case domain::BulletinStatus::test:
        parts.append(tr("UJI", "a test"));
        break;
    case domain::BulletinStatus::exercise:
        parts.append(tr("LATIHAN", "an exercise"));
        break;
    }
    parts.append(tr("Tsunami"));
    if (level) {
        parts.append(QString::fromLatin1(domain::toWord(*level)));
    }
    return joined(parts);
}

QString MapText::tsunamiBulletin(const domain::TsunamiEvent& event)
{
    return domain::isEnded(event)
               ? tr("PDT dinyatakan berakhir")
               : tr("PD-%1", "tsunami bulletin").arg(Format::number(domain::currentBulletin(event).number));
}

QString MapText::searchArea(const domain::SearchArea& area)
{
    QStringList parts;
    for (const std::string& part : {area.unit, area.method}) {
        if (!part.empty()) {
            parts.append(Format::text(part));
        }
    }
    return joined(parts);
}

QString MapText::areaFault(int lost, int parts, const QStringList& reasons)
{
    const QString why = reasons.join(QStringLiteral(", "));
    return lost == parts
               ? tr("area tak tergambar: %1", "reasons").arg(why)
               : tr("%1 dari %2 bagian area tak tergambar: %3", "number, of all, reasons")
                     .arg(Format::number(std::int64_t{lost}), Format::number(std::int64_t{parts}), why);
}

QString MapText::ringWithoutGround()
{
    return tr("poligon tanpa luas");
}

QString MapText::circleWithoutRadius()
{
    return tr("lingkaran tanpa jari-jari");
}

QString MapText::shapeUnreadable()
{
    return tr("bentuk tak terbaca");
}

QString MapText::ended(core::Instant at, Zone zone, core::Instant now)
{
    return tr("berakhir %1", "clock time").arg(Format::clock(at, zone, now));
}

QString MapText::drill(domain::CapStatus status)
{
    switch (status) {
    case domain::CapStatus::actual:
        return {};
    case domain::CapStatus::test:
        return tr("UJI", "a test");
    case domain::CapStatus::exercise:
        return tr("LATIHAN", "an exercise");
    case domain::CapStatus::draft:
        return tr("KONSEP", "a draft");
    case domain::CapStatus::system:
    case domain::CapStatus::unknown:
        break;
    }
    return tr("BUKAN AKTUAL", "a message that does not say what it is");
}

QString MapText::tsunamiCoast(domain::TsunamiLevel level, const std::string& region)
{
    return tr("%1 · %2 · indikatif", "tsunami level, coast of a kabupaten")
        .arg(QString::fromUtf8(domain::toWord(level)), Format::text(region));
}

QString MapText::estimatedIntensity(int mmi, double metres)
{
    return tr("perkiraan %1 · %2", "intensity, radius of its ring")
        .arg(Format::intensity(mmi, mmi), Format::distance(metres));
}

QString MapText::estimatedBy(const geodata::IntensityEquation& equation)
{
    return tr("perkiraan intensitas: %1 (%2)", "equation, its range")
        .arg(Format::text(equation.name()), rangeOf(equation));
}

QString MapText::notEstimatedMagnitude(const geodata::IntensityEquation& equation)
{
    return tr("tanpa perkiraan intensitas: di luar rentang persamaan (%1)", "range of magnitudes")
        .arg(rangeOf(equation));
}

QString MapText::notEstimatedDepth(const geodata::IntensityEquation& equation)
{
    return tr("tanpa perkiraan intensitas: persamaan hanya sampai %1", "depth")
        .arg(Format::depth(equation.greatestDepthKilometres()));
}

QString MapText::notEstimatedUnknownDepth()
{
    return tr("tanpa perkiraan intensitas: kedalaman belum diketahui");
}

QString MapText::estimatedWeak(int mmi)
{
    return tr("perkiraan intensitas: di bawah %1", "intensity").arg(Format::intensity(mmi, mmi));
}

QString MapText::indicative(double metres)
{
    return tr("%1, indikatif", "radius of an area that nobody drew").arg(Format::distance(metres));
}

} // namespace posko::viewmodel

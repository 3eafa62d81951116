// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "domain/tsunami.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>
#include <optional>

namespace posko::viewmodel {

/// The words for tsunamis, SAR operations, rivers, volcanoes and disaster reports, as operations 19 has them.
/// Promises: no scale word without its scale, nothing unknown as 0, an estimate never as a fact.
class HazardText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::HazardText)

public:
    /// What one line of a list says of an incident.
    struct Line
    {
        QString title;
        QString place;
        QString detail;
        QString age;
    };
    [[nodiscard]] static Line tsunami(const Situation& situation, const domain::TsunamiEvent& event);
    [[nodiscard]] static Line operation(const Situation& situation, const domain::SarOperation& operation);
    [[nodiscard]] static Line gauge(const Situation& situation, const domain::RiverGauge& gauge);
    [[nodiscard]] static Line volcano(const Situation& situation, const domain::Volcano& volcano);
    [[nodiscard]] static Line report(const Situation& situation, const domain::IncidentReport& report);

    /// `12`, or that it is not known.
    [[nodiscard]] static QString number(std::optional<std::int64_t> value);
    /// `120 KK / 500 jiwa`; each side says when it is not known.
    [[nodiscard]] static QString people(const domain::PeopleCount& count);
    /// `dalam pendataan` where neither is known.
    [[nodiscard]] static QString displaced(const domain::PeopleCount& count);

    /// The zone of a coast by its province as BMKG writes it, else of the epicentre.
    [[nodiscard]] static Zone coast(const Situation& situation, const domain::TsunamiEvent& event,
                                    const domain::TsunamiZoneState& zone);
    /// `perkiraan tiba 12 mnt (08.22 WITA)`; once passed, by how long, never that it is over.
    [[nodiscard]] static QString arrival(const Situation& situation, core::Instant at, Zone zone);
    /// The zones of an event, highest level first, of one level the earliest arrival first.
    [[nodiscard]] static std::vector<domain::TsunamiZoneState> sortedZones(const domain::TsunamiEvent& event);

    /// `H-3/7`; empty where nobody can tell the day.
    [[nodiscard]] static QString day(const Situation& situation, const domain::SarOperation& operation);
    /// `selamat 12 · MD 1 · dalam pencarian 4`
    [[nodiscard]] static QString persons(const domain::SarPersons& persons);

    /// `14,92 m`, in the gauge's own unit; that it is not known.
    [[nodiscard]] static QString level(const domain::RiverGauge& gauge, std::optional<double> value);
    /// `naik`
    [[nodiscard]] static QString trendWord(domain::GaugeTrend trend);
    /// `naik 0,12 m/jam`; empty where nothing is told.
    [[nodiscard]] static QString trend(const domain::RiverGauge& gauge);
    /// `TMA Siaga III`; below all thresholds and not known have their own words.
    [[nodiscard]] static QString threshold(const domain::RiverGauge& gauge);

    /// `sementara` or `terverifikasi`
    [[nodiscard]] static QString status(domain::CasualtyStatus status);
    /// `MD 1 · hilang 2 · luka 5`; what is not known is left out.
    [[nodiscard]] static QString casualties(const domain::IncidentReport& report);
    [[nodiscard]] static QString joined(QStringList parts);
};

} // namespace posko::viewmodel

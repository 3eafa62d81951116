// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access.h"
#include "domain/incidentreport.h"
#include "domain/rivergauge.h"
#include "domain/saroperation.h"
#include "domain/shelter.h"
#include "domain/tsunami.h"
#include "domain/unit.h"
#include "domain/volcano.h"
#include "domain/warning.h"
#include "geodata/intensity.h"
#include "viewmodel/situation.h"
#include "viewmodel/zone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace posko::viewmodel {

/// The words beside the map's symbols: as few as can be, in the words of operations 19.
/// Promises: nothing unknown is written as a number, and the word siaga never stands without its scale.
class MapText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::MapText)

public:
    /// `operasi · H-6 · dalam pencarian 4`
    [[nodiscard]] static QString operation(const Situation& situation, const domain::SarOperation& operation);
    /// `penyadaran`, …, `pengakhiran`
    [[nodiscard]] static QString stage(domain::SarStage stage);
    /// Callsign, else name; of a device its own word, else its id.
    [[nodiscard]] static QString unitName(const domain::Unit& unit);
    /// `bertugas`; `belum dipetakan` of a device that nobody has described.
    [[nodiscard]] static QString unitStatus(const domain::Unit& unit);
    /// `120 KK / 500 jiwa`, with `penuh` or `tutup` before it.
    [[nodiscard]] static QString shelter(const domain::Shelter& shelter);
    /// `Tanggo Rajo 14,92 m naik`
    [[nodiscard]] static QString gaugeReading(const domain::RiverGauge& gauge);
    /// `G. Semeru`
    [[nodiscard]] static QString volcanoName(const domain::Volcano& volcano);
    /// `Level III (Siaga)`
    [[nodiscard]] static QString volcanoLevel(const domain::Volcano& volcano);
    /// `radius 5 km · sektor 13 km`; empty where nothing is recommended.
    [[nodiscard]] static QString volcanoReach(const domain::Volcano& volcano);
    /// `jembatan putus`, `jalan terbatas · roda dua, maks. 3 ton`
    [[nodiscard]] static QString access(const domain::Access& access);
    /// `MD 3 · hilang 2 (sementara)`
    [[nodiscard]] static QString report(const domain::IncidentReport& report);
    /// `Tsunami · AWAS`; with UJI or LATIHAN before it where it is none.
    [[nodiscard]] static QString tsunami(const domain::TsunamiEvent& event);
    /// `PD-2`, `PDT dinyatakan berakhir`
    [[nodiscard]] static QString tsunamiBulletin(const domain::TsunamiEvent& event);
    /// `SRU KN Contoh · parallel`
    [[nodiscard]] static QString searchArea(const domain::SearchArea& area);
    /// `5 km, indikatif`: a circle that stands for an area that nobody drew.
    [[nodiscard]] static QString indicative(double metres);
    /// `area tak tergambar: poligon tanpa luas`, `1 dari 3 bagian area tak tergambar: …`
    [[nodiscard]] static QString areaFault(int lost, int parts, const QStringList& reasons);
    [[nodiscard]] static QString ringWithoutGround();
    [[nodiscard]] static QString circleWithoutRadius();
    [[nodiscard]] static QString shapeUnreadable();
    /// `berakhir 13.50 WIB`
    [[nodiscard]] static QString ended(core::Instant at, Zone zone, core::Instant now);
    /// What a CAP message is that warns of nothing: `UJI`, `LATIHAN`, …; empty for an actual one.
    [[nodiscard]] static QString drill(domain::CapStatus status);
    /// `AWAS · Kab. Maluku Tengah · indikatif`: beside a map of many things the coast says whose word it is.
    [[nodiscard]] static QString tsunamiCoast(domain::TsunamiLevel level, const std::string& region);
    /// `perkiraan V MMI · 42 km`: nobody has told it, an equation has.
    [[nodiscard]] static QString estimatedIntensity(int mmi, double metres);
    /// `perkiraan intensitas: Allen Wald Worden 2012 (M5,0–7,9)`
    [[nodiscard]] static QString estimatedBy(const geodata::IntensityEquation& equation);
    /// Why no intensity is estimated: the equation does not hold for it, or something is not known.
    [[nodiscard]] static QString notEstimatedMagnitude(const geodata::IntensityEquation& equation);
    [[nodiscard]] static QString notEstimatedDepth(const geodata::IntensityEquation& equation);
    [[nodiscard]] static QString notEstimatedUnknownDepth();
    /// `perkiraan intensitas: di bawah IV MMI`
    [[nodiscard]] static QString estimatedWeak(int mmi);
};

} // namespace posko::viewmodel

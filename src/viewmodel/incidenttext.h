// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quake.h"
#include "domain/warning.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace posko::viewmodel {

/// The words for an incident, of earthquakes and warnings in full, in the order in which a room asks for
/// them. Promises: the sender's words stand as they were sent (only invisible characters are taken out); what
/// Posko reckoned is marked so; nothing unknown is written as 0.
class IncidentText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::IncidentText)

public:
    /// `M5,6 · 11 km`, or the event of a warning in the interface's language.
    [[nodiscard]] static QString title(const Situation& situation, const domain::Incident& incident);
    /// `Gempa M5,6 · 11 km`, or the event of a warning.
    [[nodiscard]] static QString fullTitle(const Situation& situation, const domain::Incident& incident);
    /// BMKG's words for the place without "Pusat gempa berada di darat"; the areas of a warning.
    [[nodiscard]] static QString place(const Situation& situation, const domain::Incident& incident);
    /// `dirasakan V–VI MMI Cianjur · tidak berpotensi tsunami`; sender, severity and end of a warning.
    [[nodiscard]] static QString detail(const Situation& situation, const domain::Incident& incident);
    /// When it happened or was sent, in the zone of its place: `13.21.10 WIB`.
    [[nodiscard]] static QString when(const Situation& situation, const domain::Incident& incident);
    /// Age of an earthquake, `s.d. 16.00 WIB` of a warning.
    [[nodiscard]] static QString age(const Situation& situation, const domain::Incident& incident);
    [[nodiscard]] static Sign::Incident kind(const domain::Incident& incident);

    [[nodiscard]] static QString quakeTitle(const domain::QuakeReport& report);
    [[nodiscard]] static QString quakePlace(const domain::QuakeReport& report);
    /// All places where it was felt, strongest first: `V–VI Cianjur, IV Sukabumi`; empty where none is known.
    [[nodiscard]] static QString feltList(const domain::Quake& quake);
    /// `berpotensi tsunami`, `tidak berpotensi tsunami`, or empty.
    [[nodiscard]] static QString tsunami(const domain::Quake& quake);
    /// `semula M5,5 · 10 km`, where a revision changed magnitude or depth.
    [[nodiscard]] static QString formerly(const domain::Quake& quake);
    /// `14 km barat daya Cianjur, Jawa Barat`; empty without a base map.
    [[nodiscard]] static QString reckonedPlace(const Situation& situation, core::LatLon at);

    [[nodiscard]] static const domain::CapInfo* info(const domain::Warning& warning);
    [[nodiscard]] static QString event(const domain::Warning& warning);
    [[nodiscard]] static QString areas(const domain::Warning& warning);
    [[nodiscard]] static QString sender(const domain::Warning& warning);
    [[nodiscard]] static QString severity(domain::Severity severity);
    /// `s.d. 16.00 WIB`; says so where no end was given.
    [[nodiscard]] static QString until(const domain::Warning& warning, core::Instant now);
    /// The zone that the sender wrote the warning in.
    [[nodiscard]] static Zone zone(const domain::Warning& warning);
};

} // namespace posko::viewmodel

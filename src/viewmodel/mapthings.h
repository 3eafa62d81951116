// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace posko::viewmodel {

/// The things that have their place on the map, whether or not it is known: what the lists and figures count.
/// Promises: each thing once, none that was withdrawn or is over; 0,0 is no place (a device that knows none
/// sends it).
class MapThings
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::MapThings)

public:
    struct Thing
    {
        core::MapKind kind;
        std::string_view id; ///< without its kind
        std::optional<core::LatLon> at;
    };

    static void visit(const Situation& situation, const std::function<void(const Thing&)>& see);

    /// `kind:id` as in --select.
    [[nodiscard]] static std::string fullId(const Thing& thing);
    /// `lumbung`, `tim`, …
    [[nodiscard]] static QString kindName(core::MapKind kind);
    /// What it is called: `Lumbung Contoh 1`, `Gempa M5,6 · 11 km`.
    [[nodiscard]] static QString name(const Situation& situation, const Thing& thing);
    /// Why it has no place: `tanpa area`, `area tak tergambar: …`, `posisi 0,0 ditolak`, `belum ada posisi`.
    [[nodiscard]] static QString missing(const Situation& situation, const Thing& thing);
    /// When its document was last heard; empty where there is none.
    [[nodiscard]] static std::optional<core::Instant> heardAt(const Situation& situation, const Thing& thing);
};

} // namespace posko::viewmodel

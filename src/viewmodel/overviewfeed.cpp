// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/overviewfeed.h"

#include "viewmodel/mapsymbols.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace posko::viewmodel {

namespace {

constexpr std::size_t mostMarks = 24;
constexpr double leastApart = 2.2 / 360.0; ///< of the world's width: a mark on a country 360 pixels wide

bool isNear(core::MercatorPoint one, core::MercatorPoint other)
{
    return std::hypot(one.x - other.x, one.y - other.y) < leastApart;
}

/// Those that have a place on the map, the focus first and then by importance.
std::vector<core::MapEntity> located(const Situation& situation)
{
    std::vector<core::MapEntity> symbols;
    const domain::Incident* focus = situation.focus();
    for (const domain::Incident& incident : situation.incidents()) {
        std::optional<core::MapEntity> symbol = mapSymbol(situation, incident.id);
        if (symbol) {
            symbol->id = incident.id;
            const bool first = focus != nullptr && incident.id == focus->id;
            symbols.insert(first ? symbols.begin() : symbols.end(), std::move(*symbol));
        }
    }
    return symbols;
}

} // namespace

void OverviewFeed::update(const Situation& situation)
{
    std::set<std::string> gone = std::exchange(m_shown, {});
    const std::vector<core::MapEntity> symbols = located(situation);
    m_all = static_cast<int>(symbols.size());
    std::vector<core::MapEntity> kept;
    for (core::MapEntity symbol : symbols) {
        const bool isCovered = std::ranges::any_of(
            kept, [&symbol](const core::MapEntity& one) { return isNear(one.at, symbol.at); });
        if (isCovered || kept.size() >= mostMarks) {
            continue;
        }
        symbol.label.clear();
        symbol.subLabel.clear();
        symbol.state &= ~std::uint32_t{core::mapNew}; // it pulses on the large map
        m_source.put(symbol);
        m_shown.insert(symbol.id);
        gone.erase(symbol.id);
        kept.push_back(std::move(symbol));
    }
    for (const std::string& id : gone) {
        m_source.remove(id);
    }
}

} // namespace posko::viewmodel

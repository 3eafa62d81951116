// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/overviewfeed.h"

#include "viewmodel/mapsymbols.h"

#include <optional>
#include <utility>

namespace posko::viewmodel {

void OverviewFeed::update(const Situation& situation)
{
    std::set<std::string> gone = std::exchange(m_shown, {});
    for (const domain::Incident& incident : situation.incidents()) {
        std::optional<core::MapEntity> symbol = mapSymbol(situation, incident.id);
        if (!symbol) {
            continue;
        }
        symbol->id = incident.id;
        symbol->label.clear();
        symbol->subLabel.clear();
        symbol->state &= ~std::uint32_t{core::mapNew}; // it pulses on the large map
        m_source.put(*symbol);
        m_shown.insert(incident.id);
        gone.erase(incident.id);
    }
    for (const std::string& id : gone) {
        m_source.remove(id);
    }
}

} // namespace posko::viewmodel

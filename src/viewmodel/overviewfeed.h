// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mapsource.h"
#include "viewmodel/situation.h"

#include <set>
#include <string>

namespace posko::viewmodel {

/// Keeps the small map of the whole country: the active incidents alone, without words.
/// Promises: no more marks than can be told apart, the most important ones and always the focus; how many
/// there are in all is told. Its cost grows with the number of active incidents, never with that of units,
/// depots or teams.
class OverviewFeed
{
public:
    /// `source` lives longer than this object.
    explicit OverviewFeed(mapscene::MapSource& source)
        : m_source(source)
    {}

    void update(const Situation& situation);
    /// How many incidents have a mark, and how many could have one.
    [[nodiscard]] int shown() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] int all() const { return m_all; }

private:
    mapscene::MapSource& m_source;
    std::set<std::string> m_shown;
    int m_all = 0;
};

} // namespace posko::viewmodel

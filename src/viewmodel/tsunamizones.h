// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tsunami.h"

#include <set>
#include <string>
#include <utility>

namespace posko::viewmodel {

/// Which warning zones the table of resources/reference/tsunami_zones.csv maps to a kabupaten (operations
/// 2.8). Promises: a zone that it does not know is told as "belum terpetakan", never dropped.
class TsunamiZones
{
public:
    /// Reads the built-in table; one that cannot be read maps nothing.
    TsunamiZones();

    [[nodiscard]] bool isMapped(const domain::TsunamiZoneState& zone) const
    {
        return m_zones.contains({zone.province, zone.district});
    }

private:
    std::set<std::pair<std::string, std::string>> m_zones;
};

} // namespace posko::viewmodel

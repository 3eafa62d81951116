// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules.h"

namespace posko::domain {

std::vector<SourceRule> Rules::defaultSources()
{
    using std::chrono::seconds;
    // Intervals: feeds.md section 3. The names in the third place are those that posko-gateway gives its
    // sources.
    return {
        {"gempa", {"bmkg/tews/#"}, {"BMKG TEWS"}, seconds{60}, true},
        {"tsunami", {"bmkg/inatews/#"}, {"BMKG InaTEWS"}, seconds{60}, true},
        {"cuaca", {"bmkg/cap/#", "cap/#"}, {"BMKG CAP"}, seconds{300}, true},
        {"lumbung", {"kemensos/lumbung/#"}, {"Lumbung"}, seconds{15 * 60}},
        {"tagana", {"kemensos/tagana/#"}, {"Tagana"}, seconds{30 * 60}},
        {"sar", {"basarnas/#"}, {"Basarnas"}, seconds{15 * 60}},
        {"tma", {"air/tma/#"}, {"TMA"}, seconds{15 * 60}},
        {"gunungapi", {"pvmbg/gunungapi/#"}, {"PVMBG"}, seconds{6 * 3600}},
        {"laporan", {"bnpb/kejadian/#"}, {"Laporan"}, seconds{12 * 3600}},
        {"pengungsian", {"kemensos/pengungsian/#"}, {"Pengungsian"}, seconds{12 * 3600}},
        {"akses", {"akses/#"}, {"Akses"}, seconds{12 * 3600}},
        {"prakiraan", {"bmkg/cuaca/#"}, {"BMKG Prakiraan"}, seconds{12 * 3600}},
    };
}

bool matchesFilter(std::string_view filter, std::string_view topic)
{
    // A wildcard at the first level does not match topics that begin with `$` (MQTT 4.7.2).
    if (!topic.empty() && topic.front() == '$' && !filter.empty() &&
        (filter.front() == '#' || filter.front() == '+')) {
        return false;
    }
    while (true) {
        const auto filterEnd = filter.find('/');
        const auto topicEnd = topic.find('/');
        const auto level = filter.substr(0, filterEnd);
        if (level == "#") {
            return true;
        }
        if (level != "+" && level != topic.substr(0, topicEnd)) {
            return false;
        }
        if (topicEnd == std::string_view::npos) {
            return filterEnd == std::string_view::npos || filter.substr(filterEnd + 1) == "#";
        }
        if (filterEnd == std::string_view::npos) {
            return false;
        }
        filter.remove_prefix(filterEnd + 1);
        topic.remove_prefix(topicEnd + 1);
    }
}

} // namespace posko::domain

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/topics.h"

#include "domain/rules.h"

#include <algorithm>
#include <array>

namespace posko::ingest {

namespace {

constexpr auto kRoots =
    std::to_array<std::string_view>({"bmkg", "cap", "kemensos", "basarnas", "pvmbg", "air", "akses", "bnpb",
                                     "owntracks", "tak", "posko/link"});

constexpr auto kPersonal =
    std::to_array<std::string_view>({"kemensos/pengaduan/#", "basarnas/operasi/+/orang"});

} // namespace

std::string prefixed(const wire::TopicNames& names, std::string_view name)
{
    std::string_view prefix = names.prefix;
    if (prefix.ends_with('/')) {
        prefix.remove_suffix(1);
    }
    return prefix.empty() ? std::string(name) : std::string(prefix) + "/" + std::string(name);
}

std::vector<std::string> stateFilters(const wire::TopicNames& names)
{
    std::vector<std::string> filters;
    filters.reserve(std::size(kRoots));
    for (const auto root : kRoots) {
        filters.push_back(prefixed(names, root) + "/#");
    }
    for (const std::string* name : {&names.tews, &names.inatews, &names.bmkgCap, &names.cap, &names.depots,
                                    &names.teams, &names.units, &names.links, &names.owntracks, &names.tak}) {
        const std::string topic = prefixed(names, *name);
        const bool covered = std::ranges::any_of(
            filters, [&](const auto& filter) { return domain::matchesFilter(filter, topic); });
        if (!covered) {
            filters.push_back(topic + "/#");
        }
    }
    return filters;
}

std::string retainedSetFilter(std::string_view filter)
{
    constexpr std::string_view all = "/#";
    if (filter == "#") {
        return "+/#";
    }
    return (filter.ends_with(all) ? std::string(filter.substr(0, filter.size() - all.size())) + "/+"
                                  : std::string(filter)) +
           std::string(all);
}

bool isPersonalTopic(std::string_view topic, const wire::TopicNames& names)
{
    return topic.ends_with("/kontak") || std::ranges::any_of(kPersonal, [&](std::string_view filter) {
               return domain::matchesFilter(prefixed(names, filter), topic);
           });
}

} // namespace posko::ingest

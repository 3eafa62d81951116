// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/documentcommon.h"

#include <algorithm>

namespace posko::wire {

namespace {

constexpr std::size_t maxIdCharacters = 64;

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string readId(JsonFields& fields, const DocumentOrigin& origin)
{
    std::string id = fields.text("id");
    if (id.find_first_of("/+#") != std::string::npos || characters(id) > maxIdCharacters) {
        fields.fail(core::ErrorCode::outOfRange, "id", "an id has 1 to 64 characters, none of / + #");
    }
    if (!origin.id.empty() && id != origin.id) {
        fields.fail(core::ErrorCode::idMismatch, "id", "not the id in the topic");
    }
    return id;
}

std::optional<domain::Fix> readFix(JsonFields& fields, const domain::Stamp& stamp)
{
    const auto point = fields.optionalPoint();
    const auto fixAt = fields.optionalTime("fixAt");
    if (!point) {
        return std::nullopt;
    }
    return domain::Fix{*point, fixAt.value_or(stamp.observedAt), stamp.receivedAt, std::nullopt};
}

std::vector<core::LatLon> readPoints(JsonFields& fields, std::string_view name)
{
    std::vector<core::LatLon> points;
    fields.objects(name, false, [&](JsonFields& one) { points.push_back(one.point()); });
    return points;
}

std::vector<domain::ItemQuantity> readItems(JsonFields& fields, std::string_view name)
{
    std::vector<domain::ItemQuantity> items;
    fields.objects(name, false, [&](JsonFields& one) {
        domain::ItemQuantity item;
        item.item = one.text("item");
        item.quantity = one.number("quantity", 0, unlimited);
        item.unit = one.text("unit");
        items.push_back(std::move(item));
    });
    return items;
}

domain::PeopleCount readCount(JsonFields& fields, std::string_view name)
{
    domain::PeopleCount count;
    fields.object(name, false, [&](JsonFields& one) {
        count.households = one.knownInteger("households", 0);
        count.people = one.knownInteger("people", 0);
    });
    return count;
}

domain::VulnerableGroups readGroups(JsonFields& fields)
{
    domain::VulnerableGroups groups;
    fields.object("groups", false, [&](JsonFields& one) {
        groups.underFives = one.optionalInteger("balita", 0);
        groups.children = one.optionalInteger("anak", 0);
        groups.elderly = one.optionalInteger("lansia", 0);
        groups.pregnant = one.optionalInteger("ibu_hamil", 0);
        groups.nursing = one.optionalInteger("ibu_menyusui", 0);
        groups.withDisability = one.optionalInteger("disabilitas", 0);
        groups.women = one.optionalInteger("perempuan", 0);
        groups.men = one.optionalInteger("laki_laki", 0);
    });
    return groups;
}

} // namespace posko::wire

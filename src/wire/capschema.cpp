// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capschema.h"

#include <algorithm>
#include <array>

namespace posko::wire {

namespace {

using E = CapElement;

constexpr auto rules = std::to_array<CapRule>({
    {E::document, "alert", E::alert, false, true},
    {E::alert, "identifier", E::identifier},
    {E::alert, "sender", E::sender},
    {E::alert, "sent", E::sent},
    {E::alert, "status", E::status},
    {E::alert, "msgType", E::msgType},
    {E::alert, "password", E::password},
    {E::alert, "source", E::source},
    {E::alert, "scope", E::scope},
    {E::alert, "restriction", E::restriction},
    {E::alert, "addresses", E::addresses},
    {E::alert, "code", E::code, true},
    {E::alert, "note", E::note},
    {E::alert, "references", E::references},
    {E::alert, "incidents", E::incidents},
    {E::alert, "info", E::info, true, true},
    {E::info, "language", E::language},
    {E::info, "category", E::category, true},
    {E::info, "event", E::event},
    {E::info, "responseType", E::responseType, true},
    {E::info, "urgency", E::urgency},
    {E::info, "severity", E::severity},
    {E::info, "certainty", E::certainty},
    {E::info, "audience", E::audience},
    {E::info, "eventCode", E::eventCode, true, true},
    {E::info, "effective", E::effective},
    {E::info, "onset", E::onset},
    {E::info, "expires", E::expires},
    {E::info, "senderName", E::senderName},
    {E::info, "headline", E::headline},
    {E::info, "description", E::description},
    {E::info, "instruction", E::instruction},
    {E::info, "web", E::web},
    {E::info, "contact", E::contact},
    {E::info, "parameter", E::parameter, true, true},
    {E::info, "resource", E::resource, true, true},
    {E::info, "area", E::area, true, true},
    {E::eventCode, "valueName", E::valueName},
    {E::eventCode, "value", E::value},
    {E::parameter, "valueName", E::valueName},
    {E::parameter, "value", E::value},
    {E::geocode, "valueName", E::valueName},
    {E::geocode, "value", E::value},
    {E::resource, "resourceDesc", E::resourceDesc},
    {E::resource, "mimeType", E::mimeType},
    {E::resource, "size", E::size},
    {E::resource, "uri", E::uri},
    {E::resource, "derefUri", E::derefUri},
    {E::resource, "digest", E::digest},
    {E::area, "areaDesc", E::areaDesc},
    {E::area, "polygon", E::polygon, true},
    {E::area, "circle", E::circle, true},
    {E::area, "geocode", E::geocode, true, true},
    {E::area, "altitude", E::altitude},
    {E::area, "ceiling", E::ceiling},
});

} // namespace

const CapRule* capRuleOf(CapElement parent, std::string_view name)
{
    const auto* const found = std::ranges::find_if(
        rules, [&](const CapRule& rule) { return rule.parent == parent && rule.name == name; });
    return found == rules.end() ? nullptr : found;
}

std::string_view nameOf(CapElement element)
{
    const auto* const found = std::ranges::find(rules, element, &CapRule::element);
    return found == rules.end() ? std::string_view{} : found->name;
}

} // namespace posko::wire

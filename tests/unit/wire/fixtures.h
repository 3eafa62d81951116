// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/ports.h"
#include "wire/decode.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace posko::wire::test {

inline const core::Instant noon = *core::readRfc3339("2026-11-23T05:00:00Z");

/// A message as it would come from a broker at noon.
inline domain::RawMessage message(std::string topic, std::string payload, bool retained = false)
{
    return {7, noon, "posko-test", std::move(topic), 1, retained, std::move(payload)};
}

inline std::vector<domain::Event> decoded(std::string topic, std::string payload)
{
    return decode(message(std::move(topic), std::move(payload)), TopicNames{});
}

/// The only event, where it is an Event of type T; null otherwise.
template <class T> const T* only(const std::vector<domain::Event>& events)
{
    return events.size() == 1 ? std::get_if<T>(&events.front()) : nullptr;
}

inline constexpr std::string_view capHead =
    "<identifier>contoh-1</identifier><sender>contoh@example.org</sender><sent>2026-11-23T12:00:00+07:00</"
    "sent>"
    "<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>";

inline constexpr std::string_view capInfoHead =
    "<category>Met</category><event>Hujan "
    "Lebat</event><urgency>Immediate</urgency><severity>Moderate</severity>"
    "<certainty>Observed</certainty>";

inline std::string alert(std::string_view inside,
                         std::string_view space = "urn:oasis:names:tc:emergency:cap:1.2")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"" + std::string(space) + "\">" +
           std::string(inside) + "</alert>";
}

/// An alert with one info and one area around these elements.
inline std::string alertWithArea(std::string_view inside)
{
    return alert(std::string(capHead) + "<info>" + std::string(capInfoHead) +
                 "<area><areaDesc>Gorontalo</areaDesc>" + std::string(inside) + "</area></info>");
}

/// Replaces the first occurrence, which must be there.
inline std::string with(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        throw std::invalid_argument("not in the fixture: " + std::string(from));
    }
    return text.replace(at, from.size(), to);
}

/// The codes of the defects, in their order, blank-separated.
inline std::string codes(const std::vector<domain::Defect>& defects)
{
    std::string result;
    for (const domain::Defect& defect : defects) {
        result += (result.empty() ? "" : " ") + defect.code;
    }
    return result;
}

} // namespace posko::wire::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace posko::wire {

/// The elements of CAP 1.0 to 1.2, and what the reader does with anything else.
enum class CapElement : std::uint8_t {
    document,
    skipped,
    signature,
    alert,
    info,
    resource,
    area,
    eventCode,
    parameter,
    geocode,
    identifier,
    sender,
    sent,
    status,
    msgType,
    source,
    scope,
    restriction,
    addresses,
    code,
    note,
    references,
    incidents,
    password,
    language,
    category,
    event,
    responseType,
    urgency,
    severity,
    certainty,
    audience,
    effective,
    onset,
    expires,
    senderName,
    headline,
    description,
    instruction,
    web,
    contact,
    valueName,
    value,
    resourceDesc,
    mimeType,
    size,
    uri,
    derefUri,
    digest,
    areaDesc,
    polygon,
    circle,
    altitude,
    ceiling,
    count
};

/// One element that may stand in another.
struct CapRule
{
    CapElement parent;
    std::string_view name;
    CapElement element;
    bool many = false;      ///< may stand there more than once
    bool container = false; ///< holds elements; else text
};

/// The rule for a child of this name; null where CAP has none.
[[nodiscard]] const CapRule* capRuleOf(CapElement parent, std::string_view name);

/// The element's name as CAP writes it; empty for document, skipped and signature.
[[nodiscard]] std::string_view nameOf(CapElement element);

/// The element's place in a bitset.
[[nodiscard]] constexpr std::size_t bit(CapElement element)
{
    return static_cast<std::size_t>(element);
}

/// How long the text of an element may be; what is longer is cut (a polygon is left out).
[[nodiscard]] constexpr std::size_t mostBytesOf(CapElement element)
{
    // 10,000 points need some 200 KiB.
    return element == CapElement::polygon ? std::size_t{1024} * 1024 : std::size_t{64} * 1024;
}

/// True for eventCode, parameter and geocode, which hold a valueName and a value.
[[nodiscard]] constexpr bool isPair(CapElement element)
{
    return element == CapElement::eventCode || element == CapElement::parameter ||
           element == CapElement::geocode;
}

} // namespace posko::wire

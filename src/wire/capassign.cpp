// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capreader.h"

#include "wire/text.h"

#include <algorithm>
#include <array>

// What becomes of the text of each element, and what is checked when an element that holds others closes.

namespace posko::wire {

namespace {

using E = CapElement;

constexpr std::array<std::string_view, 12> categories{"Geo",       "Met",   "Safety", "Security",
                                                      "Rescue",    "Fire",  "Health", "Env",
                                                      "Transport", "Infra", "CBRNE",  "Other"};
constexpr std::array<std::string_view, 9> responseTypes{"Shelter", "Evacuate", "Prepare",  "Execute", "Avoid",
                                                        "Monitor", "Assess",   "AllClear", "None"};

/// RFC 3066: letters, then groups of letters and digits, each up to eight long.
bool isLanguageTag(std::string_view text)
{
    bool first = true;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('-'), text.size());
        const bool good = std::ranges::all_of(text.substr(0, size), [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
        });
        if (size == 0 || size > 8 || !good || size + 1 == text.size()) {
            return false;
        }
        text.remove_prefix(std::min(size + 1, text.size()));
        first = false;
    }
    return !first;
}

} // namespace

void CapReader::endText(E element)
{
    const std::size_t most = mostBytesOf(element);
    const bool over = m_text.size() > most;
    const bool ignored =
        element == E::uri || element == E::derefUri || element == E::digest || element == E::size;
    if (over && !ignored) {
        cutText(m_text, most);
        noteHere(CapDefect::overLimit, "text longer than " + std::to_string(most) + " bytes");
        if (element == E::polygon) {
            return;
        }
    }
    std::string value = shownText(m_text);
    if (!value.empty()) {
        m_frames[m_frames.size() - 2].filled.set(bit(element));
    }
    if (!assignAlertText(element, value) && !assignInfoText(element, value)) {
        assignAreaText(element, value);
    }
}

bool CapReader::assignAlertText(E element, std::string& value)
{
    switch (element) {
    case E::identifier:
        m_message.identifier = std::move(value);
        return true;
    case E::sender:
        m_message.sender = std::move(value);
        return true;
    case E::sent:
        m_sentText = std::move(value);
        return true;
    case E::status:
        m_message.status = wordOf(value, domain::CapStatus::unknown, CapDefect::unknownStatus);
        if (m_message.status == domain::CapStatus::draft && isVersion("1.0")) {
            noteHere(CapDefect::otherVersion, value);
        }
        m_message.statusText = std::move(value);
        return true;
    case E::msgType:
        m_message.messageType = wordOf(value, domain::CapMessageType::unknown, CapDefect::unknownMsgType);
        m_message.messageTypeText = std::move(value);
        return true;
    case E::scope:
        m_message.scope = wordOf(value, domain::CapScope::unknown, CapDefect::unknownScope);
        m_message.scopeText = std::move(value);
        return true;
    case E::source:
        m_message.source = std::move(value);
        return true;
    case E::note:
        m_message.note = std::move(value);
        return true;
    case E::incidents:
        m_message.incidents = std::move(value);
        return true;
    case E::restriction:
        m_hasRestriction = !value.empty();
        return true;
    case E::addresses:
        m_hasAddresses = !value.empty();
        return true;
    case E::references:
        if (value.empty()) {
            noteHere(CapDefect::emptyReferences);
        }
        m_message.references = readReferences(value, noter());
        return true;
    default:
        return false;
    }
}

bool CapReader::assignInfoText(E element, std::string& value)
{
    switch (element) {
    case E::language:
        if (!value.empty() && !isLanguageTag(value)) {
            noteHere(CapDefect::badLanguage, shortText(value));
        }
        info().language = std::move(value);
        return true;
    case E::category:
        assignCategory(value);
        return true;
    case E::event:
        info().event = std::move(value);
        return true;
    case E::responseType:
        assignResponseType(value);
        return true;
    case E::urgency:
        info().urgency = wordOf(value, domain::Urgency::unknown, CapDefect::unknownUrgency);
        return true;
    case E::severity:
        info().severity = wordOf(value, domain::Severity::unknown, CapDefect::unknownSeverity);
        return true;
    case E::certainty:
        assignCertainty(value);
        return true;
    case E::effective:
    case E::onset:
    case E::expires:
        assignTime(element, value);
        return true;
    case E::senderName:
        info().senderName = std::move(value);
        return true;
    case E::headline:
        info().headline = std::move(value);
        return true;
    case E::description:
        info().description = std::move(value);
        return true;
    case E::instruction:
        info().instruction = std::move(value);
        return true;
    case E::web:
        info().web = std::move(value);
        return true;
    case E::contact:
        info().contact = std::move(value);
        return true;
    case E::valueName:
        m_pair.name = std::move(value);
        return true;
    case E::value:
        m_pair.value = std::move(value);
        return true;
    default:
        return false;
    }
}

void CapReader::assignAreaText(E element, std::string& value)
{
    if (element == E::areaDesc) {
        area().description = std::move(value);
    } else if (element == E::polygon) {
        if (auto ring = readPolygon(value, noter())) {
            area().polygons.push_back(std::move(*ring));
        }
    } else if (element == E::circle) {
        if (const auto circle = readCircle(value, noter())) {
            area().circles.push_back(*circle);
        }
    }
}

void CapReader::assignTime(E element, std::string_view value)
{
    const auto time = readCapTime(value, noter());
    if (!time) {
        return;
    }
    if (element == E::effective) {
        info().effective = time->instant;
        m_effective = time;
    } else if (element == E::onset) {
        info().onset = time->instant;
    } else {
        info().expires = time->instant;
    }
}

template <domain::Worded W> W CapReader::wordOf(std::string_view value, W unknown, CapDefect defect)
{
    const auto found = domain::fromWord<W>(value);
    // "Unknown" is a value of urgency, severity and certainty alone.
    const bool mayBeUnknown = defect == CapDefect::unknownUrgency || defect == CapDefect::unknownSeverity ||
                              defect == CapDefect::unknownCertainty;
    if (!value.empty() && (!found || (*found == unknown && !mayBeUnknown))) {
        noteHere(defect, shortText(value));
    }
    return found.value_or(unknown);
}

void CapReader::assignCertainty(std::string_view value)
{
    if (value == "Very Likely") { // CAP 1.0's word; 1.1 and 1.2 have readers take it as Likely
        info().certainty = domain::Certainty::likely;
        if (!isVersion("1.0")) {
            noteHere(CapDefect::otherVersion, std::string(value));
        }
        return;
    }
    if (value == "Observed" && isVersion("1.0")) {
        noteHere(CapDefect::otherVersion, std::string(value));
    }
    info().certainty = wordOf(value, domain::Certainty::unknown, CapDefect::unknownCertainty);
}

void CapReader::assignCategory(std::string_view value)
{
    if (std::ranges::find(categories, value) == categories.end()) {
        if (!value.empty()) {
            noteHere(CapDefect::unknownCategory, shortText(value));
        }
        return;
    }
    if (value == "CBRNE" && isVersion("1.0")) {
        noteHere(CapDefect::otherVersion, std::string(value));
    }
    info().categories.emplace_back(value);
}

void CapReader::assignResponseType(std::string_view value)
{
    if (std::ranges::find(responseTypes, value) == responseTypes.end()) {
        if (!value.empty()) {
            noteHere(CapDefect::unknownResponseType, shortText(value));
        }
        return;
    }
    if ((value == "Avoid" || value == "AllClear") && isVersion("1.1")) {
        noteHere(CapDefect::otherVersion, std::string(value));
    }
    info().responseTypes.emplace_back(value);
}

void CapReader::endPair(E element)
{
    const std::string text = shownText(m_pairText);
    const std::size_t equals = text.find('=');
    const bool oldForm =
        m_pair.name.empty() && m_pair.value.empty() && equals != std::string::npos && equals > 0;
    if (oldForm) {
        m_pair = {std::string(trimmed(text.substr(0, equals))),
                  std::string(trimmed(text.substr(equals + 1)))};
    }
    if (m_pair.name.empty()) {
        noteHere(CapDefect::pairWithoutName, shortText(m_pair.value.empty() ? text : m_pair.value));
        return;
    }
    if (oldForm != isVersion("1.0")) {
        noteHere(CapDefect::otherVersion, oldForm ? "name=value" : "valueName and value");
    }
    auto& list = element == E::eventCode   ? info().eventCodes
                 : element == E::parameter ? info().parameters
                                           : area().geocodes;
    list.push_back(std::move(m_pair));
}

void CapReader::endResource(const Frame& frame)
{
    noteMissing(frame, E::resourceDesc, CapDefect::missingResourceDesc);
    if (!isVersion("1.0") && !isVersion("1.1")) {
        noteMissing(frame, E::mimeType, CapDefect::missingMimeType);
    }
}

void CapReader::endArea(const Frame& frame)
{
    noteMissing(frame, E::areaDesc, CapDefect::missingAreaDesc);
    if (frame.filled.test(bit(E::ceiling)) && !frame.filled.test(bit(E::altitude))) {
        noteHere(CapDefect::ceilingWithoutAltitude);
    }
}

void CapReader::endInfo(const Frame& frame)
{
    if (!isVersion("1.0")) {
        noteMissing(frame, E::category, CapDefect::missingCategory);
    }
    noteMissing(frame, E::event, CapDefect::missingEvent);
    noteMissing(frame, E::urgency, CapDefect::missingUrgency);
    noteMissing(frame, E::severity, CapDefect::missingSeverity);
    noteMissing(frame, E::certainty, CapDefect::missingCertainty);
    if (m_effective) {
        info().utcOffsetMinutes = m_effective->offsetMinutes;
    }
    // Without `effective` the offset of `sent` holds, which may stand behind the infos: set when the alert
    // ends.
    info().areas.shrink_to_fit();
}

void CapReader::endAlert(const Frame& frame)
{
    constexpr std::string_view forbidden = " \t\n,<&";
    if (m_message.identifier.find_first_of(forbidden) != std::string::npos) {
        note(CapDefect::badIdentifier, "identifier");
    }
    if (m_message.sender.find_first_of(forbidden) != std::string::npos) {
        note(CapDefect::badSender, "sender");
    }
    noteMissing(frame, E::status, CapDefect::missingStatus);
    noteMissing(frame, E::msgType, CapDefect::missingMsgType);
    if (!isVersion("1.0")) {
        noteMissing(frame, E::scope, CapDefect::missingScope);
    }
    if (m_message.scope == domain::CapScope::restricted && !m_hasRestriction) {
        note(CapDefect::missingRestriction, "restriction");
    }
    if (m_message.scope == domain::CapScope::private_ && !m_hasAddresses) {
        note(CapDefect::missingAddresses, "addresses");
    }
    const auto type = m_message.messageType;
    const bool needs = type != domain::CapMessageType::alert && type != domain::CapMessageType::unknown;
    if (needs && !frame.opened.test(bit(E::references))) {
        note(CapDefect::missingReferences, "references");
    }
    if (!m_sentText.empty()) {
        m_sent = readCapTime(m_sentText, [this](CapDefect defect, std::string detail) {
            if (defect != CapDefect::timeUnreadable) {
                note(defect, "sent", std::move(detail));
            }
        });
    }
    for (domain::CapInfo& one : m_message.infos) {
        if (!one.effective && m_sent) {
            one.utcOffsetMinutes = m_sent->offsetMinutes;
        }
    }
}

} // namespace posko::wire

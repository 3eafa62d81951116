// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capreader.h"

#include "wire/cap.h"
#include "wire/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posko::wire {

namespace {

using core::ErrorCode;
using E = CapElement;

constexpr int maxInfos = 64;
constexpr int maxAreas = 256; // in one info
constexpr std::size_t maxDefects = 200;

bool isCapNamespace(std::string_view space)
{
    return !capVersionOf(space).empty();
}

} // namespace

bool CapReader::start(std::string_view space, std::string_view name)
{
    const E parent = m_frames.back().element;
    if (parent == E::document) {
        startAlert(space, name);
        return m_root.empty();
    }
    const E element = elementFor(space, name);
    const int index = nextIndex(element);
    m_frames.push_back({element, index, {}, {}});
    if (!takeContainer(element, index)) {
        m_frames.back().element = E::skipped;
    }
    if (m_frames.back().element > E::signature) {
        m_text.clear(); // what is skipped inside a text leaves the text alone
    }
    return true;
}

void CapReader::startAlert(std::string_view space, std::string_view name)
{
    if (name != "alert") {
        m_root = shortText(name);
        return;
    }
    m_frames.push_back({E::alert, -1, {}, {}});
    m_space = space;
    m_message.version = capVersionOf(space);
    if (m_message.version.empty()) {
        note(CapDefect::unknownNamespace, "alert", space.empty() ? "none" : shortText(space));
    }
}

/// Which element opens here; `skipped` (and noted) for what CAP does not have here.
E CapReader::elementFor(std::string_view space, std::string_view name)
{
    Frame& parent = m_frames.back();
    if (parent.element == E::skipped || parent.element == E::signature) {
        return parent.element;
    }
    if (space == signatureNamespace && name == "Signature") {
        if (!std::exchange(m_message.signatureNotVerified, true)) {
            note(CapDefect::signatureNotVerified, "Signature");
        }
        return E::signature;
    }
    const CapRule* const rule = checkNamespace(space, name) ? capRuleOf(parent.element, name) : nullptr;
    if (rule == nullptr) {
        noteChild(CapDefect::unknownElement, shortText(name));
        return E::skipped;
    }
    const bool again = parent.opened.test(bit(rule->element));
    parent.opened.set(bit(rule->element));
    if (again && !rule->many) {
        noteChild(CapDefect::repeatedElement, name);
        return E::skipped;
    }
    if (rule->container) {
        parent.filled.set(bit(rule->element));
    }
    const bool in10Only = rule->element == E::password;
    const bool notIn10 = rule->element == E::responseType || rule->element == E::derefUri;
    if ((in10Only && !isVersion("1.0")) || (notIn10 && isVersion("1.0"))) {
        noteChild(CapDefect::otherVersion, name, std::string(name));
    }
    return rule->element;
}

/// Whether an element of this namespace is one of CAP's.
bool CapReader::checkNamespace(std::string_view space, std::string_view name)
{
    if (space == m_space) {
        return true;
    }
    const bool near = space.empty() || isCapNamespace(space);
    if (near && capRuleOf(m_frames.back().element, name) != nullptr) {
        noteChild(CapDefect::mixedNamespace, name, space.empty() ? "none" : shortText(space));
    }
    return near;
}

int CapReader::nextIndex(E element)
{
    switch (element) {
    case E::info:
        return m_infos++;
    case E::area:
        return m_areas++;
    case E::polygon:
        return m_polygons++;
    case E::circle:
        return m_circles++;
    case E::resource:
        return m_resources++;
    case E::eventCode:
        return m_pairs[0]++;
    case E::parameter:
        return m_pairs[1]++;
    case E::geocode:
        return m_pairs[2]++;
    default:
        return -1;
    }
}

/// Makes room for what a container will hold; false where there is no more.
bool CapReader::takeContainer(E element, int index)
{
    const int most = element == E::info ? maxInfos : element == E::area ? maxAreas : index + 1;
    if (index >= most) {
        if (index == most) {
            noteHere(CapDefect::overLimit, "more than " + std::to_string(most));
        }
        return false;
    }
    if (element == E::info) {
        m_message.infos.emplace_back();
        m_areas = m_resources = m_pairs[0] = m_pairs[1] = 0;
        m_effective.reset();
    } else if (element == E::area) {
        info().areas.emplace_back();
        m_polygons = m_circles = m_pairs[2] = 0;
    } else if (isPair(element)) {
        m_pair = {};
        m_pairText.clear();
    }
    return true;
}

void CapReader::text(std::string_view piece)
{
    const E element = m_frames.back().element;
    if (element <= E::area) {
        return;
    }
    std::string& target = isPair(element) ? m_pairText : m_text;
    const std::size_t most = mostBytesOf(element);
    target += piece.substr(0, most + 1 - std::min(target.size(), most + 1));
}

void CapReader::end()
{
    const Frame frame = m_frames.back();
    switch (frame.element) {
    case E::document:
    case E::skipped:
    case E::signature:
        break;
    case E::alert:
        endAlert(frame);
        break;
    case E::info:
        endInfo(frame);
        break;
    case E::area:
        endArea(frame);
        break;
    case E::resource:
        endResource(frame);
        break;
    case E::eventCode:
    case E::parameter:
    case E::geocode:
        endPair(frame.element);
        break;
    default:
        endText(frame.element);
        break;
    }
    m_frames.pop_back();
    if (frame.element > E::signature) {
        m_text.clear();
    }
}

core::Result<domain::CapMessage> CapReader::take()
{
    if (!m_root.empty()) {
        return core::fail(ErrorCode::noMessage, m_root,
                          "not a bare CAP alert: the root element is " + m_root);
    }
    if (m_message.identifier.empty()) {
        return core::fail(ErrorCode::missingField, "identifier", "no identifier");
    }
    if (m_message.sender.empty()) {
        return core::fail(ErrorCode::missingField, "sender", "no sender");
    }
    if (m_sentText.empty()) {
        return core::fail(ErrorCode::missingField, "sent", "no sent");
    }
    if (!m_sent) {
        return core::fail(ErrorCode::badTime, "sent", "sent cannot be read: " + shortText(m_sentText));
    }
    m_message.sent = m_sent->instant;
    return std::move(m_message);
}

void CapReader::note(CapDefect defect, std::string where, std::string detail)
{
    auto& defects = m_message.defects;
    if (defects.size() < maxDefects) {
        defects.push_back({std::string(codeOf(defect)), std::move(where), std::move(detail)});
    } else if (defects.size() == maxDefects) {
        defects.push_back({std::string(codeOf(CapDefect::moreDefects)), {}, {}});
    }
}

void CapReader::noteHere(CapDefect defect, std::string detail)
{
    noteChild(defect, {}, std::move(detail));
}

/// Notes a defect of a child of where the walk is; a flood of them costs nothing once the list is full.
void CapReader::noteChild(CapDefect defect, std::string_view child, std::string detail)
{
    if (m_message.defects.size() <= maxDefects) {
        note(defect, path(child), std::move(detail));
    }
}

void CapReader::noteMissing(const Frame& frame, E child, CapDefect defect)
{
    if (!frame.filled.test(bit(child))) {
        noteChild(defect, nameOf(child));
    }
}

NoteDefect CapReader::noter()
{
    return [this](CapDefect defect, std::string detail) {
        noteHere(defect, std::move(detail));
    };
}

/// Where the walk is, below alert: `info[0]/area[2]/polygon[7]`.
std::string CapReader::path(std::string_view child) const
{
    std::string result;
    const auto append = [&](std::string_view name) {
        result += result.empty() ? "" : "/";
        result += name;
    };
    for (const Frame& frame : m_frames) {
        if (frame.element > E::alert) {
            append(nameOf(frame.element));
            result += frame.index < 0 ? std::string() : '[' + std::to_string(frame.index) + ']';
        }
    }
    if (!child.empty()) {
        append(child);
    }
    return result.empty() ? "alert" : result;
}

} // namespace posko::wire

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/inatews.h"

#include "wire/bmkgtext.h"
#include "wire/inatewsrow.h"
#include "wire/json.h"
#include "wire/xml.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posko::wire {

namespace {

using core::ErrorCode;

constexpr std::size_t maxInfos = 256;
constexpr std::size_t maxParts = 1024; // zones, and observations, of one info
constexpr std::size_t maxTextBytes = std::size_t{16} * 1024;

constexpr std::array<std::string_view, 4> headNames{"identifier", "sender", "sent", "status"};
constexpr std::array<std::string_view, 27> infoNames{
    "identifier",  "sent",        "status", "date",         "time",         "latitude",     "longitude",
    "magnitude",   "depth",       "area",   "eventid",      "potential",    "subject",      "headline",
    "description", "instruction", "felt",   "instruction1", "instruction2", "instruction3", "shakemap",
    "wzmap",       "ttmap",       "sshmap", "timesent",     "coordinates",  "event"};
constexpr std::array<std::string_view, 9> partNames{
    "province", "district", "level", "date", "time", "loclatitude", "loclongitude", "height", "location"};

std::string placeOf(std::size_t index)
{
    return "info[" + std::to_string(index) + ']';
}

/// Takes a text; one over the limit is cut with a defect.
void take(InatewsTexts& into, std::string_view name, std::string text, std::vector<domain::Defect>& defects)
{
    if (cutText(text, maxTextBytes)) {
        defects.push_back({"over-limit", std::string(name), "text longer than 16384 bytes"});
    }
    into.set(name, std::move(text));
}

void takeMember(InatewsTexts& into, std::string_view name, JsonValue value,
                std::vector<domain::Defect>& defects)
{
    if (value.is_null()) {
        return;
    }
    if (auto text = textOf(value)) {
        take(into, name, std::move(*text), defects);
    } else {
        defects.push_back({"wrong-type", std::string(name), "not a text; left out"});
    }
}

/// Calls `visit` for the objects of a member that may be one, many or absent; a text that is empty is absent.
template <class Visit>
void forEach(JsonValue value, std::string_view name, std::vector<domain::Defect>& defects, Visit&& visit)
{
    JsonObject object;
    simdjson::dom::array array;
    if (value.get(object) == simdjson::SUCCESS) {
        visit(object);
    } else if (value.get(array) == simdjson::SUCCESS) {
        for (const JsonValue one : array) {
            if (one.get(object) == simdjson::SUCCESS) {
                visit(object);
            } else {
                defects.push_back({"wrong-type", std::string(name), "not an object; left out"});
            }
        }
    } else if (!value.is_null() && textOf(value) != std::string()) {
        defects.push_back({"wrong-type", std::string(name), "not an object; left out"});
    }
}

void addPart(std::vector<InatewsTexts>& parts, InatewsTexts part, std::string_view name,
             std::vector<domain::Defect>& defects)
{
    if (part.empty()) {
        return;
    }
    if (parts.size() < maxParts) {
        parts.push_back(std::move(part));
    } else if (parts.size() == maxParts && (defects.empty() || defects.back().where != name)) {
        defects.push_back({"over-limit", std::string(name), "more than 1024"});
    }
}

void readParts(JsonValue value, std::string_view name, std::vector<InatewsTexts>& parts,
               std::vector<domain::Defect>& defects)
{
    forEach(value, name, defects, [&](JsonObject object) {
        InatewsTexts part;
        for (const auto member : object) {
            if (std::ranges::contains(partNames, member.key)) {
                takeMember(part, member.key, member.value, defects);
            }
        }
        addPart(parts, std::move(part), name, defects);
    });
}

InatewsInfo readJsonInfo(JsonObject object)
{
    InatewsInfo info;
    for (const auto member : object) {
        JsonObject point;
        if (member.key == "wzarea") {
            readParts(member.value, member.key, info.zones, info.defects);
        } else if (member.key == "obsarea") {
            readParts(member.value, member.key, info.observations, info.defects);
        } else if (member.key == "point" && member.value.get(point) == simdjson::SUCCESS) {
            if (const auto at = posko::wire::member(point, "coordinates")) {
                takeMember(info.texts, "coordinates", *at, info.defects);
            }
        } else if (std::ranges::contains(infoNames, member.key)) {
            takeMember(info.texts, member.key, member.value, info.defects);
        }
    }
    return info;
}

void readJsonAlert(JsonObject alert, std::vector<InatewsInfo>& infos)
{
    InatewsTexts head;
    std::vector<domain::Defect> defects;
    for (const auto member : alert) {
        if (std::ranges::contains(headNames, member.key)) {
            takeMember(head, member.key, member.value, defects);
        }
    }
    if (const auto value = member(alert, "info")) {
        forEach(*value, "info", defects, [&](JsonObject object) {
            if (infos.size() <= maxInfos) {
                infos.push_back(readJsonInfo(object));
                infos.back().head = head;
                infos.back().defects.insert(infos.back().defects.begin(), defects.begin(), defects.end());
            }
        });
    }
}

core::Result<std::vector<InatewsInfo>> readJson(std::string_view payload)
{
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(document.error());
    }
    const auto object = document->object();
    if (!object) {
        return std::unexpected(object.error());
    }
    const JsonObject root = *object;
    std::vector<InatewsInfo> infos;
    if (const auto alerts = member(root, "alert")) {
        std::vector<domain::Defect> defects;
        forEach(*alerts, "alert", defects, [&](JsonObject alert) { readJsonAlert(alert, infos); });
    } else {
        readJsonAlert(root, infos);
    }
    return infos;
}

/// Collects the infos of `alert`; what stands elsewhere is passed over.
class InatewsXml final : public XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        m_text.clear();
        m_path.emplace_back(name);
        if (m_path.size() == 1) {
            m_isAlert = name == "alert";
        } else if (m_path.size() == 2 && name == "info") {
            m_infos.emplace_back();
        } else if (m_path.size() == 3 && inInfo()) {
            m_part = {};
        }
        return m_isAlert && m_infos.size() <= maxInfos;
    }

    void text(std::string_view piece) override
    {
        m_text += piece.substr(0, maxTextBytes + 1 - std::min(m_text.size(), maxTextBytes + 1));
    }

    void end() override
    {
        const std::string name = std::move(m_path.back());
        m_path.pop_back();
        if (m_path.size() == 1 && std::ranges::contains(headNames, name)) {
            take(m_head, name, shownText(m_text), m_defects);
        } else if (m_path.size() == 2 && inInfo()) {
            endOfInfo(name);
        } else if (m_path.size() == 3 && inInfo()) {
            endOfPart(name);
        }
        m_text.clear();
    }

    core::Result<std::vector<InatewsInfo>> take()
    {
        if (!m_isAlert) {
            return core::fail(ErrorCode::missingField, "alert", "not an InaTEWS message");
        }
        for (InatewsInfo& info : m_infos) {
            info.head = m_head; // it may be written after them
            info.defects.insert(info.defects.begin(), m_defects.begin(), m_defects.end());
        }
        return std::move(m_infos);
    }

private:
    [[nodiscard]] bool inInfo() const { return m_path.size() > 1 && m_path[1] == "info"; }

    void take(InatewsTexts& into, std::string_view name, std::string text,
              std::vector<domain::Defect>& defects)
    {
        posko::wire::take(into, name, std::move(text), defects);
    }

    /// A child of the open info closes.
    void endOfInfo(const std::string& name)
    {
        InatewsInfo& info = m_infos.back();
        if (name == "wzarea" || name == "obsarea") {
            addPart(name == "wzarea" ? info.zones : info.observations, std::move(m_part), name, info.defects);
        } else if (std::ranges::contains(infoNames, name)) {
            take(info.texts, name, shownText(m_text), info.defects);
        }
    }

    /// A child of a zone, an observation or the point closes.
    void endOfPart(const std::string& name)
    {
        InatewsInfo& info = m_infos.back();
        if (m_path[2] == "point" && name == "coordinates") {
            take(info.texts, name, shownText(m_text), info.defects);
        } else if (std::ranges::contains(partNames, name)) {
            take(m_part, name, shownText(m_text), info.defects);
        }
    }

    std::vector<std::string> m_path; ///< names of the open elements
    std::vector<InatewsInfo> m_infos;
    InatewsTexts m_head;
    std::vector<domain::Defect> m_defects; ///< of the head
    InatewsTexts m_part;                   ///< the open zone or observation
    std::string m_text;
    bool m_isAlert = false;
};

} // namespace

core::Result<std::vector<InatewsRow>> readInatews(std::string_view payload, const InatewsOrigin& origin)
{
    const auto infos = looksLikeJson(payload) ? readJson(payload) : takeXml<InatewsXml>(payload);
    if (!infos) {
        return std::unexpected(infos.error());
    }
    if (infos->size() > maxInfos) {
        return core::fail(ErrorCode::tooLarge, "info", "more than 256 infos");
    }
    if (infos->empty()) {
        return core::fail(ErrorCode::noMessage, "info", "no message found");
    }
    std::vector<InatewsRow> rows;
    rows.reserve(infos->size());
    for (std::size_t i = 0; i < infos->size(); ++i) {
        rows.push_back(readInatewsInfo((*infos)[i], placeOf(i), origin));
    }
    return rows;
}

bool isInatewsXml(std::string_view payload)
{
    const auto infos = takeXml<InatewsXml>(payload);
    return infos && std::ranges::any_of(*infos, [](const InatewsInfo& info) {
               const bool named = info.head["identifier"].starts_with("Indonesia-InaTEWS") ||
                                  info.head["sender"].starts_with("inatews@");
               return (named && readInatewsSent(info.head["sent"])) || !info.texts["eventid"].empty();
           });
}

} // namespace posko::wire

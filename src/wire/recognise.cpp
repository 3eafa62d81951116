// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/recognise.h"

#include "wire/inatews.h"
#include "wire/json.h"
#include "wire/text.h"
#include "wire/wrapper.h"
#include "wire/xml.h"

#include <string>

namespace posko::wire {

namespace {

using core::ErrorCode;

std::unexpected<Refusal> noMessage()
{
    return std::unexpected(Refusal{{ErrorCode::noMessage, {}, "no message found"}, false, "unknown"});
}

/// Looks at the root of a document.
class Glance final : public XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        if (m_root.empty()) {
            m_root = shortText(name);
            return !isKnownRoot();
        }
        return true;
    }
    void text(std::string_view) override {}
    void end() override {}

    [[nodiscard]] bool isKnownRoot() const
    {
        return m_root == "alert" || m_root == "Infogempa" || m_root == "event";
    }
    [[nodiscard]] const std::string& root() const { return m_root; }

private:
    std::string m_root;
};

Reading<Family> recogniseXml(std::string_view payload)
{
    Glance glance;
    const auto walked = walkXml(payload, glance);
    if (!walked) {
        return std::unexpected(Refusal{walked.error(), false, "unknown"});
    }
    if (glance.root() == "alert") {
        return isInatewsXml(payload) ? Family::inatews : Family::cap;
    }
    if (glance.root() == "Infogempa") {
        return Family::tews;
    }
    if (glance.root() == "event") {
        return Family::cot;
    }
    if (readCapAlerts(payload)) {
        return Family::cap;
    }
    return noMessage();
}

bool holdsText(JsonObject object, std::string_view name, std::string_view start)
{
    const auto value = member(object, name);
    std::string_view text;
    return value && value->get(text) == simdjson::SUCCESS && text.starts_with(start);
}

bool isInatewsHead(JsonObject alert)
{
    return holdsText(alert, "identifier", "Indonesia-InaTEWS") || holdsText(alert, "sender", "inatews@");
}

/// An InaTEWS `alert`, with or without that name around it.
bool isInatews(JsonObject object)
{
    const auto inner = member(object, "alert");
    JsonObject alert;
    simdjson::dom::array alerts;
    if (inner && inner->get(alerts) == simdjson::SUCCESS && alerts.size() > 0) {
        return alerts.at(0).get(alert) == simdjson::SUCCESS && isInatewsHead(alert);
    }
    return isInatewsHead(inner && inner->get(alert) == simdjson::SUCCESS ? alert : object);
}

Reading<Family> recogniseObject(JsonObject object)
{
    if (member(object, "Infogempa")) {
        return Family::tews;
    }
    if (holdsText(object, "schema", "")) {
        return Family::depot;
    }
    if (member(object, "_type")) {
        return Family::devicePosition;
    }
    if (isInatews(object)) {
        return Family::inatews;
    }
    const bool answer = member(object, "statusCode") && member(object, "message");
    if (answer || (member(object, "lokasi") && member(object, "data"))) {
        return Family::forecast; // whose decoder gives BMKG's words where it answers that it has none
    }
    return noMessage();
}

Reading<Family> recogniseJson(std::string_view payload)
{
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(Refusal{document.error(), false, "unknown"});
    }
    JsonObject object;
    if (document->root().get(object) == simdjson::SUCCESS) {
        return recogniseObject(object);
    }
    simdjson::dom::array array;
    if (document->root().get(array) == simdjson::SUCCESS && array.begin() != array.end() &&
        (*array.begin()).get(object) == simdjson::SUCCESS && holdsText(object, "schema", "posko.")) {
        return Family::depot; // whose decoder says that it wants one object
    }
    return noMessage();
}

} // namespace

Reading<Family> recognise(std::string_view payload)
{
    if (looksLikeJson(payload)) {
        return recogniseJson(payload);
    }
    const std::string_view text = trimmed(withoutMark(payload));
    const bool wide = payload.starts_with("\xFF\xFE") || payload.starts_with("\xFE\xFF") ||
                      payload.substr(0, 2).find('\0') != std::string_view::npos;
    if (!wide && !text.starts_with('<')) {
        return noMessage();
    }
    return recogniseXml(payload);
}

} // namespace posko::wire

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspect.h"

#include "documentfacts.h"
#include "facts.h"

#include "wire/cot.h"
#include "wire/decode.h"
#include "wire/documents.h"
#include "wire/forecast.h"
#include "wire/inatews.h"
#include "wire/owntracks.h"
#include "wire/recognise.h"
#include "wire/route.h"
#include "wire/tews.h"
#include "wire/wrapper.h"

namespace posko::check {

namespace {

using wire::Family;
using wire::Route;

/// Writes the lines of one file.
class Report
{
public:
    explicit Report(const std::string& file)
        : m_file(file)
    {}

    void accept(std::string_view kind, const std::string& id, const std::string& summary,
                const std::vector<domain::Defect>& defects, Json facts)
    {
        Json line = begin(true, kind);
        if (!id.empty()) {
            line["id"] = id;
        }
        line["summary"] = summary;
        finish(std::move(line), defects, std::move(facts));
    }

    void reject(std::string_view kind, const core::Error& error)
    {
        Json line = begin(false, kind);
        line["reason"] = error.where.empty() ? error.detail : error.detail + " (" + error.where + ')';
        finish(std::move(line), {}, Json::object());
    }

    void reject(const wire::Refusal& refusal)
    {
        reject(refusal.kind.empty() ? std::string_view("unknown") : std::string_view(refusal.kind),
               refusal.error);
    }

    std::vector<Finding> take() { return std::move(m_findings); }

private:
    Json begin(bool accepted, std::string_view kind) const
    {
        Json line;
        line["file"] = m_file;
        line["index"] = m_findings.size();
        line["accepted"] = accepted;
        line["kind"] = kind;
        return line;
    }

    void finish(Json line, const std::vector<domain::Defect>& defects, Json facts)
    {
        line["defects"] = Json::array();
        for (const domain::Defect& defect : defects) {
            Json one;
            one["code"] = defect.code;
            one["where"] = defect.where;
            one["detail"] = defect.detail;
            line["defects"].push_back(std::move(one));
        }
        line["facts"] = std::move(facts);
        const bool accepted = line["accepted"].get<bool>();
        m_findings.push_back({accepted, std::move(line)});
    }

    const std::string& m_file;
    std::vector<Finding> m_findings;
};

const core::Error nothingFound{core::ErrorCode::noMessage, {}, "no message found"};

void inspectTews(Report& report, std::string_view payload, const std::string& topic, const Route& route)
{
    const auto source = topic.empty() ? std::nullopt : std::optional(route.source);
    const auto rows = wire::readTews(payload, {source, topic, {}});
    if (!rows || rows->empty()) {
        report.reject(rows ? "unknown" : "quake", rows ? nothingFound : rows.error());
        return;
    }
    for (const wire::TewsRow& row : *rows) {
        if (row.report) {
            report.accept("quake", domain::quakeIdOf(*row.report), summaryOf(*row.report), row.defects,
                          factsOf(*row.report));
        } else {
            report.reject("quake", row.report.error());
        }
    }
}

void inspectInatews(Report& report, std::string_view payload, const std::string& topic)
{
    const auto rows = wire::readInatews(payload, {topic, {}});
    if (!rows) {
        report.reject("unknown", rows.error());
        return;
    }
    for (const wire::InatewsRow& row : *rows) {
        if (!row.message) {
            report.reject(row.tsunami ? "tsunami" : "quake", row.message.error());
        } else if (const auto* bulletin = std::get_if<domain::TsunamiBulletin>(&*row.message)) {
            report.accept("tsunami", bulletin->identifier, summaryOf(*bulletin), row.defects,
                          factsOf(*bulletin));
        } else {
            const auto& quake = std::get<domain::QuakeReport>(*row.message);
            Json facts = factsOf(quake);
            if (row.status != domain::BulletinStatus::actual) {
                facts["test"] = true;
            }
            report.accept("quake", domain::quakeIdOf(quake), summaryOf(quake), row.defects, std::move(facts));
        }
    }
}

void inspectCap(Report& report, std::string_view payload, const Route& route)
{
    const auto read = wire::readCapAlerts(payload);
    if (!read) {
        report.reject("cap", read.error());
        return;
    }
    for (const auto& alert : read->alerts) {
        if (!alert) {
            report.reject("cap", alert.error());
            continue;
        }
        const std::string id = route.id.empty() ? alert->identifier
                               : read->wrapped  ? route.issuer + '/' + wire::safeIdentifier(alert->identifier)
                                                : route.id;
        report.accept("cap", id, summaryOf(*alert), alert->defects, factsOf(*alert));
    }
}

void inspectForecast(Report& report, std::string_view payload, const std::string& topic, const Route& route)
{
    const auto reading = wire::readForecast(payload, {topic, route.id, {}});
    if (!reading) {
        report.reject("weather", reading.error());
        return;
    }
    report.accept("weather", reading->forecast.id, summaryOf(reading->forecast), reading->defects,
                  factsOf(reading->forecast));
}

void inspectDocument(Report& report, std::string_view payload, const std::string& topic, const Route& route)
{
    const auto schema = topic.empty() ? std::string_view{} : std::string_view(route.schema);
    const auto document = wire::readDocument(payload, {topic, schema, route.id, {}});
    if (!document) {
        report.reject(document.error());
        return;
    }
    const DocumentFacts read = documentFactsOf(payload);
    report.accept(read.kind, read.id, read.summary, {}, read.facts);
}

/// posko-check's word for what a device says beside its position.
std::string_view kindOf(const std::string& type)
{
    if (type == "waypoint" || type == "waypoints") {
        return "waypoint";
    }
    return type == "lwt" || type == "transition" || type == "cot" ? std::string_view(type) : "unknown";
}

void inspectMessage(Report& report, const wire::DeviceMessage& message, std::string_view fixKind,
                    const std::string& id)
{
    const std::size_t slash = id.find('/');
    const bool device = slash != std::string::npos;
    const std::string user = device ? id.substr(0, slash) : std::string();
    const std::string ofUser = device ? id.substr(slash + 1) : std::string();
    if (const auto* position = std::get_if<wire::DeviceFix>(&message)) {
        report.accept(fixKind, id, summaryOf(position->fix), {}, factsOf(position->fix, user, ofUser));
        return;
    }
    const auto& word = std::get<wire::DeviceWord>(message);
    report.accept(kindOf(word.type), id, word.text.empty() ? word.type : word.type + ": " + word.text, {},
                  factsOf(word, user, ofUser));
}

void inspectOwntracks(Report& report, std::string_view payload, const Route& route)
{
    // As if the broker had kept it: then its own time is all that is known.
    const auto message = wire::readOwntracks(payload, {{}, true});
    if (!message) {
        report.reject(message.error());
        return;
    }
    inspectMessage(report, *message, "position", route.id);
}

void inspectCot(Report& report, std::string_view payload, const Route& route)
{
    const auto uid = route.id.empty() ? std::string() : route.id.substr(route.id.find('/') + 1);
    const auto event = wire::readCot(payload, {{}, true}, uid);
    if (!event) {
        report.reject(event.error());
        return;
    }
    inspectMessage(report, event->message, "cot", "tak/" + event->uid);
}

} // namespace

std::vector<Finding> inspect(const std::string& file, std::string_view payload, const std::string& topic)
{
    Report report(file);
    Route route = topic.empty() ? Route{} : wire::routeOf(topic, wire::TopicNames{});
    if (topic.empty()) {
        const auto family = wire::recognise(payload);
        if (!family) {
            report.reject(family.error());
            return report.take();
        }
        route.family = *family;
    } else if (payload.empty()) {
        report.reject("unknown", nothingFound);
        return report.take();
    }
    switch (route.family) {
    case Family::tews:
        inspectTews(report, payload, topic, route);
        break;
    case Family::inatews:
        inspectInatews(report, payload, topic);
        break;
    case Family::cap:
        inspectCap(report, payload, route);
        break;
    case Family::forecast:
        inspectForecast(report, payload, topic, route);
        break;
    case Family::depot:
    case Family::team:
    case Family::link:
    case Family::document:
    case Family::record:
    case Family::closed:
        inspectDocument(report, payload, topic, route);
        break;
    case Family::teamPosition:
    case Family::unitPosition:
    case Family::devicePosition:
    case Family::deviceWord:
        inspectOwntracks(report, payload, route);
        break;
    case Family::cot:
        inspectCot(report, payload, route);
        break;
    case Family::unknown:
        report.reject("unknown",
                      {core::ErrorCode::unknownTopic, topic, "this version does not decode the topic"});
        break;
    }
    return report.take();
}

Finding unreadable(const std::string& file, const std::string& why)
{
    Report report(file);
    report.reject("unknown", {core::ErrorCode::notFound, {}, why});
    return report.take().front();
}

} // namespace posko::check

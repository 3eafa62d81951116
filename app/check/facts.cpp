// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facts.h"

#include "core/instant.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace posko::check {

namespace {

using core::toRfc3339;

std::string shortest(double number)
{
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof digits, number);
    return {digits, written.ptr};
}

std::string placeText(core::LatLon at)
{
    return shortest(at.lat) + ',' + shortest(at.lon);
}

void setText(Json& facts, const char* name, std::string_view text)
{
    if (!text.empty()) {
        facts[name] = text;
    }
}

template <class T> void setNumber(Json& facts, const char* name, const std::optional<T>& number)
{
    if (number) {
        facts[name] = *number;
    }
}

void setTime(Json& facts, const char* name, const std::optional<core::Instant>& time)
{
    if (time) {
        facts[name] = toRfc3339(*time);
    }
}

/// Whether the first info has a defect at this child, so that what was read is not what was written.
bool isDefective(const domain::CapMessage& alert, std::string_view child)
{
    const std::string where = "info[0]/" + std::string(child);
    return std::ranges::any_of(alert.defects, [&](const domain::Defect& defect) {
        return defect.where == where &&
               (defect.code.starts_with("missing-") || defect.code.starts_with("unknown-"));
    });
}

template <domain::Worded E>
void setWord(Json& facts, const domain::CapMessage& alert, const char* name, E value)
{
    if (!isDefective(alert, name)) {
        facts[name] = domain::toWord(value);
    }
}

void setFirstInfo(Json& facts, const domain::CapMessage& alert)
{
    if (alert.infos.empty()) {
        return;
    }
    const domain::CapInfo& info = alert.infos.front();
    setText(facts, "event", info.event);
    setWord(facts, alert, "severity", info.severity);
    setWord(facts, alert, "urgency", info.urgency);
    setWord(facts, alert, "certainty", info.certainty);
    setTime(facts, "effective", info.effective);
    setTime(facts, "expires", info.expires);
}

/// Areas, polygons, circles and points as they were written and kept, over all infos.
void setGeometry(Json& facts, const domain::CapMessage& alert)
{
    std::size_t areas = 0;
    std::size_t polygons = 0;
    std::size_t circles = 0;
    std::size_t points = 0;
    for (const domain::CapInfo& info : alert.infos) {
        areas += info.areas.size();
        for (const domain::CapArea& area : info.areas) {
            polygons += area.polygons.size();
            circles += area.circles.size();
            for (const domain::Ring& ring : area.polygons) {
                points += ring.size() + 1; // a closed ring was written with its first point again at the end
            }
        }
    }
    const auto open = std::ranges::count(alert.defects, "ring-open", &domain::Defect::code);
    facts["areas"] = areas;
    facts["polygons"] = polygons;
    facts["circles"] = circles;
    facts["points"] = points - std::min(points, static_cast<std::size_t>(open));
}

/// Where, when and how strong: of an earthquake's report and of a bulletin.
Json originFacts(const auto& report)
{
    Json facts;
    facts["originTime"] = toRfc3339(report.originTime);
    facts["lat"] = report.epicentre.lat;
    facts["lon"] = report.epicentre.lon;
    setNumber(facts, "depthKm", report.depthKilometres);
    setNumber(facts, "magnitude", report.magnitude);
    return facts;
}

} // namespace

Json factsOf(const domain::QuakeReport& quake)
{
    Json facts = originFacts(quake);
    for (const domain::FeltReport& felt : quake.felt) {
        Json one;
        one["from"] = felt.from;
        one["to"] = felt.to;
        one["place"] = felt.place;
        facts["felt"].push_back(std::move(one));
    }
    setNumber(facts, "tsunamiPotential", quake.tsunamiPotential);
    return facts;
}

Json factsOf(const domain::TsunamiBulletin& bulletin)
{
    Json facts = originFacts(bulletin);
    if (!bulletin.ended) {
        facts["tsunamiPotential"] = true;
    }
    facts["bulletin"] = bulletin.number;
    facts["zones"] = Json::array();
    for (const domain::TsunamiZone& zone : bulletin.zones) {
        Json one;
        one["district"] = zone.district;
        one["level"] = domain::toWord(zone.level);
        setTime(one, "arrival", zone.arrival);
        facts["zones"].push_back(std::move(one));
    }
    facts["observations"] = Json::array();
    for (const domain::SeaLevelObservation& observation : bulletin.observations) {
        Json one;
        one["location"] = observation.location;
        if (observation.at) {
            one["lat"] = observation.at->lat;
            one["lon"] = observation.at->lon;
        }
        setNumber(one, "heightMetres", observation.heightMetres);
        setTime(one, "observedAt", observation.observedAt);
        facts["observations"].push_back(std::move(one));
    }
    facts["ended"] = bulletin.ended;
    facts["test"] = bulletin.status != domain::BulletinStatus::actual;
    return facts;
}

Json factsOf(const domain::CapMessage& alert)
{
    Json facts;
    setText(facts, "version", alert.version);
    setText(facts, "identifier", alert.identifier);
    setText(facts, "sender", alert.sender);
    facts["sent"] = toRfc3339(alert.sent);
    setText(facts, "status", alert.statusText);
    setText(facts, "msgType", alert.messageTypeText);
    setText(facts, "scope", alert.scopeText);
    facts["references"] = alert.references.size();
    facts["infos"] = alert.infos.size();
    std::set<std::string> languages;
    for (const domain::CapInfo& info : alert.infos) {
        if (!info.language.empty()) {
            languages.insert(info.language);
        }
    }
    facts["languages"] = languages;
    setFirstInfo(facts, alert);
    setGeometry(facts, alert);
    return facts;
}

Json factsOf(const domain::Forecast& forecast)
{
    Json facts;
    facts["adm4"] = forecast.id;
    setText(facts, "village", forecast.village);
    setText(facts, "subdistrict", forecast.subdistrict);
    setText(facts, "district", forecast.district);
    setText(facts, "province", forecast.province);
    facts["lat"] = forecast.position.lat;
    facts["lon"] = forecast.position.lon;
    setText(facts, "timeZone", forecast.timeZone);
    setTime(facts, "analysed", forecast.analysedAt);
    facts["steps"] = forecast.steps.size();
    if (!forecast.steps.empty()) {
        facts["first"] = toRfc3339(forecast.steps.front().at);
        facts["last"] = toRfc3339(forecast.steps.back().at);
    }
    return facts;
}

Json factsOf(const domain::Fix& fix, const std::string& user, const std::string& device)
{
    Json facts;
    setText(facts, "user", user);
    setText(facts, "device", device);
    facts["lat"] = fix.at.lat;
    facts["lon"] = fix.at.lon;
    facts["observedAt"] = toRfc3339(fix.observedAt);
    setNumber(facts, "accuracyMetres", fix.accuracyMetres);
    return facts;
}

Json factsOf(const wire::DeviceWord& word, const std::string& user, const std::string& device)
{
    Json facts;
    setText(facts, "user", user);
    setText(facts, "device", device);
    if (word.observedAt != core::Instant{}) {
        facts["observedAt"] = toRfc3339(word.observedAt);
    }
    setText(facts, "text", word.text);
    return facts;
}

std::string summaryOf(const domain::QuakeReport& quake)
{
    std::string text = quake.magnitude ? 'M' + shortest(*quake.magnitude) : std::string("M?");
    text += ' ' + toRfc3339(quake.originTime) + " at " + placeText(quake.epicentre);
    if (quake.depthKilometres) {
        text += ", " + shortest(*quake.depthKilometres) + " km deep";
    }
    return quake.area.empty() ? text : text + ": " + quake.area;
}

std::string summaryOf(const domain::TsunamiBulletin& bulletin)
{
    std::string text = bulletin.status == domain::BulletinStatus::actual
                           ? std::string()
                           : '(' + std::string(domain::toWord(bulletin.status)) + ") ";
    text += "PD-" + std::to_string(bulletin.number);
    if (bulletin.part > 0) {
        text += '.' + std::to_string(bulletin.part);
    }
    text += bulletin.ended ? " ended" : ", " + std::to_string(bulletin.zones.size()) + " zones";
    if (bulletin.magnitude) {
        text += ", M" + shortest(*bulletin.magnitude);
    }
    return bulletin.area.empty() ? text : text + ": " + bulletin.area;
}

std::string summaryOf(const domain::CapMessage& alert)
{
    std::string text = alert.messageTypeText.empty() ? std::string("message") : alert.messageTypeText;
    text += " (" + (alert.statusText.empty() ? std::string("no status") : alert.statusText) + ')';
    if (!alert.infos.empty()) {
        const domain::CapInfo& info = alert.infos.front();
        text += ": " + (info.headline.empty() ? info.event : info.headline);
    }
    return text;
}

std::string summaryOf(const domain::Forecast& forecast)
{
    std::string text = std::to_string(forecast.steps.size()) + " steps for " + forecast.id;
    for (const std::string& name : {forecast.village, forecast.subdistrict, forecast.district}) {
        text += name.empty() ? std::string() : ", " + name;
    }
    return text;
}

std::string summaryOf(const domain::Fix& fix)
{
    return placeText(fix.at) + " at " + toRfc3339(fix.observedAt);
}

} // namespace posko::check

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/freshness.h"

#include "domain/entitykind.h"
#include "domain/fields.h"
#include "domain/trails.h"

#include <algorithm>
#include <string>
#include <type_traits>

namespace posko::domain {

namespace {

std::optional<core::Instant> observed(const Stamp& stamp)
{
    return stamp.clockAhead ? stamp.receivedAt : stamp.observedAt;
}

std::chrono::seconds intervalOf(const std::optional<std::int64_t>& everyMinutes, std::chrono::seconds usual)
{
    return everyMinutes ? std::chrono::seconds{std::chrono::minutes{*everyMinutes}} : usual;
}

/// By the speed that its device told; one that told none moves by its status, or as far as anybody knows.
bool isMoving(const Unit& unit)
{
    constexpr double walking = 0.5;
    if (unit.reading && unit.reading->speedMetresPerSecond) {
        return *unit.reading->speedMetresPerSecond >= walking;
    }
    return !unit.status || unit.status == UnitStatus::moving || unit.status == UnitStatus::returning;
}

/// A device that was only ever heard by its position has no document, and so no topic of one.
bool hasDocument(const Unit& unit)
{
    return !unit.stamp.topic.empty();
}

} // namespace

Freshness freshnessOf(std::optional<core::Instant> last, std::chrono::seconds every, core::Instant now,
                      const Rules& rules)
{
    if (!last) {
        return Freshness::never;
    }
    const auto age = now - *last;
    if (age > rules.lostAfterIntervals * every) {
        return Freshness::lost;
    }
    return age > rules.staleAfterIntervals * every ? Freshness::stale : Freshness::live;
}

std::optional<core::Instant> lastHeard(const Feed& feed)
{
    if (!feed.lastLiveAt || !feed.lastHeartbeatAt) {
        return feed.lastLiveAt ? feed.lastLiveAt : feed.lastHeartbeatAt;
    }
    return std::max(*feed.lastLiveAt, *feed.lastHeartbeatAt);
}

bool isExpected(const SourceRule& source, const Picture& picture)
{
    if (source.alwaysExpected) {
        return true;
    }
    const auto feed = picture.feeds.find(source.id);
    if (feed != picture.feeds.end() && (feed->second.retained > 0 || lastHeard(feed->second))) {
        return true;
    }
    return std::ranges::any_of(picture.links, [&](const auto& entry) {
        return !entry.second.withdrawn && std::ranges::any_of(entry.second.feeds, [&](const LinkFeed& told) {
            return std::ranges::contains(source.linkFeeds, told.name);
        });
    });
}

Freshness freshnessOf(const Feed& feed, const Picture& picture, core::Instant now, const Rules& rules)
{
    const auto rule = std::ranges::find(rules.sources, feed.id, &SourceRule::id);
    if (rule == rules.sources.end()) {
        return Freshness::never;
    }
    // While this console itself hears nothing, no source can be called live however recent its last word is.
    const Freshness own = freshnessOf(lastHeard(feed), rule->expectedEvery, now, rules);
    const bool deaf = picture.connection.state != ConnectionState::connected &&
                      picture.connection.state != ConnectionState::never;
    return deaf && own == Freshness::live ? Freshness::stale : own;
}

Freshness freshnessOf(const Depot& depot, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(depot.stamp), rules.depotEvery, now, rules);
}

Freshness freshnessOf(const Team& team, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(team.stamp), intervalOf(team.everyMinutes, rules.teamEvery), now, rules);
}

Freshness freshnessOf(const Unit& unit, core::Instant now, const Rules& rules)
{
    if (!hasDocument(unit)) {
        return positionFreshnessOf(unit, now, rules);
    }
    const auto fix = fixOf(unit);
    const auto said = observed(unit.stamp);
    const auto last = fix ? std::max(said, std::optional(orderOf(*fix))) : said;
    return freshnessOf(last, intervalOf(unit.everyMinutes, rules.unitEvery), now, rules);
}

Freshness positionFreshnessOf(const Unit& unit, core::Instant now, const Rules& rules)
{
    const auto fix = fixOf(unit);
    const auto usual = isMoving(unit) ? rules.positionMovingEvery : rules.positionRestingEvery;
    const Freshness byAge = freshnessOf(fix ? std::optional(orderOf(*fix)) : std::nullopt,
                                        intervalOf(unit.everyMinutes, usual), now, rules);
    const bool saidStale = unit.reading && unit.reading->staleAt && *unit.reading->staleAt < now;
    return saidStale && byAge == Freshness::live ? Freshness::stale : byAge;
}

Freshness freshnessOf(const SarOperation& operation, core::Instant now, const Rules& rules)
{
    return operation.state == SarState::closed
               ? Freshness::live
               : freshnessOf(observed(operation.stamp), rules.operationEvery, now, rules);
}

Freshness freshnessOf(const IncidentReport& report, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(report.stamp), rules.reportEvery, now, rules);
}

Freshness freshnessOf(const Shelter& shelter, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(shelter.stamp), rules.shelterEvery, now, rules);
}

Freshness freshnessOf(const Access& access, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(access.stamp), rules.accessEvery, now, rules);
}

Freshness freshnessOf(const RiverGauge& gauge, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(gauge.stamp), intervalOf(gauge.everyMinutes, rules.gaugeEvery), now, rules);
}

Freshness freshnessOf(const Volcano& volcano, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(volcano.stamp), rules.volcanoEvery, now, rules);
}

Freshness freshnessOf(const Forecast& forecast, core::Instant now, const Rules& rules)
{
    return freshnessOf(forecast.analysedAt.value_or(forecast.receivedAt), rules.forecastEvery, now, rules);
}

Freshness freshnessOf(const Record& record, core::Instant now, const Rules& rules)
{
    return freshnessOf(observed(record.stamp), rules.recordEvery, now, rules);
}

CountAge countAgeOf(core::Instant countedAt, core::Instant now, const Rules& rules)
{
    const auto age = now - countedAt;
    if (age <= rules.countFresh) {
        return CountAge::live;
    }
    return age <= rules.countOld ? CountAge::old : CountAge::notRecounted;
}

CountAge countAgeOf(const StockLine& line, core::Instant now, const Rules& rules)
{
    return countAgeOf(line.countedAt, now, rules);
}

std::optional<CountAge> countAgeOf(const Depot& depot, core::Instant now, const Rules& rules)
{
    if (depot.stock.empty()) {
        return std::nullopt;
    }
    return countAgeOf(std::ranges::min(depot.stock, {}, &StockLine::countedAt), now, rules);
}

Freshness linkFreshnessOf(std::string_view topic, const Picture& picture, core::Instant now,
                          const Rules& rules)
{
    const auto rule = std::ranges::find_if(rules.sources, [&](const SourceRule& source) {
        return std::ranges::any_of(source.topicFilters,
                                   [&](const std::string& filter) { return matchesFilter(filter, topic); });
    });
    const auto feed = rule == rules.sources.end() ? picture.feeds.end() : picture.feeds.find(rule->id);
    return feed == picture.feeds.end() ? Freshness::never : freshnessOf(feed->second, picture, now, rules);
}

namespace {

std::string_view topicOf(const Forecast& forecast)
{
    return forecast.topic;
}

template <class Document> std::string_view topicOf(const Document& document)
{
    return document.stamp.topic;
}

std::optional<CountAge> countOf(const Depot& depot, core::Instant now, const Rules& rules)
{
    return countAgeOf(depot, now, rules);
}

std::optional<CountAge> countOf(const Shelter& shelter, core::Instant now, const Rules& rules)
{
    return countAgeOf(shelter.countedAt, now, rules);
}

template <class Document> std::optional<CountAge> countOf(const Document&, core::Instant, const Rules&)
{
    return std::nullopt;
}

template <class Document>
std::optional<Marks> marksIn(const std::map<std::string, Document>& held, std::string_view id,
                             const Picture& picture, core::Instant now, const Rules& rules)
{
    const auto found = held.find(std::string(id));
    if (found == held.end()) {
        return std::nullopt;
    }
    const Document& document = found->second;
    return Marks{linkFreshnessOf(topicOf(document), picture, now, rules), freshnessOf(document, now, rules),
                 countOf(document, now, rules)};
}

} // namespace

std::optional<Marks> marksOf(const Picture& picture, EntityKind kind, std::string_view id, core::Instant now,
                             const Rules& rules)
{
    std::optional<Marks> marks;
    fields(picture, [&](const char*, const auto& held) {
        using Document = typename std::remove_cvref_t<decltype(held)>::mapped_type;
        if constexpr (kindOf<Document> != EntityKind::time) {
            if (kind == kindOf<Document>) {
                marks = marksIn(held, id, picture, now, rules);
            }
        }
    });
    return marks;
}

} // namespace posko::domain

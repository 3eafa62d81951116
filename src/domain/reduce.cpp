// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reduce.h"

#include "core/assert.h"
#include "domain/entitykind.h"
#include "domain/fields.h"
#include "domain/gauge.h"
#include "domain/incident.h"
#include "domain/reduceparts.h"
#include "domain/reducepositions.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <tuple>
#include <type_traits>

namespace posko::domain {

namespace detail {

bool simulationOnline(Picture& picture)
{
    std::optional<bool>& known = picture.memory.simulationOnline;
    if (!known) {
        known = std::ranges::any_of(picture.links, [](const auto& entry) {
            const Link& link = entry.second;
            return !link.withdrawn && link.state == LinkState::online && link.mode == LinkMode::simulation;
        });
    }
    return *known;
}

void noteRejection(Picture& picture, const Meta& meta, const core::Error& error, bool unknown,
                   const Rules& rules, Changes& changes)
{
    const auto [place, isNew] = picture.rejections.try_emplace(meta.topic);
    Rejection& rejection = place->second;
    if (isNew) {
        rejection.id = meta.topic;
        rejection.firstAt = meta.receivedAt;
    }
    rejection.code = core::toWord(error.code);
    rejection.where = error.where;
    rejection.detail = error.detail;
    rejection.unknown = unknown;
    rejection.lastAt = meta.receivedAt;
    ++rejection.count;
    changes.note(EntityKind::rejection, meta.topic, isNew ? ChangeKind::added : ChangeKind::updated);
    if (picture.rejections.size() > rules.rejectionsKept) {
        const auto oldest = std::ranges::min_element(picture.rejections, {}, [](const auto& entry) {
            return std::tuple(entry.second.lastAt, entry.first);
        });
        changes.note(EntityKind::rejection, oldest->first, ChangeKind::removed);
        picture.rejections.erase(oldest);
    }
}

namespace {

template <class Visit>
void forFeedsOf(Picture& picture, const std::string& topic, const Rules& rules, Visit&& visit)
{
    for (const SourceRule& source : rules.sources) {
        const bool stands = std::ranges::any_of(
            source.topicFilters, [&](const std::string& filter) { return matchesFilter(filter, topic); });
        if (stands) {
            visit(picture.feeds.at(source.id));
        }
    }
}

} // namespace

void refuseOlder(Picture& picture, const Meta& meta, std::string where, const Rules& rules, Changes& changes)
{
    noteRejection(picture, meta,
                  {core::ErrorCode::older, std::move(where), "an older version than the one that is held"},
                  false, rules, changes);
    forFeedsOf(picture, meta.topic, rules, [&](Feed& feed) {
        ++feed.olderInARow[meta.topic];
        changes.note(EntityKind::feed, feed.id, ChangeKind::updated);
    });
}

void acceptInOrder(Picture& picture, const Meta& meta, const Rules& rules, Changes& changes)
{
    forFeedsOf(picture, meta.topic, rules, [&](Feed& feed) {
        if (feed.olderInARow.erase(meta.topic) > 0) {
            changes.note(EntityKind::feed, feed.id, ChangeKind::updated);
        }
    });
}

} // namespace detail

namespace {

using namespace detail;

void ensureFeeds(Picture& picture, const Rules& rules, Changes& changes)
{
    for (const SourceRule& source : rules.sources) {
        const auto [place, isNew] = picture.feeds.try_emplace(source.id);
        if (isNew) {
            place->second.id = source.id;
            changes.note(EntityKind::feed, source.id, ChangeKind::added);
        }
    }
}

/// A delivery without the RETAIN flag proves that the source is alive; a stored one only counts.
void hear(Picture& picture, const Meta& meta, bool rejected, const Rules& rules, Changes& changes)
{
    forFeedsOf(picture, meta.topic, rules, [&](Feed& feed) {
        if (rejected) {
            ++feed.rejected;
        } else if (meta.retained) {
            ++feed.retained;
        } else {
            ++feed.live;
        }
        if (!meta.retained) {
            feed.lastLiveAt = meta.receivedAt;
        }
        changes.note(EntityKind::feed, feed.id, ChangeKind::updated);
    });
}

Stamp stampOf(const Stamp& sender, const Meta& meta, const Rules& rules)
{
    Stamp stamp = sender;
    stamp.receivedAt = meta.receivedAt;
    stamp.topic = meta.topic;
    stamp.clockAhead = sender.observedAt > meta.receivedAt + rules.clockAheadLimit;
    return stamp;
}

auto orderOf(const Stamp& stamp)
{
    return std::tuple(stamp.clockAhead ? stamp.receivedAt : stamp.observedAt, stamp.seq);
}

/// Depots and teams: the newest version by (observedAt, seq, arrival) holds; what is the same changes
/// nothing.
template <class Document>
void foldDocument(Picture& picture, std::map<std::string, Document>& held, const Document& reported,
                  EntityKind kind, const Meta& meta, const Rules& rules, Changes& changes)
{
    Document next = reported;
    next.stamp = stampOf(reported.stamp, meta, rules);
    next.simulated = simulationOnline(picture);
    const auto place = held.find(next.id);
    if (place == held.end()) {
        acceptInOrder(picture, meta, rules, changes);
        changes.note(kind, next.id, ChangeKind::added);
        held.emplace(next.id, std::move(next));
        return;
    }
    if (!place->second.withdrawn && orderOf(next.stamp) < orderOf(place->second.stamp)) {
        refuseOlder(picture, meta, "observedAt", rules, changes);
        return;
    }
    acceptInOrder(picture, meta, rules, changes);
    Document sameArrival = next;
    sameArrival.stamp.receivedAt = place->second.stamp.receivedAt;
    if (sameArrival == place->second) {
        return;
    }
    place->second = std::move(next);
    changes.note(kind, place->first, ChangeKind::updated);
}

void hearHeartbeats(Picture& picture, const Link& link, const Meta& meta, const Rules& rules,
                    Changes& changes)
{
    if (meta.retained || link.state != LinkState::online) {
        return;
    }
    for (const LinkFeed& told : link.feeds) {
        for (const SourceRule& source : rules.sources) {
            if (!std::ranges::contains(source.linkFeeds, told.name)) {
                continue;
            }
            Feed& feed = picture.feeds.at(source.id);
            feed.heartbeatError = told.error;
            if (told.lastSuccessAt) {
                // A gateway whose clock is ahead must not make its source look alive for longer than it is.
                const auto heard = std::min(*told.lastSuccessAt, meta.receivedAt);
                feed.lastHeartbeatAt = feed.lastHeartbeatAt ? std::max(*feed.lastHeartbeatAt, heard) : heard;
            }
            changes.note(EntityKind::feed, feed.id, ChangeKind::updated);
        }
    }
}

/// Links are ordered by arrival: a topic has one writer, and a will carries the time of its connect.
void foldLink(Picture& picture, const LinkReported& event, const Rules& rules, Changes& changes)
{
    Link next = *event.link;
    next.stamp = stampOf(event.link->stamp, event.meta, rules);
    const auto [place, isNew] = picture.links.try_emplace(next.id);
    next.lastLiveAt = event.meta.retained ? place->second.lastLiveAt : std::optional(event.meta.receivedAt);
    place->second = std::move(next);
    changes.note(EntityKind::link, place->first, isNew ? ChangeKind::added : ChangeKind::updated);
    hearHeartbeats(picture, place->second, event.meta, rules, changes);
}

template <class Document>
void withdrawDocuments(std::map<std::string, Document>& held, const Meta& meta, EntityKind kind,
                       Changes& changes)
{
    const auto place =
        std::ranges::find_if(held, [&](const auto& entry) { return entry.second.stamp.topic == meta.topic; });
    if (place == held.end() || place->second.withdrawn) {
        return;
    }
    if (place->second.simulated) {
        changes.note(kind, place->first, ChangeKind::removed);
        held.erase(place);
        return;
    }
    place->second.withdrawn = true;
    place->second.stamp.receivedAt = meta.receivedAt;
    changes.note(kind, place->first, ChangeKind::updated);
}

void withdrawLink(Picture& picture, const Meta& meta, Changes& changes)
{
    const auto place = std::ranges::find_if(
        picture.links, [&](const auto& entry) { return entry.second.stamp.topic == meta.topic; });
    if (place == picture.links.end()) {
        return;
    }
    if (place->second.mode == LinkMode::simulation) {
        changes.note(EntityKind::link, place->first, ChangeKind::removed);
        picture.links.erase(place);
        return;
    }
    place->second.withdrawn = true;
    place->second.state = LinkState::offline;
    changes.note(EntityKind::link, place->first, ChangeKind::updated);
}

/// The document replaces what was reported; what the device says stays.
void foldUnit(Picture& picture, const UnitReported& event, const Rules& rules, Changes& changes)
{
    Unit next = *event.document;
    const auto held = picture.units.find(next.id);
    if (held != picture.units.end()) {
        next.fix = held->second.fix;
        next.lostAt = held->second.lostAt;
        next.reading = held->second.reading;
        next.deviceNote = held->second.deviceNote;
        next.encryptedMessages = held->second.encryptedMessages;
    }
    foldDocument(picture, picture.units, next, EntityKind::unit, event.meta, rules, changes);
}

/// How much a document asks of the room; grows with what is worse.
std::int64_t urgencyOf(const RiverGauge& gauge)
{
    const auto rank = lastKnownRank(gauge);
    return rank ? std::numeric_limits<std::int64_t>::max() - *rank : 0;
}

std::int64_t urgencyOf(const Volcano& volcano)
{
    return volcano.level;
}

std::int64_t urgencyOf(const IncidentReport& report)
{
    return 10 - static_cast<std::int64_t>(priorityOf(report));
}

/// Fills in when a document last began to ask more than before, by our clock.
template <class Document>
void foldAttention(const std::map<std::string, Document>& held, Document& next, const Meta& meta)
{
    const auto place = held.find(next.id);
    const bool goesOn =
        place != held.end() && !place->second.withdrawn && urgencyOf(next) <= urgencyOf(place->second);
    next.attentionSince = goesOn ? place->second.attentionSince : meta.receivedAt;
}

template <class Document>
void foldAttentive(Picture& picture, std::map<std::string, Document>& held, Document next, const Meta& meta,
                   const Rules& rules, Changes& changes)
{
    foldAttention(held, next, meta);
    foldDocument(picture, held, next, kindOf<Document>, meta, rules, changes);
}

void foldGauge(Picture& picture, const RiverGaugeReported& event, const Rules& rules, Changes& changes)
{
    RiverGauge next = *event.document;
    next.stamp = stampOf(next.stamp, event.meta, rules);
    const auto held = picture.gauges.find(next.id);
    next.history =
        held == picture.gauges.end() ? std::vector<GaugeReading>{} : historyAfter(held->second, next, rules);
    foldAttentive(picture, picture.gauges, std::move(next), event.meta, rules, changes);
}

void foldForecast(Picture& picture, const ForecastReported& event, Changes& changes)
{
    Forecast next = *event.forecast;
    next.receivedAt = event.meta.receivedAt;
    next.topic = event.meta.topic;
    next.simulated = simulationOnline(picture);
    const auto [place, isNew] = picture.forecasts.insert_or_assign(next.id, std::move(next));
    changes.note(EntityKind::forecast, place->first, isNew ? ChangeKind::added : ChangeKind::updated);
}

void withdrawForecast(Picture& picture, const Meta& meta, Changes& changes)
{
    std::erase_if(picture.forecasts, [&](const auto& entry) {
        const bool gone = entry.second.topic == meta.topic;
        if (gone) {
            changes.note(EntityKind::forecast, entry.first, ChangeKind::removed);
        }
        return gone;
    });
}

/// Goes through what leaves the picture by its age, but only when something may be old enough.
void pruneByAge(Picture& picture, const Rules& rules, Changes& changes)
{
    FoldMemory& memory = picture.memory;
    const FoldMemory::Lives lives{rules.quakeKept, rules.endedKept, rules.capDefaultLife};
    if (memory.nothingLeavesBefore && memory.lives == lives && picture.at <= *memory.nothingLeavesBefore) {
        return;
    }
    ++memory.walks;
    memory.lives = lives;
    memory.nothingLeavesBefore =
        std::min({pruneQuakes(picture, rules, changes), pruneWarnings(picture, rules, changes),
                  pruneBulletins(picture, rules, changes)});
}

/// Applies each kind of event; one overload for each.
struct Fold
{
    Picture& picture;
    const Rules& rules;
    Changes& changes;

    void operator()(const QuakesReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldQuakes(picture, event, rules, changes);
        picture.memory.nothingLeavesBefore.reset();
    }
    void operator()(const BulletinsReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldBulletins(picture, event, rules, changes);
        picture.memory.nothingLeavesBefore.reset();
    }
    void operator()(const UnitReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldUnit(picture, event, rules, changes);
    }
    void operator()(const ForecastReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldForecast(picture, event, changes);
    }
    void operator()(const RiverGaugeReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldGauge(picture, event, rules, changes);
    }
    void operator()(const VolcanoReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldAttentive(picture, picture.volcanoes, *event.document, event.meta, rules, changes);
    }
    void operator()(const IncidentReportReceived& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldAttentive(picture, picture.incidentReports, *event.document, event.meta, rules, changes);
    }
    template <class Document> void operator()(const DocumentReported<Document>& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        const auto fold = [&](const char*, auto& held) {
            if constexpr (std::same_as<typename std::remove_cvref_t<decltype(held)>::mapped_type, Document>) {
                foldDocument(picture, held, *event.document, kindOf<Document>, event.meta, rules, changes);
            }
        };
        fields(picture, fold);
    }
    void operator()(const DeviceNoted& event) const { noteDevice(picture, event, rules, changes); }
    void operator()(const WarningReceived& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldWarning(picture, event, rules, changes);
        picture.memory.nothingLeavesBefore.reset();
    }
    void operator()(const DepotReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldDocument(picture, picture.depots, *event.depot, EntityKind::depot, event.meta, rules, changes);
    }
    void operator()(const TeamReported& event) const
    {
        hear(picture, event.meta, false, rules, changes);
        foldDocument(picture, picture.teams, *event.team, EntityKind::team, event.meta, rules, changes);
    }
    void operator()(const LinkReported& event) const
    {
        foldLink(picture, event, rules, changes);
        picture.memory.simulationOnline.reset();
    }
    void operator()(const PositionReported& event) const { foldPosition(picture, event, rules, changes); }
    void operator()(const DocumentWithdrawn& event) const
    {
        fields(picture, [&](const char*, auto& held) {
            using Document = typename std::remove_cvref_t<decltype(held)>::mapped_type;
            if constexpr (StampedDocument<Document>) {
                withdrawDocuments(held, event.meta, kindOf<Document>, changes);
            }
        });
        withdrawDevice(picture, event.meta, changes);
        dropTrails(picture, changes);
        withdrawForecast(picture, event.meta, changes);
        withdrawBulletins(picture, event.meta, changes);
        withdrawLink(picture, event.meta, changes);
        picture.memory.simulationOnline.reset();
        withdrawQuakes(picture, event.meta.topic, changes);
        withdrawWarnings(picture, event, changes);
        picture.memory.nothingLeavesBefore.reset();
    }
    void operator()(const MessageRejected& event) const
    {
        hear(picture, event.meta, true, rules, changes);
        noteRejection(picture, event.meta, event.error, event.unknown, rules, changes);
    }
    void operator()(const ConnectionChanged& event) const
    {
        Connection& connection = picture.connection;
        if (event.state == ConnectionState::connected && connection.state != ConnectionState::connected &&
            connection.state != ConnectionState::never) {
            ++connection.reconnects;
        }
        if (event.state != connection.state) {
            connection.since = event.at;
        }
        connection.state = event.state;
        connection.detail = event.detail;
        changes.note(EntityKind::connection, {}, ChangeKind::updated);
    }
    void operator()(const StoreChanged& event) const
    {
        if (event.failed != picture.store.failed) {
            picture.store.since = event.at;
        }
        picture.store.failed = event.failed;
        picture.store.detail = event.detail;
        picture.store.notYetStored = event.notYetStored;
        changes.note(EntityKind::store, {}, ChangeKind::updated);
    }
    void operator()(const SyncChecked& event) const
    {
        const std::string id = event.linkId + "|" + event.filter;
        const auto [place, isNew] =
            picture.syncs.insert_or_assign(id, SyncCheck{id, event.expected, event.arrived});
        changes.note(EntityKind::sync, place->first, isNew ? ChangeKind::added : ChangeKind::updated);
    }
    void operator()(const IncidentAcknowledged& event) const
    {
        const auto [place, isNew] = picture.acknowledgements.insert_or_assign(
            event.subject, Acknowledgement{event.subject, event.at, event.disposition, event.officer});
        changes.note(EntityKind::acknowledgement, place->first,
                     isNew ? ChangeKind::added : ChangeKind::updated);
    }
    void operator()(const Tick&) const {}
};

} // namespace

Changes advance(Picture& picture, core::Instant to, const Rules& rules)
{
    Changes changes;
    ensureFeeds(picture, rules, changes);
    if (to <= picture.at) {
        return changes;
    }
    picture.at = to;
    changes.note(EntityKind::time, {}, ChangeKind::updated);
    pruneByAge(picture, rules, changes);
    return changes;
}

Changes reduce(Picture& picture, const Event& event, const Rules& rules)
{
    Changes changes = advance(picture, timeOf(event), rules);
    std::visit(Fold{picture, rules, changes}, event);
    picture.lastSeq = std::max(picture.lastSeq, seqOf(event));
    return changes;
}

} // namespace posko::domain

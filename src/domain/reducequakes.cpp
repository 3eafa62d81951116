// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reduceparts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <ranges>
#include <tuple>

namespace posko::domain::detail {

namespace {

bool belongTogether(const QuakeReport& a, const QuakeReport& b, const Rules& rules)
{
    const auto apart =
        a.originTime > b.originTime ? a.originTime - b.originTime : b.originTime - a.originTime;
    return apart <= rules.quakeJoinTime &&
           std::abs(a.epicentre.lat - b.epicentre.lat) <= rules.quakeJoinDegrees &&
           std::abs(a.epicentre.lon - b.epicentre.lon) <= rules.quakeJoinDegrees;
}

std::string idOf(const std::vector<QuakeReport>& reports)
{
    return quakeIdOf(*std::ranges::min_element(reports, {}, [](const QuakeReport& r) {
        return std::tuple(r.originTime, r.epicentre.lat, r.epicentre.lon);
    }));
}

/// Puts the quake under the id that its reports give it now; acknowledgements follow.
void place(Picture& picture, const std::vector<std::string>& formerIds, std::vector<QuakeReport> reports,
           Changes& changes)
{
    const std::string id = idOf(reports);
    std::optional<Acknowledgement> acknowledgement;
    bool stays = false;
    for (const std::string& former : formerIds) {
        stays = stays || former == id;
        if (former == id) {
            continue;
        }
        picture.quakes.erase(former);
        changes.note(EntityKind::quake, former, ChangeKind::removed);
        if (auto node = picture.acknowledgements.extract("quake:" + former)) {
            changes.note(EntityKind::acknowledgement, node.key(), ChangeKind::removed);
            acknowledgement = std::move(node.mapped());
        }
    }
    picture.quakes.insert_or_assign(id, Quake{id, std::move(reports)});
    changes.note(EntityKind::quake, id, stays ? ChangeKind::updated : ChangeKind::added);
    if (acknowledgement) {
        acknowledgement->id = "quake:" + id;
        changes.note(EntityKind::acknowledgement, acknowledgement->id, ChangeKind::added);
        picture.acknowledgements.try_emplace(acknowledgement->id, *acknowledgement);
    }
}

/// How one row stands in its delivery.
struct RowPlace
{
    const QuakeReport* newer = nullptr; ///< nearest row above it that is about the same earthquake
    bool live = true;                   ///< the delivery is no repetition by the broker (RETAIN)
};

/// A file that said something else since says again what it said before: that is a new revision. Of any other
/// file, of a row below another one and of a stored delivery the same words are only told again.
bool isRevisionBack(const std::vector<QuakeReport>& held, const QuakeReport& report, const RowPlace& place)
{
    if (!place.live || place.newer != nullptr) {
        return false;
    }
    const auto fromTheEnd = held | std::views::reverse;
    const auto newest = std::ranges::find(fromTheEnd, report.topic, &QuakeReport::topic);
    return newest != fromTheEnd.end() && !newest->samePublication(report);
}

/// An earthquake that is revised to and fro keeps the first and the last of its equal reports.
void dropBetween(std::vector<QuakeReport>& reports)
{
    const QuakeReport last = reports.back();
    const auto isSame = [&](const QuakeReport& one) {
        return one.topic == last.topic && one.samePublication(last);
    };
    const auto first = std::ranges::find_if(reports, isSame);
    if (first != std::prev(reports.end())) {
        reports.erase(std::remove_if(std::next(first), std::prev(reports.end()), isSame),
                      std::prev(reports.end()));
    }
}

/// Adds one report where it tells something new.
void addReport(Picture& picture, const QuakeReport& report, const RowPlace& row, const Rules& rules,
               Changes& changes)
{
    std::vector<std::string> joined;
    std::vector<QuakeReport> reports;
    for (const auto& [id, quake] : picture.quakes) {
        const bool together = std::ranges::any_of(
            quake.reports, [&](const QuakeReport& held) { return belongTogether(held, report, rules); });
        if (!together) {
            continue;
        }
        const bool known = std::ranges::any_of(
            quake.reports, [&](const QuakeReport& held) { return held.samePublication(report); });
        if (known && !isRevisionBack(quake.reports, report, row)) {
            return;
        }
        joined.push_back(id);
        reports.insert(reports.end(), quake.reports.begin(), quake.reports.end());
    }
    if (joined.size() > 1) {
        std::ranges::stable_sort(reports, {}, &QuakeReport::firstReceivedAt);
    }
    auto at = reports.end();
    if (row.newer != nullptr) {
        at = std::ranges::find_if(reports,
                                  [&](const QuakeReport& held) { return held.samePublication(*row.newer); });
    }
    const bool isNewest = at == reports.end();
    reports.insert(at, report);
    if (isNewest) {
        dropBetween(reports);
    }
    place(picture, joined, std::move(reports), changes);
}

} // namespace

void foldQuakes(Picture& picture, const QuakesReported& event, const Rules& rules, Changes& changes)
{
    const bool simulated = simulationOnline(picture);
    const std::vector<QuakeReport>& rows = *event.reports;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QuakeReport report = rows[i];
        report.source = event.source;
        report.firstReceivedAt = event.meta.receivedAt;
        report.topic = event.meta.topic;
        report.simulated = simulated;
        // Rows are newest first: a lower row of the same quake is an older revision than the nearest row
        // above it.
        RowPlace row{nullptr, !event.meta.retained};
        for (std::size_t above = i; above-- > 0;) {
            if (belongTogether(rows[above], report, rules)) {
                row.newer = &rows[above];
                break;
            }
        }
        addReport(picture, report, row, rules, changes);
    }
}

void withdrawQuakes(Picture& picture, const std::string& topic, Changes& changes)
{
    std::vector<std::string> touched;
    for (const auto& [id, quake] : picture.quakes) {
        if (std::ranges::any_of(quake.reports,
                                [&](const QuakeReport& r) { return r.simulated && r.topic == topic; })) {
            touched.push_back(id);
        }
    }
    for (const std::string& id : touched) {
        std::vector<QuakeReport> rest = picture.quakes.at(id).reports;
        std::erase_if(rest, [&](const QuakeReport& r) { return r.simulated && r.topic == topic; });
        if (rest.empty()) {
            picture.quakes.erase(id);
            changes.note(EntityKind::quake, id, ChangeKind::removed);
        } else {
            place(picture, {id}, std::move(rest), changes);
        }
    }
}

core::Instant pruneQuakes(Picture& picture, const Rules& rules, Changes& changes)
{
    core::Instant next = core::Instant::max();
    for (auto it = picture.quakes.begin(); it != picture.quakes.end();) {
        const QuakeReport& newest = it->second.current();
        const core::Instant leaves = std::max(newest.originTime, newest.firstReceivedAt) + rules.quakeKept;
        if (leaves >= picture.at) {
            next = std::min(next, leaves);
            ++it;
            continue;
        }
        changes.note(EntityKind::quake, it->first, ChangeKind::removed);
        if (picture.acknowledgements.erase("quake:" + it->first) > 0) {
            changes.note(EntityKind::acknowledgement, "quake:" + it->first, ChangeKind::removed);
        }
        it = picture.quakes.erase(it);
    }
    return next;
}

} // namespace posko::domain::detail

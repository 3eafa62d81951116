// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reduceparts.h"
#include "domain/tsunami.h"

#include "core/geo.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace posko::domain {

std::string tsunamiIdOf(const TsunamiBulletin& bulletin)
{
    QuakeReport origin;
    origin.originTime = bulletin.originTime;
    origin.epicentre = bulletin.epicentre;
    // A test and the event that it repeats must never share an id.
    return quakeIdOf(origin) +
           (bulletin.status == BulletinStatus::actual ? "" : '_' + std::string(toWord(bulletin.status)));
}

namespace detail {

namespace {

bool belongTogether(const TsunamiBulletin& a, const TsunamiBulletin& b, const Rules& rules)
{
    return a.status == b.status && isOneTsunami(a.originTime, a.epicentre, b, rules);
}

/// The same facts, whichever file they stood in and whenever they were received.
bool samePublication(const TsunamiBulletin& a, const TsunamiBulletin& b)
{
    return std::tie(a.number, a.part, a.status, a.issuedAt, a.originTime, a.epicentre, a.magnitude,
                    a.depthKilometres, a.zones, a.observations,
                    a.ended) == std::tie(b.number, b.part, b.status, b.issuedAt, b.originTime, b.epicentre,
                                         b.magnitude, b.depthKilometres, b.zones, b.observations, b.ended);
}

/// Issue time, then the PD; the rest only so that one set of bulletins has one order.
auto orderOf(const TsunamiBulletin& bulletin)
{
    return std::tuple(bulletin.issuedAt, bulletin.number, bulletin.part, bulletin.identifier,
                      bulletin.magnitude, bulletin.zones.size(), bulletin.firstReceivedAt);
}

std::string idOf(const std::vector<TsunamiBulletin>& bulletins)
{
    return tsunamiIdOf(*std::ranges::min_element(bulletins, {}, [](const TsunamiBulletin& one) {
        return std::tuple(one.originTime, one.epicentre.lat, one.epicentre.lon);
    }));
}

/// Puts the event under the id that its bulletins give it now; acknowledgements follow.
void place(Picture& picture, const std::vector<std::string>& formerIds,
           std::vector<TsunamiBulletin> bulletins, Changes& changes)
{
    std::ranges::stable_sort(bulletins, {}, orderOf);
    for (const std::string& former : formerIds) {
        picture.tsunamis.erase(former);
    }
    const std::string id = idOf(bulletins);
    for (const std::string& former : formerIds) {
        if (former == id) {
            continue;
        }
        changes.note(EntityKind::tsunami, former, ChangeKind::removed);
        if (auto node = picture.acknowledgements.extract("tsunami:" + former)) {
            changes.note(EntityKind::acknowledgement, node.key(), ChangeKind::removed);
            Acknowledgement moved = std::move(node.mapped());
            moved.id = "tsunami:" + id;
            changes.note(EntityKind::acknowledgement, moved.id, ChangeKind::added);
            picture.acknowledgements.try_emplace(moved.id, std::move(moved));
        }
    }
    const bool stays = std::ranges::contains(formerIds, id);
    picture.tsunamis.insert_or_assign(id, TsunamiEvent{id, std::move(bulletins), {}});
    changes.note(EntityKind::tsunami, id, stays ? ChangeKind::updated : ChangeKind::added);
}

void addBulletin(Picture& picture, TsunamiBulletin bulletin, const Rules& rules, Changes& changes)
{
    std::vector<std::string> joined;
    std::vector<TsunamiBulletin> bulletins;
    for (const auto& [id, event] : picture.tsunamis) {
        const bool together = std::ranges::any_of(event.bulletins, [&](const TsunamiBulletin& held) {
            return belongTogether(held, bulletin, rules);
        });
        if (!together) {
            continue;
        }
        if (std::ranges::any_of(event.bulletins, [&](const TsunamiBulletin& held) {
                return samePublication(held, bulletin);
            })) {
            return;
        }
        joined.push_back(id);
        bulletins.insert(bulletins.end(), event.bulletins.begin(), event.bulletins.end());
    }
    bulletins.push_back(std::move(bulletin));
    place(picture, joined, std::move(bulletins), changes);
}

} // namespace

bool isOneTsunami(core::Instant originTime, core::LatLon epicentre, const TsunamiBulletin& bulletin,
                  const Rules& rules)
{
    const auto apart = originTime > bulletin.originTime ? originTime - bulletin.originTime
                                                        : bulletin.originTime - originTime;
    return apart <= rules.tsunamiJoinTime &&
           core::geodesicMetres(epicentre, bulletin.epicentre) < rules.tsunamiJoinMetres;
}

void foldBulletins(Picture& picture, const BulletinsReported& event, const Rules& rules, Changes& changes)
{
    const bool simulated = simulationOnline(picture);
    for (const TsunamiBulletin& reported : *event.bulletins) {
        TsunamiBulletin bulletin = reported;
        bulletin.firstReceivedAt = event.meta.receivedAt;
        bulletin.topic = event.meta.topic;
        bulletin.simulated = simulated;
        // A list reaches years back; what is over for that long never enters the picture.
        if (bulletin.originTime + rules.quakeKept >= picture.at) {
            addBulletin(picture, std::move(bulletin), rules, changes);
        }
    }
}

void withdrawBulletins(Picture& picture, const Meta& meta, Changes& changes)
{
    std::vector<std::string> touched;
    for (auto& [id, event] : picture.tsunamis) {
        const auto here = [&](const TsunamiBulletin& one) {
            return one.topic == meta.topic;
        };
        if (std::ranges::any_of(event.bulletins,
                                [&](const TsunamiBulletin& one) { return one.simulated && here(one); })) {
            touched.push_back(id);
        } else if (!event.withdrawnAt && here(currentBulletin(event))) {
            event.withdrawnAt = meta.receivedAt;
            changes.note(EntityKind::tsunami, id, ChangeKind::updated);
        }
    }
    for (const std::string& id : touched) {
        std::vector<TsunamiBulletin> rest = picture.tsunamis.at(id).bulletins;
        std::erase_if(rest,
                      [&](const TsunamiBulletin& one) { return one.simulated && one.topic == meta.topic; });
        if (rest.empty()) {
            picture.tsunamis.erase(id);
            changes.note(EntityKind::tsunami, id, ChangeKind::removed);
        } else {
            place(picture, {id}, std::move(rest), changes);
        }
    }
}

core::Instant pruneBulletins(Picture& picture, const Rules& rules, Changes& changes)
{
    core::Instant next = core::Instant::max();
    for (auto it = picture.tsunamis.begin(); it != picture.tsunamis.end();) {
        const core::Instant leaves =
            std::ranges::max(it->second.bulletins, {}, &TsunamiBulletin::originTime).originTime +
            rules.quakeKept;
        if (leaves >= picture.at) {
            next = std::min(next, leaves);
            ++it;
            continue;
        }
        changes.note(EntityKind::tsunami, it->first, ChangeKind::removed);
        if (picture.acknowledgements.erase("tsunami:" + it->first) > 0) {
            changes.note(EntityKind::acknowledgement, "tsunami:" + it->first, ChangeKind::removed);
        }
        it = picture.tsunamis.erase(it);
    }
    return next;
}

} // namespace detail

} // namespace posko::domain

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reducepositions.h"

#include "domain/reduceparts.h"
#include "domain/trails.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace posko::domain::detail {

namespace {

using Subject = PositionReported::Subject;

/// Hearing a device ends its absence. A retained fix says only when it was taken.
void endAbsence(std::optional<core::Instant>& lostAt, const PositionReported& event)
{
    const core::Instant heard = event.meta.retained ? orderOf(event.fix) : event.fix.receivedAt;
    if (lostAt && heard > *lostAt) {
        lostAt.reset();
    }
}

void foldTeamFix(Picture& picture, const PositionReported& event, const std::string& id, Changes& changes)
{
    if (const auto device = picture.teamDevices.find(id); device != picture.teamDevices.end()) {
        endAbsence(device->second.lostAt, event);
    }
    const auto [place, isNew] = picture.teamFixes.try_emplace(id, event.fix);
    if (isNew || orderOf(event.fix) >= orderOf(place->second)) {
        place->second = event.fix;
    }
    if (picture.teams.contains(id)) {
        changes.note(EntityKind::team, id, ChangeKind::updated);
    }
}

Unit& unitOf(Picture& picture, const std::string& id, Changes& changes)
{
    const auto [place, isNew] = picture.units.try_emplace(id);
    if (isNew) {
        place->second.id = id;
        place->second.simulated = simulationOnline(picture);
    }
    changes.note(EntityKind::unit, id, isNew ? ChangeKind::added : ChangeKind::updated);
    return place->second;
}

void takeReading(Unit& unit, const DeviceReading& reading)
{
    DeviceReading next = reading;
    if (unit.reading) {
        next.name = next.name.empty() ? unit.reading->name : next.name;
        next.affiliation = next.affiliation ? next.affiliation : unit.reading->affiliation;
    }
    if (unit.stamp.topic.empty()) {
        unit.name = next.name;
    }
    unit.reading = next == DeviceReading{} ? std::nullopt : std::optional(std::move(next));
}

void foldUnitFix(Picture& picture, const PositionReported& event, const std::string& id, Changes& changes)
{
    Unit& unit = unitOf(picture, id, changes);
    endAbsence(unit.lostAt, event);
    if (unit.fix && orderOf(event.fix) < orderOf(*unit.fix)) {
        return;
    }
    unit.fix = event.fix;
    takeReading(unit, event.reading);
}

/// `heldFix` may be null. Works on a Unit and on a TeamDevice alike.
template <class Device> void note(Device& device, const DeviceNoted& event, const Fix* heldFix)
{
    const core::Instant said = std::min(event.observedAt, event.meta.receivedAt);
    if (event.type == "lwt") {
        const bool backAlready = heldFix != nullptr && heldFix->receivedAt > event.meta.receivedAt;
        if (!backAlready && !device.lostAt) {
            device.lostAt = heldFix != nullptr ? std::max(said, orderOf(*heldFix)) : said;
        }
        return;
    }
    if (event.type == "encrypted") {
        ++device.encryptedMessages;
    }
    if (!device.deviceNote || said >= device.deviceNote->at) {
        device.deviceNote = DeviceNote{event.type, said, event.text};
    }
}

} // namespace

void foldPosition(Picture& picture, const PositionReported& event, const Rules& rules, Changes& changes)
{
    const Carrier carrier = carrierOf(event.subject, event.id, rules);
    if (carrier.subject == Subject::team) {
        foldTeamFix(picture, event, carrier.id, changes);
    } else {
        foldUnitFix(picture, event, carrier.id, changes);
    }
    extendTrail(picture.trails[carrier.trailKey()], event.fix, picture.at, rules);
}

void noteDevice(Picture& picture, const DeviceNoted& event, const Rules& rules, Changes& changes)
{
    const Carrier carrier = carrierOf(event.subject, event.id, rules);
    if (carrier.subject == Subject::device) {
        Unit& unit = unitOf(picture, carrier.id, changes);
        note(unit, event, unit.fix ? &*unit.fix : nullptr);
        return;
    }
    const auto held = picture.teamFixes.find(carrier.id);
    TeamDevice& device = picture.teamDevices[carrier.id];
    device.id = carrier.id;
    note(device, event, held == picture.teamFixes.end() ? nullptr : &held->second);
    if (picture.teams.contains(carrier.id)) {
        changes.note(EntityKind::team, carrier.id, ChangeKind::updated);
    }
}

void withdrawDevice(Picture& picture, const Meta& meta, Changes& changes)
{
    std::string_view topic = meta.topic;
    if (constexpr std::string_view position = "/posisi"; topic.ends_with(position)) {
        topic.remove_suffix(position.size());
    }
    std::erase_if(picture.units, [&](const auto& entry) {
        const auto& [id, unit] = entry;
        const bool own = topic == id || (topic.ends_with(id) && topic[topic.size() - id.size() - 1] == '/');
        const bool gone = own && unit.simulated && unit.stamp.topic.empty();
        if (gone) {
            changes.note(EntityKind::unit, id, ChangeKind::removed);
        }
        return gone;
    });
}

void dropTrails(Picture& picture, const Changes& changes)
{
    for (const Change& change : changes.all()) {
        if (change.kind == ChangeKind::removed && change.entity == EntityKind::unit) {
            picture.trails.erase("unit:" + change.id);
        }
        if (change.kind == ChangeKind::removed && change.entity == EntityKind::team) {
            picture.trails.erase("team:" + change.id);
        }
    }
}

} // namespace posko::domain::detail

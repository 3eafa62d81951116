// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "wire/decode.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace posko::wire::fuzz {

/// What must hold whatever the bytes are; ends the program where it does not.
inline void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

inline void check(const domain::CapMessage& alert)
{
    require(!alert.identifier.empty() && !alert.sender.empty());
    require(alert.infos.size() <= 64 && alert.defects.size() <= 201);
    for (const domain::CapInfo& info : alert.infos) {
        require(info.areas.size() <= 256);
        for (const domain::CapArea& area : info.areas) {
            for (const domain::CapCircle& circle : area.circles) {
                require(core::isValid(circle.centre) && circle.radiusKilometres >= 0);
            }
            for (const domain::Ring& ring : area.polygons) {
                require(ring.size() >= 3 && ring.size() <= 10'000);
                for (const core::LatLon point : ring) {
                    require(core::isValid(point));
                }
            }
        }
    }
}

inline void check(const domain::QuakeReport& quake)
{
    require(core::isValid(quake.epicentre));
    require(!quake.depthKilometres || (*quake.depthKilometres >= 0 && *quake.depthKilometres <= 1000));
    for (const domain::FeltReport& felt : quake.felt) {
        require(1 <= felt.from && felt.from <= felt.to && felt.to <= 12 && !felt.place.empty());
    }
}

inline void check(const domain::TsunamiBulletin& bulletin)
{
    require(core::isValid(bulletin.epicentre) && bulletin.number >= 1 && bulletin.number <= 4);
    require(bulletin.ended == (bulletin.number == 4));
    require(bulletin.zones.size() <= 1024 && bulletin.observations.size() <= 1024);
    for (const domain::TsunamiZone& zone : bulletin.zones) {
        require(!zone.province.empty() || !zone.district.empty());
    }
    for (const domain::SeaLevelObservation& observation : bulletin.observations) {
        require(!observation.location.empty() && (!observation.at || core::isValid(*observation.at)));
    }
}

inline void check(const domain::Event& event)
{
    if (const auto* quakes = std::get_if<domain::QuakesReported>(&event)) {
        for (const domain::QuakeReport& quake : *quakes->reports) {
            check(quake);
        }
    } else if (const auto* bulletins = std::get_if<domain::BulletinsReported>(&event)) {
        for (const domain::TsunamiBulletin& bulletin : *bulletins->bulletins) {
            check(bulletin);
        }
    } else if (const auto* warning = std::get_if<domain::WarningReceived>(&event)) {
        check(*warning->message);
        require(!warning->warningId.empty());
    } else if (const auto* depot = std::get_if<domain::DepotReported>(&event)) {
        require(core::isValid(depot->depot->at) && !depot->depot->name.empty());
    } else if (const auto* team = std::get_if<domain::TeamReported>(&event)) {
        require((!team->team->base || core::isValid(*team->team->base)) && team->team->headcount >= 0);
    } else if (const auto* position = std::get_if<domain::PositionReported>(&event)) {
        require(core::isValid(position->fix.at));
    } else if (const auto* rejected = std::get_if<domain::MessageRejected>(&event)) {
        require(!rejected->error.detail.empty() && rejected->error.code != core::ErrorCode::internal);
    }
}

/// Decodes the bytes as a message on this topic and checks every event.
inline void run(const char* topic, const std::uint8_t* data, std::size_t size)
{
    domain::RawMessage message;
    message.topic = topic;
    message.payload.assign(reinterpret_cast<const char*>(data), size);
    const auto events = decode(message, TopicNames{});
    require(!events.empty());
    for (const domain::Event& event : events) {
        check(event);
    }
}

} // namespace posko::wire::fuzz

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/event.h"
#include "runtime/engine.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace posko::test {

/// A made-up room: an engine on a clock that only moves when it is told to, and short ways to let things
/// happen.
class Room
{
public:
    /// 21 November 2022, 13.20.00 WIB.
    static constexpr core::Instant start{core::Milliseconds{1'669'011'600'000}};

    Room();

    [[nodiscard]] runtime::Engine& engine() { return m_engine; }
    [[nodiscard]] core::Instant now() const { return m_clock.now(); }

    void advance(std::chrono::seconds by);
    void fold(domain::Event event);

    void connect();
    void loseConnection(const std::string& detail);
    /// A live heartbeat for five sources: BMKG's three, depots and teams.
    void heartbeat();
    void startScenario();
    void quake(const domain::QuakeReport& report);
    void warning(const std::string& id, const domain::CapMessage& message);
    void depot(domain::Depot depot);
    void team(domain::Team team);
    /// A document of part 2 with its stamp, at `<topic>/<id>`.
    template <class Entity> void document(const std::string& topic, Entity entity)
    {
        entity.stamp.observedAt = now();
        entity.stamp.seq = static_cast<std::int64_t>(m_seq);
        entity.simulated = m_simulated;
        domain::Meta origin = meta(topic + '/' + entity.id);
        fold(domain::DocumentReported<Entity>{.meta = std::move(origin),
                                              .document = std::make_shared<const Entity>(std::move(entity))});
    }
    void bulletin(domain::TsunamiBulletin bulletin);
    /// A fix of a device that no table binds.
    void devicePosition(const std::string& id, core::LatLon at);
    void teamPosition(const std::string& id, core::LatLon at);
    void withdraw(const std::string& topic);
    void reject(const std::string& topic, core::ErrorCode code);
    void storeFails(std::int64_t waiting);
    void acknowledge(const std::string& subject);

private:
    [[nodiscard]] domain::Meta meta(const std::string& topic);

    core::ManualClock m_clock{start};
    runtime::Engine m_engine;
    std::uint64_t m_seq = 0;
    bool m_simulated = false;
};

/// BMKG's report of the Cianjur earthquake: M5,6, 11 km, on land.
[[nodiscard]] domain::QuakeReport cianjur();
[[nodiscard]] domain::QuakeReport quakeAt(core::LatLon at, double magnitude, double depthKilometres,
                                          core::Instant origin, const std::string& area);
/// A nowcast of BMKG for a square of one degree around the middle.
[[nodiscard]] domain::CapMessage nowcast(const std::string& identifier, core::LatLon middle,
                                         core::Instant sent, const std::string& event,
                                         const std::string& area);
[[nodiscard]] domain::Depot depotAt(const std::string& id, const std::string& name, core::LatLon at,
                                    std::int64_t tents);
[[nodiscard]] domain::Team teamAt(const std::string& id, const std::string& name, core::LatLon at,
                                  domain::TeamStatus status, std::int64_t headcount);

// Made-up documents of part 2.
[[nodiscard]] domain::RiverGauge gaugeAt(const std::string& id, core::LatLon at,
                                         std::optional<double> metres);
[[nodiscard]] domain::Volcano volcanoAt(const std::string& id, core::LatLon at, std::int64_t level,
                                        double radiusKilometres);
[[nodiscard]] domain::Shelter shelterAt(const std::string& id, core::LatLon at, std::int64_t people);
[[nodiscard]] domain::Access bridgeAt(const std::string& id, core::LatLon at, domain::AccessState state);
[[nodiscard]] domain::SarOperation searchAt(const std::string& id, core::LatLon at, std::size_t finds);
[[nodiscard]] domain::Unit unitAt(const std::string& id, core::LatLon at, domain::UnitStatus status);
[[nodiscard]] domain::IncidentReport reportAt(const std::string& id, core::LatLon at, std::int64_t dead);
[[nodiscard]] domain::TsunamiBulletin tsunamiAt(core::LatLon at, core::Instant origin, std::int64_t number,
                                                domain::TsunamiLevel level);

/// The three pictures of the layout test: nothing active and all sources alive; a day with one grave
/// earthquake; and more of everything, and longer, than a wall should ever have to show.
void makeEmpty(Room& room);
void makeUsual(Room& room);
void makeWorst(Room& room);

/// Bulletin PD-`number` with so many zones in Sulawesi Tengah: the first SIAGA, the others WASPADA, arrivals
/// from 22 minutes after the origin.
[[nodiscard]] domain::TsunamiBulletin tsunamiWithZones(core::Instant origin, std::int64_t number,
                                                       std::size_t zones);
/// One of every kind of the feeds of part 2, with figures: a risen river, a search on its third day, shelters
/// of which one is not counted, a cut bridge, a volcano, a report, a unit, a device and a forecast.
void addHazards(Room& room);
/// Many of each, with names as long as they come, a tsunami and a test of one.
void addManyHazards(Room& room);

} // namespace posko::test

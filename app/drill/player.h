// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/link.h"
#include "drill/brokerlink.h"
#include "drill/scenario.h"
#include "drill/stopsignal.h"

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace posko::drill {

struct PlayOptions
{
    double speed = 1; ///< times as fast; 0: without waiting
    core::Milliseconds from{};
    std::optional<core::Milliseconds> until{};
    bool loop = false;
    bool verbose = false;
};

/// The client id of a player, and the topic where it says what it plays.
inline constexpr std::string_view kDrillClient = "posko-drill";
[[nodiscard]] std::string drillLinkTopic();

/// Plays one scenario into a broker. While it plays, the retained link says `simulasi` with title and true
/// date; in the end, however it comes, every retained topic that it wrote is cleared and the link says
/// offline and goes.
class Player
{
public:
    /// All must outlive it. `lines` gets one JSON line for each message with `verbose`.
    Player(const Scenario& scenario, PlayOptions options, BrokerLink& link, StopSignal& stop,
           const core::Clock& clock, std::ostream& lines, std::ostream& words);

    /// done: at the scenario's end or where an end was asked for; else as BrokerLink says.
    [[nodiscard]] BrokerLink::Outcome play();

    /// What the broker publishes when a player vanishes.
    [[nodiscard]] static ingest::MqttMessage will(const Scenario& scenario, const core::Clock& clock);

private:
    using Moment = std::chrono::steady_clock::time_point;
    using Outcome = BrokerLink::Outcome;

    [[nodiscard]] core::Milliseconds end() const;
    void beginRound();
    [[nodiscard]] Outcome playRound();
    [[nodiscard]] Outcome playBefore();
    [[nodiscard]] Outcome waitUntil(core::Milliseconds after);
    [[nodiscard]] Outcome publish(const ScenarioMessage& message);
    [[nodiscard]] Outcome publishLink();
    [[nodiscard]] Outcome send(const ingest::MqttMessage& message);
    [[nodiscard]] std::vector<domain::LinkHolding> holdsNow() const;
    [[nodiscard]] ingest::MqttMessage linkMessage(domain::LinkState state);
    void clear(bool goodbye);
    void report(const ingest::MqttMessage& message);

    const Scenario& m_scenario;
    const PlayOptions m_options;
    BrokerLink& m_link;
    StopSignal& m_stop;
    const core::Clock& m_clock;
    std::ostream& m_lines;
    std::ostream& m_words;
    core::Instant m_start;         ///< what `t` is in this round
    Moment m_begin;                ///< when this round began to play
    core::Milliseconds m_played{}; ///< how far this round is
    Moment m_nextLink;
    std::int64_t m_linkSeq = 0;
    std::set<std::string> m_retained; ///< topics that hold a document of ours
};

} // namespace posko::drill

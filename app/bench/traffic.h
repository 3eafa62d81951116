// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/figures.h"
#include "bench/fleet.h"
#include "bench/mqttpublisher.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace posko::bench {

/// Publishes the fleet's positions and the sentinel's: first all once, then each in turn at an even rate. The
/// positions of one entity are always the same time apart, so that from a sum of times follows how many are
/// missing.
class Traffic
{
public:
    /// `rate`: updates a second of the whole fleet. The publisher lives longer than this object.
    Traffic(MqttPublisher& publisher, std::size_t entities, std::int64_t rate);
    Traffic(const Traffic&) = delete;
    Traffic& operator=(const Traffic&) = delete;
    ~Traffic();

    /// `bench/s0`, which is the fleet's last.
    [[nodiscard]] static std::string sentinelId();
    /// Every position once, retained.
    [[nodiscard]] core::Result<void> publishAll();
    /// Updates begin, in a thread of their own.
    void start();
    /// Updates end.
    [[nodiscard]] core::Result<void> stop();

    /// Positions that were published since `start`, at this moment.
    [[nodiscard]] std::int64_t published() const { return m_published.load(); }
    /// After `stop`: every state of the sentinel since `start`, by time.
    [[nodiscard]] const std::vector<SentinelSent>& sentinel() const { return m_sentinel; }
    /// After `stop`: what the scene must hold.
    [[nodiscard]] Published newest() const;

private:
    void run();
    void publishNext();
    [[nodiscard]] core::Result<void> publishSentinel();

    MqttPublisher& m_publisher;
    const std::size_t m_count;
    const std::int64_t m_rate;
    const std::int64_t m_stepMs;
    Fleet m_fleet;
    std::vector<std::size_t> m_turns; ///< the order in which the entities are updated
    std::vector<std::int64_t> m_newest;
    std::vector<std::string> m_topics;
    std::int64_t m_sentinelNewest = 0;
    double m_sentinelMovedAtMs = 0;
    std::size_t m_turn = 0;
    std::vector<SentinelSent> m_sentinel;
    std::atomic<std::int64_t> m_published{0};
    std::atomic<bool> m_stopping{false};
    core::Result<void> m_outcome;
    std::thread m_thread;
};

} // namespace posko::bench

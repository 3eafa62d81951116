// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/traffic.h"

#include "bench/wallclock.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace posko::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::uint64_t kSeed = 42;
constexpr std::chrono::milliseconds kSentinelEvery{200};
constexpr int kSentinelJitterMs = 30; ///< it must not keep step with the frames
constexpr std::chrono::milliseconds kGather{1};
constexpr std::size_t kRetainedAtOnce = 500;

} // namespace

Traffic::Traffic(MqttPublisher& publisher, std::size_t entities, std::int64_t rate)
    : m_publisher(publisher)
    , m_count(entities)
    , m_rate(rate)
    , m_stepMs(std::max<std::int64_t>(
          1, std::llround(1000.0 * static_cast<double>(entities) / static_cast<double>(rate))))
    , m_fleet(entities + 1)
    , m_turns(entities)
    , m_newest(entities)
{
    std::iota(m_turns.begin(), m_turns.end(), std::size_t{0});
    std::mt19937_64 chance(kSeed);
    std::ranges::shuffle(m_turns, chance);
    for (std::size_t i = 0; i < entities; ++i) {
        m_topics.push_back(Fleet::topic(i));
    }
}

Traffic::~Traffic()
{
    static_cast<void>(stop());
}

std::string Traffic::sentinelId()
{
    return "bench/s0";
}

core::Result<void> Traffic::publishAll()
{
    const auto now = static_cast<std::int64_t>(epochMs());
    for (std::size_t turn = 0; turn < m_count; ++turn) {
        const std::size_t index = m_turns[turn];
        m_newest[index] = now - m_stepMs + static_cast<std::int64_t>(turn) * 1000 / m_rate;
        m_publisher.publish(m_topics[index], m_fleet.payload(index, m_newest[index]), true);
        if (turn % kRetainedAtOnce == 0) {
            if (auto sent = m_publisher.flush(); !sent) {
                return sent;
            }
        }
    }
    m_sentinelMovedAtMs = epochMs();
    m_sentinelNewest = now;
    m_publisher.publish("owntracks/" + sentinelId(), m_fleet.payload(m_count, now), true);
    return m_publisher.flush();
}

void Traffic::start()
{
    m_thread = std::thread([this] { run(); });
}

core::Result<void> Traffic::stop()
{
    m_stopping = true;
    if (m_thread.joinable()) {
        m_thread.join();
    }
    return m_outcome;
}

Published Traffic::newest() const
{
    return {static_cast<std::int64_t>(m_count) + 1, m_newest, m_stepMs, m_sentinelNewest};
}

void Traffic::run()
{
    std::mt19937_64 chance(kSeed);
    std::uniform_int_distribution jitter(0, kSentinelJitterMs);
    const auto begin = Steady::now();
    auto sentinelDue = begin;
    std::int64_t sentinels = 0;
    std::int64_t done = 0;
    for (auto now = begin; !m_stopping && m_outcome; now = Steady::now()) {
        const double seconds = std::chrono::duration<double>(now - begin).count();
        for (const auto due = std::llround(seconds * static_cast<double>(m_rate)); done < due; ++done) {
            publishNext();
        }
        m_outcome = m_publisher.flush();
        if (m_outcome && now >= sentinelDue) {
            m_outcome = publishSentinel();
            sentinelDue = begin + ++sentinels * kSentinelEvery + std::chrono::milliseconds(jitter(chance));
        }
        m_published = done + sentinels;
        std::this_thread::sleep_until(now + kGather);
    }
}

void Traffic::publishNext()
{
    const std::size_t index = m_turns[m_turn];
    m_turn = (m_turn + 1) % m_count;
    m_fleet.move(index, static_cast<double>(m_stepMs) / 1000);
    m_newest[index] += m_stepMs;
    m_publisher.publish(m_topics[index], m_fleet.payload(index, m_newest[index]), true);
}

core::Result<void> Traffic::publishSentinel()
{
    const double now = epochMs();
    m_fleet.move(m_count, (now - m_sentinelMovedAtMs) / 1000);
    m_sentinelMovedAtMs = now;
    m_sentinelNewest = std::max(m_sentinelNewest + 1, static_cast<std::int64_t>(now));
    m_publisher.publish("owntracks/" + sentinelId(), m_fleet.payload(m_count, m_sentinelNewest), true);
    m_sentinel.push_back({epochMs(), m_sentinelNewest});
    return m_publisher.flush();
}

} // namespace posko::bench

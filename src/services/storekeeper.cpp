// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/storekeeper.h"

#include <algorithm>

namespace posko::services {

namespace {

constexpr std::uint64_t kMessagesBetweenCheckpoints = 2'000;
constexpr std::chrono::minutes kTimeBetweenCheckpoints{5};
constexpr std::chrono::hours kTimeBetweenTrims{1};

} // namespace

StoreKeeper::StoreKeeper(runtime::Engine& engine, store::Store& store, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_store(store)
    , m_lastCheckpointAt(engine.now())
    , m_lastCheckpointSeq(engine.picture().lastSeq)
    , m_lastTrimAt(engine.now())
{
    connect(&engine, &runtime::Engine::changed, this, &StoreKeeper::onChanged);
}

void StoreKeeper::checkpoint()
{
    m_lastCheckpointAt = m_engine.now();
    m_lastCheckpointSeq = m_engine.picture().lastSeq;
    m_store.saveCheckpoint(std::make_shared<const domain::Picture>(m_engine.picture()));
}

void StoreKeeper::onChanged()
{
    const std::uint64_t since = m_engine.picture().lastSeq - m_lastCheckpointSeq;
    const bool due = m_engine.now() - m_lastCheckpointAt >= kTimeBetweenCheckpoints;
    if (since >= kMessagesBetweenCheckpoints || (since > 0 && due)) {
        checkpoint();
    }
    if (m_engine.now() - m_lastTrimAt >= kTimeBetweenTrims) {
        m_lastTrimAt = m_engine.now();
        m_store.trim(topicsInUse(m_engine.picture()), m_engine.now());
    }
}

std::vector<std::string> topicsInUse(const domain::Picture& picture)
{
    std::vector<std::string> topics;
    topics.reserve(picture.depots.size() + picture.teams.size() + picture.links.size());
    for (const auto& [id, depot] : picture.depots) {
        topics.push_back(depot.stamp.topic);
    }
    for (const auto& [id, team] : picture.teams) {
        topics.push_back(team.stamp.topic);
    }
    for (const auto& [id, link] : picture.links) {
        topics.push_back(link.stamp.topic);
    }
    for (const auto& [id, warning] : picture.warnings) {
        for (const domain::WarningText& text : warning.texts) {
            topics.push_back(text.topic);
        }
    }
    for (const auto& [id, quake] : picture.quakes) {
        for (const domain::QuakeReport& report : quake.reports) {
            topics.push_back(report.topic);
        }
    }
    std::ranges::sort(topics);
    const auto repeated = std::ranges::unique(topics);
    topics.erase(repeated.begin(), repeated.end());
    return topics;
}

} // namespace posko::services

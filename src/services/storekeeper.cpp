// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/storekeeper.h"

#include "store/checkpoint.h"

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
        m_store.trim(store::topicsInUse(m_engine.picture()), m_engine.now());
    }
}

} // namespace posko::services

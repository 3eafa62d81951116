// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/engine.h"
#include "store/store.h"

#include <QtCore/QObject>

#include <cstdint>

namespace posko::services {

/// Keeps the journal short to read: a checkpoint every five minutes and every 2,000 messages, retention once
/// an hour.
class StoreKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreKeeper)

public:
    StoreKeeper(runtime::Engine& engine, store::Store& store, QObject* parent = nullptr);

    /// Writes a checkpoint now; called once more before the store is closed.
    void checkpoint();

private:
    void onChanged();

    runtime::Engine& m_engine;
    store::Store& m_store;
    core::Instant m_lastCheckpointAt;
    std::uint64_t m_lastCheckpointSeq = 0;
    core::Instant m_lastTrimAt;
};

} // namespace posko::services

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importwatch.h"

#include <chrono>
#include <utility>

namespace posko::app {

namespace {

constexpr std::chrono::seconds lookInterval{2};

} // namespace

ImportWatch::ImportWatch(const std::filesystem::path& directory, QObject* parent)
    : QObject(parent)
    , m_store(directory)
    , m_maps(m_store.maps())
{
    // A directory that does not exist yet cannot be watched; looking at a few names costs nothing.
    connect(&m_timer, &QTimer::timeout, this, &ImportWatch::look);
    m_timer.start(lookInterval);
}

void ImportWatch::look()
{
    auto maps = m_store.maps();
    if (maps != m_maps) {
        m_maps = std::move(maps);
        Q_EMIT changed();
    }
}

} // namespace posko::app

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/importstore.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <vector>

namespace posko::app {

/// Tells within 2 seconds that somebody imported or removed a map while the program runs. Needs the
/// application's event loop.
class ImportWatch : public QObject
{
    Q_OBJECT

public:
    explicit ImportWatch(const std::filesystem::path& directory, QObject* parent = nullptr);

    /// Oldest first.
    [[nodiscard]] const std::vector<geodata::ImportedMap>& maps() const { return m_maps; }

Q_SIGNALS:
    void changed();

private:
    void look();

    geodata::ImportStore m_store;
    std::vector<geodata::ImportedMap> m_maps;
    QTimer m_timer;
};

} // namespace posko::app

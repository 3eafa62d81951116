// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/sqlite.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace posko::store {

/// "Posk" and "Post": what `file` and we recognise our databases by.
inline constexpr std::int32_t journalApplicationId = 0x506f736b;
inline constexpr std::int32_t telemetryApplicationId = 0x506f7374;

/// One step from user_version n to n + 1; its place in the list is n.
using Migration = std::string_view;

[[nodiscard]] std::span<const Migration> journalMigrations();
[[nodiscard]] std::span<const Migration> telemetryMigrations();

/// Brings a database to the newest version, each step in one transaction that also raises user_version: a
/// step that fails or is cut short leaves the version before it. Errors: storeDamaged where the file belongs
/// to another program or a newer version, else what SQLite says.
[[nodiscard]] core::Result<void> migrate(Database& database, std::int32_t applicationId,
                                         std::span<const Migration> steps);

/// The same check without writing; an older version is an error too (the program itself migrates when it
/// opens it).
[[nodiscard]] core::Result<void> checkVersion(const Database& database, std::int32_t applicationId,
                                              std::span<const Migration> steps);

} // namespace posko::store

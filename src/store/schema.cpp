// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <array>
#include <string>

namespace posko::store {

namespace {

/// Small columns stand before the payload: what only looks at them does not read its overflow pages.
constexpr auto journalSteps = std::to_array<Migration>({
    R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE message (seq INTEGER PRIMARY KEY, receivedAt INTEGER NOT NULL, qos INTEGER NOT NULL, retain INTEGER NOT NULL,
                      hash BLOB NOT NULL, chain BLOB NOT NULL, client TEXT NOT NULL, topic TEXT NOT NULL,
                      payload BLOB NOT NULL) STRICT;
CREATE TABLE newest (topic TEXT PRIMARY KEY, seq INTEGER NOT NULL, payloadHash BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE decision (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, officer TEXT NOT NULL, role TEXT NOT NULL,
                       after INTEGER NOT NULL, hash BLOB NOT NULL, chain BLOB NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX decision_after ON decision (after);
CREATE TABLE input (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL, after INTEGER NOT NULL,
                    hash BLOB NOT NULL, chain BLOB NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX input_after ON input (after);
CREATE TABLE checkpoint (id INTEGER PRIMARY KEY, foldVersion INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
                         base INTEGER NOT NULL DEFAULT 0, hash BLOB NOT NULL, cbor BLOB NOT NULL) STRICT;
CREATE INDEX checkpoint_seq ON checkpoint (seq, base, foldVersion, at);
)sql",
});

constexpr auto telemetrySteps = std::to_array<Migration>({
    R"sql(
CREATE TABLE fix (receivedAt INTEGER NOT NULL, subject INTEGER NOT NULL, id TEXT NOT NULL, observedAt INTEGER NOT NULL,
                  lat REAL NOT NULL, lon REAL NOT NULL, accuracy REAL, topic TEXT NOT NULL, retain INTEGER NOT NULL) STRICT;
CREATE INDEX fix_of ON fix (id, subject, receivedAt);
CREATE TABLE latest (id TEXT NOT NULL, subject INTEGER NOT NULL, receivedAt INTEGER NOT NULL, observedAt INTEGER NOT NULL,
                     lat REAL NOT NULL, lon REAL NOT NULL, accuracy REAL, topic TEXT NOT NULL, retain INTEGER NOT NULL,
                     PRIMARY KEY (id, subject)) STRICT, WITHOUT ROWID;
)sql",
});

core::Result<std::int64_t> versionOf(const Database& database, std::int32_t applicationId,
                                     std::int64_t newest)
{
    const auto id = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    const auto tables = database.number("SELECT count(*) FROM sqlite_schema");
    for (const auto* read : {&id, &version, &tables}) {
        if (!*read) {
            return std::unexpected(read->error());
        }
    }
    const bool empty = *id == 0 && *version == 0 && *tables == 0;
    if (!empty && *id != applicationId) {
        return core::fail(core::ErrorCode::storeDamaged, "application_id", "the file is no store of Posko");
    }
    if (*version > newest) {
        return core::fail(core::ErrorCode::storeDamaged, "user_version",
                          "the store was written by a newer version of Posko (" + std::to_string(*version) +
                              ", known is " + std::to_string(newest) + ")");
    }
    return *version;
}

} // namespace

std::span<const Migration> journalMigrations()
{
    return journalSteps;
}

std::span<const Migration> telemetryMigrations()
{
    return telemetrySteps;
}

core::Result<void> migrate(Database& database, std::int32_t applicationId, std::span<const Migration> steps)
{
    const auto version = versionOf(database, applicationId, static_cast<std::int64_t>(steps.size()));
    if (!version) {
        return std::unexpected(version.error());
    }
    for (auto step = static_cast<std::size_t>(*version); step < steps.size(); ++step) {
        const std::string sql = "BEGIN IMMEDIATE;\n" + std::string(steps[step]) +
                                "PRAGMA application_id=" + std::to_string(applicationId) +
                                ";\nPRAGMA user_version=" + std::to_string(step + 1) + ";\nCOMMIT;";
        if (auto done = database.run(sql); !done) {
            if (sqlite3_get_autocommit(database.handle()) == 0) {
                (void)database.run("ROLLBACK");
            }
            return done;
        }
    }
    return {};
}

core::Result<void> checkVersion(const Database& database, std::int32_t applicationId,
                                std::span<const Migration> steps)
{
    const auto version = versionOf(database, applicationId, static_cast<std::int64_t>(steps.size()));
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version < static_cast<std::int64_t>(steps.size())) {
        return core::fail(core::ErrorCode::storeDamaged, "user_version",
                          "the store has not been brought to this version yet: start posko with it once");
    }
    return {};
}

} // namespace posko::store

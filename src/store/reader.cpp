// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/readerparts.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/telemetry.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace posko::store {

core::Result<StoreReader> StoreReader::open(const std::filesystem::path& directory)
{
    const std::filesystem::path file = directory / "journal.db";
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(),
                          "there is no store in this directory");
    }
    auto database = Database::open(file, Database::Mode::readOnly);
    if (!database) {
        return std::unexpected(database.error());
    }
    if (auto good = checkVersion(*database, journalApplicationId, journalMigrations()); !good) {
        return std::unexpected(good.error());
    }
    return StoreReader{std::make_unique<Parts>(directory, std::move(*database))};
}

StoreReader::StoreReader(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}
StoreReader::StoreReader(StoreReader&&) noexcept = default;
StoreReader& StoreReader::operator=(StoreReader&&) noexcept = default;
StoreReader::~StoreReader() = default;

core::Result<void> StoreReader::freeze()
{
    // The first read of the transaction takes the state.
    if (auto begun = m_parts->database.run("BEGIN"); !begun) {
        return begun;
    }
    const auto first = m_parts->database.number("SELECT count(*) FROM sqlite_schema");
    return first ? core::Result<void>{} : std::unexpected(first.error());
}

std::optional<core::Instant> StoreReader::lastReceivedAt() const
{
    constexpr std::int64_t none = -1;
    const auto last =
        m_parts->database.number("SELECT receivedAt FROM message ORDER BY seq DESC LIMIT 1", none);
    return last && *last != none ? std::optional(core::fromEpochMs(*last)) : std::nullopt;
}

std::uint64_t StoreReader::lastSeq() const
{
    const auto last = m_parts->database.number("SELECT max((SELECT coalesce(max(seq), 0) FROM message), "
                                               "(SELECT coalesce(max(after), 0) FROM decision))");
    return static_cast<std::uint64_t>(last.value_or(0));
}

std::uint64_t StoreReader::trimmedUpTo() const
{
    return static_cast<std::uint64_t>(
        m_parts->database.number("SELECT value FROM meta WHERE key = 'trimmedUpTo'").value_or(0));
}

core::Result<void> StoreReader::messages(std::uint64_t after, std::optional<core::Instant> until,
                                         const std::function<bool(domain::RawMessage&&)>& each) const
{
    auto rows =
        m_parts->database.prepare("SELECT seq, receivedAt, qos, retain, client, topic, payload FROM message "
                                  "WHERE seq > ? ORDER BY seq");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(1, after);
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        const core::Instant receivedAt = core::fromEpochMs(rows->integer(1));
        if (until && receivedAt > *until) {
            continue;
        }
        domain::RawMessage message{.seq = rows->unsignedInteger(0),
                                   .receivedAt = receivedAt,
                                   .client = std::string(rows->bytes(4)),
                                   .topic = std::string(rows->bytes(5)),
                                   .qos = static_cast<int>(rows->integer(2)),
                                   .retained = rows->integer(3) != 0,
                                   .payload = std::string(rows->bytes(6))};
        if (!each(std::move(message))) {
            return {};
        }
    }
    return code == SQLITE_DONE ? core::Result<void>{} : std::unexpected(m_parts->database.error());
}

core::Result<std::vector<DecisionRow>> StoreReader::decisions(std::uint64_t after) const
{
    auto rows = m_parts->database.prepare(
        "SELECT n, at, officer, role, after, body FROM decision WHERE after >= ? ORDER BY n");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(1, after);
    std::vector<DecisionRow> all;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        all.push_back({.n = rows->unsignedInteger(0),
                       .at = core::fromEpochMs(rows->integer(1)),
                       .officer = std::string(rows->bytes(2)),
                       .role = std::string(rows->bytes(3)),
                       .after = rows->unsignedInteger(4),
                       .body = std::string(rows->bytes(5))});
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(m_parts->database.error());
    }
    return all;
}

core::Result<Configuration> StoreReader::configuration() const
{
    auto row = m_parts->database.prepare("SELECT body FROM input WHERE kind = ? ORDER BY n DESC LIMIT 1");
    if (!row) {
        return std::unexpected(row.error());
    }
    const int code = row->bindText(1, configurationKind).step();
    if (code == SQLITE_ROW) {
        return readConfiguration(row->bytes(0));
    }
    return code == SQLITE_DONE ? core::Result<Configuration>{Configuration{}}
                               : std::unexpected(m_parts->database.error());
}

core::Result<std::uint64_t> StoreReader::checkpoints(const std::function<bool(CheckpointRow&&)>& each) const
{
    auto rows = m_parts->database.prepare("SELECT foldVersion, seq, at, base, hash, cbor FROM checkpoint "
                                          "ORDER BY seq DESC, at DESC, id DESC");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::uint64_t damaged = 0;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        CheckpointRow row{.foldVersion = static_cast<int>(rows->integer(0)),
                          .seq = rows->unsignedInteger(1),
                          .at = core::fromEpochMs(rows->integer(2)),
                          .base = rows->integer(3) != 0,
                          .cbor = std::string(rows->bytes(5))};
        if (checkpointHash(row.foldVersion, row.seq, row.at, row.cbor) != asHash(rows->bytes(4))) {
            ++damaged;
        } else if (!each(std::move(row))) {
            return damaged;
        }
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(m_parts->database.error());
    }
    return damaged;
}

core::Result<std::vector<domain::PositionReported>>
StoreReader::fixes(std::optional<core::Instant> until) const
{
    return newestFixes(m_parts->directory, until);
}

core::Result<void>
StoreReader::fixesBetween(core::Instant after, core::Instant until,
                          const std::function<void(const domain::PositionReported&)>& each) const
{
    eachFix(m_parts->directory, after, until, each);
    return {};
}

} // namespace posko::store

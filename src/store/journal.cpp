// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/checkpoint.h"
#include "store/rows.h"
#include "store/schema.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace posko::store {

namespace {

constexpr int keptCheckpoints = 3;
constexpr std::int64_t logPageBytes = 4096 + 24; // SQLite's default page and its frame header
constexpr std::int64_t dayMilliseconds = 86'400'000;

const char* const openingPragmas =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=16777216;";

bool meansFull(sqlite3* handle, int code)
{
    if ((code & 0xff) == SQLITE_FULL) {
        return true;
    }
    const int reason = sqlite3_system_errno(handle);
    return (code & 0xff) == SQLITE_IOERR && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG);
}

bool isRowsFault(int code)
{
    const int primary = code & 0xff;
    return primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG || primary == SQLITE_MISMATCH;
}

/// Told by SQLite after each commit how many pages the write-ahead log has.
int noteLogLength(void* bytes, sqlite3* handle, const char* /*schema*/, int pages)
{
    (void)handle;
    *static_cast<std::int64_t*>(bytes) = static_cast<std::int64_t>(pages) * logPageBytes;
    return SQLITE_OK;
}

} // namespace

core::Result<Journal> Journal::open(const std::filesystem::path& directory)
{
    auto database = Database::open(directory / "journal.db", Database::Mode::create);
    if (!database) {
        return std::unexpected(database.error());
    }
    Journal journal{std::move(*database)};
    if (journal.m_database.number("PRAGMA user_version").value_or(-1) == 0) {
        // Only possible before the first table; a file of another program is refused by migrate() below,
        // unchanged.
        (void)journal.m_database.run("PRAGMA auto_vacuum=INCREMENTAL");
    }
    for (auto step : {migrate(journal.m_database, journalApplicationId, journalMigrations()),
                      journal.m_database.run(openingPragmas)}) {
        if (!step) {
            return std::unexpected(step.error());
        }
    }
    sqlite3_wal_hook(journal.m_database.handle(), &noteLogLength, journal.m_walBytes.get());
    if (auto done = journal.prepare(); !done) {
        return std::unexpected(done.error());
    }
    if (auto done = journal.readHeads(); !done) {
        return std::unexpected(done.error());
    }
    return journal;
}

core::Result<void> Journal::prepare()
{
    const std::pair<Statement*, const char*> statements[] = {
        {&m_addMessage,
         "INSERT INTO message (seq, receivedAt, qos, retain, hash, chain, client, topic, payload) "
         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_addNewest,
         "INSERT INTO newest (topic, seq, payloadHash) VALUES (?, ?, ?) ON CONFLICT (topic) DO UPDATE "
         "SET seq = excluded.seq, payloadHash = excluded.payloadHash"},
        {&m_addDecision, "INSERT INTO decision (n, at, officer, role, after, hash, chain, body) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
        {&m_addInput,
         "INSERT INTO input (n, kind, at, after, hash, chain, body) VALUES (?, ?, ?, ?, ?, ?, ?)"},
        {&m_addCheckpoint,
         "INSERT INTO checkpoint (foldVersion, seq, at, hash, cbor) VALUES (?, ?, ?, ?, ?)"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = m_database.prepare(sql);
        if (!prepared) {
            return std::unexpected(prepared.error());
        }
        *statement = std::move(*prepared);
    }
    return {};
}

core::Result<void> Journal::readHead(const char* sql, std::uint64_t& number, Hash& chain)
{
    auto statement = m_database.prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const int code = statement->step();
    if (code == SQLITE_ROW) {
        number = statement->unsignedInteger(0);
        chain = asHash(statement->bytes(1));
        return {};
    }
    return code == SQLITE_DONE ? core::Result<void>{} : std::unexpected(m_database.error());
}

core::Result<void> Journal::readHeads()
{
    // Where everything was trimmed the chain goes on from the last trimmed row.
    if (auto done = readHead(
            "SELECT seq, chain FROM (SELECT seq, chain FROM message WHERE seq > coalesce((SELECT value "
            "FROM meta WHERE key = 'trimmedUpTo'), 0) UNION ALL SELECT a.value, b.value FROM meta a, "
            "meta b WHERE a.key = 'trimmedUpTo' AND b.key = 'trimmedChain') ORDER BY seq DESC LIMIT 1",
            m_heads.lastSeq, m_heads.message);
        !done) {
        return done;
    }
    if (auto done = readHead("SELECT n, chain FROM decision ORDER BY n DESC LIMIT 1", m_heads.lastDecision,
                             m_heads.decision);
        !done) {
        return done;
    }
    return readHead("SELECT n, chain FROM input ORDER BY n DESC LIMIT 1", m_heads.lastInput, m_heads.input);
}

core::Result<std::uint64_t> Journal::nextSeq() const
{
    const auto highest = m_database.number(
        "SELECT max((SELECT coalesce(max(after), 0) FROM decision), "
        "(SELECT coalesce(max(after), 0) FROM input), (SELECT coalesce(max(seq), 0) FROM checkpoint))");
    if (!highest) {
        return std::unexpected(highest.error());
    }
    return std::max(m_heads.lastSeq, static_cast<std::uint64_t>(*highest)) + 1;
}

core::Result<std::unordered_map<std::string, Hash>> Journal::newestPayloads() const
{
    auto statement = m_database.prepare("SELECT topic, payloadHash FROM newest");
    if (!statement) {
        return std::unexpected(statement.error());
    }
    std::unordered_map<std::string, Hash> newest;
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step()) {
        std::string topic{statement->bytes(0)};
        newest.emplace(std::move(topic), asHash(statement->bytes(1)));
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(m_database.error());
    }
    return newest;
}

void Journal::remember()
{
    m_lastError = m_database.error();
    m_full = meansFull(m_database.handle(), sqlite3_extended_errcode(m_database.handle()));
}

bool Journal::begin()
{
    m_headsBefore = m_heads;
    const bool begun = m_database.run("BEGIN IMMEDIATE").has_value();
    if (!begun) {
        remember();
    }
    return begun;
}

bool Journal::commit()
{
    const bool committed = m_database.run("COMMIT").has_value();
    if (!committed) {
        remember();
    }
    return committed;
}

void Journal::rollback()
{
    if (sqlite3_get_autocommit(m_database.handle()) == 0) {
        (void)m_database.run("ROLLBACK");
    }
    m_heads = m_headsBefore;
}

Written Journal::finish(Statement& statement)
{
    const int code = statement.step();
    if (code == SQLITE_DONE) {
        return Written::stored;
    }
    remember();
    return isRowsFault(code) ? Written::refused : Written::failed;
}

Written Journal::add(const MessageWork& work)
{
    const domain::RawMessage& message = *work.message;
    const Hash payloadHash = sha256(message.payload);
    const Hash hash = contentHash(message, payloadHash);
    const Hash chain = chained(m_heads.message, hash);
    m_addMessage.bind(1, message.seq).bind(2, core::toEpochMs(message.receivedAt));
    m_addMessage.bind(3, static_cast<std::int64_t>(message.qos))
        .bind(4, static_cast<std::int64_t>(message.retained ? 1 : 0));
    m_addMessage.bindBlob(5, asBytes(hash)).bindBlob(6, asBytes(chain));
    m_addMessage.bindText(7, message.client).bindText(8, message.topic).bindBlob(9, message.payload);
    if (const Written written = finish(m_addMessage); written != Written::stored) {
        return written;
    }
    m_heads.lastSeq = message.seq;
    m_heads.message = chain;
    m_addNewest.bindText(1, message.topic).bind(2, message.seq).bindBlob(3, asBytes(payloadHash));
    return finish(m_addNewest) == Written::stored ? Written::stored : Written::failed;
}

Written Journal::add(const DecisionWork& work)
{
    const DecisionContent content{.n = m_heads.lastDecision + 1,
                                  .at = work.at,
                                  .officer = work.officer,
                                  .role = work.role,
                                  .after = work.after,
                                  .body = work.body};
    const Hash hash = contentHash(content);
    const Hash chain = chained(m_heads.decision, hash);
    m_addDecision.bind(1, content.n)
        .bind(2, core::toEpochMs(work.at))
        .bindText(3, work.officer)
        .bindText(4, work.role);
    m_addDecision.bind(5, work.after)
        .bindBlob(6, asBytes(hash))
        .bindBlob(7, asBytes(chain))
        .bindText(8, work.body);
    const Written written = finish(m_addDecision);
    if (written == Written::stored) {
        m_heads.lastDecision = content.n;
        m_heads.decision = chain;
    }
    return written;
}

Written Journal::add(const InputWork& work)
{
    const InputContent content{
        .n = m_heads.lastInput + 1, .kind = work.kind, .at = work.at, .after = work.after, .body = work.body};
    const Hash hash = contentHash(content);
    const Hash chain = chained(m_heads.input, hash);
    m_addInput.bind(1, content.n)
        .bindText(2, work.kind)
        .bind(3, core::toEpochMs(work.at))
        .bind(4, work.after);
    m_addInput.bindBlob(5, asBytes(hash)).bindBlob(6, asBytes(chain)).bindText(7, work.body);
    const Written written = finish(m_addInput);
    if (written == Written::stored) {
        m_heads.lastInput = content.n;
        m_heads.input = chain;
    }
    return written;
}

core::Result<void> Journal::addCheckpoint(const domain::Picture& picture, std::uint64_t spacing)
{
    const std::string cbor = encodeCheckpoint(picture);
    const Hash hash = checkpointHash(domain::kFoldVersion, picture.lastSeq, picture.at, cbor);
    m_addCheckpoint.bind(1, static_cast<std::int64_t>(domain::kFoldVersion)).bind(2, picture.lastSeq);
    m_addCheckpoint.bind(3, core::toEpochMs(picture.at)).bindBlob(4, asBytes(hash)).bindBlob(5, cbor);
    // Besides the newest, one a day and one every so many messages stay: for --at, and as bases to come.
    const std::string prune = "DELETE FROM checkpoint WHERE base = 0 AND (seq < coalesce((SELECT max(seq) "
                              "FROM checkpoint WHERE base = 1), 0) OR ("
                              "id NOT IN (SELECT id FROM checkpoint ORDER BY seq DESC, id DESC LIMIT " +
                              std::to_string(keptCheckpoints) +
                              ") AND "
                              "id NOT IN (SELECT min(id) FROM checkpoint GROUP BY at / " +
                              std::to_string(dayMilliseconds) +
                              ") AND "
                              "id NOT IN (SELECT min(id) FROM checkpoint GROUP BY seq / " +
                              std::to_string(std::max<std::uint64_t>(spacing, 1)) + ")))";
    if (begin() && finish(m_addCheckpoint) == Written::stored && m_database.run(prune) && commit()) {
        return {};
    }
    remember();
    rollback();
    return std::unexpected(m_lastError);
}

core::Result<std::uint64_t> Journal::chooseBase(core::Instant before, std::uint64_t keepMessages)
{
    if (m_heads.lastSeq <= keepMessages) {
        return 0;
    }
    // A checkpoint of this fold version whose later messages include all that must be kept.
    auto find = m_database.prepare("SELECT id, seq FROM checkpoint WHERE foldVersion = ? AND at <= ? AND seq "
                                   "<= ? AND seq > 0 ORDER BY seq DESC, at DESC LIMIT 1");
    if (!find) {
        return std::unexpected(find.error());
    }
    find->bind(1, static_cast<std::int64_t>(domain::kFoldVersion)).bind(2, core::toEpochMs(before));
    find->bind(3, m_heads.lastSeq - keepMessages);
    const int code = find->step();
    if (code != SQLITE_ROW) {
        return code == SQLITE_DONE ? core::Result<std::uint64_t>{0} : std::unexpected(m_database.error());
    }
    const std::string id = std::to_string(find->integer(0));
    const std::uint64_t seq = find->unsignedInteger(1);
    find->reset();
    if (auto done =
            m_database.run("UPDATE checkpoint SET base = (id = " + id + ") WHERE base <> (id = " + id + ")");
        !done) {
        return std::unexpected(done.error());
    }
    return seq;
}

core::Result<void> Journal::nameTopicsInUse(const std::set<std::string>& topics)
{
    if (auto done =
            m_database.run("CREATE TEMP TABLE IF NOT EXISTS inUse (topic TEXT PRIMARY KEY) WITHOUT ROWID; "
                           "DELETE FROM inUse;");
        !done) {
        return done;
    }
    auto insert = m_database.prepare("INSERT INTO inUse VALUES (?)");
    if (!insert) {
        return std::unexpected(insert.error());
    }
    for (const std::string& topic : topics) {
        if (insert->bindText(1, topic).step() != SQLITE_DONE) {
            return std::unexpected(m_database.error());
        }
    }
    return {};
}

core::Result<bool> Journal::trimSlice(std::uint64_t base, int slice)
{
    const auto from = m_database.number("SELECT value FROM meta WHERE key = 'trimmedUpTo'");
    if (!from) {
        return std::unexpected(from.error());
    }
    const std::string next = "SELECT max(seq) FROM (SELECT seq FROM message WHERE seq > " +
                             std::to_string(*from) + " AND seq <= " + std::to_string(base) +
                             " ORDER BY seq LIMIT " + std::to_string(slice) + ")";
    const auto upTo = m_database.number(next, *from);
    if (!upTo || *upTo == 0) {
        return upTo ? core::Result<bool>{false} : std::unexpected(upTo.error());
    }
    const std::string end = std::to_string(*upTo);
    // Below the former end there are only rows that were kept; those whose entity has gone or moved on go
    // now.
    const std::string remove =
        "INSERT INTO meta SELECT 'trimmedChain', chain FROM message WHERE seq = " + end +
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value;"
        "INSERT INTO meta VALUES ('trimmedUpTo', " +
        end +
        ") ON CONFLICT (key) DO UPDATE SET value = excluded.value;"
        "DELETE FROM message WHERE seq <= " +
        end +
        " AND seq NOT IN (SELECT n.seq FROM newest n JOIN inUse u ON u.topic = n.topic);"
        "DELETE FROM newest WHERE seq <= " +
        end + " AND topic NOT IN (SELECT topic FROM inUse);";
    const bool done =
        begin() && m_database.run(remove) && recordKept(static_cast<std::uint64_t>(*upTo)) && commit();
    if (!done) {
        remember();
        rollback();
        return std::unexpected(m_lastError);
    }
    return static_cast<std::uint64_t>(*upTo) < base && *upTo > *from;
}

core::Result<void> Journal::recordKept(std::uint64_t upTo)
{
    const auto kept = hashOfKept(m_database, upTo);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    auto record =
        m_database.prepare("INSERT INTO meta VALUES ('keptHash', ?) ON CONFLICT (key) DO UPDATE SET value = "
                           "excluded.value");
    if (!record || record->bindBlob(1, asBytes(*kept)).step() != SQLITE_DONE) {
        return std::unexpected(m_database.error());
    }
    return {};
}

void Journal::copyBack(std::int64_t longerThanBytes)
{
    const bool all = longerThanBytes == 0;
    if (*m_walBytes <= longerThanBytes) {
        return;
    }
    // A reader that is just looking must not hold up the writer: then the log is emptied another time.
    sqlite3_busy_timeout(m_database.handle(), 0);
    int frames = 0;
    const int mode = all ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    if (sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, mode, &frames, nullptr) == SQLITE_OK &&
        frames <= 0) {
        *m_walBytes = 0;
    }
    sqlite3_busy_timeout(m_database.handle(), Database::busyMilliseconds);
}

core::Result<Hash> hashOfKept(const Database& database, std::uint64_t upTo)
{
    auto rows = database.prepare("SELECT seq, hash FROM message WHERE seq <= ? ORDER BY seq");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(1, upTo);
    Hash all{};
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        all = chained(all, keptHash(rows->unsignedInteger(0), asHash(rows->bytes(1))));
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(database.error());
    }
    return all;
}

} // namespace posko::store

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/readerparts.h"
#include "store/rows.h"

#include <string>
#include <unordered_map>
#include <utility>

namespace posko::store {

namespace {

/// One pass over the journal; the first damage found is the verdict.
class Check
{
public:
    Check(const Database& database, const std::optional<Hash>& head)
        : m_database(database)
        , m_head(head)
    {}

    Verdict run()
    {
        const bool done =
            structure() && trimmed() && messages() && newest() && decisions() && inputs() && checkpoints();
        if (done && m_head && !m_headSeen) {
            damage("head", 0, "the given head is not in the store: its tail was cut");
        }
        return std::move(m_verdict);
    }

private:
    bool damage(const char* table, std::uint64_t row, std::string detail)
    {
        m_verdict.sound = false;
        m_verdict.table = table;
        m_verdict.row = row;
        m_verdict.detail = std::move(detail);
        return false;
    }

    bool unreadable(const char* table, std::uint64_t row)
    {
        return damage(table, row, m_database.error().detail);
    }

    void see(const Hash& link) { m_headSeen = m_headSeen || (m_head && *m_head == link); }

    bool structure()
    {
        auto rows = m_database.prepare("PRAGMA integrity_check(1)");
        if (!rows || rows->step() != SQLITE_ROW) {
            return unreadable("journal.db", 0);
        }
        const std::string_view found = rows->bytes(0);
        return found == "ok" || damage("journal.db", 0, std::string(found));
    }

    bool trimmed()
    {
        auto rows = m_database.prepare("SELECT key, value FROM meta");
        if (!rows) {
            return unreadable("meta", 0);
        }
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const std::string_view key = rows->bytes(0);
            if (key == "trimmedUpTo") {
                m_trimmedUpTo = rows->unsignedInteger(1);
            } else if (key == "trimmedChain") {
                m_verdict.head = asHash(rows->bytes(1));
            } else if (key == "keptHash") {
                m_keptHash = asHash(rows->bytes(1));
            }
        }
        if (m_trimmedUpTo > 0) {
            see(m_verdict.head);
        }
        return code == SQLITE_DONE || unreadable("meta", 0);
    }

    /// Rows that were kept below the end of a trim have lost their neighbours: their own hashes and the hash
    /// over all of them stand in for the chain.
    bool messages()
    {
        auto rows = m_database.prepare(
            "SELECT seq, receivedAt, qos, retain, client, topic, payload, hash, chain FROM message "
            "ORDER BY seq");
        if (!rows) {
            return unreadable("message", 0);
        }
        Hash kept{};
        bool keptChecked = false;
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const std::uint64_t seq = rows->unsignedInteger(0);
            const Hash hash = asHash(rows->bytes(7));
            if (!message(*rows, seq, hash)) {
                return false;
            }
            if (seq <= m_trimmedUpTo) {
                kept = chained(kept, keptHash(seq, hash));
                continue;
            }
            if (!std::exchange(keptChecked, true) && kept != m_keptHash) {
                return damage("message", m_trimmedUpTo,
                              "the messages that retention kept are not those it left");
            }
            m_verdict.head = chained(m_verdict.head, hash);
            if (m_verdict.head != asHash(rows->bytes(8))) {
                return damage("message", seq,
                              "the chain is broken: a message before it is missing or was changed");
            }
            see(m_verdict.head);
        }
        if (code != SQLITE_DONE) {
            return unreadable("message", 0);
        }
        return keptChecked || kept == m_keptHash ||
               damage("message", m_trimmedUpTo, "the messages that retention kept are not those it left");
    }

    bool message(const Statement& row, std::uint64_t seq, const Hash& hash)
    {
        const domain::RawMessage message{.seq = seq,
                                         .receivedAt = core::fromEpochMs(row.integer(1)),
                                         .client = std::string(row.bytes(4)),
                                         .topic = std::string(row.bytes(5)),
                                         .qos = static_cast<int>(row.integer(2)),
                                         .retained = row.integer(3) != 0,
                                         .payload = {}};
        const Hash payloadHash = sha256(row.bytes(6));
        const bool plainRetain = row.integer(3) == 0 || row.integer(3) == 1;
        if (!plainRetain || contentHash(message, payloadHash) != hash) {
            return damage("message", seq, "the message is not what was written");
        }
        m_newest[message.topic] = {seq, payloadHash};
        ++m_verdict.messages;
        return true;
    }

    bool newest()
    {
        auto rows = m_database.prepare("SELECT topic, seq, payloadHash FROM newest");
        if (!rows) {
            return unreadable("newest", 0);
        }
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const std::uint64_t seq = rows->unsignedInteger(1);
            const auto found = m_newest.find(std::string(rows->bytes(0)));
            if (found == m_newest.end() || found->second != std::pair(seq, asHash(rows->bytes(2)))) {
                return damage("newest", seq, "the newest message of a topic is another one");
            }
            m_newest.erase(found);
        }
        if (code != SQLITE_DONE) {
            return unreadable("newest", 0);
        }
        return m_newest.empty() || damage("newest", m_newest.begin()->second.first, "a topic is missing");
    }

    bool link(const char* table, std::uint64_t n, std::uint64_t& count, Hash& head, const Hash& hash,
              const Hash& chain)
    {
        if (n != ++count) {
            return damage(table, count, "a row is missing");
        }
        head = chained(head, hash);
        if (head != chain) {
            return damage(table, n, "the chain is broken: the row or one before it was changed");
        }
        see(head);
        return true;
    }

    bool decisions()
    {
        auto rows = m_database.prepare(
            "SELECT n, at, officer, role, after, body, chain, hash FROM decision ORDER BY n");
        if (!rows) {
            return unreadable("decision", 0);
        }
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const Hash hash = contentHash(DecisionContent{.n = rows->unsignedInteger(0),
                                                          .at = core::fromEpochMs(rows->integer(1)),
                                                          .officer = rows->bytes(2),
                                                          .role = rows->bytes(3),
                                                          .after = rows->unsignedInteger(4),
                                                          .body = rows->bytes(5)});
            if (hash != asHash(rows->bytes(7))) {
                return damage("decision", rows->unsignedInteger(0), "the decision is not what was written");
            }
            if (!link("decision", rows->unsignedInteger(0), m_verdict.decisions, m_verdict.decisionHead, hash,
                      asHash(rows->bytes(6)))) {
                return false;
            }
        }
        return code == SQLITE_DONE || unreadable("decision", 0);
    }

    bool inputs()
    {
        auto rows = m_database.prepare("SELECT n, kind, at, after, body, chain, hash FROM input ORDER BY n");
        if (!rows) {
            return unreadable("input", 0);
        }
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const Hash hash = contentHash(InputContent{.n = rows->unsignedInteger(0),
                                                       .kind = rows->bytes(1),
                                                       .at = core::fromEpochMs(rows->integer(2)),
                                                       .after = rows->unsignedInteger(3),
                                                       .body = rows->bytes(4)});
            if (hash != asHash(rows->bytes(6))) {
                return damage("input", rows->unsignedInteger(0), "the input is not what was written");
            }
            if (!link("input", rows->unsignedInteger(0), m_verdict.inputs, m_verdict.inputHead, hash,
                      asHash(rows->bytes(5)))) {
                return false;
            }
        }
        return code == SQLITE_DONE || unreadable("input", 0);
    }

    bool checkpoints()
    {
        auto rows = m_database.prepare(
            "SELECT id, foldVersion, seq, at, hash, cbor, base FROM checkpoint ORDER BY id");
        if (!rows) {
            return unreadable("checkpoint", 0);
        }
        bool base = false;
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) {
            const Hash hash = checkpointHash(static_cast<int>(rows->integer(1)), rows->unsignedInteger(2),
                                             core::fromEpochMs(rows->integer(3)), rows->bytes(5));
            if (hash != asHash(rows->bytes(4))) {
                return damage("checkpoint", rows->unsignedInteger(0),
                              "the checkpoint is not what was written");
            }
            base = base || (rows->integer(6) == 1 && rows->unsignedInteger(2) >= m_trimmedUpTo);
        }
        if (code != SQLITE_DONE) {
            return unreadable("checkpoint", 0);
        }
        return base || m_trimmedUpTo == 0 ||
               damage("checkpoint", 0, "the base of the trimmed log is missing");
    }

    const Database& m_database;
    const std::optional<Hash>& m_head;
    bool m_headSeen = false;
    std::uint64_t m_trimmedUpTo = 0;
    Hash m_keptHash{};
    std::unordered_map<std::string, std::pair<std::uint64_t, Hash>> m_newest;
    Verdict m_verdict;
};

} // namespace

Verdict StoreReader::verify(const std::optional<Hash>& head) const
{
    return Check(m_parts->database, head).run();
}

} // namespace posko::store

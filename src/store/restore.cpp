// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "domain/reduce.h"
#include "domain/trails.h"
#include "store/checkpoint.h"
#include "store/decisioncodec.h"
#include "store/reader.h"

#include <algorithm>
#include <utility>

namespace posko::store {

namespace {

using domain::PositionReported;

/// Folds one store into one picture.
class Fold
{
public:
    Fold(const StoreReader& reader, const RestoreRequest& request, const domain::Rules& rules,
         const Decoder& decode)
        : m_reader(reader)
        , m_request(request)
        , m_rules(rules)
        , m_decode(decode)
    {}

    core::Result<Restored> run()
    {
        for (auto step :
             {&Fold::start, &Fold::readDecisions, &Fold::readFixes, &Fold::foldMessages, &Fold::readTrails}) {
            if (auto done = (this->*step)(); !done) {
                return std::unexpected(done.error());
            }
        }
        return std::move(m_result);
    }

private:
    domain::Picture& picture() { return m_result.picture; }

    [[nodiscard]] bool isWanted(core::Instant at) const { return !m_request.at || at <= *m_request.at; }

    core::Result<void> start()
    {
        const std::uint64_t trimmed = m_reader.trimmedUpTo();
        if (m_request.replay) {
            return trimmed == 0 ? core::Result<void>{}
                                : core::fail(core::ErrorCode::outOfRange, "replay",
                                             "retention has cut the log before message " +
                                                 std::to_string(trimmed + 1) +
                                                 ": it cannot be replayed from the first message");
        }
        std::uint64_t unreadable = 0;
        bool found = false;
        const auto damaged = m_reader.checkpoints([&](CheckpointRow&& row) {
            // The base stands in for what was trimmed, of whatever fold version it is.
            const bool usable = (row.foldVersion == domain::kFoldVersion || (row.base && trimmed > 0)) &&
                                row.seq >= trimmed && isWanted(row.at);
            if (!usable) {
                return true;
            }
            found = take(row);
            unreadable += found ? 0u : 1u;
            return !found;
        });
        if (!damaged) {
            return std::unexpected(damaged.error());
        }
        m_result.damagedCheckpoints = *damaged + unreadable;
        if (!found && trimmed > 0) {
            return core::fail(m_request.at ? core::ErrorCode::outOfRange : core::ErrorCode::storeDamaged,
                              "checkpoint",
                              m_request.at ? "that moment lies before what retention has kept"
                                           : "the base of the trimmed log is missing");
        }
        return {};
    }

    bool take(const CheckpointRow& row)
    {
        auto decoded = decodeCheckpoint(row.cbor);
        if (!decoded || decoded->lastSeq != row.seq || decoded->at != row.at) {
            return false;
        }
        picture() = std::move(*decoded);
        m_result.fromSeq = row.seq;
        m_startedAt = row.at;
        m_units = picture().units;
        // A device of its own comes back with its fix; one that never told one is known by the journal alone.
        std::erase_if(picture().units, [&](const auto& entry) {
            const bool bound = m_rules.devices.contains(entry.first);
            return entry.second.stamp.topic.empty() && (entry.second.fix || bound);
        });
        for (auto& [id, unit] : picture().units) {
            unit.fix.reset();
        }
        m_teams = std::exchange(picture().teamFixes, {});
        return true;
    }

    core::Result<void> readDecisions()
    {
        auto rows = m_reader.decisions(m_result.fromSeq);
        if (!rows) {
            return std::unexpected(rows.error());
        }
        m_decisions = std::move(*rows);
        return {};
    }

    /// Positions known at the checkpoint are set as they were then; the later ones wait for their turn.
    core::Result<void> readFixes()
    {
        auto fixes = m_reader.fixes(m_request.at);
        if (!fixes) {
            return std::unexpected(fixes.error());
        }
        for (PositionReported& position : *fixes) {
            if (position.fix.receivedAt > m_startedAt) {
                m_fixes.push_back(std::move(position));
            } else {
                placeFix(position);
            }
        }
        return {};
    }

    /// Several devices may be bound to one unit or team: the newest of them holds.
    void placeFix(const PositionReported& position)
    {
        const domain::Carrier carrier = domain::carrierOf(position.subject, position.id, m_rules);
        const auto isNewer = [&](const domain::Fix& held) {
            return domain::orderOf(position.fix) >= domain::orderOf(held);
        };
        if (carrier.subject == PositionReported::Subject::team) {
            const auto held = picture().teamFixes.find(carrier.id);
            if (m_teams.contains(carrier.id) &&
                (held == picture().teamFixes.end() || isNewer(held->second))) {
                picture().teamFixes[carrier.id] = position.fix;
            }
            return;
        }
        const auto known = m_units.find(carrier.id);
        if (known == m_units.end()) {
            return;
        }
        const auto [place, isNew] = picture().units.try_emplace(carrier.id, known->second);
        std::optional<domain::Fix>& fix = place->second.fix;
        if (isNew || !fix || isNewer(*fix)) {
            fix = position.fix;
        }
    }

    /// Where everything came from in the last hours; what is in the trails already changes nothing.
    core::Result<void> readTrails()
    {
        const core::Instant now = picture().at;
        return m_reader.fixesBetween(now - m_rules.trailKept, now, [&](const PositionReported& position) {
            const domain::Carrier carrier = domain::carrierOf(position.subject, position.id, m_rules);
            const bool held = carrier.subject == PositionReported::Subject::team
                                  ? picture().teamFixes.contains(carrier.id)
                                  : picture().units.contains(carrier.id);
            if (held) {
                domain::restoreTrail(picture(), position, now, m_rules);
            }
        });
    }

    core::Result<void> foldMessages()
    {
        if (auto done = foldDecisions(m_result.fromSeq); !done) {
            return done;
        }
        core::Result<void> inside;
        auto read = m_reader.messages(m_result.fromSeq, m_request.at, [&](domain::RawMessage&& message) {
            // Decisions made after a message that was lost come before the next one that is there.
            inside = foldDecisions(message.seq - 1);
            foldFixes(message.receivedAt);
            foldMessage(message);
            if (inside) {
                inside = foldDecisions(message.seq);
            }
            return inside.has_value();
        });
        if (!read || !inside) {
            return read ? inside : read;
        }
        return finish();
    }

    void foldMessage(const domain::RawMessage& message)
    {
        for (const domain::Event& event : m_decode(message)) {
            (void)domain::reduce(picture(), event, m_rules);
        }
        picture().lastSeq = std::max(picture().lastSeq, message.seq);
        ++m_result.folded;
    }

    core::Result<void> foldDecisions(std::uint64_t upToSeq)
    {
        for (; m_nextDecision < m_decisions.size() && m_decisions[m_nextDecision].after <= upToSeq;
             ++m_nextDecision) {
            const DecisionRow& row = m_decisions[m_nextDecision];
            if (!isWanted(row.at)) {
                continue;
            }
            const auto events = readDecision(row.body);
            if (!events) {
                return std::unexpected(events.error());
            }
            for (const domain::Event& event : *events) {
                (void)domain::reduce(picture(), event, m_rules);
            }
        }
        return {};
    }

    void foldFixes(core::Instant upTo)
    {
        for (; m_nextFix < m_fixes.size() && m_fixes[m_nextFix].fix.receivedAt <= upTo; ++m_nextFix) {
            (void)domain::reduce(picture(), domain::Event{m_fixes[m_nextFix]}, m_rules);
        }
    }

    core::Result<void> finish()
    {
        auto done = foldDecisions(std::numeric_limits<std::uint64_t>::max());
        foldFixes(core::Instant::max());
        (void)domain::advance(picture(), m_request.at.value_or(picture().at), m_rules);
        return done;
    }

    const StoreReader& m_reader;
    const RestoreRequest& m_request;
    const domain::Rules& m_rules;
    const Decoder& m_decode;
    Restored m_result;
    core::Instant m_startedAt = core::Instant::min();
    std::map<std::string, domain::Unit> m_units;
    std::map<std::string, domain::Fix> m_teams;
    std::vector<DecisionRow> m_decisions;
    std::vector<PositionReported> m_fixes;
    std::size_t m_nextDecision = 0;
    std::size_t m_nextFix = 0;
};

} // namespace

core::Result<Restored> restore(const std::filesystem::path& directory, const RestoreRequest& request,
                               const domain::Rules& rules, const Decoder& decode)
{
    auto reader = StoreReader::open(directory);
    if (!reader) {
        return std::unexpected(reader.error());
    }
    if (auto frozen = reader->freeze(); !frozen) {
        return std::unexpected(frozen.error());
    }
    return Fold(*reader, request, rules, decode).run();
}

} // namespace posko::store

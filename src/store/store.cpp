// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "core/assert.h"
#include "store/decisioncodec.h"
#include "store/diskroom.h"
#include "store/journal.h"
#include "store/reader.h"
#include "store/telemetry.h"
#include "store/writer.h"

#include <atomic>
#include <system_error>
#include <utility>

namespace posko::store {

namespace {

constexpr std::size_t rowOverhead = 256; ///< memory of a queued row beside its bytes

std::string sqliteLine()
{
    return std::string("store: SQLite ") + sqlite3_libversion() + " (" +
           std::to_string(sqlite3_libversion_number()) + ")";
}

core::Result<void> makeDirectory(const std::filesystem::path& directory)
{
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(), error.message());
    }
    return {};
}

} // namespace

/// In the order of their making; the lock goes last.
struct Store::Parts
{
    std::filesystem::path directory;
    DirectoryLock lock;
    std::uint64_t nextSeq;
    std::unordered_map<std::string, Hash> newest;
    Writer writer;
    Telemetry telemetry;
    std::atomic<std::uint64_t> lastAppended;
    Options options;
};

core::Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& directory, Options options)
{
    // Headers and library must agree, or the settings below could mean something else.
    if (!POSKO_ASSERT(sqlite3_libversion_number() >= SQLITE_VERSION_NUMBER)) {
        return core::fail(core::ErrorCode::internal, "sqlite", sqlite3_libversion());
    }
    if (options.log) {
        options.log(sqliteLine());
    }
    if (auto made = makeDirectory(directory); !made) {
        return std::unexpected(made.error());
    }
    auto lock = DirectoryLock::take(directory);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    auto journal = Journal::open(directory);
    if (!journal) {
        return std::unexpected(journal.error());
    }
    const auto nextSeq = journal->nextSeq();
    auto newest = journal->newestPayloads();
    if (!nextSeq || !newest) {
        return std::unexpected(nextSeq ? newest.error() : nextSeq.error());
    }
    std::unique_ptr<Parts> parts(new Parts{directory, std::move(*lock), *nextSeq, std::move(*newest),
                                           Writer(std::move(*journal), directory, options),
                                           Telemetry(directory, options), *nextSeq - 1, std::move(options)});
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

Store::Store(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

Store::~Store()
{
    close();
}

std::uint64_t Store::nextSeq() const
{
    return m_parts->nextSeq;
}

const std::unordered_map<std::string, Hash>& Store::newestPayloads() const
{
    return m_parts->newest;
}

core::Result<Restored> Store::restore(const domain::Rules& rules, const Decoder& decode) const
{
    return store::restore(m_parts->directory, {}, rules, decode);
}

void Store::append(domain::RawMessagePtr message, bool urgent, std::function<void()> committed)
{
    const std::uint64_t before = m_parts->lastAppended.exchange(message->seq);
    if (!POSKO_ASSERT(message->seq > before)) {
        m_parts->lastAppended = before;
        return;
    }
    const std::size_t bytes =
        message->payload.size() + message->topic.size() + message->client.size() + rowOverhead;
    m_parts->writer.queue().push(MessageWork{std::move(message), std::move(committed)}, urgent, bytes, true);
}

void Store::appendFix(const domain::PositionReported& position)
{
    m_parts->telemetry.append(position);
}

void Store::appendDecision(std::vector<domain::Event> events, domain::Officer officer, std::uint64_t after,
                           const std::function<void(core::Result<void>)>& done)
{
    auto body = decisionJson(events);
    if (!body || events.empty()) {
        done(body ? core::fail(core::ErrorCode::internal, "decision", "a decision without events")
                  : core::Result<void>{std::unexpected(body.error())});
        return;
    }
    DecisionWork work{.at = domain::timeOf(events.front()),
                      .officer = std::move(officer.id),
                      .role = std::string(domain::toWord(officer.role)),
                      .after = after,
                      .body = std::move(*body),
                      .done = done};
    const std::size_t bytes = work.body.size() + rowOverhead;
    if (!m_parts->writer.queue().push(std::move(work), true, bytes, false)) {
        done(core::fail(core::ErrorCode::storeFailed, "decision", "the store is closed"));
    }
}

void Store::appendInput(std::string kind, core::Instant at, std::uint64_t after, std::string bodyJson)
{
    const std::size_t bytes = kind.size() + bodyJson.size() + rowOverhead;
    m_parts->writer.queue().push(InputWork{std::move(kind), at, after, std::move(bodyJson)}, false, bytes,
                                 false);
}

void Store::noteConfiguration(const Configuration& configuration, core::Instant at)
{
    std::string body = configurationJson(configuration);
    const auto reader = StoreReader::open(m_parts->directory);
    if (reader) {
        const auto noted = reader->configuration();
        if (noted && configurationJson(*noted) == body) {
            return;
        }
    }
    appendInput(configurationKind, at, m_parts->lastAppended, std::move(body));
}

void Store::saveCheckpoint(std::shared_ptr<const domain::Picture> snapshot)
{
    m_parts->writer.queue().push(CheckpointWork{std::move(snapshot)}, false, 0, false);
}

void Store::trim(std::vector<std::string> topicsInUse, core::Instant now)
{
    m_parts->telemetry.removeBefore(now - m_parts->options.telemetryDays);
    TrimWork work{{std::make_move_iterator(topicsInUse.begin()), std::make_move_iterator(topicsInUse.end())},
                  now};
    m_parts->writer.queue().push(std::move(work), false, 0, false);
}

bool Store::flush(std::chrono::milliseconds timeout)
{
    const bool written = m_parts->writer.queue().waitUntilDone(timeout);
    return m_parts->telemetry.waitUntilDone(timeout) && written;
}

void Store::close(std::chrono::milliseconds patience)
{
    m_parts->writer.stop(patience);
    m_parts->telemetry.stop();
}

} // namespace posko::store

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry.h"

#include "store/schema.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <span>
#include <system_error>
#include <utility>

namespace posko::store {

namespace {

using domain::PositionReported;

constexpr std::chrono::seconds keepEvery{10};
constexpr double keepMetres = 50;
constexpr int copyBackPages = 1000;
constexpr std::size_t maxWaiting = 200'000;
constexpr std::size_t maxSubjects = 500'000;

/// The time by which fixes of one subject follow each other; a clock that is ahead counts as the time of
/// receipt.
core::Instant orderOf(const domain::Fix& fix)
{
    return std::min(fix.observedAt, fix.receivedAt);
}

std::string keyOf(PositionReported::Subject subject, std::string_view id)
{
    return (subject == PositionReported::Subject::team ? "t" : "d") + std::string(id);
}

/// Good to a percent at the 50 m that it is compared with.
double roughMetres(core::LatLon a, core::LatLon b)
{
    constexpr double metresPerDegree = 111'195;
    const double north = (a.lat - b.lat) * metresPerDegree;
    const double east =
        std::remainder(a.lon - b.lon, 360.0) * metresPerDegree * std::cos(core::toRadians(a.lat));
    return std::hypot(north, east);
}

std::string dayOf(core::Instant at)
{
    std::string text = core::toRfc3339(at).substr(0, 10);
    std::erase(text, '-');
    return text;
}

std::filesystem::path fileOf(const std::filesystem::path& directory, const std::string& day)
{
    return directory / ("telemetry-" + day + ".db");
}

/// Days that have a file, newest first.
std::vector<std::string> daysIn(const std::filesystem::path& directory)
{
    constexpr std::string_view begin = "telemetry-";
    constexpr std::string_view end = ".db";
    std::vector<std::string> days;
    std::error_code error;
    for (std::filesystem::directory_iterator it(directory, error), last; !error && it != last;
         it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name.starts_with(begin) && name.ends_with(end) && name.size() > begin.size() + end.size()) {
            days.push_back(name.substr(begin.size(), name.size() - begin.size() - end.size()));
        }
    }
    std::ranges::sort(days, std::greater<>{});
    return days;
}

PositionReported readRow(const Statement& row)
{
    PositionReported position;
    position.id = row.bytes(0);
    position.subject =
        row.integer(1) == 0 ? PositionReported::Subject::team : PositionReported::Subject::device;
    position.fix.receivedAt = core::fromEpochMs(row.integer(2));
    position.fix.observedAt = core::fromEpochMs(row.integer(3));
    position.fix.at = {row.real(4), row.real(5)};
    if (!row.isNull(6)) {
        position.fix.accuracyMetres = row.real(6);
    }
    position.meta.receivedAt = position.fix.receivedAt;
    position.meta.topic = row.bytes(7);
    position.meta.retained = row.integer(8) != 0;
    return position;
}

void bindRow(Statement& statement, const PositionReported& position)
{
    statement.bindText(1, position.id);
    statement.bind(2, static_cast<std::int64_t>(position.subject == PositionReported::Subject::team ? 0 : 1));
    statement.bind(3, core::toEpochMs(position.fix.receivedAt))
        .bind(4, core::toEpochMs(position.fix.observedAt));
    statement.bind(5, position.fix.at.lat).bind(6, position.fix.at.lon);
    if (position.fix.accuracyMetres) {
        statement.bind(7, *position.fix.accuracyMetres);
    } else {
        statement.bindNull(7);
    }
    statement.bindText(8, position.meta.topic);
    statement.bind(9, static_cast<std::int64_t>(position.meta.retained ? 1 : 0));
}

using Newest = std::unordered_map<std::string, PositionReported>;

void takeNewer(Newest& newest, PositionReported&& position)
{
    const auto [place, isNew] = newest.try_emplace(keyOf(position.subject, position.id), position);
    if (!isNew && orderOf(position.fix) > orderOf(place->second.fix)) {
        place->second = std::move(position);
    }
}

/// The newest of one day; where the newest came after `until`, the newest before it is looked up.
void readDay(const Database& database, std::optional<core::Instant> until, Newest& newest)
{
    auto latest = database.prepare(
        "SELECT id, subject, receivedAt, observedAt, lat, lon, accuracy, topic, retain FROM latest");
    auto before = database.prepare(
        "SELECT id, subject, receivedAt, observedAt, lat, lon, accuracy, topic, retain FROM fix WHERE "
        "id = ? AND subject = ? AND receivedAt <= ? ORDER BY min(observedAt, receivedAt) DESC, "
        "receivedAt DESC LIMIT 1");
    if (!latest || !before) {
        return;
    }
    while (latest->step() == SQLITE_ROW) {
        PositionReported position = readRow(*latest);
        if (!until || position.fix.receivedAt <= *until) {
            takeNewer(newest, std::move(position));
            continue;
        }
        before->bindText(1, position.id).bind(2, latest->integer(1)).bind(3, core::toEpochMs(*until));
        if (before->step() == SQLITE_ROW) {
            takeNewer(newest, readRow(*before));
            before->reset();
        }
    }
}

} // namespace

std::vector<PositionReported> newestFixes(const std::filesystem::path& directory,
                                          std::optional<core::Instant> until)
{
    Newest newest;
    for (const std::string& day : daysIn(directory)) {
        if (until && day > dayOf(*until)) {
            continue;
        }
        if (const auto database = Database::open(fileOf(directory, day), Database::Mode::readOnly);
            database) {
            readDay(*database, until, newest);
        }
    }
    std::vector<PositionReported> all;
    all.reserve(newest.size());
    for (auto& [key, position] : newest) {
        all.push_back(std::move(position));
    }
    std::ranges::sort(all, {},
                      [](const PositionReported& one) { return std::pair(one.fix.receivedAt, one.id); });
    return all;
}

void eachFix(const std::filesystem::path& directory, core::Instant after, core::Instant until,
             const std::function<void(const PositionReported&)>& each)
{
    for (const std::string& day : daysIn(directory) | std::views::reverse) {
        if (day < dayOf(after) || day > dayOf(until)) {
            continue;
        }
        const auto database = Database::open(fileOf(directory, day), Database::Mode::readOnly);
        if (!database) {
            continue;
        }
        auto rows =
            database->prepare("SELECT id, subject, receivedAt, observedAt, lat, lon, accuracy, topic, "
                              "retain FROM fix WHERE receivedAt > ? AND receivedAt <= ? ORDER BY rowid");
        if (!rows) {
            continue;
        }
        rows->bind(1, core::toEpochMs(after)).bind(2, core::toEpochMs(until));
        while (rows->step() == SQLITE_ROW) {
            each(readRow(*rows));
        }
    }
}

Telemetry::Telemetry(std::filesystem::path directory, const Options& options)
    : m_directory(std::move(directory))
    , m_options(options)
{
    for (const PositionReported& position : newestFixes(m_directory, std::nullopt)) {
        m_last[keyOf(position.subject, position.id)] = {orderOf(position.fix), position.fix.at};
    }
    m_thread = std::thread([this] { run(); });
}

Telemetry::~Telemetry()
{
    stop();
}

void Telemetry::stop()
{
    if (m_thread.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
            m_changed.notify_all();
        }
        m_thread.join();
    }
}

bool Telemetry::worthKeeping(const PositionReported& position)
{
    const core::Instant at = orderOf(position.fix);
    if (m_last.size() >= maxSubjects) {
        m_last.clear();
    }
    const auto [place, isNew] =
        m_last.try_emplace(keyOf(position.subject, position.id), Kept{at, position.fix.at});
    if (isNew) {
        return true;
    }
    Kept& last = place->second;
    if (at <= last.at ||
        (at - last.at < keepEvery && roughMetres(last.where, position.fix.at) < keepMetres)) {
        return false;
    }
    last = {at, position.fix.at};
    return true;
}

void Telemetry::append(const PositionReported& position)
{
    const std::lock_guard lock(m_mutex);
    if (m_stop || !worthKeeping(position)) {
        return;
    }
    if (m_waiting.size() >= maxWaiting) {
        ++m_dropped;
        return;
    }
    m_waiting.push_back(position);
    if (m_waiting.size() == 1) {
        m_changed.notify_all();
    }
}

bool Telemetry::waitUntilDone(std::chrono::milliseconds timeout)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [&] { return m_waiting.empty() && !m_writing; });
}

void Telemetry::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] { return m_stop || !m_waiting.empty(); });
        if (m_waiting.empty()) {
            return;
        }
        m_changed.wait_for(lock, m_options.telemetryCommit, [&] { return m_stop; });
        const std::vector<PositionReported> fixes = std::exchange(m_waiting, {});
        m_writing = true;
        lock.unlock();
        write(fixes);
        lock.lock();
        m_writing = false;
        m_changed.notify_all();
    }
}

void Telemetry::write(const std::vector<PositionReported>& fixes)
{
    for (auto begin = fixes.begin(); begin != fixes.end();) {
        const std::string day = dayOf(begin->fix.receivedAt);
        const auto end = std::find_if(begin, fixes.end(), [&](const PositionReported& one) {
            return dayOf(one.fix.receivedAt) != day;
        });
        if (const auto done = writeDay(day, std::span(begin, end)); !done) {
            const auto lost = m_dropped.fetch_add(static_cast<std::uint64_t>(end - begin));
            if (lost == 0 && m_options.log) {
                m_options.log("store: positions are not being kept: " + done.error().detail);
            }
        }
        begin = end;
    }
}

core::Result<void> Telemetry::openDay(const std::string& day)
{
    m_addFix = {};
    m_addLatest = {};
    m_database.reset();
    auto database = Database::open(fileOf(m_directory, day), Database::Mode::create);
    if (!database) {
        return std::unexpected(database.error());
    }
    for (auto step :
         {migrate(*database, telemetryApplicationId, telemetryMigrations()),
          database->run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=OFF; "
                        "PRAGMA journal_size_limit=4194304; PRAGMA cache_size=-256;")}) {
        if (!step) {
            return step;
        }
    }
    auto addFix = database->prepare(
        "INSERT INTO fix (id, subject, receivedAt, observedAt, lat, lon, accuracy, topic, retain) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    auto addLatest = database->prepare(
        "INSERT OR REPLACE INTO latest (id, subject, receivedAt, observedAt, lat, lon, accuracy, "
        "topic, retain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!addFix || !addLatest) {
        return std::unexpected(addFix ? addLatest.error() : addFix.error());
    }
    // The connection that writes also copies the log back, and no other ever does.
    sqlite3_wal_autocheckpoint(database->handle(), copyBackPages);
    m_addFix = std::move(*addFix);
    m_addLatest = std::move(*addLatest);
    m_database = std::make_unique<Database>(std::move(*database));
    m_day = day;
    return {};
}

core::Result<void> Telemetry::writeDay(const std::string& day, std::span<const PositionReported> fixes)
{
    if (!m_database || m_day != day) {
        if (auto opened = openDay(day); !opened) {
            return opened;
        }
    }
    bool good = m_database->run("BEGIN IMMEDIATE").has_value();
    for (const PositionReported& position : fixes) {
        bindRow(m_addFix, position);
        bindRow(m_addLatest, position);
        good = good && m_addFix.step() == SQLITE_DONE && m_addLatest.step() == SQLITE_DONE;
    }
    if (good && m_database->run("COMMIT")) {
        return {};
    }
    auto error = m_database->error();
    (void)m_database->run("ROLLBACK");
    return std::unexpected(std::move(error));
}

void Telemetry::removeBefore(core::Instant day)
{
    const std::string oldest = dayOf(day);
    std::error_code error;
    for (const std::string& one : daysIn(m_directory)) {
        if (one < oldest) {
            for (const char* suffix : {"", "-wal", "-shm"}) {
                std::filesystem::remove(fileOf(m_directory, one).string() + suffix, error);
            }
        }
    }
}

} // namespace posko::store

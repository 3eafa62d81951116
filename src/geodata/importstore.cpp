// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importstore.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace posko::geodata {

namespace {

constexpr std::string_view noteEnding = ".json";
constexpr std::uintmax_t largestNote = 16 << 20;

/// A regular file, not a link to one.
bool isPlainFile(const std::filesystem::path& file)
{
    std::error_code unreadable;
    return std::filesystem::symlink_status(file, unreadable).type() == std::filesystem::file_type::regular;
}

std::optional<ImportedMap> mapOf(const std::filesystem::path& note)
{
    std::error_code unreadable;
    if (!isPlainFile(note) || std::filesystem::file_size(note, unreadable) > largestNote || unreadable) {
        return std::nullopt;
    }
    std::ifstream stream(note, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto json = nlohmann::ordered_json::parse(bytes, nullptr, false);
    const bool whole = json.is_object() && json.contains("data") && json["data"].is_string() &&
                       json.contains("sequence") && json["sequence"].is_number_unsigned() &&
                       json.contains("report") && json["report"].is_object() && json.contains("level") &&
                       json["level"].is_string() && json.contains("kind") && json["kind"].is_string();
    if (!whole) {
        return std::nullopt;
    }
    ImportedMap map;
    map.id = note.stem().string();
    map.kind = json["kind"] == "borders" ? ImportKind::borders : ImportKind::layer;
    map.level = json["level"].get<std::string>();
    // Only the name: a note never leads out of the directory.
    map.data = note.parent_path() / std::filesystem::path(json["data"].get<std::string>()).filename();
    map.report = json["report"].dump();
    map.sequence = json["sequence"].get<std::uint64_t>();
    return isPlainFile(map.data) ? std::optional(std::move(map)) : std::nullopt;
}

core::Error failed(const std::filesystem::path& file, const std::error_code& error)
{
    return {core::ErrorCode::storeFailed, file.string(), error.message()};
}

std::error_code lastError()
{
    return {errno, std::generic_category()};
}

/// What was written is on the disk before its name tells of it.
core::Result<void> settle(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const std::error_code error = lastError();
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return done ? core::Result<void>{} : std::unexpected(failed(file, error));
}

core::Result<void> settleAs(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (auto settled = settle(from); !settled) {
        return settled;
    }
    std::error_code error;
    std::filesystem::rename(from, to, error);
    return error ? core::Result<void>(std::unexpected(failed(to, error))) : core::Result<void>{};
}

std::string_view wordOf(ImportKind kind)
{
    return kind == ImportKind::borders ? "borders" : "layer";
}

} // namespace

ImportStore::ImportStore(std::filesystem::path directory)
    : m_directory(std::move(directory))
{}

std::vector<ImportedMap> ImportStore::maps() const
{
    std::vector<ImportedMap> maps;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, unreadable)) {
        if (entry.path().extension() == noteEnding) {
            if (auto map = mapOf(entry.path())) {
                maps.push_back(std::move(*map));
            }
        }
    }
    std::ranges::sort(maps, [](const ImportedMap& left, const ImportedMap& right) {
        return std::tie(left.sequence, left.id) < std::tie(right.sequence, right.id);
    });
    return maps;
}

std::optional<ImportedMap> ImportStore::map(std::string_view id) const
{
    for (ImportedMap& one : maps()) {
        if (one.id == id) {
            return std::move(one);
        }
    }
    return std::nullopt;
}

core::Result<std::filesystem::path> ImportStore::newPartial() const
{
    std::error_code error;
    std::filesystem::create_directories(m_directory, error);
    if (error) {
        return std::unexpected(failed(m_directory, error));
    }
    // What an import that was killed left behind goes; the lock says that no other one is under way.
    for (const auto& entry : std::filesystem::directory_iterator(m_directory, error)) {
        if (entry.path().filename().string().starts_with(".partial")) {
            std::filesystem::remove(entry.path(), error);
        }
    }
    return m_directory / ".partial";
}

std::string ImportStore::nextId(ImportKind kind) const
{
    const auto all = maps();
    const std::uint64_t last = all.empty() ? 0 : all.back().sequence;
    return std::string(wordOf(kind)) + "-" + std::to_string(last + 1);
}

core::Result<ImportedMap> ImportStore::add(ImportedMap map, const std::filesystem::path& partial,
                                           const std::string& ending) const
{
    const auto all = maps();
    map.sequence = all.empty() ? 1 : all.back().sequence + 1;
    map.data = m_directory / (map.id + "." + ending);
    const nlohmann::ordered_json note{{"kind", wordOf(map.kind)},
                                      {"level", map.level},
                                      {"data", map.data.filename().string()},
                                      {"sequence", map.sequence},
                                      {"report", nlohmann::ordered_json::parse(map.report)}};
    const std::filesystem::path draft = m_directory / ".partial-note";
    std::ofstream stream(draft, std::ios::binary | std::ios::trunc);
    stream << note.dump(2) << '\n';
    stream.close();
    if (!stream) {
        return core::fail(core::ErrorCode::storeFailed, draft.string(), "cannot be written");
    }
    if (auto placed = settleAs(partial, map.data); !placed) {
        return std::unexpected(placed.error());
    }
    if (auto told = settleAs(draft, m_directory / (map.id + std::string(noteEnding))); !told) {
        std::error_code ignored;
        std::filesystem::remove(map.data, ignored);
        return std::unexpected(told.error());
    }
    return map;
}

core::Result<void> ImportStore::remove(std::string_view id) const
{
    const auto known = map(id);
    if (!known) {
        return core::fail(core::ErrorCode::notFound, std::string(id), "no such import");
    }
    std::error_code error;
    std::filesystem::remove(m_directory / (known->id + std::string(noteEnding)), error);
    if (!error) {
        std::filesystem::remove(known->data, error);
    }
    return error ? core::Result<void>(std::unexpected(failed(m_directory, error))) : core::Result<void>{};
}

core::Result<ImportLock> ImportLock::take(const std::filesystem::path& directory)
{
    std::error_code error;
    std::filesystem::create_directories(directory, error);
    if (error) {
        return std::unexpected(failed(directory, error));
    }
    // The directory itself is locked, so that no file stays for it.
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return std::unexpected(failed(directory, lastError()));
    }
    while (::flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR) {
            const std::error_code refused = lastError();
            ::close(descriptor);
            return std::unexpected(failed(directory, refused));
        }
    }
    return ImportLock(descriptor);
}

ImportLock::ImportLock(int descriptor)
    : m_descriptor(descriptor)
{}

ImportLock::ImportLock(ImportLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

ImportLock::~ImportLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::filesystem::path defaultImportDirectory()
{
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && *data != '\0') {
        return std::filesystem::path(data) / "posko" / "maps";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/" : home) / ".local" / "share" / "posko" / "maps";
}

std::vector<std::filesystem::path> officialBorders(const std::vector<ImportedMap>& maps)
{
    std::vector<std::filesystem::path> files;
    for (auto map = maps.rbegin(); map != maps.rend(); ++map) {
        if (map->kind == ImportKind::borders) {
            files.push_back(map->data);
        }
    }
    return files;
}

} // namespace posko::geodata

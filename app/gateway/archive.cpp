// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/archive.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <set>
#include <utility>

namespace posko::gateway {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kSchema = "posko-gateway.state/1";

std::unexpected<core::Error> notStored(const fs::path& where, const QString& why)
{
    return core::fail(core::ErrorCode::storeFailed, where.string(), why.toStdString());
}

core::Result<void> replaceFile(const fs::path& file, std::string_view bytes)
{
    QSaveFile to(QString::fromStdString(file.string()));
    const auto size = static_cast<qint64>(bytes.size());
    if (!to.open(QIODevice::WriteOnly) || to.write(bytes.data(), static_cast<qint64>(bytes.size())) != size ||
        !to.commit()) {
        return notStored(file, to.errorString());
    }
    return {};
}

std::optional<std::string> wholeFile(const fs::path& file)
{
    QFile from(QString::fromStdString(file.string()));
    if (!from.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return from.readAll().toStdString();
}

Json toJson(const Remembered& what)
{
    Json object{{"source", what.source},
                {"topic", what.topic},
                {"digest", what.digest},
                {"etag", what.etag},
                {"lastModified", what.lastModified},
                {"listedAs", what.listedAs}};
    if (what.expires) {
        object["expires"] = core::toRfc3339(*what.expires);
    }
    return object;
}

/// Throws where a field is absent or of another type.
Remembered fromJson(const Json& object)
{
    Remembered what{.source = object.at("source").get<std::string>(),
                    .topic = object.at("topic").get<std::string>(),
                    .digest = object.at("digest").get<std::string>(),
                    .etag = object.at("etag").get<std::string>(),
                    .lastModified = object.at("lastModified").get<std::string>(),
                    .listedAs = object.at("listedAs").get<std::string>()};
    if (const auto expires = object.find("expires"); expires != object.end()) {
        what.expires = core::readRfc3339(expires->get<std::string>());
    }
    return what;
}

} // namespace

std::string sha256(std::string_view bytes)
{
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

core::Result<Archive> Archive::open(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder / "documents", error);
    if (error) {
        return notStored(folder, QString::fromStdString(error.message()));
    }
    const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) {
        return notStored(folder, QStringLiteral("cannot be written"));
    }
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return notStored(folder, QStringLiteral("another posko-gateway uses it"));
    }
    Archive archive(folder, lock);
    archive.load();
    return archive;
}

Archive::Archive(fs::path folder, int lock)
    : m_folder(std::move(folder))
    , m_lock(lock)
{}

Archive::Archive(Archive&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_lock(std::exchange(other.m_lock, -1))
    , m_entries(std::move(other.m_entries))
{}

Archive::~Archive()
{
    if (m_lock >= 0) {
        ::close(m_lock);
    }
}

fs::path Archive::fileOf(const std::string& digest) const
{
    return m_folder / "documents" / digest;
}

void Archive::load()
{
    const auto text = wholeFile(m_folder / "state.json");
    const Json state = Json::parse(text.value_or("null"), nullptr, false);
    if (!state.is_object() || state.value("schema", Json()) != kSchema || !state.contains("urls") ||
        !state["urls"].is_object()) {
        return;
    }
    for (const auto& [url, object] : state["urls"].items()) {
        try {
            Remembered what = fromJson(object);
            // Half a file would be asked for with the ETag of the whole, and never come again.
            if (bytes(what.digest)) {
                m_entries.emplace(url, std::move(what));
            }
        } catch (const Json::exception&) {
            continue;
        }
    }
    dropUnused();
}

const Remembered* Archive::find(const std::string& url) const
{
    const auto found = m_entries.find(url);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::optional<std::string> Archive::bytes(const std::string& digest) const
{
    if (digest.size() != 64 || digest.find_first_not_of("0123456789abcdef") != std::string::npos) {
        return std::nullopt;
    }
    auto text = wholeFile(fileOf(digest));
    return text && sha256(*text) == digest ? text : std::nullopt;
}

core::Result<void> Archive::keep(const std::string& url, Remembered what, std::string_view bytes)
{
    auto& held = m_entries[url];
    if (held == what) {
        return {};
    }
    const bool sameBytes = held.digest == what.digest;
    const std::string file = what.digest;
    held = std::move(what);
    if (!sameBytes) {
        // The bytes first: an index never names what is not there.
        if (auto written = replaceFile(fileOf(file), bytes); !written) {
            return written;
        }
    }
    auto saved = save();
    if (!sameBytes) {
        dropUnused();
    }
    return saved;
}

core::Result<void> Archive::forget(const std::string& url)
{
    if (m_entries.erase(url) == 0) {
        return {};
    }
    auto saved = save();
    dropUnused();
    return saved;
}

core::Result<void> Archive::save()
{
    Json urls = Json::object();
    for (const auto& [url, what] : m_entries) {
        urls[url] = toJson(what);
    }
    const Json state{{"schema", kSchema}, {"urls", std::move(urls)}};
    return replaceFile(m_folder / "state.json", state.dump(1, ' ', false, Json::error_handler_t::replace));
}

void Archive::dropUnused()
{
    std::set<std::string> used;
    for (const auto& [url, what] : m_entries) {
        used.insert(what.digest);
    }
    std::error_code error;
    for (const auto& file : fs::directory_iterator(m_folder / "documents", error)) {
        if (!used.contains(file.path().filename().string())) {
            fs::remove(file.path(), error);
        }
    }
}

} // namespace posko::gateway

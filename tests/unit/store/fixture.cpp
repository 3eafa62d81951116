// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/canonical.h"
#include "wire/decode.h"

#include <cstdlib>

namespace posko::store::test {

core::Instant at(std::int64_t milliseconds)
{
    return *core::readRfc3339("2026-11-23T00:00:00Z") + core::Milliseconds{milliseconds};
}

Folder::Folder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "posko-store-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data()) != nullptr ? pattern : std::string{};
    EXPECT_FALSE(m_path.empty());
}

Folder::~Folder()
{
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

domain::RawMessagePtr message(std::uint64_t seq, core::Instant receivedAt, std::string topic,
                              std::string payload, bool retained)
{
    return std::make_shared<const domain::RawMessage>(domain::RawMessage{.seq = seq,
                                                                         .receivedAt = receivedAt,
                                                                         .client = "posko-test",
                                                                         .topic = std::move(topic),
                                                                         .qos = 1,
                                                                         .retained = retained,
                                                                         .payload = std::move(payload)});
}

domain::RawMessagePtr depotMessage(std::uint64_t seq, core::Instant receivedAt, const std::string& id,
                                   int onHand)
{
    const std::string time = core::toRfc3339(receivedAt);
    const std::string payload = R"({"schema":"posko.depot/1","id":")" + id + R"(","observedAt":")" + time +
                                R"(","seq":)" + std::to_string(seq) + R"(,"name":"Gudang )" + id +
                                R"(","kind":"lumbung_sosial","lat":-6.9,"lon":107.1,"regionCode":"32.03",)"
                                R"("stock":[{"item":"selimut","unit":"lembar","onHand":)" +
                                std::to_string(onHand) + R"(,"countedAt":")" + time + R"("}]})";
    return message(seq, receivedAt, "kemensos/lumbung/" + id, payload);
}

std::uint64_t Filler::depot(const std::string& id, int onHand)
{
    m_store.append(depotMessage(m_next, at(static_cast<std::int64_t>(m_next) * 1000), id, onHand), false, {});
    return m_next++;
}

std::uint64_t Filler::add(std::string topic, std::string payload, bool retained)
{
    const core::Instant time = at(static_cast<std::int64_t>(m_next) * 1000);
    m_store.append(message(m_next, time, std::move(topic), std::move(payload), retained), false, {});
    return m_next++;
}

std::unique_ptr<Store> openStore(const std::filesystem::path& directory, Options options)
{
    auto opened = Store::open(directory, std::move(options));
    EXPECT_TRUE(opened.has_value()) << (opened ? "" : opened.error().detail);
    return opened ? std::move(*opened) : nullptr;
}

Decoder decoder()
{
    return [](const domain::RawMessage& raw) {
        return wire::decode(raw, {});
    };
}

domain::Picture folded(const std::filesystem::path& directory, RestoreRequest request)
{
    auto restored = restore(directory, request, {}, decoder());
    EXPECT_TRUE(restored.has_value()) << (restored ? "" : restored.error().detail);
    return restored ? std::move(restored->picture) : domain::Picture{};
}

std::string picture(const std::filesystem::path& directory, RestoreRequest request)
{
    if (!request.at) {
        const auto reader = StoreReader::open(directory);
        EXPECT_TRUE(reader.has_value());
        request.at = reader->lastReceivedAt();
    }
    const domain::Picture held = folded(directory, request);
    return canonicalJson(held, request.at.value_or(held.at), {});
}

Verdict verdict(const std::filesystem::path& directory, std::optional<Hash> head)
{
    auto reader = StoreReader::open(directory);
    if (!reader) {
        Verdict damaged;
        damaged.sound = false;
        damaged.detail = reader.error().detail;
        return damaged;
    }
    return reader->verify(head);
}

void meddle(const std::filesystem::path& directory, const std::string& sql)
{
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open((directory / "journal.db").c_str(), &handle), SQLITE_OK);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << sql << ": " << error;
    sqlite3_free(error);
    sqlite3_close(handle);
}

std::int64_t number(const std::filesystem::path& directory, const std::string& sql)
{
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_open_v2((directory / "journal.db").c_str(), &handle, SQLITE_OPEN_READONLY, nullptr),
              SQLITE_OK);
    EXPECT_EQ(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
        << sqlite3_errmsg(handle);
    const std::int64_t value =
        sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return value;
}

} // namespace posko::store::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/rules.h"
#include "store/reader.h"
#include "store/restore.h"
#include "store/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace posko::store::test {

inline constexpr std::chrono::seconds patience{30};

/// 2026-11-23T00:00:00Z and so many milliseconds.
[[nodiscard]] core::Instant at(std::int64_t milliseconds);

/// A directory that goes with the test.
class Folder
{
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A depot document that counts `onHand` blankets, as the message with this number.
[[nodiscard]] domain::RawMessagePtr depotMessage(std::uint64_t seq, core::Instant receivedAt,
                                                 const std::string& id, int onHand);
[[nodiscard]] domain::RawMessagePtr message(std::uint64_t seq, core::Instant receivedAt, std::string topic,
                                            std::string payload, bool retained = false);

/// Appends messages numbered from the store's next on, one second apart.
class Filler
{
public:
    explicit Filler(Store& store)
        : m_store(store)
        , m_next(store.nextSeq())
    {}
    /// A new state of depot `id`; returns its seq.
    std::uint64_t depot(const std::string& id, int onHand);
    std::uint64_t add(std::string topic, std::string payload, bool retained = false);
    [[nodiscard]] std::uint64_t next() const { return m_next; }

private:
    Store& m_store;
    std::uint64_t m_next;
};

[[nodiscard]] std::unique_ptr<Store> openStore(const std::filesystem::path& directory, Options options = {});
[[nodiscard]] Decoder decoder();
/// Canonical JSON of what the store holds (posko-log picture).
[[nodiscard]] std::string picture(const std::filesystem::path& directory, RestoreRequest request = {});
[[nodiscard]] domain::Picture folded(const std::filesystem::path& directory, RestoreRequest request = {});
[[nodiscard]] Verdict verdict(const std::filesystem::path& directory,
                              std::optional<Hash> head = std::nullopt);
/// Runs SQL on the journal as somebody else would.
void meddle(const std::filesystem::path& directory, const std::string& sql);
[[nodiscard]] std::int64_t number(const std::filesystem::path& directory, const std::string& sql);

} // namespace posko::store::test

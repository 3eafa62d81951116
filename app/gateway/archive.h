// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace posko::gateway {

/// What is known of the document behind one URL.
struct Remembered
{
    std::string source; ///< name of the source that fetched it
    std::string topic;  ///< empty: it is not published (a feed's list)
    std::string digest; ///< SHA-256 of its bytes, in hexadecimal digits
    std::string etag;
    std::string lastModified;
    std::string listedAs; ///< SHA-256 of what the feed said of it; empty: no feed lists it
    std::optional<core::Instant> expires{};

    friend bool operator==(const Remembered&, const Remembered&) = default;
};

/// SHA-256 in lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The newest good document of every URL, on the disk: after a restart nothing is asked for again that has
/// not changed, and what a broker has lost is published again though its source is away. Small files below
/// one folder, each replaced as a whole; what cannot be read is forgotten, not trusted. One program at a
/// time.
class Archive
{
public:
    /// Makes the folder where it is absent and takes it for this program. Errors: storeFailed, also where
    /// another program has it.
    [[nodiscard]] static core::Result<Archive> open(const std::filesystem::path& folder);
    Archive(Archive&& other) noexcept;
    Archive& operator=(Archive&&) = delete;
    ~Archive();

    [[nodiscard]] const std::map<std::string, Remembered>& entries() const { return m_entries; }
    [[nodiscard]] const Remembered* find(const std::string& url) const;
    /// The bytes with this digest; empty where they are not held whole.
    [[nodiscard]] std::optional<std::string> bytes(const std::string& digest) const;

    /// Notes a document and, where its bytes are new, keeps them.
    [[nodiscard]] core::Result<void> keep(const std::string& url, Remembered what, std::string_view bytes);
    [[nodiscard]] core::Result<void> forget(const std::string& url);

private:
    Archive(std::filesystem::path folder, int lock);

    void load();
    [[nodiscard]] core::Result<void> save();
    void dropUnused();
    [[nodiscard]] std::filesystem::path fileOf(const std::string& digest) const;

    std::filesystem::path m_folder;
    int m_lock = -1;
    std::map<std::string, Remembered> m_entries; ///< by URL
};

} // namespace posko::gateway

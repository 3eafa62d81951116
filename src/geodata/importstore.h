// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// What an import is used as.
enum class ImportKind : std::uint8_t { borders, layer };

/// One import as it lies in the directory: `<id>.json` says it is there, `<id>.<ending>` holds its data.
struct ImportedMap
{
    std::string id;
    ImportKind kind = ImportKind::layer;
    std::string level; ///< of borders: provinsi, kabupaten or kecamatan
    std::filesystem::path data;
    std::string report; ///< JSON, as it was printed at import
    std::uint64_t sequence = 0;

    friend bool operator==(const ImportedMap&, const ImportedMap&) = default;
};

/// The directory of imported maps of a user. It promises that readers see an import whole or not at all, and
/// that removing one leaves the directory byte for byte as it was before: data is renamed into its place
/// before the note that tells of it, and goes after it. Nothing outside the directory is written.
class ImportStore
{
public:
    explicit ImportStore(std::filesystem::path directory);

    [[nodiscard]] const std::filesystem::path& directory() const { return m_directory; }
    /// Oldest first. Notes that cannot be read, symbolic links and notes without data are passed over.
    [[nodiscard]] std::vector<ImportedMap> maps() const;
    [[nodiscard]] std::optional<ImportedMap> map(std::string_view id) const;

    /// A name for data that is still being written, in the directory, which is made where it is missing.
    [[nodiscard]] core::Result<std::filesystem::path> newPartial() const;
    /// The id that the next import of this kind gets.
    [[nodiscard]] std::string nextId(ImportKind kind) const;
    /// Makes a finished partial file an import. `map.id` is `nextId`; data and sequence are set here.
    /// `ending`: without dot.
    [[nodiscard]] core::Result<ImportedMap> add(ImportedMap map, const std::filesystem::path& partial,
                                                const std::string& ending) const;
    /// Errors: notFound.
    [[nodiscard]] core::Result<void> remove(std::string_view id) const;

private:
    std::filesystem::path m_directory;
};

/// Excludes other writers of a directory as long as it lives; nothing when it cannot be had.
class ImportLock
{
public:
    /// Waits for another import that is under way. Makes the directory.
    [[nodiscard]] static core::Result<ImportLock> take(const std::filesystem::path& directory);
    ~ImportLock();
    ImportLock(ImportLock&& other) noexcept;
    ImportLock& operator=(ImportLock&&) = delete;
    ImportLock(const ImportLock&) = delete;
    ImportLock& operator=(const ImportLock&) = delete;

private:
    explicit ImportLock(int descriptor);
    int m_descriptor;
};

/// `${XDG_DATA_HOME:-~/.local/share}/posko/maps`.
[[nodiscard]] std::filesystem::path defaultImportDirectory();

/// The files of borders to ask, the newest import first.
[[nodiscard]] std::vector<std::filesystem::path> officialBorders(const std::vector<ImportedMap>& maps);

} // namespace posko::geodata

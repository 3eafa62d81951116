// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tilepmtiles.h"

#include "geodata/tilepack.h"

#include <nlohmann/json.hpp>
#include <protozero/varint.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace posko::geodata {

namespace {

static_assert(std::endian::native == std::endian::little, "PMTiles is little-endian");

constexpr std::size_t kHeaderBytes = 127;
constexpr std::uint64_t kDirectoryBytes = std::uint64_t{32} << 20;
constexpr std::uint64_t kMostEntries = 4'000'000;
constexpr int kDeepestDirectory = 4; // the specification knows a root and one level of leaves
constexpr std::size_t kLeavesKept = 16;
constexpr std::uint8_t kNotPacked = 1;
constexpr std::uint8_t kGzip = 2;

/// Where a part of the archive lies.
struct Part
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

template <class Number> Number at(std::string_view bytes, std::size_t offset)
{
    Number number{};
    std::memcpy(&number, bytes.data() + offset, sizeof(Number));
    return number;
}

Part partAt(std::string_view header, std::size_t offset)
{
    return {at<std::uint64_t>(header, offset), at<std::uint64_t>(header, offset + 8)};
}

TileFormat formatOf(std::uint8_t type)
{
    static constexpr std::array formats{TileFormat::Other, TileFormat::Vector, TileFormat::Png,
                                        TileFormat::Jpeg, TileFormat::Webp};
    return type < formats.size() ? formats.at(type) : TileFormat::Other;
}

/// Texts of the first level of a JSON object, as the metadata of an archive are; none of what is no JSON.
std::map<std::string, std::string> textsOf(std::string_view text)
{
    using nlohmann::json;
    // What is nested is passed over while it is read: it takes no memory.
    const auto isShallow = [](int depth, json::parse_event_t, json&) {
        return depth <= 1;
    };
    const json metadata = json::parse(text, isShallow, false);
    std::map<std::string, std::string> texts;
    if (metadata.is_object()) {
        for (const auto& [key, value] : metadata.items())
            if (value.is_string())
                texts.emplace(key, value.get<std::string>());
    }
    return texts;
}

class Pmtiles final : public TileStore
{
public:
    explicit Pmtiles(const std::filesystem::path& file)
        : m_name(file.string())
        , m_stream(file, std::ios::binary)
    {
        std::error_code unknown;
        m_size = std::filesystem::file_size(file, unknown);
    }

    /// Reads header, metadata and the first directory.
    core::Result<void> begin()
    {
        const core::Result<std::string> header = bytes({0, kHeaderBytes});
        if (!header)
            return std::unexpected(header.error());
        const std::string_view head = *header;
        if (at<std::uint8_t>(head, 7) != 3)
            return core::fail(core::ErrorCode::wrongSchema, m_name, "a PMTiles archive of another version");
        m_leaves = partAt(head, 40);
        m_tiles = partAt(head, 56);
        m_directoryPacking = at<std::uint8_t>(head, 97);
        const auto packing = at<std::uint8_t>(head, 98);
        if (m_directoryPacking > kGzip || packing > kGzip)
            return core::fail(core::ErrorCode::wrongSchema, m_name, "packed in a way that is not read here");
        m_facts.format = formatOf(at<std::uint8_t>(head, 99));
        m_facts.minZoom = std::min<int>(at<std::uint8_t>(head, 100), kDeepestTileZoom);
        m_facts.maxZoom = std::min<int>(at<std::uint8_t>(head, 101), kDeepestTileZoom);
        auto root = directory(partAt(head, 8));
        if (!root)
            return std::unexpected(root.error());
        m_root = std::move(*root);
        if (const auto metadata = unpacked(partAt(head, 24)))
            m_facts.texts = textsOf(*metadata);
        return {};
    }

protected:
    core::Result<std::optional<std::string>> packed(TileId tile) const override
    {
        const std::scoped_lock lock(m_mutex);
        const auto entry = entryOf(tile);
        if (!entry)
            return std::unexpected(entry.error());
        const std::optional<PmtilesEntry>& listed = *entry;
        return listed ? found(*listed) : core::Result<std::optional<std::string>>(std::nullopt);
    }

    core::Result<bool> isListed(TileId tile) const override
    {
        const std::scoped_lock lock(m_mutex);
        return entryOf(tile).transform(
            [](const std::optional<PmtilesEntry>& entry) { return entry.has_value(); });
    }

private:
    core::Result<std::optional<PmtilesEntry>> entryOf(TileId tile) const
    {
        const std::uint64_t number = pmtilesNumber(tile);
        const std::vector<PmtilesEntry>* entries = &m_root;
        for (int depth = 0; depth < kDeepestDirectory; ++depth) {
            auto next = std::ranges::upper_bound(*entries, number, {}, &PmtilesEntry::first);
            if (next == entries->begin())
                return std::nullopt;
            const PmtilesEntry& entry = *--next;
            if (entry.runLength > 0) {
                if (number - entry.first >= entry.runLength)
                    return std::nullopt;
                return entry;
            }
            auto leaf = leafAt(entry);
            if (!leaf)
                return std::unexpected(leaf.error());
            entries = *leaf;
        }
        return core::fail(core::ErrorCode::storeDamaged, m_name, "directories without an end");
    }

    core::Result<std::optional<std::string>> found(const PmtilesEntry& entry) const
    {
        if (entry.length > kTileBytes)
            return core::fail(core::ErrorCode::tooLarge, m_name, "a tile is too large");
        if (entry.offset > m_size)
            return core::fail(core::ErrorCode::storeDamaged, m_name, "a tile lies beyond the end");
        core::Result<std::string> read = bytes({m_tiles.offset + entry.offset, entry.length});
        if (!read)
            return std::unexpected(read.error());
        return std::optional(std::move(*read));
    }

    core::Result<const std::vector<PmtilesEntry>*> leafAt(const PmtilesEntry& entry) const
    {
        if (const auto known = m_kept.find(entry.offset); known != m_kept.end())
            return &known->second;
        if (entry.offset > m_size)
            return core::fail(core::ErrorCode::storeDamaged, m_name, "a directory lies beyond the end");
        auto leaf = directory({m_leaves.offset + entry.offset, entry.length});
        if (!leaf)
            return std::unexpected(leaf.error());
        if (m_kept.size() >= kLeavesKept)
            m_kept.clear();
        return &m_kept.emplace(entry.offset, std::move(*leaf)).first->second;
    }

    core::Result<std::vector<PmtilesEntry>> directory(Part part) const
    {
        const core::Result<std::string> read = unpacked(part);
        return read ? readPmtilesDirectory(*read)
                    : core::Result<std::vector<PmtilesEntry>>(std::unexpected(read.error()));
    }

    core::Result<std::string> unpacked(Part part) const
    {
        if (part.length > kDirectoryBytes)
            return core::fail(core::ErrorCode::tooLarge, m_name, "a directory is too large");
        core::Result<std::string> read = bytes(part);
        return read && m_directoryPacking != kNotPacked && isPacked(*read) ? unpack(*read, kDirectoryBytes)
                                                                           : read;
    }

    core::Result<std::string> bytes(Part part) const
    {
        if (part.offset > m_size || part.length > m_size - part.offset)
            return core::fail(core::ErrorCode::storeDamaged, m_name, "it is cut short");
        std::string read(part.length, '\0');
        m_stream.clear();
        m_stream.seekg(static_cast<std::streamoff>(part.offset));
        m_stream.read(read.data(), static_cast<std::streamsize>(read.size()));
        if (!m_stream)
            return core::fail(core::ErrorCode::storeFailed, m_name, "it cannot be read");
        return read;
    }

    std::string m_name;
    std::uint64_t m_size = 0;
    mutable std::ifstream m_stream;
    mutable std::mutex m_mutex;
    Part m_leaves;
    Part m_tiles;
    std::uint8_t m_directoryPacking = 0;
    std::vector<PmtilesEntry> m_root;
    mutable std::unordered_map<std::uint64_t, std::vector<PmtilesEntry>> m_kept;
};

} // namespace

core::Result<std::shared_ptr<const TileStore>> openPmtiles(const std::filesystem::path& file)
{
    auto archive = std::make_shared<Pmtiles>(file);
    if (const core::Result<void> begun = archive->begin(); !begun)
        return std::unexpected(begun.error());
    return archive;
}

std::uint64_t pmtilesNumber(TileId tile)
{
    std::uint64_t number = 0;
    for (int zoom = 0; zoom < tile.z; ++zoom)
        number += std::uint64_t{1} << (2 * zoom);
    std::uint64_t x = tile.x;
    std::uint64_t y = tile.y;
    for (std::uint64_t side = (std::uint64_t{1} << tile.z) / 2; side > 0; side /= 2) {
        const std::uint64_t right = (x & side) != 0 ? 1 : 0;
        const std::uint64_t down = (y & side) != 0 ? 1 : 0;
        number += side * side * ((3 * right) ^ down);
        if (down == 0) {
            if (right == 1) {
                x = side - 1 - (x & (side - 1));
                y = side - 1 - (y & (side - 1));
            }
            std::swap(x, y);
        }
    }
    return number;
}

core::Result<std::vector<PmtilesEntry>> readPmtilesDirectory(std::string_view bytes)
{
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    try {
        const std::uint64_t count = protozero::decode_varint(&from, end);
        // Each entry takes four bytes at least.
        if (count > kMostEntries || count > bytes.size() / 4)
            return core::fail(core::ErrorCode::storeDamaged, "directory",
                              "more entries than it has room for");
        std::vector<PmtilesEntry> entries(count);
        std::uint64_t number = 0;
        for (PmtilesEntry& entry : entries)
            entry.first = number += protozero::decode_varint(&from, end);
        for (PmtilesEntry& entry : entries)
            entry.runLength = protozero::decode_varint(&from, end);
        for (PmtilesEntry& entry : entries)
            entry.length = protozero::decode_varint(&from, end);
        for (std::size_t index = 0; index < entries.size(); ++index) {
            const std::uint64_t value = protozero::decode_varint(&from, end);
            if (value == 0 && index == 0)
                return core::fail(core::ErrorCode::storeDamaged, "directory", "its first entry lies nowhere");
            entries[index].offset =
                value == 0 ? entries[index - 1].offset + entries[index - 1].length : value - 1;
        }
        if (!std::ranges::is_sorted(entries, {}, &PmtilesEntry::first))
            return core::fail(core::ErrorCode::storeDamaged, "directory", "its entries are not in order");
        return entries;
    } catch (const protozero::exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, "directory", exception.what());
    }
}

} // namespace posko::geodata

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tilestore.h"
#include "geodata/tilepack.h"
#include "geodata/tilepmtiles.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <protozero/varint.hpp>

#include <zlib.h>

#include <gmock/gmock.h>

#include <array>
#include <cstring>
#include <fstream>
#include <map>

namespace posko::geodata {
namespace {

using Tiles = std::map<TileId, std::string>;

std::string gzip(const std::string& bytes)
{
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

class TileFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() / ("posko-tiles-" + std::string(test->name()));
        std::filesystem::create_directories(m_folder);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] std::filesystem::path file(const char* name) const { return m_folder / name; }

    std::filesystem::path writeMbtiles(const Tiles& tiles) const
    {
        SQLite::Database database(file("map.mbtiles").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE metadata (name TEXT, value TEXT);"
                      "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB);"
                      "INSERT INTO metadata VALUES ('format', 'pbf'), ('attribution', 'Contoh')");
        SQLite::Statement row(database, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
        for (const auto& [tile, bytes] : tiles) {
            row.reset();
            row.bind(1, tile.z);
            row.bind(2, static_cast<std::int64_t>(tile.x));
            row.bind(3, static_cast<std::int64_t>((1U << tile.z) - 1 - tile.y));
            const std::string packed = gzip(bytes);
            row.bind(4, packed.data(), static_cast<int>(packed.size()));
            row.exec();
        }
        return file("map.mbtiles");
    }

    /// A root directory that leads to one leaf for each half of the tiles.
    std::filesystem::path writePmtiles(const Tiles& tiles) const
    {
        std::map<std::uint64_t, std::string> ordered;
        for (const auto& [tile, bytes] : tiles)
            ordered.emplace(pmtilesNumber(tile), gzip(bytes));
        std::string data;
        std::array<std::vector<PmtilesEntry>, 2> halves;
        std::size_t index = 0;
        for (const auto& [number, bytes] : ordered) {
            halves[index++ * 2 / ordered.size()].push_back({number, data.size(), bytes.size(), 1});
            data += bytes;
        }
        std::string leaves;
        std::vector<PmtilesEntry> root;
        for (const auto& half : halves) {
            const std::string leaf = gzip(directory(half));
            root.push_back({half.front().first, leaves.size(), leaf.size(), 0});
            leaves += leaf;
        }
        const std::string rootBytes = gzip(directory(root));
        const std::string metadata = gzip(
            R"({"vector_layers":[{"id":"land"}],"attribution":"Contoh","name":"\u00a9 \/ \"A\"","v":1})");
        std::string header(127, '\0');
        std::memcpy(header.data(), "PMTiles\3", 8);
        std::uint64_t offset = header.size();
        const auto part = [&](std::size_t at, std::uint64_t length) {
            std::memcpy(header.data() + at, &offset, 8);
            std::memcpy(header.data() + at + 8, &length, 8);
            offset += length;
        };
        part(8, rootBytes.size());
        part(24, metadata.size());
        part(40, leaves.size());
        part(56, data.size());
        header[97] = header[98] = 2;
        header[99] = 1;
        header[101] = 3;
        std::ofstream(file("map.pmtiles"), std::ios::binary)
            << header << rootBytes << metadata << leaves << data;
        return file("map.pmtiles");
    }

private:
    static std::string directory(const std::vector<PmtilesEntry>& entries)
    {
        std::string bytes;
        const auto add = [&bytes](std::uint64_t value) {
            protozero::write_varint(std::back_inserter(bytes), value);
        };
        add(entries.size());
        std::uint64_t last = 0;
        for (const PmtilesEntry& entry : entries) {
            add(entry.first - last);
            last = entry.first;
        }
        for (const PmtilesEntry& entry : entries)
            add(entry.runLength);
        for (const PmtilesEntry& entry : entries)
            add(entry.length);
        for (const PmtilesEntry& entry : entries)
            add(entry.offset + 1);
        return bytes;
    }

    std::filesystem::path m_folder;
};

Tiles threeZooms()
{
    Tiles tiles;
    for (int z = 0; z <= 3; ++z)
        for (std::uint32_t x = 0; x < 1U << z; ++x)
            for (std::uint32_t y = 0; y < 1U << z; ++y)
                if ((x + y) % 3 != 2)
                    tiles[{z, x, y}] =
                        "tile " + std::to_string(z) + '/' + std::to_string(x) + '/' + std::to_string(y);
    return tiles;
}

TEST_F(TileFiles, BothFormatsGiveTheSameTilesAndTheSameGaps)
{
    const Tiles tiles = threeZooms();
    for (const auto& path : {writeMbtiles(tiles), writePmtiles(tiles)}) {
        const auto store = TileStore::open(path);
        ASSERT_TRUE(store) << path << store.error().detail;
        EXPECT_EQ((*store)->facts().format, TileFormat::Vector);
        EXPECT_EQ((*store)->facts().maxZoom, 3);
        EXPECT_EQ((*store)->facts().texts.at("attribution"), "Contoh");
        for (int z = 0; z <= 3; ++z)
            for (std::uint32_t x = 0; x < 1U << z; ++x)
                for (std::uint32_t y = 0; y < 1U << z; ++y) {
                    const auto found = (*store)->tile({z, x, y});
                    ASSERT_TRUE(found) << found.error().detail;
                    const auto wanted = tiles.find({z, x, y});
                    EXPECT_EQ(found->has_value(), wanted != tiles.end()) << path << z << '/' << x << '/' << y;
                    EXPECT_EQ((*store)->has({z, x, y}), wanted != tiles.end());
                    if (found->has_value() && wanted != tiles.end()) {
                        EXPECT_EQ(**found, wanted->second);
                    }
                }
        EXPECT_FALSE((*store)->tile({2, 4, 0}));
        EXPECT_EQ((*store)->has({2, 4, 0}), false);
    }
}

TEST_F(TileFiles, TextsOfAnArchiveAreReadAsJsonMeansThem)
{
    const auto store = TileStore::open(writePmtiles(threeZooms()));
    ASSERT_TRUE(store) << store.error().detail;
    EXPECT_EQ((*store)->facts().texts,
              (std::map<std::string, std::string>{{"attribution", "Contoh"}, {"name", "© / \"A\""}}));
}

TEST_F(TileFiles, TilesAreNumberedAlongTheCurveOfTheSpecification)
{
    // Examples of the specification's section on tile ids.
    EXPECT_EQ(pmtilesNumber({0, 0, 0}), 0U);
    EXPECT_EQ(pmtilesNumber({1, 0, 0}), 1U);
    EXPECT_EQ(pmtilesNumber({1, 0, 1}), 2U);
    EXPECT_EQ(pmtilesNumber({1, 1, 1}), 3U);
    EXPECT_EQ(pmtilesNumber({1, 1, 0}), 4U);
    EXPECT_EQ(pmtilesNumber({2, 0, 0}), 5U);
    EXPECT_EQ(pmtilesNumber({12, 3423, 1763}), 19078479U);
}

TEST_F(TileFiles, ADamagedArchiveGivesErrorsAndNoTiles)
{
    std::string bytes;
    {
        std::ifstream in(writePmtiles(threeZooms()), std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    int errors = 0;
    for (std::size_t at = 8; at < bytes.size(); at += 7) {
        std::string damaged = bytes.substr(0, at % 3 == 0 ? at : bytes.size());
        if (at < damaged.size())
            damaged[at] = static_cast<char>(~damaged[at]);
        std::ofstream(file("damaged.pmtiles"), std::ios::binary) << damaged;
        const auto store = TileStore::open(file("damaged.pmtiles"));
        if (!store || !(*store)->tile({3, 5, 2}))
            ++errors;
    }
    EXPECT_GT(errors, 20);
}

TEST_F(TileFiles, AFileThatIsNeitherIsNamed)
{
    std::ofstream(file("text.mbtiles")) << "not a map";
    EXPECT_EQ(TileStore::open(file("text.mbtiles")).error().code, core::ErrorCode::wrongSchema);
    EXPECT_EQ(TileStore::open(file("none.mbtiles")).error().code, core::ErrorCode::notFound);
}

TEST_F(TileFiles, UnpackingStopsAtItsLimitAndAtAnEarlyEnd)
{
    const std::string packed = gzip(std::string(100'000, 'a'));
    EXPECT_EQ(unpack(packed, 100'000)->size(), 100'000U);
    EXPECT_EQ(unpack(packed, 99'999).error().code, core::ErrorCode::tooLarge);
    EXPECT_EQ(unpack(packed.substr(0, packed.size() / 2), 100'000).error().code,
              core::ErrorCode::storeDamaged);
}

} // namespace
} // namespace posko::geodata

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importstore.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace posko::geodata {

namespace {

class ImportStoreTest : public testing::Test
{
protected:
    ImportStoreTest()
    {
        std::string name = (std::filesystem::temp_directory_path() / "posko-imports-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }

    ~ImportStoreTest() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    [[nodiscard]] ImportStore store() const { return ImportStore(m_folder / "maps"); }

    ImportedMap import(ImportKind kind, const std::string& bytes) const
    {
        const auto partial = *store().newPartial();
        std::ofstream(partial, std::ios::binary) << bytes;
        ImportedMap map;
        map.id = store().nextId(kind);
        map.kind = kind;
        map.level = kind == ImportKind::borders ? "kabupaten" : "";
        map.report = R"({"file":"x"})";
        return *store().add(std::move(map), partial, kind == ImportKind::borders ? "sqlite" : "mbtiles");
    }

    /// Every file of the directory with its bytes.
    [[nodiscard]] std::map<std::string, std::string> bytes() const
    {
        std::map<std::string, std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator(m_folder / "maps")) {
            std::ifstream stream(entry.path(), std::ios::binary);
            files[entry.path().filename()] = {std::istreambuf_iterator<char>(stream), {}};
        }
        return files;
    }

    std::filesystem::path m_folder;
};

} // namespace

TEST_F(ImportStoreTest, ListsImportsInTheirOrderAndGivesTheNewestBordersFirst)
{
    EXPECT_TRUE(store().maps().empty());
    import(ImportKind::borders, "one");
    import(ImportKind::layer, "two");
    import(ImportKind::borders, "three");
    const auto maps = store().maps();
    ASSERT_EQ(maps.size(), 3U);
    EXPECT_EQ(maps[0].id, "borders-1");
    EXPECT_EQ(maps[1].id, "layer-2");
    EXPECT_EQ(maps[2].id, "borders-3");
    EXPECT_EQ(officialBorders(maps), (std::vector{maps[2].data, maps[0].data}));
}

TEST_F(ImportStoreTest, LeavesTheDirectoryAsItWasAfterRemoving)
{
    import(ImportKind::borders, "one");
    const auto before = bytes();
    import(ImportKind::borders, "two");
    EXPECT_NE(bytes(), before);
    EXPECT_TRUE(store().remove("borders-2"));
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(store().remove("borders-2").error().code, core::ErrorCode::notFound);
    EXPECT_EQ(store().remove("../maps/borders-1").error().code, core::ErrorCode::notFound);
}

TEST_F(ImportStoreTest, PassesOverWhatIsNotWhole)
{
    import(ImportKind::borders, "one");
    const auto maps = m_folder / "maps";
    std::ofstream(maps / "layer-7.json")
        << R"({"kind":"layer","level":"","data":"absent","sequence":7,"report":{}})";
    std::ofstream(maps / "layer-8.json") << "{";
    std::ofstream(maps / "layer-9.json")
        << R"({"kind":"layer","level":"","data":"../../secret","sequence":9,"report":{}})";
    std::ofstream(m_folder / "secret") << "secret";
    std::filesystem::create_symlink(m_folder / "secret", maps / "layer-10.mbtiles");
    std::ofstream(maps / "layer-10.json")
        << R"({"kind":"layer","level":"","data":"layer-10.mbtiles","sequence":10,"report":{}})";
    std::filesystem::create_symlink(maps / "borders-1.json", maps / "borders-11.json");
    EXPECT_EQ(store().maps().size(), 1U);
}

TEST_F(ImportStoreTest, ClearsWhatAKilledImportLeft)
{
    std::filesystem::create_directories(m_folder / "maps");
    std::ofstream(m_folder / "maps" / ".partial-note") << "{";
    std::ofstream(*store().newPartial()) << "half";
    const auto partial = store().newPartial();
    ASSERT_TRUE(partial);
    EXPECT_TRUE(bytes().empty());
}

TEST_F(ImportStoreTest, LiesInTheDataHome)
{
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(defaultImportDirectory(), "/data/posko/maps");
    ::setenv("XDG_DATA_HOME", "", 1);
    ::setenv("HOME", "/somebody", 1);
    EXPECT_EQ(defaultImportDirectory(), "/somebody/.local/share/posko/maps");
}

} // namespace posko::geodata

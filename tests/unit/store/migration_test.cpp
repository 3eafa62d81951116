// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/schema.h"
#include "store/sqlite.h"

#include <array>

namespace posko::store::test {

namespace {

constexpr auto oneStep = std::to_array<Migration>({"CREATE TABLE first (a INTEGER) STRICT;"});
constexpr auto twoSteps =
    std::to_array<Migration>({"CREATE TABLE first (a INTEGER) STRICT;",
                              "ALTER TABLE first ADD COLUMN b INTEGER; UPDATE first SET b = a * 2;"});
constexpr auto brokenSecond = std::to_array<Migration>(
    {"CREATE TABLE first (a INTEGER) STRICT;", "CREATE TABLE second (a INTEGER); SELECT nothing;"});

Database open(const Folder& folder)
{
    auto database = Database::open(folder.path() / "some.db", Database::Mode::create);
    EXPECT_TRUE(database.has_value());
    return std::move(*database);
}

TEST(Migration, BringsAnOlderFileToTheNewestVersionAndKeepsItsRows)
{
    const Folder folder;
    Database database = open(folder);
    ASSERT_TRUE(migrate(database, journalApplicationId, oneStep));
    ASSERT_TRUE(database.run("INSERT INTO first VALUES (21)"));
    ASSERT_TRUE(migrate(database, journalApplicationId, twoSteps));
    EXPECT_EQ(database.number("SELECT b FROM first"), 42);
    EXPECT_EQ(database.number("PRAGMA user_version"), 2);
    EXPECT_EQ(database.number("PRAGMA application_id"), journalApplicationId);
    EXPECT_TRUE(migrate(database, journalApplicationId, twoSteps));
}

TEST(Migration, AStepThatFailsLeavesTheVersionBeforeIt)
{
    const Folder folder;
    Database database = open(folder);
    EXPECT_FALSE(migrate(database, journalApplicationId, brokenSecond));
    EXPECT_EQ(database.number("PRAGMA user_version"), 1);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'second'"), 0);
    EXPECT_TRUE(migrate(database, journalApplicationId, twoSteps));
}

TEST(Migration, AFileOfAnotherProgramIsRefusedUnchanged)
{
    const Folder folder;
    Database database = open(folder);
    ASSERT_TRUE(database.run("CREATE TABLE theirs (a)"));
    const auto done = migrate(database, journalApplicationId, oneStep);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, core::ErrorCode::storeDamaged);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST(Migration, AStoreOfANewerVersionIsRefusedInWords)
{
    const Folder folder;
    {
        const auto store = openStore(folder.path());
    }
    meddle(folder.path(), "PRAGMA user_version=99");
    const auto opened = Store::open(folder.path(), {});
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, core::ErrorCode::storeDamaged);
    EXPECT_NE(opened.error().detail.find("newer version of Posko"), std::string::npos);
    EXPECT_FALSE(StoreReader::open(folder.path()).has_value());
}

} // namespace

} // namespace posko::store::test

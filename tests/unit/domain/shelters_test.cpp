// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "builders.h"

#include "domain/shelterfigures.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::domain;
using namespace posko::domain::test;

const Rules kRules;

Shelter shelter(std::string id, PeopleCount count, std::string regionCode = "15.04.01")
{
    Shelter one;
    one.id = std::move(id);
    one.stamp.observedAt = kStart;
    one.stamp.seq = 1;
    one.count = count;
    one.regionCode = std::move(regionCode);
    one.incident = "jbi1-17";
    one.countedAt = kStart - 1h;
    return one;
}

ShelterReported reported(Shelter one, std::string root = "kemensos/pengungsian")
{
    return {meta(root + '/' + one.id), std::make_shared<const Shelter>(std::move(one))};
}

TEST(Shelters, SumWhatWasCountedAndSayHowManyDidNotCount)
{
    Shelter full = shelter("C", {std::nullopt, 30});
    full.state = ShelterState::full;
    full.countedAt = kStart - 9h;
    Shelter silent = shelter("E", {});
    silent.countedAt = kStart - 99h;
    const Picture picture =
        fold({reported(shelter("A", {120, 500})), reported(shelter("B", {10, std::nullopt})), reported(full),
              reported(shelter("D", {5, 20})), reported(silent)});
    const auto figures = shelterFigures(picture, {});
    ASSERT_EQ(figures.size(), 1u);
    EXPECT_EQ(figures[0].source, "kemensos/pengungsian");
    EXPECT_EQ(figures[0].households, (CountedSum{135, 3, 5})) << "3 dari 5 titik";
    EXPECT_EQ(figures[0].people, (CountedSum{550, 3, 5}));
    EXPECT_FALSE(figures[0].households.isComplete());
    EXPECT_EQ(figures[0].full, 1u);
    EXPECT_EQ(figures[0].oldestCountAt, kStart - 9h) << "who counted nobody does not make the sum older";
    EXPECT_EQ(figures[0].newestCountAt, kStart - 1h);
    EXPECT_EQ(figures[0].ids, (std::vector<std::string>{"A", "B", "C", "D", "E"}));
}

TEST(Shelters, WhereNobodyCountedTheSumIsNotKnown)
{
    const auto figures = shelterFigures(fold({reported(shelter("A", {std::nullopt, 0}))}), {});
    EXPECT_FALSE(figures.at(0).households.isKnown());
    EXPECT_EQ(figures.at(0).people, (CountedSum{0, 1, 1})) << "a counted zero is known";
    EXPECT_TRUE(figures.at(0).people.isKnown());
}

TEST(Shelters, AreNeverSummedAcrossSources)
{
    const Picture picture =
        fold({reported(shelter("A", {1, 4})), reported(shelter("B", {2, 8}), "latihan/kemensos/pengungsian"),
              link("posko-drill", LinkState::online, LinkMode::simulation), reported(shelter("C", {3, 12}))});
    const auto figures = shelterFigures(picture, {});
    ASSERT_EQ(figures.size(), 3u);
    EXPECT_EQ(figures[0].people, (CountedSum{4, 1, 1}));
    EXPECT_FALSE(figures[0].simulated);
    EXPECT_EQ(figures[1].people, (CountedSum{12, 1, 1}));
    EXPECT_TRUE(figures[1].simulated);
    EXPECT_EQ(figures[2].source, "latihan/kemensos/pengungsian");
}

TEST(Shelters, CountForTheirIncidentAndTheirArea)
{
    Shelter other = shelter("B", {2, 8}, "15.044");
    other.incident = "jbi1-99";
    const Picture picture = fold({reported(shelter("A", {1, 4})), reported(other)});
    const auto ids = [&](const ShelterScope& scope) {
        const auto figures = shelterFigures(picture, scope);
        return figures.empty() ? std::vector<std::string>{} : figures[0].ids;
    };
    EXPECT_EQ(ids({.incident = "jbi1-17", .regionCode = ""}), (std::vector<std::string>{"A"}));
    EXPECT_EQ(ids({.incident = "", .regionCode = "15.04"}), (std::vector<std::string>{"A"}))
        << "15.044 is not inside 15.04";
    EXPECT_EQ(ids({.incident = "", .regionCode = "15"}), (std::vector<std::string>{"A", "B"}));
    EXPECT_TRUE(ids({.incident = "jbi1-99", .regionCode = "15.04"}).empty());
}

TEST(Shelters, ThatAreClosedOrWithdrawnCountNobodyButStay)
{
    Shelter closed = shelter("B", {2, 8});
    closed.state = ShelterState::closed;
    const Picture picture =
        fold({reported(shelter("A", {1, 4})), reported(closed), reported(shelter("C", {3, 9})),
              DocumentWithdrawn{meta("kemensos/pengungsian/C")}});
    EXPECT_EQ(shelterFigures(picture, {}).at(0).people, (CountedSum{4, 1, 1}));
    EXPECT_EQ(picture.shelters.size(), 3u);
    EXPECT_TRUE(picture.shelters.at("C").withdrawn);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "domain/picture.h"
#include "store/checkpoint.h"
#include "store/tablejson.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace posko::store {

namespace {

/// Gives every field of every table a value that no default has, each time another one.
class Fill
{
public:
    template <class T> void operator()(const char* /*name*/, T& value) { fill(value); }

    template <class T> void fill(T& value)
    {
        ++m_count;
        if constexpr (table::isOptional<T>) {
            fill(value.emplace());
        } else if constexpr (table::isVector<T>) {
            fill(value.emplace_back());
            fill(value.emplace_back());
        } else if constexpr (table::isMap<T>) {
            fillMap(value);
        } else if constexpr (domain::Worded<T>) {
            value = lastWord<T>();
        } else if constexpr (std::same_as<T, core::Instant>) {
            value = core::fromEpochMs(1'790'000'000'123 + m_count);
        } else if constexpr (std::same_as<T, core::Date>) {
            value = core::Date{std::chrono::year{2026}, std::chrono::month{5},
                               std::chrono::day{1u + m_count % 28u}};
        } else if constexpr (std::same_as<T, std::string>) {
            value = "text " + std::to_string(m_count) + " \u00e9";
        } else if constexpr (std::same_as<T, bool>) {
            value = true;
        } else if constexpr (std::floating_point<T>) {
            value = static_cast<T>(m_count) + 0.1;
        } else if constexpr (std::integral<T>) {
            value = static_cast<T>(m_count);
        } else {
            domain::fields(value, *this);
        }
    }

private:
    template <class T> void fillMap(std::map<std::string, T>& map)
    {
        for (int i = 0; i < 2; ++i) {
            T value{};
            fill(value);
            if constexpr (requires { value.id; }) {
                std::string id = value.id;
                map[id] = std::move(value);
            } else {
                map["key " + std::to_string(m_count)] = std::move(value);
            }
        }
    }

    /// The last word that is not empty, so that it is no default's.
    template <class T> static T lastWord()
    {
        T last{};
        for (const auto& [value, word] : domain::Words<T>::table) {
            if (!word.empty() && value != T{}) {
                last = value;
            }
        }
        return last;
    }

    unsigned m_count = 0;
};

/// Fails for every field that still has its default.
class NothingIsDefault
{
public:
    explicit NothingIsDefault(std::string where)
        : m_where(std::move(where))
    {}

    template <class T> void operator()(const char* name, const T& value) const
    {
        const std::string where = m_where + "." + name;
        if constexpr (table::Tabled<T>) {
            domain::fields(value, NothingIsDefault(where));
        } else if constexpr (table::isVector<T>) {
            ASSERT_FALSE(value.empty()) << where;
            (*this)(name, value.front());
        } else if constexpr (table::isMap<T>) {
            ASSERT_FALSE(value.empty()) << where;
            (*this)(name, value.begin()->second);
        } else if constexpr (table::isOptional<T>) {
            ASSERT_TRUE(value.has_value()) << where;
            (*this)(name, *value);
        } else {
            EXPECT_NE(value, T{}) << where;
        }
    }

private:
    std::string m_where;
};

domain::Picture fullPicture()
{
    domain::Picture picture;
    picture.at = core::fromEpochMs(1'800'000'000'000);
    picture.lastSeq = 77;
    Fill fill;
    domain::fields(picture, fill);
    picture.teamFixes[picture.teams.begin()->first];
    return picture;
}

TEST(Tables, EveryFieldOfAFilledPictureDiffersFromItsDefault)
{
    const domain::Picture picture = fullPicture();
    domain::fields(picture, NothingIsDefault("picture"));
}

TEST(Tables, APictureWithEveryFieldSetComesBackFromACheckpointUnchanged)
{
    const domain::Picture picture = fullPicture();
    const auto back = decodeCheckpoint(encodeCheckpoint(picture));
    ASSERT_TRUE(back.has_value()) << back.error().detail;
    EXPECT_EQ(*back, picture);
}

TEST(Tables, AnEmptyPictureComesBackFromACheckpointUnchanged)
{
    const auto back = decodeCheckpoint(encodeCheckpoint({}));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, domain::Picture{});
}

TEST(Tables, ACheckpointIsRefusedAtEveryLengthThatIsTooShort)
{
    domain::Picture picture;
    Fill fill;
    fill.fill(picture.depots);
    const std::string cbor = encodeCheckpoint(picture);
    for (std::size_t size = 0; size < cbor.size(); ++size) {
        EXPECT_FALSE(decodeCheckpoint(std::string_view(cbor).substr(0, size)).has_value()) << size;
    }
}

TEST(Tables, ADocumentWritesWholeNumbersWithoutFractionAndLeavesAbsentFactsOut)
{
    domain::QuakeReport report;
    report.epicentre = {-6.84, 107.0};
    report.magnitude = 5.6;
    const table::Json json = table::entityJson(report, table::Style::document);
    EXPECT_EQ(json.at("lon").dump(), "107");
    EXPECT_EQ(json.at("lat").dump(), "-6.84");
    EXPECT_EQ(json.at("magnitude").dump(), "5.6");
    EXPECT_FALSE(json.contains("depthKm"));
    EXPECT_FALSE(json.contains("area"));
    EXPECT_FALSE(json.contains("tsunamiPotential"));
}

TEST(Tables, TopicsInUseAreThoseOfAllEntitiesOnce)
{
    domain::Picture picture;
    picture.depots["a"].stamp.topic = "kemensos/lumbung/a";
    picture.links["x"].stamp.topic = "posko/link/x";
    picture.warnings["w"].texts = {
        {.topic = "bmkg/cap/id/w", .receivedAt = {}, .simulated = false, .message = {}},
        {.topic = "bmkg/cap/id/w", .receivedAt = {}, .simulated = false, .message = {}}};
    EXPECT_EQ(topicsInUse(picture),
              (std::vector<std::string>{"bmkg/cap/id/w", "kemensos/lumbung/a", "posko/link/x"}));
}

} // namespace

} // namespace posko::store

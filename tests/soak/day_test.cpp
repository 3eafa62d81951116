// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "domain/incident.h"
#include "domain/reduce.h"
#include "store/canonical.h"
#include "store/store.h"
#include "wire/decode.h"

#include <gtest/gtest.h>

#include <malloc.h>

#include <filesystem>
#include <format>
#include <random>
#include <string>

namespace {

using namespace posko;
using namespace std::chrono_literals;

constexpr int kHours = 24;
constexpr int kMessagesAnHour = 2'000;
constexpr int kDepots = 60;
constexpr int kTeams = 40;

std::string wibTime(core::Instant at)
{
    const std::string text = core::toRfc3339(at + 7h);
    return text.substr(11, 8) + " WIB";
}

/// One day of what the feeds send, in the notation of each; the same seed gives the same day.
class Day
{
public:
    explicit Day(core::Instant start)
        : m_clock(start)
    {}

    core::ManualClock& clock() { return m_clock; }

    domain::RawMessage next()
    {
        m_clock.advance(3'600'000ms / kMessagesAnHour);
        domain::RawMessage message;
        message.seq = ++m_seq;
        message.receivedAt = m_clock.now();
        message.client = "posko-soak";
        message.qos = 1;
        const int kind = static_cast<int>(m_random() % 100);
        if (kind < 40) {
            depot(message);
        } else if (kind < 80) {
            team(message);
        } else if (kind < 88) {
            quake(message);
        } else if (kind < 96) {
            nowcast(message);
        } else if (kind < 98) {
            message.topic = "kemensos/lumbung/D" + std::to_string(m_random() % 5000);
            message.payload = "{\"schema\":\"posko.depot/1\"";
        } else {
            message.topic = "lain/" + std::to_string(m_random() % 5000);
            message.payload = "?";
        }
        return message;
    }

private:
    std::string now() const { return core::toRfc3339(m_clock.now()); }

    void depot(domain::RawMessage& message)
    {
        const auto id = "D" + std::to_string(m_random() % kDepots);
        message.topic = "kemensos/lumbung/" + id;
        message.payload = std::format(
            R"({{"schema":"posko.depot/1","id":"{}","observedAt":"{}","seq":{},"name":"Lumbung Contoh {}",)"
            R"("kind":"lumbung_sosial","lat":-6.8,"lon":107.1,"regionCode":"32.03","stock":[{{"item":"TGL",)"
            R"("unit":"lembar","onHand":{},"minimum":20,"countedAt":"{}"}}]}})",
            id, now(), m_seq, id, m_random() % 100, now());
    }

    void team(domain::RawMessage& message)
    {
        const auto id = "T" + std::to_string(m_random() % kTeams);
        message.topic = "kemensos/tagana/" + id;
        message.payload = std::format(
            R"({{"schema":"posko.team/1","id":"{}","observedAt":"{}","seq":{},"name":"Tagana Contoh {}",)"
            R"("organisation":"Dinas Sosial Contoh","province":"Jawa Barat","base":{{"name":"Pos contoh",)"
            R"("lat":-6.9,"lon":107.2}},"headcount":8,"capabilities":["shelter"],"status":"{}"}})",
            id, now(), m_seq, id, m_random() % 2 == 0 ? "siap" : "bergerak");
    }

    void quake(domain::RawMessage& message)
    {
        const auto origin = std::chrono::floor<std::chrono::seconds>(m_clock.now()) - 2min;
        const double lat = -9.0 + static_cast<double>(m_random() % 1200) / 100.0;
        const double lon = 96.0 + static_cast<double>(m_random() % 4400) / 100.0;
        message.topic = "bmkg/tews/autogempa";
        message.payload = std::format(
            R"({{"Infogempa":{{"gempa":{{"Tanggal":"25 Nov 2026","Jam":"{}","DateTime":"{}+00:00",)"
            R"("Coordinates":"{:.2f},{:.2f}","Lintang":"{:.2f} {}","Bujur":"{:.2f} BT","Magnitude":"{}.{}",)"
            R"("Kedalaman":"{} km","Wilayah":"Pusat gempa berada di laut","Potensi":"Tidak berpotensi tsunami"}}}}}})",
            wibTime(origin), core::toRfc3339(origin).substr(0, 19), lat, lon, std::abs(lat),
            lat < 0 ? "LS" : "LU", lon, 2 + m_random() % 4, m_random() % 10, 5 + m_random() % 300);
    }

    void nowcast(domain::RawMessage& message)
    {
        const auto code = std::format("CJB202611{:02}{:03}", 25, m_random() % 900);
        message.topic = "bmkg/cap/id/" + code;
        message.payload = std::format(
            R"(<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2.49.0.1.360.0.{}</identifier>)"
            R"(<sender>cuaca.ekstrem@bmkg.go.id</sender><sent>{}+00:00</sent><status>Actual</status>)"
            R"(<msgType>Alert</msgType><scope>Public</scope><info><language>id</language><category>Met</category>)"
            R"(<event>Hujan Lebat</event><urgency>Immediate</urgency><severity>Moderate</severity>)"
            R"(<certainty>Observed</certainty><expires>{}+00:00</expires><area><areaDesc>Jawa Barat</areaDesc>)"
            R"(<polygon>-6.7,107.0 -6.7,107.2 -6.9,107.2 -6.7,107.0</polygon></area></info></alert>)",
            m_seq, now().substr(0, 19), core::toRfc3339(m_clock.now() + 2h).substr(0, 19));
    }

    core::ManualClock m_clock;
    std::mt19937 m_random{20221121};
    std::uint64_t m_seq = 0;
};

std::size_t heapBytes()
{
    return ::mallinfo2().uordblks;
}

TEST(ADay, LeavesThePictureThatItsMessagesImplyInAFlatHeapAndTheStoreGivesItBack)
{
    const auto directory = std::filesystem::path(::testing::TempDir()) / "posko-soak-day";
    std::filesystem::remove_all(directory);
    auto store = store::Store::open(directory, {});
    ASSERT_TRUE(store) << store.error().detail;
    // Lives so short that from noon on as much leaves the picture as enters it.
    domain::Rules rules;
    rules.quakeKept = 6h;
    rules.endedKept = 3h;
    domain::Picture picture;
    Day day(*core::readRfc3339("2026-11-25T00:00:00Z"));
    std::size_t atNoon = 0;
    for (int i = 0; i < kHours * kMessagesAnHour; ++i) {
        const auto message = std::make_shared<const domain::RawMessage>(day.next());
        (*store)->append(message, false, {});
        for (const domain::Event& event : wire::decode(*message, {})) {
            domain::reduce(picture, event, rules);
        }
        domain::reduce(picture, domain::Tick{day.clock().now()}, rules);
        if (i == kHours * kMessagesAnHour / 2) {
            ASSERT_TRUE((*store)->flush(60s));
            atNoon = heapBytes();
        }
    }
    ASSERT_TRUE((*store)->flush(60s));
    const std::size_t atMidnight = heapBytes();

    EXPECT_EQ(picture.depots.size(), std::size_t{kDepots});
    EXPECT_EQ(picture.teams.size(), std::size_t{kTeams});
    EXPECT_EQ(picture.rejections.size(), rules.rejectionsKept) << "kept, and no more than that";
    EXPECT_LE(picture.warnings.size(), 900U);
    EXPECT_NEAR(static_cast<double>(picture.quakes.size()), 0.08 * 6 * kMessagesAnHour, 120)
        << "those of the last six hours";
    // Half a day of the same load: twenty bytes of each message that stayed would be more than this.
    constexpr std::size_t kMost = std::size_t{20} * kHours * kMessagesAnHour / 2;
    EXPECT_LT(atMidnight, atNoon + kMost);
    std::printf("heap in use at noon %zu KiB, at midnight %zu KiB\n", atNoon / 1024, atMidnight / 1024);

    const auto restored =
        (*store)->restore(rules, [](const domain::RawMessage& message) { return wire::decode(message, {}); });
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ(store::canonicalJson(restored->picture, picture.at, rules),
              store::canonicalJson(picture, picture.at, rules));
    std::filesystem::remove_all(directory);
}

} // namespace

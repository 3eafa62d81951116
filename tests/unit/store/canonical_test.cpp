// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "store/canonical.h"

#include <nlohmann/json.hpp>

namespace posko::store::test {

namespace {

using Json = nlohmann::json;

domain::QuakeReport report(double magnitude, std::int64_t seenAt)
{
    domain::QuakeReport one;
    one.originTime = at(-60'000);
    one.epicentre = {-6.84, 107.05};
    one.depthKilometres = 11;
    one.magnitude = magnitude;
    one.area = "Pusat gempa berada di darat 10 km barat daya Kab. Cianjur";
    one.firstReceivedAt = at(seenAt);
    one.topic = "bmkg/tews/autogempa";
    return one;
}

domain::Picture somePicture()
{
    domain::Picture picture;
    picture.at = at(0);
    domain::QuakeReport second = report(5.6, 1000);
    second.felt = {{5, 6, "Cianjur"}, {4, 4, "Bandung"}};
    second.tsunamiPotential = false;
    picture.quakes["q1"] = {"q1", {report(5.5, 0), second}};
    picture.quakes["a0"] = {"a0", {report(4.0, 0)}};
    domain::CapMessage cap;
    cap.identifier = "2.49.0.1.360.0.2026";
    cap.sender = "cap@bmkg.go.id";
    cap.sent = at(-1000);
    cap.status = domain::CapStatus::actual;
    cap.messageType = domain::CapMessageType::alert;
    cap.statusText = "Actual";
    cap.messageTypeText = "Alert";
    domain::CapInfo info;
    info.language = "id-ID";
    info.event = "Hujan Lebat";
    info.severity = domain::Severity::moderate;
    info.expires = at(3'600'000);
    domain::CapArea area;
    area.polygons = {{{-6, 107}, {-6, 108}, {-7, 108}}, {{-8, 107}, {-8, 108}, {-9, 108}}};
    info.areas = {area};
    cap.infos = {info};
    picture.warnings["CGT1"] = {.id = "CGT1",
                                .issuer = "bmkg",
                                .texts = {{"bmkg/cap/id/CGT1", at(0), false, cap}},
                                .firstReceivedAt = at(0),
                                .supersededAt = {},
                                .cancelledAt = {},
                                .withdrawnAt = {},
                                .endedBy = {}};
    return picture;
}

Json canonical(const domain::Picture& picture, core::Instant when)
{
    return Json::parse(canonicalJson(picture, when, {}));
}

TEST(Canonical, HasExactlyTheKeysOfItsSchema)
{
    const Json json = canonical(somePicture(), at(0));
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) {
        keys.push_back(key);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{
                        "accesses",    "at",        "bulletins", "depots",          "derived",  "feeds",
                        "foldVersion", "forecasts", "gauges",    "incidentReports", "links",    "operations",
                        "quakes",      "records",   "rejected",  "schema",          "shelters", "teams",
                        "units",       "volcanoes", "warnings"}));
    EXPECT_EQ(json.at("schema"), "posko.picture/1");
    EXPECT_EQ(json.at("at"), "2026-11-23T00:00:00.000Z");
    keys.clear();
    for (const auto& [key, value] : json.at("derived").items()) {
        keys.push_back(key);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"counts", "freshness", "link", "nearest", "store"}));
}

TEST(Canonical, SortsArraysByIdAndTellsWhatHoldsNowOfAQuake)
{
    const Json json = canonical(somePicture(), at(0));
    ASSERT_EQ(json.at("quakes").size(), 2u);
    EXPECT_EQ(json.at("quakes").at(0).at("id"), "a0");
    const Json& quake = json.at("quakes").at(1);
    EXPECT_EQ(quake.at("magnitude"), 5.6);
    EXPECT_EQ(quake.at("depthKm").dump(), "11");
    EXPECT_EQ(quake.at("originTime"), "2026-11-22T23:59:00.000Z");
    EXPECT_EQ(quake.at("felt").size(), 2u);
    EXPECT_EQ(quake.at("tsunamiPotential"), false);
    EXPECT_EQ(quake.at("revisions").size(), 1u);
    EXPECT_EQ(quake.at("revisions").at(0).at("magnitude"), 5.5);
    EXPECT_EQ(quake.at("reports").size(), 2u);
    EXPECT_EQ(quake.at("firstReceivedAt"), "2026-11-23T00:00:00.000Z");
    EXPECT_FALSE(json.at("quakes").at(0).contains("tsunamiPotential"));
}

TEST(Canonical, NamesTheFactsOfAWarningAsPoskoCheckDoes)
{
    const Json warning = canonical(somePicture(), at(0)).at("warnings").at(0);
    EXPECT_EQ(warning.at("identifier"), "2.49.0.1.360.0.2026");
    EXPECT_EQ(warning.at("sender"), "cap@bmkg.go.id");
    EXPECT_EQ(warning.at("status"), "Actual");
    EXPECT_EQ(warning.at("msgType"), "Alert");
    EXPECT_EQ(warning.at("event"), "Hujan Lebat");
    EXPECT_EQ(warning.at("severity"), "Moderate");
    EXPECT_EQ(warning.at("expires"), "2026-11-23T01:00:00.000Z");
    EXPECT_EQ(warning.at("infos"), 1);
    EXPECT_EQ(warning.at("areas"), 1);
    EXPECT_EQ(warning.at("polygons"), 2);
    EXPECT_EQ(warning.at("circles"), 0);
    EXPECT_EQ(warning.at("languages"), Json::array({"id-ID"}));
    EXPECT_FALSE(warning.contains("scope"));
}

TEST(Canonical, DependsOnTheMomentAndOnThisConsoleOnlyInDerived)
{
    const domain::Picture picture = somePicture();
    domain::Picture elsewhere = picture;
    elsewhere.connection = {domain::ConnectionState::lost, at(5), "refused", 7};
    elsewhere.store = {true, at(5), "full", 9};
    elsewhere.teamFixes["t"] = {};
    elsewhere.syncs["s"] = {};
    Json here = canonical(picture, at(0));
    Json there = canonical(elsewhere, at(2'000'000'000));
    EXPECT_NE(here.at("derived"), there.at("derived"));
    EXPECT_EQ(there.at("derived").at("link").at("state"), "lost");
    EXPECT_EQ(there.at("derived").at("store").at("notYetStored"), 9);
    for (Json* json : {&here, &there}) {
        json->erase("derived");
        json->erase("at");
    }
    EXPECT_EQ(here, there);
}

TEST(Canonical, CountsAndNearestAreReckonedAtTheMoment)
{
    domain::Picture picture = somePicture();
    domain::Depot depot;
    depot.id = "g";
    depot.at = {-6.9, 107.1};
    depot.stock = {{.item = "selimut",
                    .unit = "lembar",
                    .onHand = 5,
                    .minimum = {},
                    .itemClass = domain::ItemClass::a,
                    .batchYear = {},
                    .expiresOn = {},
                    .countedAt = at(0),
                    .countedBy = {}}};
    picture.depots["g"] = depot;
    const Json now = canonical(picture, at(0)).at("derived");
    EXPECT_EQ(now.at("counts").at("quakes"), 2);
    EXPECT_EQ(now.at("counts").at("warnings"), 1);
    EXPECT_EQ(now.at("counts").at("depots"), 1);
    EXPECT_EQ(now.at("nearest").at("quake:q1").at("depots").at(0).at("id"), "g");
    EXPECT_GT(now.at("nearest").at("quake:q1").at("depots").at(0).at("metres").get<int>(), 8000);
    EXPECT_LT(now.at("nearest").at("quake:q1").at("depots").at(0).at("metres").get<int>(), 9000);
    const Json later = canonical(picture, at(90'000'000)).at("derived");
    EXPECT_EQ(later.at("counts").at("quakes"), 0);
    EXPECT_EQ(later.at("counts").at("warnings"), 0);
}

TEST(Canonical, TextThatIsNoUtf8DoesNotBreakTheDocument)
{
    domain::Picture picture;
    picture.rejections["x"].id = "x\xff";
    EXPECT_TRUE(Json::accept(canonicalJson(picture, at(0), {})));
}

} // namespace

} // namespace posko::store::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/documents.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string depot =
    R"({"schema":"posko.depot/1","id":"LBG-1","observedAt":"2026-11-23T09:05:00+07:00","seq":118,"note":"CONTOH",)"
    R"("name":"Lumbung Contoh","kind":"lumbung_sosial","lat":-1.7126,"lon":103.2583,"regionCode":"15.04","openNow":true,)"
    R"("keeper":"Dinsos","keyHeldBy":"camat","condition":"utuh","verifiedAt":"2026-11-23T08:50:00+07:00","verifiedBy":"operator",)"
    R"("access":"truk kecil","releaseBases":["status_darurat","prabencana"],)"
    R"("authority":{"office":"Dinsos","ceilingTonnesPerYear":100,"source":"Permensos"},)"
    R"("vehicles":[{"kind":"truk_kecil","count":1,"loadKilograms":2000.5,"loadCubicMetres":8}],)"
    R"("stock":[{"item":"TGL","unit":"lembar","onHand":30,"minimum":10,"class":"A","batchYear":2025,"expiresOn":"2027-06-30",)"
    R"("countedAt":"2026-11-01T10:00:00+07:00","countedBy":"penjaga"}]})";

const std::string team =
    R"({"schema":"posko.team/1","id":"T-2","observedAt":"2026-11-23T09:12:00+07:00","seq":41,"name":"Tagana 02",)"
    R"("organisation":"Dinsos","province":"Jambi","regionCode":"15.04","base":{"name":"Pos","lat":-1.72,"lon":103.25},)"
    R"("callsign":"C02","headcount":8,"capabilities":["shelter","dapur_umum"],"status":"bergerak","exercise":true,"emergency":true,)"
    R"("readyAt":"2026-11-23T08:00:00+07:00","onDutySince":"2026-11-23T08:40:00+07:00","everyMinutes":30,)"
    R"("vehicles":[{"kind":"truk","count":2}],"lat":-1.7155,"lon":103.2611,"fixAt":"2026-11-23T09:10:00+07:00",)"
    R"("incident":"jbi1-17","order":"jbi1-42"})";

const std::string link =
    R"({"schema":"posko.link/1","id":"gw","observedAt":"2026-11-23T09:45:00+07:00","seq":8121,"client":"gw","state":"online",)"
    R"("mode":"simulasi","title":"Gempa Cianjur","trueDate":"2022-11-21","clockAt":"2026-11-23T09:45:00+07:00","version":"0.1",)"
    R"("unsent":0,"radioDesk":false,"holds":[{"filter":"bmkg/#","documents":7}],"chainHead":{"n":3,"sha256":"00"},)"
    R"("feeds":[{"name":"BMKG TEWS","lastSuccessAt":"2026-11-23T09:44:00+07:00","lastTryAt":"2026-11-23T09:44:30+07:00",)"
    R"("error":"HTTP 503","expectedEverySeconds":60,"items":31,"rejected":2}]})";

core::Instant at(const char* text)
{
    return *core::readRfc3339(text);
}

TEST(Documents, FillADepot)
{
    const auto events = decoded("kemensos/lumbung/LBG-1", depot);
    const auto* reported = only<domain::DepotReported>(events);
    ASSERT_NE(reported, nullptr);
    const domain::Depot expected{
        .id = "LBG-1",
        .stamp = {at("2026-11-23T02:05:00Z"), 118, noon, false, "kemensos/lumbung/LBG-1"},
        .note = "CONTOH",
        .name = "Lumbung Contoh",
        .kind = domain::DepotKind::lumbungSosial,
        .at = {-1.7126, 103.2583},
        .regionCode = "15.04",
        .openNow = true,
        .keeper = "Dinsos",
        .keyHeldBy = "camat",
        .condition = domain::Condition::intact,
        .verifiedAt = at("2026-11-23T01:50:00Z"),
        .verifiedBy = "operator",
        .access = "truk kecil",
        .releaseBases = {domain::ReleaseBasis::emergencyStatus, domain::ReleaseBasis::beforeDisaster},
        .authorityOffice = "Dinsos",
        .ceilingTonnesPerYear = 100,
        .authoritySource = "Permensos",
        .vehicles = {{"truk_kecil", 1, 2000.5, 8}},
        .stock = {{"TGL", "lembar", 30, 10, domain::ItemClass::a, 2025, core::readDate("2027-06-30"),
                   at("2026-11-01T03:00:00Z"), "penjaga"}},
    };
    EXPECT_EQ(*reported->depot, expected);
}

TEST(Documents, FillATeam)
{
    const auto events = decoded("kemensos/tagana/T-2", team);
    const auto* reported = only<domain::TeamReported>(events);
    ASSERT_NE(reported, nullptr);
    const domain::Team expected{
        .id = "T-2",
        .stamp = {at("2026-11-23T02:12:00Z"), 41, noon, false, "kemensos/tagana/T-2"},
        .note = "",
        .name = "Tagana 02",
        .organisation = "Dinsos",
        .province = "Jambi",
        .regionCode = "15.04",
        .baseName = "Pos",
        .base = core::LatLon{-1.72, 103.25},
        .callsign = "C02",
        .headcount = 8,
        .capabilities = {domain::Capability::shelter, domain::Capability::fieldKitchen},
        .status = domain::TeamStatus::moving,
        .exercise = true,
        .emergency = true,
        .readyAt = at("2026-11-23T01:00:00Z"),
        .onDutySince = at("2026-11-23T01:40:00Z"),
        .everyMinutes = 30,
        .vehicles = {{"truk", 2, std::nullopt, std::nullopt}},
        .fix = domain::Fix{{-1.7155, 103.2611}, at("2026-11-23T02:10:00Z"), noon, std::nullopt},
        .incident = "jbi1-17",
        .order = "jbi1-42",
    };
    EXPECT_EQ(*reported->team, expected);
}

TEST(Documents, FillALink)
{
    const auto events = decoded("posko/link/gw", link);
    const auto* reported = only<domain::LinkReported>(events);
    ASSERT_NE(reported, nullptr);
    const domain::Link expected{
        .id = "gw",
        .stamp = {at("2026-11-23T02:45:00Z"), 8121, noon, false, "posko/link/gw"},
        .note = "",
        .client = "gw",
        .state = domain::LinkState::online,
        .mode = domain::LinkMode::simulation,
        .title = "Gempa Cianjur",
        .trueDate = core::readDate("2022-11-21"),
        .clockAt = at("2026-11-23T02:45:00Z"),
        .version = "0.1",
        .unsent = 0,
        .radioDesk = false,
        .holds = {{"bmkg/#", 7}},
        .feeds = {{"BMKG TEWS", at("2026-11-23T02:44:00Z"), at("2026-11-23T02:44:30Z"), "HTTP 503", 60, 31,
                   2}},
        .lastLiveAt = std::nullopt,
    };
    EXPECT_EQ(*reported->link, expected);
}

TEST(Documents, TakeAPositionWithoutATimeOfItsOwnAsOldAsTheDocument)
{
    const auto events =
        decoded("kemensos/tagana/T-2", with(team, R"("fixAt":"2026-11-23T09:10:00+07:00",)", ""));
    const auto* reported = only<domain::TeamReported>(events);
    ASSERT_NE(reported, nullptr);
    EXPECT_EQ(reported->team->fix->observedAt, at("2026-11-23T02:12:00Z"));
}

TEST(Documents, NeedOnlyWhatIsRequired)
{
    const std::string least =
        R"({"schema":"posko.depot/1","id":"LBG-1","observedAt":"2026-11-23T02:05:00Z","seq":-1,"name":"L",)"
        R"("kind":"sentra","lat":1,"lon":2,"regionCode":"15.04","stock":[],"future":{"x":[1]}})";
    const auto events = decoded("kemensos/lumbung/LBG-1", least);
    const auto* reported = only<domain::DepotReported>(events);
    ASSERT_NE(reported, nullptr);
    EXPECT_EQ(reported->depot->condition, domain::Condition::unknown);
    EXPECT_EQ(reported->depot->openNow, std::nullopt);
}

TEST(Documents, TakeTheLastOfRepeatedKeys)
{
    const auto events = decoded("kemensos/lumbung/LBG-1", with(depot, R"("seq":118)", R"("seq":1,"seq":2)"));
    ASSERT_NE(only<domain::DepotReported>(events), nullptr);
    EXPECT_EQ(only<domain::DepotReported>(events)->depot->stamp.seq, 2);
}

TEST(Documents, StripWhatCouldDisturbTheScreen)
{
    const auto events =
        decoded("kemensos/lumbung/LBG-1", with(depot, "Lumbung Contoh", R"(Lum\u0007bung\u202e Contoh)"));
    ASSERT_NE(only<domain::DepotReported>(events), nullptr);
    EXPECT_EQ(only<domain::DepotReported>(events)->depot->name, "Lumbung Contoh");
}

struct Refused
{
    const char* name;
    std::string topic;
    std::string payload;
    ErrorCode code;
    const char* where;
};

class DocumentsRefuse : public testing::TestWithParam<Refused>
{};

TEST_P(DocumentsRefuse, TheWholeOfIt)
{
    const auto& one = GetParam();
    const auto events = decoded(one.topic, one.payload);
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_EQ(rejected->error.code, one.code) << rejected->error.detail;
    EXPECT_EQ(rejected->error.where, one.where);
    EXPECT_FALSE(rejected->unknown);
}

Refused ofDepot(const char* name, std::string_view from, std::string_view to, ErrorCode code,
                const char* where)
{
    return {name, "kemensos/lumbung/LBG-1", with(depot, from, to), code, where};
}

Refused ofTeam(const char* name, std::string_view from, std::string_view to, ErrorCode code,
               const char* where)
{
    return {name, "kemensos/tagana/T-2", with(team, from, to), code, where};
}

Refused ofLink(const char* name, std::string_view from, std::string_view to, ErrorCode code,
               const char* where)
{
    return {name, "posko/link/gw", with(link, from, to), code, where};
}

const std::string longId(65, 'x');
const std::string wideId = [] {
    std::string id;
    for (int i = 0; i < 64; ++i) {
        id += "\xC3\xA9";
    }
    return id;
}();

INSTANTIATE_TEST_SUITE_P(
    Depots, DocumentsRefuse,
    testing::Values(
        ofDepot("UnknownMajorVersion", "depot/1", "depot/2", ErrorCode::wrongSchema, "schema"),
        ofDepot("NoVersion", "depot/1", "depot", ErrorCode::wrongSchema, "schema"),
        ofDepot("ForeignSchema", "posko.depot/1", "lain/1", ErrorCode::wrongSchema, "schema"),
        ofDepot("NoSchema", R"("schema":"posko.depot/1",)", "", ErrorCode::missingField, "schema"),
        ofDepot("OtherDocumentOnItsTopic", "posko.depot/1", "posko.team/1", ErrorCode::wrongSchema, "schema"),
        ofDepot("IdNotOfTopic", "LBG-1", "LBG-2", ErrorCode::idMismatch, "id"),
        ofDepot("NoId", R"("id":"LBG-1",)", "", ErrorCode::missingField, "id"),
        ofDepot("IdNumber", R"("LBG-1")", "1", ErrorCode::wrongType, "id"),
        ofDepot("NoObservedAt", R"("observedAt":"2026-11-23T09:05:00+07:00",)", "", ErrorCode::missingField,
                "observedAt"),
        ofDepot("ObservedAtWithoutOffset", "09:05:00+07:00", "09:05:00", ErrorCode::badTime, "observedAt"),
        ofDepot("ObservedAtWord", "2026-11-23T09:05:00+07:00", "kemarin", ErrorCode::badTime, "observedAt"),
        ofDepot("NoSeq", R"("seq":118,)", "", ErrorCode::missingField, "seq"),
        ofDepot("SeqText", "118", R"("118")", ErrorCode::wrongType, "seq"),
        ofDepot("SeqFraction", "118", "118.5", ErrorCode::wrongType, "seq"),
        ofDepot("SeqHuge", "118", "18446744073709551615", ErrorCode::outOfRange, "seq"),
        ofDepot("NoName", R"("name":"Lumbung Contoh",)", "", ErrorCode::missingField, "name"),
        ofDepot("BlankName", "Lumbung Contoh", " ", ErrorCode::missingField, "name"),
        ofDepot("NameNull", R"("Lumbung Contoh")", "null", ErrorCode::wrongType, "name"),
        ofDepot("UnknownKind", "lumbung_sosial", "gudang", ErrorCode::unknownValue, "kind"),
        ofDepot("KindInCapitals", "lumbung_sosial", "LUMBUNG_SOSIAL", ErrorCode::unknownValue, "kind"),
        ofDepot("KindNumber", R"("lumbung_sosial")", "1", ErrorCode::wrongType, "kind"),
        ofDepot("LatOutOfRange", "-1.7126", "-90.1", ErrorCode::outOfRange, "lat"),
        ofDepot("LonOutOfRange", "103.2583", "180.1", ErrorCode::outOfRange, "lon"),
        ofDepot("LonMissing", R"("lon":103.2583,)", "", ErrorCode::missingField, "lon"),
        ofDepot("PointMissing", R"("lat":-1.7126,"lon":103.2583,)", "", ErrorCode::missingField, "lat"),
        ofDepot("LatNotFinite", "-1.7126", "1e999", ErrorCode::outOfRange, ""),
        ofDepot("LatNaN", "-1.7126", "NaN", ErrorCode::outOfRange, ""),
        ofDepot("OpenNowText", R"("openNow":true)", R"("openNow":"ya")", ErrorCode::wrongType, "openNow"),
        ofDepot("UnknownCondition", "utuh", "baik", ErrorCode::unknownValue, "condition"),
        ofDepot("UnknownBasis", "prabencana", "boleh", ErrorCode::unknownValue, "releaseBases[1]"),
        ofDepot("AuthorityWithoutOffice", R"("office":"Dinsos",)", "", ErrorCode::missingField,
                "authority/office"),
        ofDepot("CeilingNegative", R"(PerYear":100)", R"(PerYear":-1)", ErrorCode::outOfRange,
                "authority/ceilingTonnesPerYear"),
        ofDepot("VehicleWithoutCount", R"("count":1,)", "", ErrorCode::missingField, "vehicles[0]/count"),
        ofDepot("VehiclesObject",
                R"("vehicles":[{"kind":"truk_kecil","count":1,"loadKilograms":2000.5,"loadCubicMetres":8}])",
                R"("vehicles":{})", ErrorCode::wrongType, "vehicles"),
        ofDepot("NoStock", R"("stock")", R"("stok")", ErrorCode::missingField, "stock"),
        ofDepot("StockOfNumbers", R"("stock":[)", R"("stock":[1,)", ErrorCode::wrongType, "stock[0]"),
        ofDepot("OnHandNegative", R"("onHand":30)", R"("onHand":-1)", ErrorCode::outOfRange,
                "stock[0]/onHand"),
        ofDepot("OnHandText", R"("onHand":30)", R"("onHand":"30")", ErrorCode::wrongType, "stock[0]/onHand"),
        ofDepot("MinimumNegative", R"("minimum":10)", R"("minimum":-1)", ErrorCode::outOfRange,
                "stock[0]/minimum"),
        ofDepot("UnknownClass", R"("class":"A")", R"("class":"D")", ErrorCode::unknownValue,
                "stock[0]/class"),
        ofDepot("EmptyClass", R"("class":"A")", R"("class":"")", ErrorCode::unknownValue, "stock[0]/class"),
        ofDepot("BatchYearText", "2025,", R"("2025",)", ErrorCode::wrongType, "stock[0]/batchYear"),
        ofDepot("ExpiryNoDate", "2027-06-30", "2027-06-31", ErrorCode::badTime, "stock[0]/expiresOn"),
        ofDepot("NoCountedAt", R"("countedAt")", R"("x")", ErrorCode::missingField, "stock[0]/countedAt"),
        Refused{"IdWithPlus", "kemensos/lumbung/L", with(depot, "LBG-1", "L+1"), ErrorCode::outOfRange, "id"},
        Refused{"IdTooLong", "kemensos/lumbung/" + longId, with(depot, "LBG-1", longId),
                ErrorCode::outOfRange, "id"},
        Refused{"NotAnObject", "kemensos/lumbung/LBG-1", '[' + depot + ']', ErrorCode::wrongType, ""},
        Refused{"CutOff", "kemensos/lumbung/LBG-1", depot.substr(0, 200), ErrorCode::badSyntax, ""},
        Refused{"NotUtf8", "kemensos/lumbung/LBG-1", with(depot, "CONTOH", "\xFF"), ErrorCode::badSyntax, ""},
        Refused{"TwoRoots", "kemensos/lumbung/LBG-1", depot + depot, ErrorCode::badSyntax, ""}),
    [](const testing::TestParamInfo<Refused>& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Teams, DocumentsRefuse,
    testing::Values(
        ofTeam("NoOrganisation", R"("organisation")", R"("x")", ErrorCode::missingField, "organisation"),
        ofTeam("NoProvince", R"("province")", R"("x")", ErrorCode::missingField, "province"),
        ofTeam("BaseText", R"({"name":"Pos","lat":-1.72,"lon":103.25})", R"("Pos")", ErrorCode::wrongType,
               "base"),
        ofTeam("BaseWithoutName", R"("name":"Pos",)", "", ErrorCode::missingField, "base/name"),
        ofTeam("BaseOutOfRange", "-1.72,", "-91,", ErrorCode::outOfRange, "base/lat"),
        ofTeam("HeadcountText", R"("headcount":8)", R"("headcount":"8")", ErrorCode::wrongType, "headcount"),
        ofTeam("HeadcountNegative", R"("headcount":8)", R"("headcount":-8)", ErrorCode::outOfRange,
               "headcount"),
        ofTeam("NoHeadcount", R"("headcount":8,)", "", ErrorCode::missingField, "headcount"),
        ofTeam("NoCapabilities", R"("capabilities")", R"("x")", ErrorCode::missingField, "capabilities"),
        ofTeam("UnknownCapability", "dapur_umum", "masak", ErrorCode::unknownValue, "capabilities[1]"),
        ofTeam("StatusSiaga", "bergerak", "siaga", ErrorCode::unknownValue, "status"),
        ofTeam("NoStatus", R"("status":"bergerak",)", "", ErrorCode::missingField, "status"),
        ofTeam("ExerciseText", R"("exercise":true)", R"("exercise":1)", ErrorCode::wrongType, "exercise"),
        ofTeam("ReadyAtWithoutOffset", "08:00:00+07:00", "08:00:00", ErrorCode::badTime, "readyAt"),
        ofTeam("EveryZeroMinutes", R"("everyMinutes":30)", R"("everyMinutes":0)", ErrorCode::outOfRange,
               "everyMinutes"),
        ofTeam("LatWithoutLon", R"("lon":103.2611,)", "", ErrorCode::missingField, "lon"),
        ofTeam("FixAtWord", "2026-11-23T09:10:00+07:00", "tadi", ErrorCode::badTime, "fixAt")),
    [](const testing::TestParamInfo<Refused>& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Links, DocumentsRefuse,
    testing::Values(
        ofLink("NoClient", R"("client")", R"("x")", ErrorCode::missingField, "client"),
        ofLink("UnknownState", "online", "hidup", ErrorCode::unknownValue, "state"),
        ofLink("UnknownMode", "simulasi", "normal", ErrorCode::unknownValue, "mode"),
        ofLink("TrueDateWithTime", "2022-11-21", "2022-11-21T00:00:00Z", ErrorCode::badTime, "trueDate"),
        ofLink("NoClockAt", R"("clockAt")", R"("x")", ErrorCode::missingField, "clockAt"),
        ofLink("UnsentNegative", R"("unsent":0)", R"("unsent":-1)", ErrorCode::outOfRange, "unsent"),
        ofLink("HoldWithoutFilter", R"("filter")", R"("x")", ErrorCode::missingField, "holds[0]/filter"),
        ofLink("ChainHeadWithoutN", R"("n":3,)", "", ErrorCode::missingField, "chainHead/n"),
        ofLink("NoFeeds", R"("feeds")", R"("x")", ErrorCode::missingField, "feeds"),
        ofLink("FeedWithoutName", R"("name":"BMKG TEWS",)", "", ErrorCode::missingField, "feeds[0]/name"),
        ofLink("FeedEveryZero", R"(Seconds":60)", R"(Seconds":0)", ErrorCode::outOfRange,
               "feeds[0]/expectedEverySeconds"),
        ofLink("FeedTimeWithoutOffset", "09:44:00+07:00", "09:44:00", ErrorCode::badTime,
               "feeds[0]/lastSuccessAt")),
    [](const testing::TestParamInfo<Refused>& one) { return std::string(one.param.name); });

TEST(Documents, ATeamMayHaveNoBase)
{
    const auto events = decoded("kemensos/tagana/T-2", with(team, R"("base")", R"("x")"));
    const auto* reported = only<domain::TeamReported>(events);
    ASSERT_NE(reported, nullptr);
    EXPECT_EQ(reported->team->base, std::nullopt);
    EXPECT_EQ(reported->team->baseName, "");
}

TEST(Documents, CountTheCharactersOfAnIdAndNotItsBytes)
{
    const auto events = decoded("kemensos/lumbung/" + wideId, with(depot, "LBG-1", wideId));
    EXPECT_NE(only<domain::DepotReported>(events), nullptr);
}

TEST(Documents, KeepASchemaThatNobodyDecodesAsUnknown)
{
    const auto events = decoded("kemensos/lumbung/LBG-1", with(depot, "posko.depot/1", "posko.radar/1"));
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_TRUE(rejected->unknown);
    EXPECT_EQ(rejected->error.code, ErrorCode::wrongSchema);
}

TEST(Documents, MayBeThirtyTwoLevelsDeepAndNoDeeper)
{
    const auto nested = [](int levels) {
        return with(depot, R"("note":"CONTOH")",
                    R"("x":)" + std::string(static_cast<std::size_t>(levels - 1), '[') +
                        std::string(static_cast<std::size_t>(levels - 1), ']'));
    };
    EXPECT_NE(only<domain::DepotReported>(decoded("kemensos/lumbung/LBG-1", nested(32))), nullptr);
    const auto events = decoded("kemensos/lumbung/LBG-1", nested(33));
    ASSERT_NE(only<domain::MessageRejected>(events), nullptr);
    EXPECT_EQ(only<domain::MessageRejected>(events)->error.code, ErrorCode::tooLarge);
}

TEST(Documents, CountNoBracketsInsideTexts)
{
    const auto events =
        decoded("kemensos/lumbung/LBG-1", with(depot, "CONTOH", R"(\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[)"));
    EXPECT_NE(only<domain::DepotReported>(events), nullptr);
}

TEST(Documents, MayHoldOneMebibyteAndNoMore)
{
    const std::string filler(1024 * 1024 - depot.size() + 6, 'a');
    const std::string largest = with(depot, "CONTOH", filler);
    ASSERT_EQ(largest.size(), std::size_t{1024 * 1024});
    EXPECT_NE(only<domain::DepotReported>(decoded("kemensos/lumbung/LBG-1", largest)), nullptr);
    const auto events = decoded("kemensos/lumbung/LBG-1", largest + ' ');
    ASSERT_NE(only<domain::MessageRejected>(events), nullptr);
    EXPECT_EQ(only<domain::MessageRejected>(events)->error.code, ErrorCode::tooLarge);
}

} // namespace

} // namespace posko::wire::test

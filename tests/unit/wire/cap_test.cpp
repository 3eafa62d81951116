// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/cap.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

const std::string whole = alert(std::string(capHead) + "<info>" + std::string(capInfoHead) + "</info>");
constexpr std::string_view space10 = "http://www.incident.com/cap/1.0";
constexpr std::string_view space11 = "urn:oasis:names:tc:emergency:cap:1.1";
constexpr std::string_view space12 = "urn:oasis:names:tc:emergency:cap:1.2";

domain::CapMessage read(const std::string& payload)
{
    auto alert = readCap(payload);
    EXPECT_TRUE(alert.has_value()) << alert.error().detail << '\n' << payload;
    return alert.value_or(domain::CapMessage{});
}

std::string defectsOf(const std::string& payload)
{
    return codes(read(payload).defects);
}

/// The alert with more elements at the end of its info.
std::string infoWith(std::string_view inside)
{
    return with(whole, "</info>", std::string(inside) + "</info>");
}

/// The alert with more elements before its info.
std::string headWith(std::string_view inside)
{
    return with(whole, "<info>", std::string(inside) + "<info>");
}

TEST(Cap, ReadsEveryFieldOfAnAlert)
{
    const auto alert = read(infoWith(
        "<language>id</language><responseType>Shelter</responseType><eventCode><valueName>OET:v1.2</"
        "valueName><value>OET-194</value></eventCode>"
        "<effective>2026-11-23T12:10:00+08:00</effective><onset>2026-11-23T12:20:00+08:00</"
        "onset><expires>2026-11-23T14:00:00+08:00</expires>"
        "<senderName>BMKG</senderName><headline>Judul</headline><description>Uraian\nkedua</"
        "description><instruction>Petunjuk</instruction>"
        "<web>https://example.org</web><contact>196</contact><parameter><valueName>p</valueName><value>q</"
        "value></parameter>"
        "<area><areaDesc>Gorontalo</areaDesc><polygon>0,0 0,1 1,1 0,0</polygon><circle>1,2 3</circle>"
        "<geocode><valueName>g</valueName><value>75</value></geocode></area>"));
    EXPECT_EQ(codes(alert.defects), "");
    EXPECT_EQ(alert.version, "1.2");
    EXPECT_EQ(alert.identifier, "contoh-1");
    EXPECT_EQ(alert.sender, "contoh@example.org");
    EXPECT_EQ(core::toRfc3339(alert.sent), "2026-11-23T05:00:00.000Z");
    EXPECT_EQ(alert.status, domain::CapStatus::actual);
    EXPECT_EQ(alert.messageType, domain::CapMessageType::alert);
    EXPECT_EQ(alert.scope, domain::CapScope::public_);
    ASSERT_EQ(alert.infos.size(), 1U);
    const domain::CapInfo& info = alert.infos[0];
    EXPECT_EQ(info.language, "id");
    EXPECT_EQ(info.categories, std::vector<std::string>{"Met"});
    EXPECT_EQ(info.event, "Hujan Lebat");
    EXPECT_EQ(info.responseTypes, std::vector<std::string>{"Shelter"});
    EXPECT_EQ(info.urgency, domain::Urgency::immediate);
    EXPECT_EQ(info.severity, domain::Severity::moderate);
    EXPECT_EQ(info.certainty, domain::Certainty::observed);
    EXPECT_EQ(core::toRfc3339(*info.effective), "2026-11-23T04:10:00.000Z");
    EXPECT_EQ(core::toRfc3339(*info.onset), "2026-11-23T04:20:00.000Z");
    EXPECT_EQ(core::toRfc3339(*info.expires), "2026-11-23T06:00:00.000Z");
    EXPECT_EQ(info.utcOffsetMinutes, 480);
    EXPECT_EQ(info.senderName, "BMKG");
    EXPECT_EQ(info.headline, "Judul");
    EXPECT_EQ(info.description, "Uraian\nkedua");
    EXPECT_EQ(info.instruction, "Petunjuk");
    EXPECT_EQ(info.web, "https://example.org");
    EXPECT_EQ(info.contact, "196");
    EXPECT_EQ(info.eventCodes, (std::vector<domain::NamedValue>{{"OET:v1.2", "OET-194"}}));
    EXPECT_EQ(info.parameters, (std::vector<domain::NamedValue>{{"p", "q"}}));
    ASSERT_EQ(info.areas.size(), 1U);
    EXPECT_EQ(info.areas[0].description, "Gorontalo");
    EXPECT_EQ(info.areas[0].polygons.size(), 1U);
    EXPECT_EQ(info.areas[0].circles.size(), 1U);
    EXPECT_EQ(info.areas[0].geocodes, (std::vector<domain::NamedValue>{{"g", "75"}}));
}

TEST(Cap, ReadsThePartsOfTheHead)
{
    const auto alert =
        read(headWith("<source>s</source><note>n</note><incidents>i</incidents><code>c</code><code>d</code>"
                      "<references>a@x,1,2026-01-01T00:00:00+00:00</references>"));
    EXPECT_EQ(codes(alert.defects), "");
    EXPECT_EQ(alert.source, "s");
    EXPECT_EQ(alert.note, "n");
    EXPECT_EQ(alert.incidents, "i");
    EXPECT_EQ(alert.references.size(), 1U);
}

TEST(Cap, TakesTheOffsetOfSentWhereNoEffectiveIsGiven)
{
    EXPECT_EQ(read(whole).infos[0].utcOffsetMinutes, 420);
    EXPECT_EQ(read(infoWith("<effective>2026-11-23T12:00:00+09:00</effective>")).infos[0].utcOffsetMinutes,
              540);
}

TEST(Cap, DoesNotDependOnTheOrderOfElements)
{
    const auto alert = read(wire::test::alert(
        "<info><area><areaDesc>A</areaDesc></area><expires>2026-11-23T14:00:00+07:00</expires>" +
        std::string(capInfoHead) + "</info>" + std::string(capHead)));
    EXPECT_EQ(codes(alert.defects), "");
    EXPECT_EQ(alert.identifier, "contoh-1");
    EXPECT_EQ(alert.infos[0].utcOffsetMinutes, 420);
}

struct DefectCase
{
    const char* name;
    std::string payload;
    const char* codes;
};

class CapAccepts : public testing::TestWithParam<DefectCase>
{};

TEST_P(CapAccepts, AndSaysWhatIsWrong)
{
    EXPECT_EQ(defectsOf(GetParam().payload), GetParam().codes);
}

const std::string area = "<area><areaDesc>A</areaDesc>";

INSTANTIATE_TEST_SUITE_P(
    Alerts, CapAccepts,
    testing::Values(
        DefectCase{"NothingWrong", whole, ""},
        DefectCase{"NoScope", with(whole, "<scope>Public</scope>", ""), "missing-scope"},
        DefectCase{"EmptyScope", with(whole, "Public", ""), "missing-scope"},
        DefectCase{"NoStatus", with(whole, "<status>Actual</status>", ""), "missing-status"},
        DefectCase{"NoMsgType", with(whole, "<msgType>Alert</msgType>", ""), "missing-msgtype"},
        DefectCase{"StatusTes", with(whole, "Actual", "TES"), "unknown-status"},
        DefectCase{"StatusUnknown", with(whole, "Actual", "Unknown"), "unknown-status"},
        DefectCase{"StatusInSmallLetters", with(whole, "Actual", "actual"), "unknown-status"},
        DefectCase{"MsgTypeForeign", with(whole, ">Alert<", ">Peringatan<"), "unknown-msgtype"},
        DefectCase{"ScopeForeign", with(whole, "Public", "Umum"), "unknown-scope"},
        DefectCase{"RestrictedWithoutRestriction", with(whole, "Public", "Restricted"),
                   "missing-restriction"},
        DefectCase{"RestrictedWithRestriction",
                   with(headWith("<restriction>r</restriction>"), "Public", "Restricted"), ""},
        DefectCase{"PrivateWithoutAddresses", with(whole, "Public", "Private"), "missing-addresses"},
        DefectCase{"PrivateWithAddresses", with(headWith("<addresses>a</addresses>"), "Public", "Private"),
                   ""},
        DefectCase{"EmptyReferences", headWith("<references/>"), "empty-references"},
        DefectCase{"CancelWithoutReferences", with(whole, ">Alert<", ">Cancel<"), "missing-references"},
        DefectCase{"UpdateWithEmptyReferences",
                   with(headWith("<references> </references>"), ">Alert<", ">Update<"), "empty-references"},
        DefectCase{"IdentifierWithBlank", with(whole, "contoh-1", "contoh 1"), "bad-identifier"},
        DefectCase{"SenderWithComma", with(whole, "contoh@", "con,toh@"), "bad-sender"},
        DefectCase{"SentWithZ", with(whole, "12:00:00+07:00", "05:00:00Z"), "time-with-z"},
        DefectCase{"SentWithoutOffset", with(whole, "12:00:00+07:00", "05:00:00"), "time-without-offset"},
        DefectCase{"ExpiresUnreadable", infoWith("<expires>okay</expires>"), "time-unreadable"},
        DefectCase{"ExpiresEmpty", infoWith("<expires/>"), "time-unreadable"},
        DefectCase{"OnsetWithZ", infoWith("<onset>2026-11-23T05:00:00Z</onset>"), "time-with-z"},
        DefectCase{"EffectiveWithoutOffset", infoWith("<effective>2026-11-23T05:00:00</effective>"),
                   "time-without-offset"},
        DefectCase{"NoEvent", with(whole, "<event>Hujan Lebat</event>", ""), "missing-event"},
        DefectCase{"NoCategory", with(whole, "<category>Met</category>", ""), "missing-category"},
        DefectCase{"ForeignCategory", with(whole, ">Met<", ">Cuaca<"), "unknown-category"},
        DefectCase{"NoUrgency", with(whole, "<urgency>Immediate</urgency>", ""), "missing-urgency"},
        DefectCase{"ForeignUrgency", with(whole, "Immediate", "Segera"), "unknown-urgency"},
        DefectCase{"UrgencyUnknown", with(whole, "Immediate", "Unknown"), ""},
        DefectCase{"EmptySeverity", with(whole, "Moderate", ""), "missing-severity"},
        DefectCase{"ForeignSeverity", with(whole, "Moderate", "Sedang"), "unknown-severity"},
        DefectCase{"SeverityUnknown", with(whole, "Moderate", "Unknown"), ""},
        DefectCase{"NoCertainty", with(whole, "<certainty>Observed</certainty>", ""), "missing-certainty"},
        DefectCase{"ForeignCertainty", with(whole, "Observed", "Pasti"), "unknown-certainty"},
        DefectCase{"CertaintyUnknown", with(whole, "Observed", "Unknown"), ""},
        DefectCase{"ForeignResponseType", infoWith("<responseType>Lari</responseType>"),
                   "unknown-responsetype"},
        DefectCase{"LanguageWithUnderscore", infoWith("<language>en_US</language>"), "bad-language"},
        DefectCase{"LanguageWithScript", infoWith("<language>sr-Latn</language>"), ""},
        DefectCase{"LanguageEmpty", infoWith("<language/>"), ""},
        DefectCase{"RepeatedEvent", infoWith("<event>Lain</event>"), "repeated-element"},
        DefectCase{"UnknownElement", infoWith("<colour>red</colour>"), "unknown-element"},
        DefectCase{"ForeignElement", infoWith("<x:y xmlns:x=\"urn:x\"><event>z</event></x:y>"),
                   "unknown-element"},
        DefectCase{"ElementInAText", infoWith("<headline>a<b>c</b>d</headline>"), "unknown-element"},
        DefectCase{"PairWithoutName", infoWith("<parameter><value>q</value></parameter>"),
                   "pair-without-name"},
        DefectCase{"PairWithoutValue", infoWith("<parameter><valueName>p</valueName><value/></parameter>"),
                   ""},
        DefectCase{"PairInTheOldForm", infoWith("<eventCode>SAME=CAE</eventCode>"), "other-version"},
        DefectCase{"ResourceWithoutDescription", infoWith("<resource><mimeType>a/b</mimeType></resource>"),
                   "missing-resourcedesc"},
        DefectCase{"ResourceWithoutType", infoWith("<resource><resourceDesc>a</resourceDesc></resource>"),
                   "missing-mimetype"},
        DefectCase{"WholeResource",
                   infoWith("<resource><resourceDesc>a</resourceDesc><mimeType>a/b</mimeType><size>1</"
                            "size><uri>u</uri><derefUri>QQ==</derefUri><digest>d</digest></resource>"),
                   ""},
        DefectCase{"AreaWithoutDescription", infoWith("<area><circle>1,2 3</circle></area>"),
                   "missing-areadesc"},
        DefectCase{"CeilingAlone", infoWith(area + "<ceiling>9</ceiling></area>"),
                   "ceiling-without-altitude"},
        DefectCase{"CeilingWithAltitude",
                   infoWith(area + "<altitude>1</altitude><ceiling>9</ceiling></area>"), ""},
        DefectCase{"OpenRing", infoWith(area + "<polygon>0,0 0,1 1,1</polygon></area>"), "ring-open"},
        DefectCase{"BrokenCircle", infoWith(area + "<circle>here</circle></area>"), "circle-unreadable"},
        DefectCase{"UnknownNamespace", with(whole, space12, "urn:oasis:names:tc:emergency:alerts:1.2"),
                   "unknown-namespace"},
        DefectCase{"NoNamespace", with(whole, " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"", ""),
                   "unknown-namespace"},
        DefectCase{"MixedNamespaces",
                   headWith("<note xmlns=\"urn:oasis:names:tc:emergency:cap:1.1\">n</note>"),
                   "mixed-namespace"},
        DefectCase{"VeryLikelyIn12", with(whole, "Observed", "Very Likely"), "other-version"},
        DefectCase{"PasswordIn12", headWith("<password>p</password>"), "other-version"},
        DefectCase{"AvoidIn11", with(infoWith("<responseType>Avoid</responseType>"), space12, space11),
                   "other-version"},
        DefectCase{"NoMimeTypeIn11",
                   with(infoWith("<resource><resourceDesc>a</resourceDesc></resource>"), space12, space11),
                   ""}),
    [](const testing::TestParamInfo<DefectCase>& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Cap10, CapAccepts,
    testing::Values(
        DefectCase{"ItsOwnPeculiarities",
                   alert("<identifier>1</identifier><sender>s</sender><sent>2003-06-11T22:39:00-07:00</"
                         "sent><status>Actual</status>"
                         "<msgType>Alert</msgType><password>p</password><info><event>e</event><urgency>Past</"
                         "urgency><severity>Minor</severity>"
                         "<certainty>Very "
                         "Likely</certainty><eventCode>SAME=CAE</eventCode><area><areaDesc>a</areaDesc>"
                         "<geocode>SAME=006037</geocode></area></info>",
                         space10),
                   ""},
        DefectCase{"Draft", with(with(whole, space12, space10), "Actual", "Draft"),
                   "other-version other-version"},
        DefectCase{"ObservedIsLater", with(whole, space12, space10), "other-version"},
        DefectCase{"ResponseTypeIsLater",
                   with(with(infoWith("<responseType>Shelter</responseType>"), space12, space10), "Observed",
                        "Likely"),
                   "other-version"},
        DefectCase{"PairsAreLater",
                   with(with(infoWith("<parameter><valueName>p</valueName><value>q</value></parameter>"),
                             space12, space10),
                        "Observed", "Likely"),
                   "other-version"}),
    [](const testing::TestParamInfo<DefectCase>& one) { return std::string(one.param.name); });

TEST(Cap, LeavesOutTheBrokenPartAlone)
{
    const auto alert =
        read(infoWith("<expires>okay</expires>" + area +
                      "<polygon>0,0 0,NaN 1,1 0,0</polygon><polygon>0,0 0,1 1,1 0,0</polygon></area>"));
    ASSERT_EQ(alert.infos.size(), 1U);
    EXPECT_EQ(alert.infos[0].expires, std::nullopt);
    EXPECT_EQ(alert.infos[0].areas.at(0).polygons.size(), 1U);
    ASSERT_EQ(alert.defects.size(), 2U);
    EXPECT_EQ(alert.defects[0].where, "info[0]/expires");
    EXPECT_EQ(alert.defects[1].where, "info[0]/area[0]/polygon[0]");
}

TEST(Cap, NumbersWhatMayStandSeveralTimesInItsPlaces)
{
    const std::string info = "<info>" + std::string(capInfoHead) + area + "</area>" + area +
                             "<polygon>0,0 0,1 1,1 0,0</polygon><polygon/></area></info>";
    const auto alert = read(wire::test::alert(std::string(capHead) + info + info));
    ASSERT_EQ(codes(alert.defects), "empty-polygon empty-polygon");
    EXPECT_EQ(alert.defects[1].where, "info[1]/area[1]/polygon[1]");
}

TEST(Cap, ShowsAStatusThatItDoesNotKnowAsNotActual)
{
    EXPECT_EQ(read(with(whole, "Actual", "TES")).status, domain::CapStatus::unknown);
    EXPECT_EQ(read(with(whole, "Actual", "TES")).statusText, "TES");
    EXPECT_EQ(read(with(whole, "<status>Actual</status>", "")).status, domain::CapStatus::unknown);
    EXPECT_EQ(read(with(whole, "Actual", "Exercise")).status, domain::CapStatus::exercise);
}

TEST(Cap, KeepsTheFirstOfTwo)
{
    EXPECT_EQ(read(infoWith("<event>Lain</event>")).infos[0].event, "Hujan Lebat");
    EXPECT_EQ(read(headWith("<identifier>lain</identifier>")).identifier, "contoh-1");
}

TEST(Cap, KeepsTheTextAroundAForeignElement)
{
    EXPECT_EQ(read(infoWith("<headline>a<b>c</b>d</headline>")).infos[0].headline, "ad");
}

TEST(Cap, ReadsTheOldFormOfPairs)
{
    const auto alert = read(infoWith("<eventCode> SAME = CAE </eventCode>"));
    EXPECT_EQ(alert.infos[0].eventCodes, (std::vector<domain::NamedValue>{{"SAME", "CAE"}}));
}

TEST(Cap, TakesVeryLikelyAsLikely)
{
    EXPECT_EQ(read(with(whole, "Observed", "Very Likely")).infos[0].certainty, domain::Certainty::likely);
}

TEST(Cap, ReadsPrefixedElementsByTheirNamespace)
{
    std::string prefixed;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        prefixed += whole[i];
        const bool opens = whole[i] == '<' && whole[i + 1] != '?';
        if (opens && whole[i + 1] == '/') {
            prefixed += '/';
            ++i;
        }
        prefixed += opens ? "cap:" : "";
    }
    const auto alert = read(with(prefixed, "xmlns=", "xmlns:cap="));
    EXPECT_EQ(codes(alert.defects), "");
    EXPECT_EQ(alert.version, "1.2");
    EXPECT_EQ(alert.infos.size(), 1U);
}

TEST(Cap, SaysThatNobodyCheckedASignatureAndReadsNothingInIt)
{
    const std::string signature =
        "<Signature "
        "xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo><event>x</event></SignedInfo></Signature>";
    const auto atTheEnd = read(headWith(signature));
    EXPECT_TRUE(atTheEnd.signatureNotVerified);
    EXPECT_EQ(codes(atTheEnd.defects), "signature-not-verified");
    EXPECT_TRUE(read(infoWith(signature)).signatureNotVerified);
    EXPECT_FALSE(read(whole).signatureNotVerified);
}

TEST(Cap, StripsControlAndBidiCharactersFromWhatIsShown)
{
    const auto alert = read(infoWith("<headline>Awas\xE2\x80\xAE tsunami\xC2\x85\xE2\x81\xA6!</headline>"
                                     "<description>satu&#13;\ndua\ttiga\xE2\x80\xA8"
                                     "empat</description>"));
    EXPECT_EQ(alert.infos[0].headline, "Awas tsunami!");
    EXPECT_EQ(alert.infos[0].description, "satu\ndua\ttiga\nempat");
}

TEST(Cap, CutsWhatIsOverTheLimitsAndSaysSo)
{
    std::string infos;
    for (int i = 0; i < 66; ++i) {
        infos += "<info>" + std::string(capInfoHead) + "</info>";
    }
    const auto many = read(alert(std::string(capHead) + infos));
    EXPECT_EQ(many.infos.size(), 64U);
    EXPECT_EQ(codes(many.defects), "over-limit");
    std::string areas;
    for (int i = 0; i < 258; ++i) {
        areas += area + "</area>";
    }
    const auto wide = read(infoWith(areas));
    EXPECT_EQ(wide.infos[0].areas.size(), 256U);
    EXPECT_EQ(codes(wide.defects), "over-limit");
    const auto longText =
        read(infoWith("<description>" + std::string(65'535, 'a') + "\xC3\xA9</description>"));
    EXPECT_EQ(longText.infos[0].description, std::string(65'535, 'a'));
    EXPECT_EQ(codes(longText.defects), "over-limit");
}

TEST(Cap, ListsAtMostTwoHundredDefects)
{
    std::string polygons;
    for (int i = 0; i < 300; ++i) {
        polygons += "<polygon/>";
    }
    const auto alert = read(alertWithArea(polygons));
    ASSERT_EQ(alert.defects.size(), 201U);
    EXPECT_EQ(alert.defects.back().code, "more-defects");
}

struct Refused
{
    const char* name;
    std::string payload;
    ErrorCode code;
};

class CapRefuses : public testing::TestWithParam<Refused>
{};

TEST_P(CapRefuses, TheAlert)
{
    const auto alert = readCap(GetParam().payload);
    ASSERT_FALSE(alert.has_value());
    EXPECT_EQ(alert.error().code, GetParam().code) << alert.error().detail;
    EXPECT_FALSE(alert.error().detail.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Alerts, CapRefuses,
    testing::Values(
        Refused{"WithoutIdentifier", with(whole, "<identifier>contoh-1</identifier>", ""),
                ErrorCode::missingField},
        Refused{"WithBlankIdentifier", with(whole, "contoh-1", " "), ErrorCode::missingField},
        Refused{"WithoutSender", with(whole, "contoh@example.org", ""), ErrorCode::missingField},
        Refused{"WithoutSent", with(whole, "<sent>2026-11-23T12:00:00+07:00</sent>", ""),
                ErrorCode::missingField},
        Refused{"WithUnreadableSent", with(whole, "2026-11-23T12:00:00+07:00", "bigboi"), ErrorCode::badTime},
        Refused{"WithInaTewsTime", with(whole, "2026-11-23T12:00:00+07:00", "2023-04-25T03:05:33WIB"),
                ErrorCode::badTime},
        Refused{"InAWrapper",
                "<alerts xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">" +
                    with(whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "") + "</alerts>",
                ErrorCode::noMessage},
        Refused{"NotXml", "alert", ErrorCode::badSyntax},
        Refused{"CutOff", whole.substr(0, whole.size() / 2), ErrorCode::badSyntax}),
    [](const testing::TestParamInfo<Refused>& one) { return std::string(one.param.name); });

} // namespace

} // namespace posko::wire::test

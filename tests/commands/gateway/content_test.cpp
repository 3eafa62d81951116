// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/content.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace posko;
using gateway::checkContent;
using gateway::ContentKind;

std::string cap(const std::string& infos)
{
    return "<alert "
           "xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>1</identifier><sender>a</sender>"
           "<sent>2026-09-24T15:00:00+08:00</sent><status>Actual</status><msgType>Alert</msgType>"
           "<scope>Public</scope>" +
           infos + "</alert>";
}

/// What was counted; -1: refused.
std::int64_t itemsOf(ContentKind kind, const std::string& text)
{
    const auto content = checkContent(kind, text);
    return content ? content->items : -1;
}

core::Instant expiryOf(const std::string& infos)
{
    return checkContent(ContentKind::cap, cap(infos)).value().expires.value();
}

TEST(GatewayContentTest, AWarningEndsWithTheLatestOfItsInfos)
{
    EXPECT_EQ(core::toRfc3339(expiryOf("<info><expires>2026-09-24T17:27:00+08:00</expires></info>"
                                       "<info><expires>2026-09-24T16:00:00+08:00</expires></info>")),
              "2026-09-24T09:27:00.000Z");
}

TEST(GatewayContentTest, AWarningWithoutAnEndEndsADayAfterItWasSent)
{
    for (const char* infos :
         {"", "<info/>", "<info><expires>2026-09-24T17:00:00+08:00</expires></info><info/>"}) {
        EXPECT_EQ(core::toRfc3339(expiryOf(infos)), "2026-09-25T07:00:00.000Z") << infos;
    }
}

TEST(GatewayContentTest, CountsTheBulletinsOfAnInatewsDocument)
{
    const auto items = [](const std::string& text) {
        return itemsOf(ContentKind::inatews, text);
    };
    EXPECT_EQ(items(R"({"identifier":"a","info":{"subject":"x"}})"), 1);
    EXPECT_EQ(items(R"({"alert":{"identifier":"a","info":[{},{}]}})"), 2);
    EXPECT_EQ(items("<alert><identifier>a</identifier><info/><info/><info/></alert>"), 3);
    EXPECT_EQ(items("<alerts><alert><info/></alert></alerts>"), -1);
    EXPECT_EQ(items("<alert><identifier>a</identifier></alert>"), -1);
    EXPECT_EQ(items(R"({"info":{}})"), -1);
    EXPECT_EQ(items(R"({"identifier":"a","info":"x"})"), -1);
    EXPECT_EQ(items(R"({"alert":1})"), -1);
}

TEST(GatewayContentTest, AListOfEarthquakesNeedsOneThatCanBeRead)
{
    const std::string good = R"({"DateTime":"2026-09-23T12:16:56+00:00","Coordinates":"-8.51,123.27",)"
                             R"("Magnitude":"1.8","Kedalaman":"12 km","Wilayah":"x"})";
    const auto items = [](const std::string& rows) {
        return itemsOf(ContentKind::tews, R"({"Infogempa":{"gempa":)" + rows + "}}");
    };
    EXPECT_EQ(items(good), 1);
    EXPECT_EQ(items("[" + good + ",{}]"), 1);
    EXPECT_EQ(items("[{}]"), -1);
    EXPECT_EQ(items("[]"), -1);
}

TEST(GatewayContentTest, AForecastIsThatOfItsPlace)
{
    const std::string text = R"({"lokasi":{"adm4":"32.73.01.1001"},"data":[{}]})";
    EXPECT_TRUE(checkContent(ContentKind::forecast, text, "32.73.01.1001"));
    EXPECT_FALSE(checkContent(ContentKind::forecast, text, "32.73.01.1002"));
    EXPECT_FALSE(checkContent(ContentKind::forecast, R"({"lokasi":{"adm4":"1"},"data":[]})", "1"));
    EXPECT_FALSE(checkContent(ContentKind::forecast, R"({"message":"Data not found"})", "1"));
    EXPECT_FALSE(checkContent(ContentKind::forecast, "[]", "1"));
}

} // namespace

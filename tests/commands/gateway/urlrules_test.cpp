// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/urlrules.h"

#include <gtest/gtest.h>

namespace {

using namespace posko::gateway;

QUrl url(const char* text)
{
    return QUrl(QString::fromUtf8(text), QUrl::StrictMode);
}

bool allowed(const char* from, const char* to, const std::vector<std::string>& hosts = {})
{
    return checkTarget(url(from), url(to), hosts).has_value();
}

TEST(UrlRulesTest, ThisMachineIsKnownByItsOwnNamesOnly)
{
    for (const char* own :
         {"http://localhost/", "http://127.0.0.1:8080/", "http://127.9.9.9/", "http://[::1]/"}) {
        EXPECT_TRUE(isLoopback(url(own))) << own;
    }
    for (const char* other :
         {"http://localhost.contoh.id/", "http://10.0.0.1/", "http://128.0.0.1/", "http:///x"}) {
        EXPECT_FALSE(isLoopback(url(other))) << other;
    }
}

TEST(UrlRulesTest, OnlyTheSameSchemeAndHostOrAListedOneIsFollowed)
{
    const char* from = "https://www.bmkg.go.id/alerts";
    EXPECT_TRUE(allowed(from, "https://www.bmkg.go.id/x"));
    EXPECT_TRUE(allowed(from, "https://WWW.BMKG.go.id:443/x"));
    EXPECT_FALSE(allowed(from, "http://www.bmkg.go.id/x"));
    EXPECT_FALSE(allowed(from, "https://www.bmkg.go.id:8443/x"));
    EXPECT_FALSE(allowed(from, "https://bmkg.go.id/x"));
    EXPECT_FALSE(allowed(from, "https://www.bmkg.go.id.contoh.net/x"));
    EXPECT_FALSE(allowed(from, "https://a@www.bmkg.go.id/x"));
    EXPECT_FALSE(allowed(from, "file:///etc/passwd"));
    EXPECT_FALSE(allowed(from, "/x"));
    EXPECT_TRUE(allowed(from, "https://static.bmkg.go.id/x", {"static.bmkg.go.id"}));
    EXPECT_FALSE(allowed(from, "https://static.bmkg.go.id:8443/x", {"static.bmkg.go.id"}));
    EXPECT_TRUE(allowed(from, "https://static.bmkg.go.id:8443/x", {"static.bmkg.go.id:8443"}));
    EXPECT_FALSE(allowed(from, "http://static.bmkg.go.id/x", {"static.bmkg.go.id"}));
}

TEST(UrlRulesTest, AWarningLiesBesideItsFeedAndNamesItsTopicByItsCode)
{
    const char* link = "https://www.bmkg.go.id/alerts/nowcast/id/CGT20260924002_alert.xml";
    for (const char* feed :
         {"https://www.bmkg.go.id/alerts/nowcast/id", "https://www.bmkg.go.id/alerts/nowcast/id/",
          "https://www.bmkg.go.id/alerts/nowcast/id/rss.xml"}) {
        const auto read = readCapLink(url(feed), link, {});
        ASSERT_TRUE(read) << feed;
        EXPECT_EQ(read->code, "CGT20260924002");
        EXPECT_EQ(read->url, url(link));
    }
}

TEST(UrlRulesTest, WhatHasNotTheShapeOfAWarningIsNotFollowed)
{
    const QUrl feed = url("https://www.bmkg.go.id/alerts/nowcast/id");
    for (const char* wrong :
         {"", "CGT20260924002_alert.xml", "https://www.bmkg.go.id/alerts/nowcast/en/CGT20260924002_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/../en/CGT20260924002_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/x/CGT20260924002_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/CGT20260924002_alert.xml?a=b",
          "https://www.bmkg.go.id/alerts/nowcast/id/CGT20260924002_alert.xml#a",
          "https://www.bmkg.go.id/alerts/nowcast/id/cgt20260924002_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/CGT2026092400_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/CGT20260924002_alert.xml%0A",
          "https://www.bmkg.go.id/alerts/nowcast/id/CGT%2B0260924002_alert.xml",
          "https://www.bmkg.go.id/alerts/nowcast/id/#_alert.xml"}) {
        EXPECT_FALSE(readCapLink(feed, wrong, {})) << wrong;
    }
}

} // namespace

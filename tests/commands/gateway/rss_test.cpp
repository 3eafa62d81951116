// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/rss.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace posko;
using gateway::readRss;

std::string feed(const std::string& items)
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><link>https://x/rss.xml</link>" + items +
           "</channel></rss>";
}

TEST(RssTest, ReadsTheLinkOfEveryItemAndNotThatOfTheChannel)
{
    const auto items = readRss(feed("<item><title>a</title><link> https://x/1 </link></item>"
                                    "<item><link><![CDATA[https://x/2]]></link></item><item/>"));
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 3U);
    EXPECT_EQ((*items)[0].link, "https://x/1");
    EXPECT_EQ((*items)[1].link, "https://x/2");
    EXPECT_EQ((*items)[2].link, "");
}

TEST(RssTest, TheWordsOfAnItemChangeWithEveryTextInIt)
{
    const auto words = [](const std::string& item) {
        return readRss(feed("<item>" + item + "</item>")).value().front().words;
    };
    const std::string base = words("<guid>1</guid><pubDate>a</pubDate>");
    EXPECT_EQ(base, words("<guid>1</guid><pubDate>a</pubDate>"));
    EXPECT_NE(base, words("<guid>2</guid><pubDate>a</pubDate>"));
    EXPECT_NE(base, words("<guid>1</guid><pubDate>b</pubDate>"));
    EXPECT_NE(base, words("<guid>1a</guid><pubDate></pubDate>")) << "nor does a text move to the next";
}

TEST(RssTest, AFeedWithoutItemsListsNothing)
{
    const auto items = readRss(feed(""));
    ASSERT_TRUE(items);
    EXPECT_TRUE(items->empty());
}

TEST(RssTest, RefusesWhatIsNoFeed)
{
    for (const std::string text :
         {"", "x", "<html><body/></html>", "<rss/>", "<alert/>", "<rss><channel><item></channel></rss>"}) {
        EXPECT_FALSE(readRss(text)) << text;
    }
    EXPECT_EQ(readRss("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel/></rss>").error().code,
              core::ErrorCode::forbiddenDoctype);
}

TEST(RssTest, RefusesAFeedWithTooManyItems)
{
    std::string items;
    for (std::size_t n = 0; n < gateway::maxRssItems; ++n) {
        items += "<item/>";
    }
    EXPECT_TRUE(readRss(feed(items)));
    EXPECT_EQ(readRss(feed(items + "<item/>")).error().code, core::ErrorCode::tooLarge);
}

} // namespace

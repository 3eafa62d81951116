// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/recognise.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

TEST(Recognise, TellsEachFormatByItsContent)
{
    EXPECT_EQ(recognise(R"({"Infogempa":{"gempa":[]}})"), Family::tews);
    EXPECT_EQ(recognise("<?xml version=\"1.0\"?><Infogempa/>"), Family::tews);
    EXPECT_EQ(recognise(alert(capHead)), Family::cap);
    EXPECT_EQ(recognise("\xEF\xBB\xBF" + alert(capHead)), Family::cap);
    EXPECT_EQ(recognise("<alert/>"), Family::cap);
    EXPECT_EQ(recognise("<feed><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.1\"/></feed>"), Family::cap);
    EXPECT_EQ(recognise(R"({"identifier":"Indonesia-InaTEWS-20230425030533"})"), Family::inatews);
    EXPECT_EQ(recognise(R"({"schema":"posko.team/1"})"), Family::depot);
    EXPECT_EQ(recognise(R"([{"schema":"posko.team/1"}])"), Family::depot);
    EXPECT_EQ(recognise(R"({"_type":"lwt"})"), Family::devicePosition);
    EXPECT_EQ(recognise("<event uid=\"x\"/>"), Family::cot);
    EXPECT_EQ(recognise(R"({"lokasi":{},"data":[]})"), Family::forecast);
    EXPECT_EQ(recognise(R"({"statusCode":404,"message":"Data not found"})"), Family::forecast);
}

struct Case
{
    const char* payload;
    const char* kind;
    const char* detail;
    bool unknown;
};

TEST(Recognise, NamesWhatThisVersionDoesNotDecode)
{
    for (const Case& one : {
             Case{"", "unknown", "no message found", false},
             Case{" \n", "unknown", "no message found", false},
             Case{"hello", "unknown", "no message found", false},
             Case{"{}", "unknown", "no message found", false},
             Case{"[1]", "unknown", "no message found", false},
             Case{R"({"statusCode":404})", "unknown", "no message found", false},
             Case{"<rss><channel/></rss>", "unknown", "no message found", false},
             Case{"<feed "
                  "xmlns:cap=\"urn:oasis:names:tc:emergency:cap:1.1\"><entry><cap:event>x</cap:event></"
                  "entry></feed>",
                  "unknown", "no message found", false},
         }) {
        const auto family = recognise(one.payload);
        ASSERT_FALSE(family.has_value()) << one.payload;
        EXPECT_EQ(family.error().kind, one.kind) << one.payload;
        EXPECT_EQ(family.error().error.detail, one.detail) << one.payload;
        EXPECT_EQ(family.error().unknown, one.unknown) << one.payload;
    }
}

TEST(Recognise, RefusesWhatCannotBeRead)
{
    EXPECT_EQ(recognise("{").error().error.code, core::ErrorCode::badSyntax);
    EXPECT_EQ(recognise("<rss>").error().error.code, core::ErrorCode::badSyntax);
    EXPECT_EQ(recognise("<!DOCTYPE rss><rss/>").error().error.code, core::ErrorCode::forbiddenDoctype);
}

} // namespace

} // namespace posko::wire::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

TEST(Decode, TurnsAnEmptyPayloadIntoAWithdrawalOnEveryTopic)
{
    for (const char* topic :
         {"bmkg/cap/id/CGT20260924002", "kemensos/lumbung/LBG-1", "owntracks/u/d", "what/ever"}) {
        const auto events = decoded(topic, "");
        const auto* withdrawn = only<domain::DocumentWithdrawn>(events);
        ASSERT_NE(withdrawn, nullptr) << topic;
        EXPECT_EQ(withdrawn->meta.topic, topic);
    }
}

TEST(Decode, GivesEveryEventTheMetaOfItsMessage)
{
    const auto events = decode(message("what/ever", "{}", true), TopicNames{});
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_EQ(rejected->meta, (domain::Meta{7, noon, "what/ever", true}));
}

TEST(Decode, KeepsAnUnknownTopicAsUnknown)
{
    for (const char* topic :
         {"what/ever", "bmkg/tews", "bmkg/tews/katalog", "bmkg/tews/autogempa/x", "bmkg/cap/id",
          "bmkg/cap/id/C/x", "kemensos/lumbung", "kemensos/lumbung/A/kontak", "kemensos/tagana/A/x",
          "basarnas/operasi/A/orang", "posko/link", "owntracks/u", "owntracks/u/d/lain",
          "owntracks/u/d/event/x", "tak", "tak/a/b", "kemensos/tagana//posisi"}) {
        const auto events = decoded(topic, "{}");
        const auto* rejected = only<domain::MessageRejected>(events);
        ASSERT_NE(rejected, nullptr) << topic;
        EXPECT_TRUE(rejected->unknown) << topic;
        EXPECT_EQ(rejected->error.code, core::ErrorCode::unknownTopic) << topic;
    }
}

TEST(Decode, SaysWhyWithoutCallingItUnknownWhereItsOwnTopicCarriesRubbish)
{
    for (const char* topic :
         {"bmkg/tews/autogempa", "bmkg/cap/id/C1", "cap/bnpb/1", "kemensos/lumbung/A", "kemensos/tagana/A",
          "posko/link/a", "kemensos/tagana/A/posisi", "owntracks/u/d"}) {
        const auto events = decoded(topic, "rubbish");
        const auto* rejected = only<domain::MessageRejected>(events);
        ASSERT_NE(rejected, nullptr) << topic;
        EXPECT_FALSE(rejected->unknown) << topic;
        EXPECT_EQ(rejected->error.code, core::ErrorCode::badSyntax) << topic;
    }
}

TEST(Decode, NamesABmkgWarningByItsCodeAndAnyOtherByIssuerAndKey)
{
    const auto bmkg = decoded("bmkg/cap/id/CGT20260924002", alert(capHead));
    const auto* first = only<domain::WarningReceived>(bmkg);
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->warningId, "CGT20260924002");
    EXPECT_EQ(first->issuer, "bmkg");
    const auto other = decoded("cap/bpbd-jambi/banjir-4", alert(capHead));
    const auto* second = only<domain::WarningReceived>(other);
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->warningId, "bpbd-jambi/banjir-4");
    EXPECT_EQ(second->issuer, "bpbd-jambi");
}

TEST(Decode, ListensBelowItsPrefixOnly)
{
    for (const char* prefix : {"latihan", "latihan/"}) {
        TopicNames names;
        names.prefix = prefix;
        EXPECT_NE(
            only<domain::WarningReceived>(decode(message("latihan/bmkg/cap/id/C1", alert(capHead)), names)),
            nullptr);
        EXPECT_NE(only<domain::MessageRejected>(decode(message("bmkg/cap/id/C1", alert(capHead)), names)),
                  nullptr);
        EXPECT_NE(
            only<domain::MessageRejected>(decode(message("latihanbmkg/cap/id/C1", alert(capHead)), names)),
            nullptr);
        EXPECT_TRUE(isPositionTopic("latihan/owntracks/u/d", names));
        EXPECT_FALSE(isPositionTopic("owntracks/u/d", names));
    }
}

TEST(Decode, FollowsConfiguredNames)
{
    TopicNames names;
    names.bmkgCap = "cuaca/peringatan";
    EXPECT_NE(only<domain::WarningReceived>(decode(message("cuaca/peringatan/id/C1", alert(capHead)), names)),
              nullptr);
    EXPECT_NE(only<domain::MessageRejected>(decode(message("bmkg/cap/id/C1", alert(capHead)), names)),
              nullptr);
}

TEST(PositionTopics, AreThoseOfTeamsUnitsAndDevices)
{
    const TopicNames names;
    for (const char* topic :
         {"kemensos/tagana/T-1/posisi", "basarnas/unsur/RIB-1/posisi", "owntracks/siti/hp", "tak/A-1"}) {
        EXPECT_TRUE(isPositionTopic(topic, names)) << topic;
    }
    for (const char* topic :
         {"kemensos/tagana/T-1", "kemensos/tagana/posisi", "kemensos/lumbung/L/posisi", "owntracks/siti",
          "owntracks/siti/hp/event", "basarnas/unsur/RIB-1", "bmkg/tews/autogempa", ""}) {
        EXPECT_FALSE(isPositionTopic(topic, names)) << topic;
    }
}

} // namespace

} // namespace posko::wire::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules.h"
#include "ingest/topics.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace {

using namespace posko;

bool isFollowed(const std::string& topic, const wire::TopicNames& names = {})
{
    const auto filters = ingest::stateFilters(names);
    return std::ranges::count_if(filters, [&](const auto& f) { return domain::matchesFilter(f, topic); }) ==
           1;
}

TEST(StateFilters, FollowEveryPublicPublisherOnce)
{
    for (const char* topic :
         {"bmkg/tews/autogempa", "bmkg/cap/id/CJB20221121001", "cap/bnpb/1", "kemensos/lumbung/a",
          "kemensos/tagana/a/posisi", "basarnas/unsur/a", "pvmbg/gunungapi/a", "air/tma/a", "akses/pu/a",
          "bnpb/kejadian/a", "owntracks/u/d", "tak/a", "posko/link/posko-drill", "kemensos/sesuatu/baru"}) {
        EXPECT_TRUE(isFollowed(topic)) << topic;
    }
    for (const char* topic : {"posko/order/a/b", "posko/reply/a/b", "$SYS/broker/uptime", "lain/topik"}) {
        EXPECT_FALSE(isFollowed(topic)) << topic;
    }
}

TEST(StateFilters, CarryThePrefixAndFollowMovedNames)
{
    wire::TopicNames names;
    names.prefix = "latihan";
    names.depots = "gudang";
    EXPECT_TRUE(isFollowed("latihan/bmkg/tews/autogempa", names));
    EXPECT_TRUE(isFollowed("latihan/gudang/a", names));
    EXPECT_FALSE(isFollowed("bmkg/tews/autogempa", names));
    EXPECT_FALSE(isFollowed("latihan/lain/a", names));
    names.prefix = "latihan/";
    EXPECT_TRUE(isFollowed("latihan/gudang/a", names));
}

TEST(RetainedSetFilter, IsAnotherFilterForTheSameTopics)
{
    EXPECT_EQ(ingest::retainedSetFilter("bmkg/#"), "bmkg/+/#");
    EXPECT_EQ(ingest::retainedSetFilter("a/+/b"), "a/+/b/#");
    EXPECT_EQ(ingest::retainedSetFilter("#"), "+/#");
    for (const auto& filter : ingest::stateFilters({})) {
        const std::string once = ingest::retainedSetFilter(filter);
        const std::string root = filter.substr(0, filter.size() - 2);
        EXPECT_NE(once, filter);
        EXPECT_TRUE(domain::matchesFilter(once, root + "/a")) << once;
        EXPECT_TRUE(domain::matchesFilter(once, root + "/a/b/c")) << once;
        EXPECT_FALSE(domain::matchesFilter(once, "lain/a")) << once;
    }
}

TEST(PersonalTopics, AreComplaintsContactsAndPersonsOfAnOperation)
{
    const wire::TopicNames names;
    for (const char* topic :
         {"kemensos/pengaduan/171-1", "kemensos/lumbung/a/kontak", "kemensos/tagana/a/kontak",
          "bnpb/klaster/jambi/a/kontak", "basarnas/operasi/a/orang"}) {
        EXPECT_TRUE(ingest::isPersonalTopic(topic, names)) << topic;
    }
    for (const char* topic : {"kemensos/lumbung/kontak-desa", "kemensos/tagana/a/posisi",
                              "basarnas/operasi/a", "owntracks/u/d", "kemensos/lumbung/a"}) {
        EXPECT_FALSE(ingest::isPersonalTopic(topic, names)) << topic;
    }
}

TEST(PersonalTopics, AreFoundBehindAPrefix)
{
    wire::TopicNames names;
    names.prefix = "latihan";
    EXPECT_TRUE(ingest::isPersonalTopic("latihan/kemensos/pengaduan/171-1", names));
    EXPECT_TRUE(ingest::isPersonalTopic("latihan/basarnas/operasi/a/orang", names));
}

} // namespace

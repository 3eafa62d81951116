// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/linkdocument.h"

#include "wire/decode.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace posko;

domain::Link fullLink()
{
    domain::Link link;
    link.id = "posko-drill";
    link.client = "posko-drill";
    link.state = domain::LinkState::online;
    link.mode = domain::LinkMode::simulation;
    link.title = "Gempa \"Contoh\"";
    link.trueDate = core::readDate("2022-11-21");
    link.clockAt = *core::readRfc3339("2026-11-23T07:03:22.5Z");
    link.stamp.observedAt = link.clockAt;
    link.stamp.seq = 7;
    link.version = "0.1.0";
    link.unsent = 0;
    link.holds = {{"kemensos/#", 12}};
    link.feeds = {{"BMKG TEWS", link.clockAt, link.clockAt, "HTTP 503", 60, 3, std::nullopt}};
    return link;
}

TEST(LinkDocument, IsReadBackAsItWasWritten)
{
    const auto link = fullLink();
    domain::RawMessage message;
    message.topic = "posko/link/posko-drill";
    message.payload = ingest::linkDocument(link);
    const auto events = wire::decode(message, {});
    ASSERT_EQ(events.size(), 1U);
    const auto* reported = std::get_if<domain::LinkReported>(&events[0]);
    ASSERT_NE(reported, nullptr) << message.payload;
    auto read = *reported->link;
    read.stamp.topic.clear();
    EXPECT_EQ(read, link) << message.payload;
}

TEST(LinkDocument, LeavesOutWhatIsAbsent)
{
    domain::Link link;
    link.id = "a";
    const auto document = nlohmann::json::parse(ingest::linkDocument(link));
    for (const char* key : {"title", "trueDate", "holds", "unsent", "radioDesk", "version", "note"}) {
        EXPECT_FALSE(document.contains(key)) << key;
    }
    EXPECT_TRUE(document.at("feeds").is_array());
    EXPECT_EQ(document.at("state"), "offline");
    EXPECT_EQ(document.at("mode"), "operasi");
}

} // namespace

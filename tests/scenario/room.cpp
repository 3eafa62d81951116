// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "room.h"

#include "domain/reduce.h"
#include "drill/player.h"
#include "ingest/linkdocument.h"
#include "store/canonical.h"
#include "wire/decode.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace posko::test {

namespace {

using namespace std::chrono_literals;

nlohmann::json pictureOf(const domain::Picture& picture, const domain::Rules& rules)
{
    auto json = nlohmann::json::parse(store::canonicalJson(picture, picture.at, rules));
    json.erase("derived");
    return json;
}

std::vector<std::string> linesOf(const nlohmann::json& json)
{
    std::istringstream stream(json.dump(1));
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

drill::Scenario loadScenario(const std::string& folder)
{
    auto loaded = drill::Scenario::load(folder);
    if (!loaded) {
        throw std::runtime_error(loaded.error().where + ": " + loaded.error().detail);
    }
    return std::move(*loaded);
}

void ScenarioRoom::playUntil(core::Milliseconds until)
{
    const auto& messages = m_scenario.messages;
    for (; m_next < messages.size() && messages[m_next].after <= until; ++m_next) {
        const auto& message = messages[m_next];
        playLinks(message.after);
        const drill::Anchors anchors{m_start, m_start + message.after};
        receive(message.topicAt(anchors), message.payloadAt(anchors), message.after);
    }
    playLinks(until);
    domain::advance(picture, m_start + until, rules);
}

void ScenarioRoom::playLinks(core::Milliseconds until)
{
    for (; m_linkAt <= until; m_linkAt += 10s) {
        domain::Link link;
        link.id = link.client = drill::kDrillClient;
        link.state = domain::LinkState::online;
        link.mode = domain::LinkMode::simulation;
        link.title = m_scenario.title;
        link.trueDate = m_scenario.trueDate;
        link.clockAt = link.stamp.observedAt = m_start + m_linkAt;
        link.stamp.seq = m_linkAt.count();
        link.feeds = drill::feedsAt(m_scenario, m_linkAt, m_start + m_linkAt);
        receive(drill::drillLinkTopic(), ingest::linkDocument(link), m_linkAt);
    }
}

void ScenarioRoom::receive(const std::string& topic, const std::string& payload, core::Milliseconds after)
{
    domain::RawMessage message;
    message.seq = wire::isPositionTopic(topic, {}) ? 0 : ++m_seq;
    message.receivedAt = m_start + after;
    message.topic = topic;
    message.payload = payload;
    for (const auto& event : wire::decode(message, {})) {
        if (const auto* refused = std::get_if<domain::MessageRejected>(&event)) {
            rejected.push_back(*refused);
        }
        domain::reduce(picture, event, rules);
    }
}

std::vector<std::string> linesOfPicture(const domain::Picture& picture, const domain::Rules& rules)
{
    return linesOf(pictureOf(picture, rules));
}

std::vector<std::string> expectedLines(const std::string& file, const domain::Picture& now)
{
    if (const char* path = std::getenv("POSKO_WRITE_EXPECTED"); path != nullptr) {
        std::ofstream(path) << pictureOf(now, {}).dump(1) << '\n';
    }
    std::ifstream stream(file);
    const auto expected = nlohmann::json::parse(stream, nullptr, false);
    return expected.is_discarded() ? std::vector<std::string>{file + " cannot be read"} : linesOf(expected);
}

} // namespace posko::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/player.h"

#include "ingest/linkdocument.h"
#include "wire/decode.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>

namespace posko::drill {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::chrono::seconds kLinkEvery{10};
constexpr milliseconds kLastWordsWait{3000};

const wire::TopicNames kNames;

domain::Link linkOf(const Scenario& scenario, domain::LinkState state, core::Instant now)
{
    domain::Link link;
    link.id = kDrillClient;
    link.client = kDrillClient;
    link.state = state;
    link.mode = domain::LinkMode::simulation;
    link.title = scenario.title;
    link.trueDate = scenario.trueDate;
    link.clockAt = now;
    link.stamp.observedAt = now;
    link.version = POSKO_VERSION;
    return link;
}

} // namespace

std::string drillLinkTopic()
{
    return kNames.links + "/" + std::string(kDrillClient);
}

Player::Player(const Scenario& scenario, PlayOptions options, BrokerLink& link, StopSignal& stop,
               const core::Clock& clock, std::ostream& lines, std::ostream& words)
    : m_scenario(scenario)
    , m_options(options)
    , m_link(link)
    , m_stop(stop)
    , m_clock(clock)
    , m_lines(lines)
    , m_words(words)
    , m_linkSeq(core::toEpochMs(clock.now()) / 1000)
{}

ingest::MqttMessage Player::will(const Scenario& scenario, const core::Clock& clock)
{
    return {drillLinkTopic(), ingest::linkDocument(linkOf(scenario, domain::LinkState::offline, clock.now())),
            1, true};
}

BrokerLink::Outcome Player::play()
{
    Outcome outcome = m_link.waitUntilConnected();
    while (outcome == Outcome::done) {
        beginRound();
        outcome = playRound();
        if (outcome != Outcome::done || !m_options.loop) {
            break;
        }
        clear(false);
    }
    clear(true);
    return outcome == Outcome::stopped ? Outcome::done : outcome;
}

core::Milliseconds Player::end() const
{
    return std::min(m_options.until.value_or(m_scenario.length), m_scenario.length);
}

// Played faster, the start lies as far back as makes the end of the play the present: distances between the
// times in payloads stay what they are, and none lies in the future.
void Player::beginRound()
{
    const auto length = std::max(end() - m_options.from, core::Milliseconds{0});
    auto back = m_options.from;
    if (m_options.speed == 0) {
        back = m_options.from + length;
    } else if (m_options.speed > 1) {
        back +=
            length - core::Milliseconds{std::llround(static_cast<double>(length.count()) / m_options.speed)};
    }
    m_start = std::chrono::floor<std::chrono::seconds>(m_clock.now() - back);
    m_begin = steady_clock::now();
    m_played = m_options.from;
}

BrokerLink::Outcome Player::playRound()
{
    if (const auto outcome = publishLink(); outcome != Outcome::done) {
        return outcome;
    }
    if (const auto outcome = playBefore(); outcome != Outcome::done) {
        return outcome;
    }
    for (const auto& message : m_scenario.messages) {
        if (message.after < m_options.from || message.after > end()) {
            continue;
        }
        if (const auto outcome = waitUntil(message.after); outcome != Outcome::done) {
            return outcome;
        }
        if (const auto outcome = publish(message); outcome != Outcome::done) {
            return outcome;
        }
    }
    const auto outcome = waitUntil(end());
    return outcome == Outcome::done ? m_link.settle([this](const auto& sent) { report(sent); }) : outcome;
}

/// What a room that was there from the start would hold: of each retained topic the newest document.
BrokerLink::Outcome Player::playBefore()
{
    std::map<std::string, const ScenarioMessage*> newest;
    for (const auto& message : m_scenario.messages) {
        if (message.after < m_options.from && message.retained) {
            newest[message.topicAt({m_start, m_start + message.after})] = &message;
        }
    }
    std::vector<const ScenarioMessage*> inOrder;
    inOrder.reserve(newest.size());
    for (const auto& [topic, message] : newest) {
        inOrder.push_back(message);
    }
    std::ranges::stable_sort(inOrder, {}, &ScenarioMessage::after);
    for (const auto* message : inOrder) {
        if (const auto outcome = publish(*message); outcome != Outcome::done) {
            return outcome;
        }
    }
    return Outcome::done;
}

BrokerLink::Outcome Player::waitUntil(core::Milliseconds after)
{
    auto due = m_begin;
    if (m_options.speed > 0) {
        const double real = static_cast<double>((after - m_options.from).count()) / m_options.speed;
        due += milliseconds{std::llround(real)};
    }
    while (true) {
        if (m_link.takeReconnected() || steady_clock::now() >= m_nextLink) {
            if (const auto outcome = publishLink(); outcome != Outcome::done) {
                return outcome;
            }
        }
        const auto now = steady_clock::now();
        if (now >= due) {
            m_played = std::max(m_played, after);
            return m_stop.requested() ? Outcome::stopped : Outcome::done;
        }
        m_played = std::max(
            m_played,
            after - milliseconds{std::llround(
                        static_cast<double>(std::chrono::duration_cast<milliseconds>(due - now).count()) *
                        m_options.speed)});
        const auto nextLook = std::min({due, m_nextLink, now + milliseconds{500}});
        if (m_stop.waitFor(std::chrono::ceil<milliseconds>(nextLook - now))) {
            return Outcome::stopped;
        }
    }
}

BrokerLink::Outcome Player::publish(const ScenarioMessage& message)
{
    const Anchors anchors{m_start, m_start + message.after};
    ingest::MqttMessage out;
    out.topic = message.topicAt(anchors);
    out.payload = message.payloadAt(anchors);
    out.qos = wire::isPositionTopic(out.topic, kNames) ? 0 : 1;
    out.retained = message.retained;
    if (out.retained && out.payload.empty()) {
        m_retained.erase(out.topic);
    } else if (out.retained) {
        m_retained.insert(out.topic);
    }
    return send(out);
}

BrokerLink::Outcome Player::publishLink()
{
    m_nextLink = steady_clock::now() + kLinkEvery;
    return send(linkMessage(domain::LinkState::online));
}

BrokerLink::Outcome Player::send(const ingest::MqttMessage& message)
{
    // Without pauses the way to the broker and back would be the only one.
    const bool ahead = m_options.speed == 0;
    const auto outcome =
        ahead ? m_link.sendAhead(message, [this](const auto& sent) { report(sent); }) : m_link.send(message);
    if (outcome == Outcome::done && !ahead) {
        report(message);
    } else if (outcome == Outcome::refused) {
        m_words << "posko-drill: the broker refuses " << message.topic << '\n';
    }
    return outcome;
}

std::vector<domain::LinkHolding> Player::holdsNow() const
{
    std::map<std::string, std::int64_t> byRoot;
    for (const auto& topic : m_retained) {
        ++byRoot[topic.substr(0, topic.find('/'))];
    }
    std::vector<domain::LinkHolding> holds;
    holds.reserve(byRoot.size());
    for (const auto& [root, documents] : byRoot) {
        holds.push_back({root + "/#", documents});
    }
    return holds;
}

ingest::MqttMessage Player::linkMessage(domain::LinkState state)
{
    auto link = linkOf(m_scenario, state, m_clock.now());
    link.stamp.seq = ++m_linkSeq;
    if (state == domain::LinkState::online) {
        link.feeds = feedsAt(m_scenario, m_played, m_clock.now());
        link.holds = holdsNow();
    }
    return {drillLinkTopic(), ingest::linkDocument(link), 1, true};
}

void Player::clear(bool goodbye)
{
    std::vector<ingest::MqttMessage> messages;
    messages.reserve(m_retained.size() + 1);
    for (const auto& topic : m_retained) {
        messages.push_back({topic, "", 1, true});
    }
    if (goodbye) {
        messages.push_back(linkMessage(domain::LinkState::offline));
        messages.push_back({drillLinkTopic(), "", 1, true});
    }
    m_retained.clear();
    const auto missing =
        m_link.sendLast(messages, kLastWordsWait, [this](const auto& message) { report(message); });
    if (missing > 0) {
        m_words << "posko-drill: " << missing
                << " retained topics could not be cleared, the broker is away\n";
    }
}

void Player::report(const ingest::MqttMessage& message)
{
    if (!m_options.verbose) {
        return;
    }
    const nlohmann::ordered_json line{{"t", core::toRfc3339(m_clock.now())},
                                      {"topic", message.topic},
                                      {"retained", message.retained},
                                      {"qos", message.qos},
                                      {"bytes", message.payload.size()}};
    m_lines << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << std::endl;
}

} // namespace posko::drill

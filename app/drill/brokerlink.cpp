// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/brokerlink.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace posko::drill {

namespace {

using ingest::MqttDelivery;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kLookEvery{50};
constexpr milliseconds kGoodbyeWait{1000};
constexpr std::size_t kMostInFlight = 20;

} // namespace

core::Result<std::unique_ptr<BrokerLink>> BrokerLink::open(ingest::MqttClientOptions options,
                                                           StopSignal& stop, Say say, milliseconds patience)
{
    std::unique_ptr<BrokerLink> link(new BrokerLink(stop, std::move(say), patience));
    BrokerLink* self = link.get();
    self->m_address = options.broker.address();
    ingest::MqttCallbacks calls;
    calls.connected = [self] {
        const std::lock_guard lock(self->m_mutex);
        self->m_connected = true;
        ++self->m_connects;
    };
    calls.lost = [self](const std::string& detail) {
        const std::lock_guard lock(self->m_mutex);
        self->m_connected = false;
        self->m_detail = detail;
    };
    calls.takenOver = [self](const std::string& detail) {
        const std::lock_guard lock(self->m_mutex);
        self->m_connected = false;
        self->m_takenOver = true;
        self->m_detail = detail;
    };
    calls.message = [](const std::string&, const std::string&, int, bool) {
    };
    auto client = ingest::MqttClient::create(std::move(options), std::move(calls));
    if (!client) {
        return std::unexpected(client.error());
    }
    link->m_client = std::move(*client);
    if (auto started = link->m_client->start(); !started) {
        return std::unexpected(started.error());
    }
    return link;
}

BrokerLink::BrokerLink(StopSignal& stop, Say say, milliseconds patience)
    : m_stop(stop)
    , m_say(std::move(say))
    , m_patience(patience)
{}

BrokerLink::~BrokerLink()
{
    if (m_client) {
        m_client->stop(kGoodbyeWait);
    }
}

bool BrokerLink::isConnected()
{
    const std::lock_guard lock(m_mutex);
    return m_connected && !m_takenOver;
}

/// The one who comes last plays: this one must not take the name back.
bool BrokerLink::wasTakenOver()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_takenOver) {
            return false;
        }
    }
    m_client->giveUp();
    return true;
}

BrokerLink::Outcome BrokerLink::waitUntilConnected()
{
    const auto begin = steady_clock::now();
    bool said = false;
    while (!isConnected()) {
        const std::string detail = [&] {
            const std::lock_guard lock(m_mutex);
            return m_detail;
        }();
        if (wasTakenOver()) {
            m_say(m_address + ": " + detail);
            return Outcome::lost;
        }
        if (!said && !detail.empty()) {
            m_say("the broker " + m_address + " is away (" + detail + "), waiting for it");
            said = true;
        }
        if (steady_clock::now() - begin >= m_patience) {
            m_say("the broker " + m_address + " did not come back");
            return Outcome::lost;
        }
        if (m_stop.waitFor(kLookEvery)) {
            return Outcome::stopped;
        }
    }
    if (said) {
        m_say("the broker " + m_address + " is there");
    }
    return Outcome::done;
}

BrokerLink::Outcome BrokerLink::send(const ingest::MqttMessage& message)
{
    while (true) {
        if (const auto outcome = waitUntilConnected(); outcome != Outcome::done) {
            return outcome;
        }
        const auto delivery = m_client->publish(message);
        if (!delivery) {
            // The connection broke this moment and its callback has not come yet.
            if (m_stop.waitFor(kLookEvery)) {
                return Outcome::stopped;
            }
            continue;
        }
        if (message.qos == 0) {
            return Outcome::done;
        }
        const auto outcome = waitForAcknowledgement(*delivery);
        if (outcome != Outcome::lost) {
            return outcome;
        }
    }
}

BrokerLink::Outcome BrokerLink::waitForAcknowledgement(const MqttDelivery& delivery)
{
    while (true) {
        switch (delivery.wait(kLookEvery)) {
        case MqttDelivery::State::acknowledged:
            return Outcome::done;
        case MqttDelivery::State::refused:
            return Outcome::refused;
        case MqttDelivery::State::failed:
            return Outcome::lost;
        case MqttDelivery::State::pending:
            break;
        }
        if (m_stop.requested()) {
            return Outcome::stopped;
        }
        if (!isConnected()) {
            return Outcome::lost;
        }
    }
}

BrokerLink::Outcome BrokerLink::sendAhead(ingest::MqttMessage message, const Acknowledged& acknowledged)
{
    if (message.qos == 0) {
        const auto outcome = send(message);
        if (outcome == Outcome::done) {
            acknowledged(message);
        }
        return outcome;
    }
    auto outcome = Outcome::done;
    if (m_underWay.size() >= kMostInFlight) {
        outcome = settleOldest(acknowledged);
    }
    auto& underWay = m_underWay.emplace_back(std::move(message), std::nullopt);
    // Behind one that must be sent again it waits, so that their order stays.
    const bool inOrder = m_underWay.size() == 1 || m_underWay[m_underWay.size() - 2].delivery;
    if (inOrder && isConnected()) {
        if (auto delivery = m_client->publish(underWay.message)) {
            underWay.delivery = std::move(*delivery);
        }
    }
    return outcome;
}

BrokerLink::Outcome BrokerLink::settle(const Acknowledged& acknowledged)
{
    while (!m_underWay.empty()) {
        if (const auto outcome = settleOldest(acknowledged); outcome != Outcome::done) {
            return outcome;
        }
    }
    return Outcome::done;
}

BrokerLink::Outcome BrokerLink::settleOldest(const Acknowledged& acknowledged)
{
    auto outcome = Outcome::lost;
    while (outcome == Outcome::lost) {
        const auto& delivery = m_underWay.front().delivery;
        outcome = delivery ? waitForAcknowledgement(*delivery) : Outcome::lost;
        if (outcome == Outcome::lost) {
            if (const auto again = sendAllAgain(); again != Outcome::done) {
                return again;
            }
        }
    }
    if (outcome == Outcome::done) {
        acknowledged(m_underWay.front().message);
    }
    m_underWay.pop_front();
    return outcome;
}

BrokerLink::Outcome BrokerLink::sendAllAgain()
{
    if (const auto outcome = waitUntilConnected(); outcome != Outcome::done) {
        return outcome;
    }
    bool broken = false;
    for (auto& underWay : m_underWay) {
        underWay.delivery.reset();
        if (auto delivery =
                broken ? core::fail(core::ErrorCode::linkFailed) : m_client->publish(underWay.message)) {
            underWay.delivery = std::move(*delivery);
        }
        broken = broken || !underWay.delivery;
    }
    return broken && m_stop.waitFor(kLookEvery) ? Outcome::stopped : Outcome::done;
}

bool BrokerLink::takeReconnected()
{
    if (wasTakenOver()) {
        return false;
    }
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_seenConnects, std::max(m_connects, 1)) < m_connects;
}

std::size_t BrokerLink::sendLast(const std::vector<ingest::MqttMessage>& messages, milliseconds longest,
                                 const std::function<void(const ingest::MqttMessage&)>& acknowledged)
{
    const auto deadline = steady_clock::now() + longest;
    std::deque<std::pair<const ingest::MqttMessage*, MqttDelivery>> inFlight;
    std::size_t missing = 0;
    const auto settleOldest = [&] {
        const auto& [message, delivery] = inFlight.front();
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - steady_clock::now());
        if (delivery.wait(std::max(left, milliseconds{0})) == MqttDelivery::State::acknowledged) {
            acknowledged(*message);
        } else {
            ++missing;
        }
        inFlight.pop_front();
    };
    for (const auto& message : messages) {
        if (inFlight.size() >= kMostInFlight) {
            settleOldest();
        }
        if (auto delivery =
                isConnected() ? m_client->publish(message) : core::fail(core::ErrorCode::linkFailed)) {
            inFlight.emplace_back(&message, std::move(*delivery));
        } else {
            ++missing;
        }
    }
    while (!inFlight.empty()) {
        settleOldest();
    }
    return missing;
}

} // namespace posko::drill

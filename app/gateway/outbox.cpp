// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/outbox.h"

#include "domain/rules.h"
#include "gateway/archive.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace posko::gateway {

namespace {

using State = ingest::MqttDelivery::State;

constexpr std::chrono::milliseconds kWorkEvery{50};
constexpr std::chrono::seconds kLearnLongest{3};
constexpr std::chrono::seconds kGoodbye{1};
constexpr std::chrono::seconds kHeldAhead{60};
constexpr std::ptrdiff_t kMostUnderWay = 16;

} // namespace

core::Result<std::unique_ptr<Outbox>> Outbox::create(OutboxOptions options, const core::Clock& clock)
{
    std::unique_ptr<Outbox> outbox(new Outbox(std::move(options), clock));
    Outbox* self = outbox.get();
    const auto& chosen = self->m_options;
    ingest::MqttClientOptions client;
    client.broker = chosen.broker;
    client.clientId = chosen.clientId;
    client.password = chosen.password;
    client.trustStore = chosen.trustStore;
    client.retryTo = std::chrono::seconds{5};
    client.will = ingest::MqttMessage{chosen.linkTopic, chosen.linkDocument(false), 1, true};
    // The library calls from its own threads. The client is gone before the outbox is.
    ingest::MqttCallbacks calls;
    calls.connected = [self] {
        QMetaObject::invokeMethod(self, [self] { self->onConnected(); }, Qt::QueuedConnection);
    };
    calls.lost = [self](const std::string& detail) {
        QMetaObject::invokeMethod(self, [self, detail] { self->onLost(detail); }, Qt::QueuedConnection);
    };
    calls.takenOver = [self](const std::string& detail) {
        QMetaObject::invokeMethod(
            self,
            [self, detail] {
                Q_EMIT self->said(QString::fromStdString(detail));
                Q_EMIT self->takenOver();
            },
            Qt::QueuedConnection);
    };
    calls.message = [self](const std::string& topic, const std::string& payload, int, bool retained) {
        QMetaObject::invokeMethod(
            self,
            [self, topic, digest = sha256(payload), empty = payload.empty(), retained] {
                self->onMessage(topic, digest, empty, retained);
            },
            Qt::QueuedConnection);
    };
    auto made = ingest::MqttClient::create(std::move(client), std::move(calls));
    if (!made) {
        return std::unexpected(made.error());
    }
    self->m_client = std::move(*made);
    return outbox;
}

Outbox::Outbox(OutboxOptions options, const core::Clock& clock)
    : m_options(std::move(options))
    , m_clock(clock)
{
    m_learning.setSingleShot(true);
    connect(&m_learning, &QTimer::timeout, this, &Outbox::learned);
    connect(&m_worker, &QTimer::timeout, this, &Outbox::work);
}

Outbox::~Outbox()
{
    m_entries.clear();
    m_client.reset();
}

core::Result<void> Outbox::start()
{
    m_worker.start(kWorkEvery);
    return m_client->start();
}

void Outbox::restore(OutboxDocument document)
{
    const std::string topic = document.topic;
    m_entries[topic] = Entry{
        .document = std::move(document), .confirmed = false, .atBroker = {}, .refused = {}, .underWay = {}};
}

bool Outbox::put(OutboxDocument document)
{
    Entry& entry = m_entries[document.topic];
    const bool another = entry.document.digest != document.digest;
    entry.document = std::move(document);
    entry.confirmed = true;
    return another;
}

void Outbox::confirm(const std::string& topic)
{
    if (const auto found = m_entries.find(topic); found != m_entries.end()) {
        found->second.confirmed = true;
    }
}

void Outbox::sayLink()
{
    if (m_connected) {
        static_cast<void>(m_client->publish({m_options.linkTopic, m_options.linkDocument(true), 1, true}));
    }
}

std::int64_t Outbox::unsent() const
{
    const core::Instant now = m_clock.now();
    return std::ranges::count_if(m_entries, [&](const auto& held) {
        const Entry& entry = held.second;
        return entry.confirmed && entry.atBroker != entry.document.digest && !hasExpired(entry, now);
    });
}

std::int64_t Outbox::heldBy(const std::string& filter) const
{
    const core::Instant soon = m_clock.now() + kHeldAhead;
    return std::ranges::count_if(m_entries, [&](const auto& held) {
        return !held.second.atBroker.empty() && !hasExpired(held.second, soon) &&
               domain::matchesFilter(filter, held.first);
    });
}

void Outbox::stop()
{
    m_worker.stop();
    m_learning.stop();
    if (m_connected) {
        if (const auto last =
                m_client->publish({m_options.linkTopic, m_options.linkDocument(false), 1, true})) {
            static_cast<void>(last->wait(kGoodbye));
        }
    }
    m_client->stop(kGoodbye);
    m_connected = false;
}

/// What the broker remembers is told before the own word comes back, which is heard as the last.
void Outbox::onConnected()
{
    m_connected = true;
    m_learned = false;
    for (Entry& entry : m_entries | std::views::values) {
        entry.atBroker.clear();
        entry.refused.clear();
        entry.delivery.reset();
    }
    for (const std::string& filter : m_options.filters) {
        static_cast<void>(m_client->subscribe(filter, 0, ingest::RetainedSet::send));
    }
    static_cast<void>(m_client->subscribe(m_options.linkTopic, 0, ingest::RetainedSet::leave));
    m_learning.start(kLearnLongest);
    sayLink();
    Q_EMIT said(QStringLiteral("connected to ") + QString::fromStdString(m_options.broker.address()));
}

void Outbox::onLost(const std::string& detail)
{
    if (std::exchange(m_connected, false)) {
        Q_EMIT said(QStringLiteral("the broker is away (%1); the newest documents are kept for it")
                        .arg(QString::fromStdString(detail)));
    } else {
        Q_EMIT said(QStringLiteral("the broker cannot be reached (%1); trying on")
                        .arg(QString::fromStdString(detail)));
    }
    m_learning.stop();
    m_learned = false;
    for (Entry& entry : m_entries | std::views::values) {
        entry.delivery.reset();
    }
}

void Outbox::onMessage(const std::string& topic, const std::string& digest, bool empty, bool retained)
{
    if (m_learned || !m_connected) {
        return;
    }
    if (topic == m_options.linkTopic && !retained) {
        return learned();
    }
    if (const auto found = m_entries.find(topic); found != m_entries.end()) {
        found->second.atBroker = empty ? std::string() : digest;
    }
}

void Outbox::learned()
{
    m_learning.stop();
    m_learned = true;
    for (const std::string& filter : m_options.filters) {
        static_cast<void>(m_client->unsubscribe(filter));
    }
    static_cast<void>(m_client->unsubscribe(m_options.linkTopic));
    Q_EMIT holdingChanged();
}

bool Outbox::hasExpired(const Entry& entry, core::Instant now) const
{
    return entry.document.expires && *entry.document.expires <= now;
}

bool Outbox::isDue(const Entry& entry, core::Instant now) const
{
    const std::string& wanted = entry.document.digest;
    return !entry.delivery && entry.atBroker != wanted && entry.refused != wanted &&
           (entry.confirmed || entry.atBroker.empty()) && !hasExpired(entry, now);
}

void Outbox::work()
{
    dropExpired();
    if (!m_connected || !m_learned) {
        return;
    }
    for (Entry& entry : m_entries | std::views::values) {
        settle(entry);
    }
    const core::Instant now = m_clock.now();
    auto free = kMostUnderWay - std::ranges::count_if(m_entries, [](const auto& held) {
                    return held.second.delivery.has_value();
                });
    for (auto& [topic, entry] : m_entries) {
        if (free > 0 && isDue(entry, now)) {
            send(entry);
            --free;
        }
    }
}

void Outbox::settle(Entry& entry)
{
    if (!entry.delivery) {
        return;
    }
    const State state = entry.delivery->wait(std::chrono::milliseconds{0});
    if (state == State::pending) {
        return;
    }
    entry.delivery.reset();
    if (state == State::acknowledged) {
        entry.atBroker = entry.underWay;
        Q_EMIT holdingChanged();
    } else if (state == State::refused) {
        entry.refused = entry.underWay;
        Q_EMIT said(QStringLiteral("the broker does not take ") +
                    QString::fromStdString(entry.document.topic));
    }
}

void Outbox::send(Entry& entry)
{
    const OutboxDocument& document = entry.document;
    ingest::MqttMessage message{document.topic, document.payload, 1, true};
    if (document.expires) {
        message.expiresAfter = std::chrono::ceil<std::chrono::seconds>(*document.expires - m_clock.now());
    }
    if (auto delivery = m_client->publish(message)) {
        entry.delivery = std::move(*delivery);
        entry.underWay = document.digest;
    }
}

/// The broker drops them by itself; here nothing may count or bring them again.
void Outbox::dropExpired()
{
    const core::Instant now = m_clock.now();
    const auto dropped =
        std::erase_if(m_entries, [&](const auto& held) { return hasExpired(held.second, now); });
    if (dropped > 0) {
        Q_EMIT holdingChanged();
    }
}

} // namespace posko::gateway

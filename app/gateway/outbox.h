// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "ingest/mqttclient.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace posko::gateway {

/// A document as it is published: retained, QoS 1, its bytes unchanged.
struct OutboxDocument
{
    std::string topic;
    std::string payload;
    std::string digest;                   ///< sha256 of the payload
    std::optional<core::Instant> expires; ///< the broker forgets it then; it is never published later
};

struct OutboxOptions
{
    ingest::BrokerUrl broker{};
    std::string password;
    std::string trustStore;
    std::string clientId;
    std::string linkTopic;
    std::vector<std::string> filters; ///< of every topic that documents are published on
    std::function<std::string(bool online)> linkDocument;
};

/// Holds the newest document of every topic and sees to it that the broker holds the same. While the broker
/// is away only the newest of each topic is kept, and brought when it returns; of one topic never two are
/// under way, so their order holds. At each connect it first learns what the broker has, and publishes what
/// it lacks or has in another version. A document from an earlier run is brought only where the broker has
/// none at all on its topic, until its source has confirmed it: the broker's could be newer. All calls on one
/// thread.
class Outbox : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static core::Result<std::unique_ptr<Outbox>> create(OutboxOptions options,
                                                                      const core::Clock& clock);
    ~Outbox() override;

    [[nodiscard]] core::Result<void> start();
    /// A document that was held before this start.
    void restore(OutboxDocument document);
    /// A document as its source gives it now. True where it is another one than was held.
    bool put(OutboxDocument document);
    /// The source says that what is held for this topic is its newest.
    void confirm(const std::string& topic);
    /// Publishes the link document, where the broker is there.
    void sayLink();

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// Documents that the broker should have and has not.
    [[nodiscard]] std::int64_t unsent() const;
    /// Documents below this filter that the broker holds and will hold for another minute.
    [[nodiscard]] std::int64_t heldBy(const std::string& filter) const;
    /// Says offline and ends the connection, within three seconds.
    void stop();

Q_SIGNALS:
    /// The broker came, went, or does not take a document: a sentence for people.
    void said(const QString& sentence);
    /// What the broker holds has changed.
    void holdingChanged();
    /// Another program came with this client id: this one has to end.
    void takenOver();

private:
    struct Entry
    {
        OutboxDocument document;
        bool confirmed = false;
        std::string atBroker; ///< digest of what the broker holds; empty: nothing, as far as is known
        std::string refused;  ///< digest of what the broker did not take
        std::string underWay; ///< digest of what is being delivered
        std::optional<ingest::MqttDelivery> delivery{};
    };

    Outbox(OutboxOptions options, const core::Clock& clock);

    void onConnected();
    void onLost(const std::string& detail);
    void onMessage(const std::string& topic, const std::string& digest, bool empty, bool retained);
    void learned();
    void work();
    void settle(Entry& entry);
    void send(Entry& entry);
    void dropExpired();
    [[nodiscard]] bool isDue(const Entry& entry, core::Instant now) const;
    [[nodiscard]] bool hasExpired(const Entry& entry, core::Instant now) const;

    const OutboxOptions m_options;
    const core::Clock& m_clock;
    std::unique_ptr<ingest::MqttClient> m_client;
    std::map<std::string, Entry> m_entries; ///< by topic
    bool m_connected = false;
    bool m_learned = false; ///< what the broker has is known since the last connect
    QTimer m_learning;      ///< ends the waiting for a broker that does not let us read
    QTimer m_worker;
};

} // namespace posko::gateway

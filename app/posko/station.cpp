// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "station.h"

#include "ingest/brokerurl.h"
#include "ingest/inbox.h"
#include "ingest/mqttsource.h"
#include "ingest/syncmonitor.h"
#include "ingest/topics.h"
#include "services/storekeeper.h"
#include "store/configuration.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QTimer>

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <utility>

namespace posko::app {

struct Station::Parts
{
    StationOptions options;
    const core::Clock& clock;
    ingest::BrokerUrl broker;
    // Named in the order in which they depend on each other; they end in the opposite one.
    std::atomic<ingest::Inbox*> inboxForStore{nullptr};
    std::unique_ptr<store::Store> store;
    std::unique_ptr<runtime::Engine> engine;
    std::unique_ptr<services::StoreKeeper> keeper;
    std::unique_ptr<ingest::SyncMonitor> sync;
    std::unique_ptr<ingest::Inbox> inbox;
    std::unique_ptr<ingest::DecodeLoop> loop;
    std::unique_ptr<ingest::MqttSource> source;
    QTimer ticker;
    bool stopped = false;

    Parts(StationOptions chosen, const core::Clock& time, ingest::BrokerUrl url)
        : options(std::move(chosen))
        , clock(time)
        , broker(std::move(url))
    {}

    [[nodiscard]] std::string clientId() const { return "posko-" + options.console; }

    core::Result<void> openStore();
    core::Result<void> restore();
    core::Result<void> joinIngest();
};

core::Result<void> Station::Parts::openStore()
{
    store::Options choices;
    choices.onHealth = [this](const domain::StoreChanged& health) {
        if (ingest::Inbox* box = inboxForStore.load()) {
            box->setStoreFailed(health.failed, health.detail);
        }
    };
    choices.log = [](const std::string& line) {
        std::cerr << "posko: " + line + '\n';
    };
    auto opened = store::Store::open(options.store, std::move(choices));
    if (!opened) {
        return std::unexpected(opened.error());
    }
    store = std::move(*opened);
    return {};
}

core::Result<void> Station::Parts::restore()
{
    auto restored =
        store->restore(options.rules, [names = options.topics](const domain::RawMessage& message) {
            return wire::decode(message, names);
        });
    if (!restored) {
        return std::unexpected(restored.error());
    }
    engine = std::make_unique<runtime::Engine>(std::move(restored->picture), options.rules, clock);
    engine->setDecisionJournal([this](std::vector<domain::Event> events, domain::Officer officer,
                                      std::uint64_t after, std::function<void(core::Result<void>)> done) {
        // The store answers on its own thread; the engine lives on this one.
        store->appendDecision(std::move(events), std::move(officer), after,
                              [this, done = std::move(done)](core::Result<void> result) {
                                  QMetaObject::invokeMethod(
                                      engine.get(), [done, result] { done(result); }, Qt::QueuedConnection);
                              });
    });
    store->noteConfiguration({options.topics.prefix, options.rules}, engine->now());
    keeper = std::make_unique<services::StoreKeeper>(*engine, *store);
    return {};
}

core::Result<void> Station::Parts::joinIngest()
{
    const std::string linkTopic = ingest::prefixed(options.topics, options.topics.links) + "/" + clientId();
    sync = std::make_unique<ingest::SyncMonitor>();
    ingest::InboxOptions choices;
    choices.client = clientId();
    choices.nextSeq = store->nextSeq();
    choices.notBefore = engine->now();
    choices.isPosition = [names = options.topics](std::string_view topic) {
        return wire::isPositionTopic(topic, names);
    };
    choices.isPersonal = [names = options.topics](std::string_view topic) {
        return ingest::isPersonalTopic(topic, names);
    };
    choices.digest = [](std::string_view payload) {
        return store::sha256(payload);
    };
    choices.ownTopic = linkTopic;
    choices.sync = sync.get();
    inbox = std::make_unique<ingest::Inbox>(clock, *store, std::move(choices));
    for (const auto& [topic, digest] : store->newestPayloads()) {
        inbox->remember(topic, digest);
    }
    inboxForStore.store(inbox.get());

    ingest::DecodeLoopOptions decoding;
    decoding.decode = [names = options.topics](const domain::RawMessage& message) {
        return wire::decode(message, names);
    };
    decoding.sync = sync.get();
    decoding.renewState = [this] {
        if (source) {
            source->renewState();
        }
    };
    loop = std::make_unique<ingest::DecodeLoop>(*inbox, *store, *engine, std::move(decoding));

    ingest::MqttSourceOptions connecting;
    connecting.broker = broker;
    connecting.clientId = clientId();
    connecting.password = options.password;
    connecting.trustStore = options.trustStore;
    connecting.filters = ingest::stateFilters(options.topics);
    connecting.linkTopic = linkTopic;
    connecting.version = options.version;
    connecting.sync = sync.get();
    auto made = ingest::MqttSource::create(std::move(connecting), *inbox);
    if (!made) {
        return std::unexpected(made.error());
    }
    source = std::move(*made);
    return {};
}

core::Result<std::unique_ptr<Station>> Station::open(StationOptions options, const core::Clock& clock)
{
    auto broker = ingest::BrokerUrl::parse(options.broker);
    if (!broker) {
        return std::unexpected(broker.error());
    }
    auto parts = std::make_unique<Parts>(std::move(options), clock, std::move(*broker));
    if (auto opened = parts->openStore(); !opened) {
        return std::unexpected(opened.error());
    }
    if (auto restored = parts->restore(); !restored) {
        return std::unexpected(restored.error());
    }
    parts->engine->tick();
    return std::unique_ptr<Station>(new Station(std::move(parts)));
}

Station::Station(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

Station::~Station()
{
    stop();
}

runtime::Engine& Station::engine()
{
    return *m_parts->engine;
}

ingest::PositionCounters Station::positions() const
{
    return m_parts->loop ? m_parts->loop->positions() : ingest::PositionCounters{};
}

core::Result<void> Station::start()
{
    if (auto joined = m_parts->joinIngest(); !joined) {
        return joined;
    }
    QObject::connect(&m_parts->ticker, &QTimer::timeout, m_parts->engine.get(), &runtime::Engine::tick);
    m_parts->ticker.setTimerType(Qt::PreciseTimer);
    m_parts->ticker.start(std::chrono::seconds{1});
    m_parts->loop->start();
    return m_parts->source->start();
}

void Station::stop()
{
    Parts& parts = *m_parts;
    if (parts.stopped) {
        return;
    }
    parts.stopped = true;
    parts.ticker.stop();
    if (parts.inbox) {
        parts.inbox->beginShutdown();
        if (parts.source) {
            parts.source->stop();
        }
        parts.loop->stop();
        QCoreApplication::sendPostedEvents(parts.engine.get());
    }
    parts.keeper->checkpoint();
    parts.store->close();
    parts.inboxForStore.store(nullptr);
}

std::filesystem::path defaultStore(const std::string& instance)
{
    std::filesystem::path base;
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0') {
        base = data;
    } else if (const char* home = std::getenv("HOME"); home != nullptr) {
        base = std::filesystem::path(home) / ".local" / "share";
    }
    return base / "posko" / (instance.empty() ? "store" : "store-" + instance);
}

std::string defaultConsole()
{
    std::array<char, 256> name{};
    std::string console;
    if (::gethostname(name.data(), name.size() - 1) == 0) {
        for (const char c : std::string(name.data())) {
            const bool plain =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            console += plain ? c : '-';
        }
    }
    return console.empty() ? "wall" : console;
}

} // namespace posko::app

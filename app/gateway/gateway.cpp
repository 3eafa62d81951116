// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gateway.h"

#include "ingest/linkdocument.h"
#include "ingest/topics.h"

#include <nlohmann/json.hpp>

#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace posko::gateway {

namespace {

constexpr std::chrono::milliseconds kLinkSoon{100};
constexpr std::chrono::milliseconds kOnceLook{50};
constexpr std::chrono::seconds kOncePatience{10};

std::string prefixOf(const Config& config)
{
    return config.prefix.empty() ? "" : config.prefix + "/";
}

/// The older of two, where none is older than any.
std::optional<core::Instant> older(std::optional<core::Instant> one, std::optional<core::Instant> other)
{
    return one && other ? std::optional(std::min(*one, *other)) : std::nullopt;
}

} // namespace

core::Result<std::unique_ptr<Gateway>> Gateway::open(Config config, const std::string& stateFolder, bool once,
                                                     const core::Clock& clock, Streams streams)
{
    auto archive = Archive::open(stateFolder);
    if (!archive) {
        return std::unexpected(archive.error());
    }
    std::unique_ptr<Gateway> gateway(
        new Gateway(std::move(config), std::move(*archive),
                    RequestJournal(std::filesystem::path(stateFolder) / "requests"), once, clock, streams));
    if (auto joined = gateway->joinBroker(); !joined) {
        return std::unexpected(joined.error());
    }
    if (auto joined = gateway->joinSources(); !joined) {
        return std::unexpected(joined.error());
    }
    return gateway;
}

Gateway::Gateway(Config config, Archive archive, RequestJournal requests, bool once, const core::Clock& clock,
                 Streams streams)
    : m_config(std::move(config))
    , m_once(once)
    , m_clock(clock)
    , m_streams(streams)
    , m_archive(std::move(archive))
    , m_requests(std::move(requests))
    // Seconds since 1970 to begin with: a link's seq grows over restarts too.
    , m_linkSeq(core::toEpochMs(clock.now()) / 1000)
{}

core::Result<void> Gateway::joinBroker()
{
    OutboxOptions options;
    options.broker = m_config.broker;
    options.password = m_config.password;
    options.trustStore = m_config.trustStore;
    options.clientId = m_config.client;
    options.linkTopic = prefixOf(m_config) + wire::TopicNames{}.links + "/" + m_config.client;
    options.filters = filters();
    options.linkDocument = [this](bool online) {
        return ingest::linkDocument(link(online));
    };
    auto outbox = Outbox::create(std::move(options), m_clock);
    if (!outbox) {
        return std::unexpected(outbox.error());
    }
    m_outbox = std::move(*outbox);
    connect(m_outbox.get(), &Outbox::said, this,
            [this](const QString& sentence) { say(sentence.toStdString()); });
    connect(m_outbox.get(), &Outbox::holdingChanged, this, &Gateway::sayLinkSoon);
    connect(m_outbox.get(), &Outbox::takenOver, this, [this] { Q_EMIT ended(1); });
    return {};
}

core::Result<void> Gateway::joinSources()
{
    HttpOptions http;
    http.requestsPerMinute = m_config.requestsPerMinute;
    http.timeLimit = m_config.timeLimit;
    http.version = POSKO_VERSION;
    http.journal = &m_requests;
    if (!m_config.caFile.empty()) {
        auto tls = QSslConfiguration::defaultConfiguration();
        const auto authorities = QSslCertificate::fromPath(QString::fromStdString(m_config.caFile));
        if (authorities.isEmpty()) {
            return core::fail(core::ErrorCode::badUse, m_config.caFile, "it holds no certificate");
        }
        tls.setCaCertificates(authorities);
        http.tls = tls;
    }
    m_http = std::make_unique<HttpClient>(std::move(http), m_clock);
    const Surroundings around{.http = *m_http,
                              .archive = m_archive,
                              .outbox = *m_outbox,
                              .clock = m_clock,
                              .longestRetry = m_config.longestRetry,
                              .revalidateEvery = m_config.revalidateEvery,
                              .topicPrefix = prefixOf(m_config)};
    m_lastErrors.resize(m_config.sources.size());
    for (std::size_t n = 0; n < m_config.sources.size(); ++n) {
        auto& runner = m_runners.emplace_back(std::make_unique<SourceRunner>(m_config.sources[n], around));
        connect(runner.get(), &SourceRunner::fetched, this, &Gateway::tell);
        connect(runner.get(), &SourceRunner::said, this,
                [this](const QString& sentence) { say(sentence.toStdString()); });
        connect(runner.get(), &SourceRunner::roundEnded, this,
                [this, n](bool well) { onRoundEnded(*m_runners[n], m_lastErrors[n], well); });
    }
    m_roundsLeft = m_runners.size();
    return {};
}

core::Result<void> Gateway::start()
{
    forgetStrangers();
    m_linkSoon.setSingleShot(true);
    connect(&m_linkSoon, &QTimer::timeout, m_outbox.get(), &Outbox::sayLink);
    connect(&m_linkAgain, &QTimer::timeout, m_outbox.get(), &Outbox::sayLink);
    m_linkAgain.start(m_config.linkEvery);
    if (auto started = m_outbox->start(); !started) {
        return started;
    }
    for (const auto& runner : m_runners) {
        if (m_once) {
            runner->runOnce();
        }
        runner->start();
    }
    return {};
}

/// A source that is not configured any more leaves nothing behind.
void Gateway::forgetStrangers()
{
    const auto held = m_archive.entries();
    for (const auto& [url, what] : held) {
        if (!std::ranges::contains(m_config.sources, what.source, &Source::name)) {
            if (const auto forgotten = m_archive.forget(url); !forgotten) {
                say(forgotten.error().where + ": " + forgotten.error().detail);
            }
        }
    }
}

void Gateway::stop()
{
    for (const auto& runner : m_runners) {
        runner->disconnect(this);
    }
    m_http.reset();
    m_linkAgain.stop();
    m_linkSoon.stop();
    m_outbox->stop();
}

domain::Link Gateway::link(bool online)
{
    domain::Link link;
    link.id = link.client = m_config.client;
    link.clockAt = link.stamp.observedAt = m_clock.now();
    link.stamp.seq = ++m_linkSeq;
    link.state = online ? domain::LinkState::online : domain::LinkState::offline;
    link.mode = domain::LinkMode::operation;
    link.version = POSKO_VERSION;
    // Also asked for as the will, before there is an outbox.
    if (m_outbox) {
        link.unsent = m_outbox->unsent();
        for (const std::string& filter : filters()) {
            link.holds.push_back({filter, m_outbox->heldBy(filter)});
        }
    }
    link.feeds = feeds();
    return link;
}

/// A feed of several sources is as old as the oldest of them.
std::vector<domain::LinkFeed> Gateway::feeds() const
{
    std::vector<domain::LinkFeed> feeds;
    for (const auto& runner : m_runners) {
        const Source& source = runner->source();
        const SourceState& state = runner->state();
        const std::string error = state.error.empty() ? "" : source.name + ": " + state.error;
        const auto known = std::ranges::find(feeds, source.feed, &domain::LinkFeed::name);
        if (known == feeds.end()) {
            feeds.push_back({.name = source.feed,
                             .lastSuccessAt = state.lastSuccessAt,
                             .lastTryAt = state.lastTryAt,
                             .error = error,
                             .expectedEverySeconds = source.expectedEvery.count(),
                             .items = state.items,
                             .rejected = state.rejected});
            continue;
        }
        known->lastSuccessAt = older(known->lastSuccessAt, state.lastSuccessAt);
        known->lastTryAt = std::max(known->lastTryAt, state.lastTryAt);
        known->error = known->error.empty() ? error : known->error;
        known->expectedEverySeconds = std::max(known->expectedEverySeconds, source.expectedEvery.count());
        known->items = known->items.value_or(0) + state.items;
        known->rejected = known->rejected.value_or(0) + state.rejected;
    }
    return feeds;
}

std::vector<std::string> Gateway::filters() const
{
    std::vector<std::string> filters;
    filters.reserve(m_config.sources.size());
    for (const Source& source : m_config.sources) {
        filters.push_back(source.topicFilter(prefixOf(m_config)));
    }
    return filters;
}

void Gateway::tell(const FetchLine& line)
{
    nlohmann::ordered_json object{
        {"t", core::toRfc3339(m_clock.now())}, {"source", line.source}, {"url", line.url}};
    if (line.status != 0) {
        object["status"] = line.status;
    }
    if (line.bytes) {
        object["bytes"] = *line.bytes;
    }
    object["changed"] = line.changed;
    if (!line.topic.empty()) {
        object["topic"] = line.topic;
    }
    if (!line.error.empty()) {
        object["error"] = line.error;
    }
    m_streams.lines << object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                    << std::endl;
}

void Gateway::say(const std::string& sentence)
{
    m_streams.words << "posko-gateway: " << sentence << std::endl;
}

void Gateway::sayLinkSoon()
{
    if (!m_linkSoon.isActive()) {
        m_linkSoon.start(kLinkSoon);
    }
}

void Gateway::onRoundEnded(const SourceRunner& runner, std::string& lastError, bool well)
{
    const std::string& error = runner.state().error;
    if (error != lastError) {
        say(runner.source().name + ": " + (error.empty() ? "all is well again" : error));
        lastError = error;
    }
    // Its times are new after every round; the wall reckons how alive a source is from them.
    sayLinkSoon();
    m_anyFailed = m_anyFailed || !well;
    if (m_once && --m_roundsLeft == 0) {
        endOnce();
    }
}

/// The end waits for the broker, not for ever.
void Gateway::endOnce()
{
    connect(&m_onceLook, &QTimer::timeout, this, [this] {
        if (m_outbox->isConnected() && m_outbox->unsent() == 0) {
            m_onceLook.stop();
            Q_EMIT ended(m_anyFailed ? 1 : 0);
        }
    });
    m_oncePatience.setSingleShot(true);
    connect(&m_oncePatience, &QTimer::timeout, this, [this] {
        m_onceLook.stop();
        say(std::to_string(m_outbox->unsent()) + " documents could not be brought to the broker");
        Q_EMIT ended(1);
    });
    m_onceLook.start(kOnceLook);
    m_oncePatience.start(kOncePatience);
}

} // namespace posko::gateway

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "gateway/archive.h"
#include "gateway/backoff.h"
#include "gateway/content.h"
#include "gateway/httpclient.h"
#include "gateway/outbox.h"
#include "gateway/rss.h"
#include "gateway/source.h"
#include "gateway/urlrules.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace posko::gateway {

/// One fetch, as stdout tells it.
struct FetchLine
{
    std::string source;
    std::string url;
    int status = 0;
    std::optional<std::int64_t> bytes; ///< of a document
    bool changed = false;              ///< it goes to the broker
    std::string topic;
    std::string error;
};

/// How a source is doing.
struct SourceState
{
    std::optional<core::Instant> lastSuccessAt; ///< end of the last round that went well
    std::optional<core::Instant> lastTryAt;     ///< begin of the last round
    std::string error;                          ///< of the last round; empty: none
    std::int64_t items = 0;                     ///< in what the source gives now
    std::int64_t rejected = 0;                  ///< documents that were not taken, since the start
};

/// What all sources share.
struct Surroundings
{
    HttpClient& http;
    Archive& archive;
    Outbox& outbox;
    const core::Clock& clock;
    core::Milliseconds longestRetry{};
    core::Milliseconds revalidateEvery{};
    std::string topicPrefix; ///< with its slash, or empty
};

/// Asks one source again and again, in rounds: its file, its places, or its feed and then the warnings that
/// the feed names. What is good and new goes to the outbox and into the archive; what is not leaves the
/// former document where it is. A round goes well when every document was answered for: one of several that
/// the source does not give (a place that does not exist) is told and counted, and the others still count.
/// After a round that did not go well the source is left alone for longer and longer. What a feed does not
/// name any more is left to expire.
class SourceRunner : public QObject
{
    Q_OBJECT

public:
    SourceRunner(Source source, const Surroundings& around);

    /// Hands over what the archive holds of it, and begins the first round.
    void start();
    /// No round follows the present one.
    void runOnce() { m_once = true; }

    [[nodiscard]] const Source& source() const { return m_source; }
    [[nodiscard]] const SourceState& state() const { return m_state; }

Q_SIGNALS:
    void fetched(const posko::gateway::FetchLine& line);
    void roundEnded(bool well);
    /// The archive could not be written: a sentence for people.
    void said(const QString& sentence);

private:
    /// One document of a round.
    struct Target
    {
        QUrl url;
        ContentKind kind = ContentKind::tews;
        std::string topic; ///< empty: not published
        std::string place;
        std::string listedAs;
    };
    struct Round
    {
        int waitingFor = 0;
        int good = 0;
        int refused = 0;
        int failed = 0;
        std::int64_t items = 0;
        std::string error;
        std::optional<core::Milliseconds> asked; ///< the longest Retry-After
    };

    void restore();
    void begin();
    [[nodiscard]] std::vector<Target> firstTargets() const;
    [[nodiscard]] Target capTarget(const CapLink& link, std::string listedAs) const;
    void fetch(const Target& target);
    void answered(const Target& target, const HttpAnswer& answer);
    void take(const Target& target, const HttpAnswer& answer, FetchLine& line);
    void unchanged(const Target& target, FetchLine& line);
    void accept(const Target& target, const Content& content, std::string_view bytes);
    void fault(bool refused, const Target& target, const std::string& error);
    void readFeed(const Target& feed, std::string_view bytes);
    void readItem(const QUrl& feed, const RssItem& item, std::map<std::string, std::string>& seen);
    [[nodiscard]] bool isKnown(const Target& target) const;
    void forgetUnlisted(const std::map<std::string, std::string>& listed);
    void note(const core::Result<void>& stored);
    void end();

    const Source m_source;
    Surroundings m_around;
    SourceState m_state;
    Round m_round;
    int m_failures = 0;
    bool m_once = false;
    QTimer m_next;
    std::map<std::string, std::chrono::steady_clock::time_point> m_checked; ///< warnings, by URL
};

} // namespace posko::gateway

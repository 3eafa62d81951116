// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/link.h"
#include "gateway/archive.h"
#include "gateway/config.h"
#include "gateway/httpclient.h"
#include "gateway/outbox.h"
#include "gateway/requestjournal.h"
#include "gateway/sourcerunner.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace posko::gateway {

/// Joins the sources, the archive and the broker, tells stdout of every fetch and people of every change, and
/// says in `posko.link/1` how each feed is doing: when a state changes, and at least once a minute. With
/// `once` it ends by itself when every source was asked once and the broker has what came.
class Gateway : public QObject
{
    Q_OBJECT

public:
    struct Streams
    {
        std::ostream& lines; ///< JSON
        std::ostream& words; ///< for people
    };

    [[nodiscard]] static core::Result<std::unique_ptr<Gateway>>
    open(Config config, const std::string& stateFolder, bool once, const core::Clock& clock, Streams streams);

    [[nodiscard]] core::Result<void> start();
    /// Says offline and ends.
    void stop();

Q_SIGNALS:
    /// The work of `once` is done, or cannot go on.
    void ended(int exitCode);

private:
    Gateway(Config config, Archive archive, RequestJournal requests, bool once, const core::Clock& clock,
            Streams streams);

    [[nodiscard]] core::Result<void> joinBroker();
    [[nodiscard]] core::Result<void> joinSources();
    void forgetStrangers();
    [[nodiscard]] domain::Link link(bool online);
    [[nodiscard]] std::vector<domain::LinkFeed> feeds() const;
    [[nodiscard]] std::vector<std::string> filters() const;
    void tell(const FetchLine& line);
    void say(const std::string& sentence);
    void sayLinkSoon();
    void onRoundEnded(const SourceRunner& runner, std::string& lastError, bool well);
    void endOnce();

    const Config m_config;
    const bool m_once;
    const core::Clock& m_clock;
    const Streams m_streams;
    Archive m_archive;
    RequestJournal m_requests;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Outbox> m_outbox;
    std::vector<std::unique_ptr<SourceRunner>> m_runners;
    std::vector<std::string> m_lastErrors; ///< one for each runner
    std::int64_t m_linkSeq = 0;
    std::size_t m_roundsLeft = 0;
    bool m_anyFailed = false;
    QTimer m_linkSoon; ///< joins changes that come together
    QTimer m_linkAgain;
    QTimer m_onceLook;
    QTimer m_oncePatience;
};

} // namespace posko::gateway

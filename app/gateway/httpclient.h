// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "gateway/requestbudget.h"
#include "gateway/requestjournal.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QNetworkReply;

namespace posko::gateway {

/// One document to fetch.
struct HttpRequest
{
    QUrl url;
    std::string etag;               ///< of the version that is held; empty: none is
    std::string lastModified;       ///< of the version that is held
    std::vector<std::string> hosts; ///< where a redirect may lead besides the own host
    bool xmlOnly = false;           ///< refused at 4 MiB whatever it looks like; otherwise JSON at 1 MiB
    RequestBudget::Urgency urgency = RequestBudget::Urgency::now;
};

/// What came of it.
struct HttpAnswer
{
    enum class Outcome {
        document,  ///< 200, whole, within the limits
        unchanged, ///< 304
        refused,   ///< the source answers, but not with a document that may be taken
        failed,    ///< no answer that says anything about the document: try again later
    };
    Outcome outcome = Outcome::failed;
    int status = 0; ///< HTTP status; 0: there was none
    QByteArray body;
    std::string etag;
    std::string lastModified;
    std::optional<core::Milliseconds> retryAfter;
    std::string error; ///< one plain sentence, where it is refused or failed
};

struct HttpOptions
{
    int requestsPerMinute = 60;
    core::Milliseconds timeLimit{20'000}; ///< for each request, from the first byte sent to the last received
    std::string version;
    std::optional<QSslConfiguration> tls; ///< absent: the system's certificates
    RequestJournal* journal = nullptr; ///< where requests are noted beyond this run; must outlive the client
};

/// Fetches documents over HTTP: never more of them than the budget allows, a few at a time, each within its
/// size and time limit, by redirects of the same scheme to allowed hosts, at most five. Nothing is cached,
/// no cookie or password kept, no certificate error ever ignored. One thread.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const HttpAnswer&)>;

    HttpClient(HttpOptions options, const core::Clock& clock);

    /// `done` is called once, later, unless the client is gone before.
    void get(HttpRequest request, Done done);

private:
    struct Job
    {
        HttpRequest request;
        Done done;
        QUrl url; ///< of the next hop
        int redirects = 0;
        QByteArray body{};
        std::string trouble{}; ///< why we ended it ourselves
        bool overTime = false;
    };

    void pump();
    [[nodiscard]] std::deque<Job>::iterator nextJob();
    void send(Job job);
    void watch(QNetworkReply& reply, const std::shared_ptr<Job>& job);
    void receive(QNetworkReply& reply, Job& job);
    void finish(QNetworkReply& reply, Job& job);
    void redirect(QNetworkReply& reply, Job& job, int status);
    [[nodiscard]] HttpAnswer judged(QNetworkReply& reply, Job& job, int status) const;

    const HttpOptions m_options;
    const core::Clock& m_clock;
    QNetworkAccessManager m_network;
    RequestBudget m_budget;
    std::deque<Job> m_waiting;
    int m_running = 0;
    int m_runningLater = 0;
    QTimer m_pump;
};

} // namespace posko::gateway

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/httpclient.h"

#include "gateway/backoff.h"
#include "gateway/urlrules.h"
#include "wire/limits.h"
#include "wire/text.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

namespace posko::gateway {

namespace {

using Outcome = HttpAnswer::Outcome;
using Urgency = RequestBudget::Urgency;
using Clock = std::chrono::steady_clock;

constexpr int kMostAtOnce = 6;
constexpr int kMostLaterAtOnce = 3;
constexpr int kMostRedirects = 5;
constexpr qint64 kReadBuffer = qint64{256} * 1024;

HttpAnswer answer(Outcome outcome, int status, std::string error)
{
    HttpAnswer result;
    result.outcome = outcome;
    result.status = status;
    result.error = std::move(error);
    return result;
}

std::string header(const QNetworkReply& reply, const char* name)
{
    return reply.rawHeader(name).toStdString();
}

std::optional<qint64> declaredLength(const QNetworkReply& reply)
{
    bool ok = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&ok);
    return ok ? std::optional(length) : std::nullopt;
}

qint64 limitOf(const HttpRequest& request, const QByteArray& body)
{
    const bool json =
        !request.xmlOnly &&
        wire::looksLikeJson(std::string_view(body.data(), static_cast<std::size_t>(body.size())));
    return static_cast<qint64>(json ? wire::maxJsonBytes : wire::maxXmlBytes);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// 408, 429 and 5xx speak of the server, not of the document.
bool isServersTrouble(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

} // namespace

HttpClient::HttpClient(HttpOptions options, const core::Clock& clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_budget(m_options.requestsPerMinute)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (m_options.journal != nullptr) {
        for (const core::Milliseconds age : m_options.journal->ages(m_clock.now())) {
            m_budget.spend(Clock::now() - age);
        }
    }
    m_pump.setSingleShot(true);
    connect(&m_pump, &QTimer::timeout, this, &HttpClient::pump);
}

void HttpClient::get(HttpRequest request, Done done)
{
    const QUrl url = request.url;
    m_waiting.push_back({.request = std::move(request), .done = std::move(done), .url = url});
    // Never from within the caller: it may still be at work on what it asks for.
    m_pump.start(0);
}

/// What cannot wait comes first, then in the order of asking.
std::deque<HttpClient::Job>::iterator HttpClient::nextJob()
{
    const auto urgent =
        std::ranges::find(m_waiting, Urgency::now, [](const Job& job) { return job.request.urgency; });
    if (urgent != m_waiting.end() || m_runningLater >= kMostLaterAtOnce) {
        return urgent;
    }
    return m_waiting.begin();
}

void HttpClient::pump()
{
    while (m_running < kMostAtOnce) {
        const auto next = nextJob();
        if (next == m_waiting.end()) {
            return;
        }
        const auto wait = m_budget.waitFor(next->request.urgency, Clock::now());
        if (wait > std::chrono::milliseconds{}) {
            m_pump.start(wait);
            return;
        }
        Job job = std::move(*next);
        m_waiting.erase(next);
        send(std::move(job));
    }
}

void HttpClient::send(Job given)
{
    m_budget.spend(Clock::now());
    if (m_options.journal != nullptr) {
        m_options.journal->note(m_clock.now());
    }
    ++m_running;
    m_runningLater += given.request.urgency == Urgency::later ? 1 : 0;
    const auto job = std::make_shared<Job>(std::move(given));
    QNetworkRequest request(job->url);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", QByteArray::fromStdString("posko-gateway/" + m_options.version));
    // The bytes that are published are those that were sent, and nothing small can unpack into something big.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!job->request.etag.empty()) {
        request.setRawHeader("If-None-Match", QByteArray::fromStdString(job->request.etag));
    }
    if (!job->request.lastModified.empty()) {
        request.setRawHeader("If-Modified-Since", QByteArray::fromStdString(job->request.lastModified));
    }
    if (m_options.tls) {
        request.setSslConfiguration(*m_options.tls);
    }
    QNetworkReply* reply = m_network.get(request);
    reply->setReadBufferSize(kReadBuffer);
    watch(*reply, job);
}

void HttpClient::watch(QNetworkReply& reply, const std::shared_ptr<Job>& job)
{
    auto* limit = new QTimer(&reply);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, &reply, [&reply, job] {
        job->overTime = true;
        reply.abort();
    });
    limit->start(m_options.timeLimit);
    connect(&reply, &QNetworkReply::readyRead, this, [this, &reply, job] { receive(reply, *job); });
    connect(&reply, &QNetworkReply::sslErrors, this, [job](const QList<QSslError>& errors) {
        if (!errors.isEmpty()) {
            job->trouble = "certificate: " + errors.front().errorString().toStdString();
        }
    });
    connect(&reply, &QNetworkReply::finished, this, [this, &reply, job] {
        reply.deleteLater();
        --m_running;
        m_runningLater -= job->request.urgency == Urgency::later ? 1 : 0;
        finish(reply, *job);
        m_pump.start(0);
    });
}

/// Cuts off what is too large while it comes, before anything holds it whole.
void HttpClient::receive(QNetworkReply& reply, Job& job)
{
    if (!job.trouble.empty()) {
        return;
    }
    job.body += reply.readAll();
    const qint64 limit = limitOf(job.request, job.body);
    if (std::max<qint64>(job.body.size(), declaredLength(reply).value_or(0)) > limit) {
        job.trouble = "larger than " + std::to_string(limit) + " bytes";
        job.body.clear();
        reply.abort();
    }
}

void HttpClient::finish(QNetworkReply& reply, Job& job)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (job.trouble.empty() && !job.overTime && isRedirect(status)) {
        return redirect(reply, job, status);
    }
    if (job.trouble.empty() && !job.overTime && reply.isOpen()) {
        receive(reply, job);
    }
    job.done(judged(reply, job, status));
}

void HttpClient::redirect(QNetworkReply& reply, Job& job, int status)
{
    if (job.redirects >= kMostRedirects) {
        return job.done(answer(Outcome::refused, status, "more than 5 redirects"));
    }
    const QUrl target = job.url.resolved(QUrl::fromEncoded(reply.rawHeader("Location"), QUrl::StrictMode));
    if (const auto allowed = checkTarget(job.url, target, job.request.hosts); !allowed) {
        return job.done(answer(Outcome::refused, status, "redirect not followed: " + allowed.error().detail));
    }
    Job next{.request = std::move(job.request), .done = std::move(job.done), .url = target};
    next.redirects = job.redirects + 1;
    m_waiting.push_front(std::move(next));
}

HttpAnswer HttpClient::judged(QNetworkReply& reply, Job& job, int status) const
{
    if (job.overTime) {
        return answer(
            Outcome::failed, status,
            "no whole answer within " +
                std::to_string(std::chrono::ceil<std::chrono::seconds>(m_options.timeLimit).count()) + " s");
    }
    if (!job.trouble.empty()) {
        return answer(status == 0 ? Outcome::failed : Outcome::refused, status, job.trouble);
    }
    if (status == 304 && (!job.request.etag.empty() || !job.request.lastModified.empty())) {
        return answer(Outcome::unchanged, status, {});
    }
    if (status != 0 && status != 200) {
        HttpAnswer result = answer(isServersTrouble(status) ? Outcome::failed : Outcome::refused, status,
                                   "HTTP " + std::to_string(status));
        result.retryAfter = readRetryAfter(header(reply, "Retry-After"), m_clock.now());
        return result;
    }
    // Also a body that ends before its Content-Length or its last chunk.
    if (reply.error() != QNetworkReply::NoError || status == 0) {
        return answer(Outcome::failed, status, reply.errorString().toStdString());
    }
    const std::string encoding = header(reply, "Content-Encoding");
    if (!encoding.empty() && encoding != "identity") {
        return answer(Outcome::refused, status, "packed as " + wire::shortText(encoding) + ", unasked");
    }
    if (wire::lowered(header(reply, "Content-Type")).find("html") != std::string::npos) {
        return answer(Outcome::refused, status, "a page of HTML");
    }
    if (job.body.isEmpty()) {
        return answer(Outcome::refused, status, "an empty answer");
    }
    HttpAnswer result = answer(Outcome::document, status, {});
    result.body = std::move(job.body);
    result.etag = header(reply, "ETag");
    result.lastModified = header(reply, "Last-Modified");
    return result;
}

} // namespace posko::gateway

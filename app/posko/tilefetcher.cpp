// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tilefetcher.h"

#include "geodata/tilepack.h"

#include <QNetworkDiskCache>
#include <QNetworkReply>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace posko::app {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kTimeLimit{15}; // for a whole tile
constexpr seconds kLookAfter{20}; // between two looks at a server that answers
constexpr seconds kFirstRetry{2};
constexpr seconds kLongestRetry{30};
constexpr int kMostRedirects = 5;
constexpr qint64 kReadBuffer = qint64{256} << 10;

using mapscene::OverlayAnswer;

OverlayAnswer tileOf(const TileServerConfig& server, geodata::TileId tile, const QByteArray& body)
{
    const std::string_view bytes(body.data(), static_cast<std::size_t>(body.size()));
    if (!server.vectors)
        return mapscene::pictureTile(bytes);
    if (!geodata::isPacked(bytes))
        return mapscene::vectorTile(tile, bytes);
    const auto unpacked = geodata::unpack(bytes, geodata::TileStore::kTileBytes);
    return unpacked ? mapscene::vectorTile(tile, *unpacked)
                    : OverlayAnswer{OverlayAnswer::State::Failed, nullptr};
}

QUrl urlOf(const TileServerConfig& server, geodata::TileId tile)
{
    QString url = QString::fromStdString(server.url);
    url.replace(QLatin1String("{z}"), QString::number(tile.z));
    url.replace(QLatin1String("{x}"), QString::number(tile.x));
    url.replace(QLatin1String("{y}"), QString::number(tile.y));
    return QUrl(url);
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

TileFetcher::TileFetcher(TileServerConfig server, QString cache)
    : m_server(std::move(server))
    , m_cache(std::move(cache))
{}

void TileFetcher::begin()
{
    m_network = new QNetworkAccessManager(this);
    m_network->setRedirectPolicy(QNetworkRequest::UserVerifiedRedirectPolicy);
    auto* cache = new QNetworkDiskCache(m_network);
    cache->setCacheDirectory(m_cache);
    cache->setMaximumCacheSize(kCacheBytes);
    m_network->setCache(cache);
    m_probe = new QTimer(this);
    m_probe->setSingleShot(true);
    connect(m_probe, &QTimer::timeout, this, &TileFetcher::probe);
    m_probe->start(kLookAfter);
}

void TileFetcher::get(geodata::TileId tile, Done done)
{
    if (m_network == nullptr)
        begin();
    m_last = tile;
    m_waiting.push_back({.tile = tile, .done = std::move(done)});
    pump();
}

void TileFetcher::pump()
{
    while (m_running < kMostAtOnce && !m_waiting.empty()) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_lost && job.way == Way::asUsual)
            job.way = Way::fromCache;
        send(std::move(job));
    }
}

void TileFetcher::probe()
{
    if (m_last)
        send({.tile = *m_last, .done = {}, .way = Way::fromServer});
}

QNetworkRequest TileFetcher::requestFor(const Job& job) const
{
    QNetworkRequest request(urlOf(m_server, job.tile));
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         job.way == Way::fromCache    ? QNetworkRequest::AlwaysCache
                         : job.way == Way::fromServer ? QNetworkRequest::AlwaysNetwork
                                                      : QNetworkRequest::PreferNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(kMostRedirects);
    request.setRawHeader("User-Agent", "posko/" POSKO_VERSION);
    // Whatever is packed is unpacked here, within a limit.
    request.setRawHeader("Accept-Encoding", m_server.vectors ? "gzip, identity" : "identity");
    return request;
}

void TileFetcher::send(Job given)
{
    ++m_running;
    const auto job = std::make_shared<Job>(std::move(given));
    QNetworkReply* reply = m_network->get(requestFor(*job));
    reply->setReadBufferSize(kReadBuffer);
    watch(*reply, job);
}

void TileFetcher::watch(QNetworkReply& reply, const std::shared_ptr<Job>& job)
{
    auto* limit = new QTimer(&reply);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, &reply, &QNetworkReply::abort);
    limit->start(kTimeLimit);
    connect(&reply, &QNetworkReply::redirected, &reply, [&reply, job](const QUrl& to) {
        if (to.scheme() == reply.request().url().scheme() && to.userInfo().isEmpty()) {
            Q_EMIT reply.redirectAllowed();
        } else {
            job->refused = true;
            reply.abort();
        }
    });
    // Cut off while it comes, before anything holds it whole.
    connect(&reply, &QNetworkReply::readyRead, &reply, [&reply, job] {
        job->body += reply.read(kMostBytes + 1 - job->body.size());
        if (job->body.size() > kMostBytes && !std::exchange(job->refused, true))
            reply.abort();
    });
    connect(&reply, &QNetworkReply::finished, this, [this, &reply, job] {
        reply.deleteLater();
        --m_running;
        finish(reply, *job);
        pump();
    });
}

/// Nothing where the server gave no answer that says anything of the tile.
std::optional<OverlayAnswer> TileFetcher::judge(QNetworkReply& reply, const Job& job) const
{
    const int status = statusOf(reply);
    if (!job.refused && (status == 404 || status == 410 || status == 204))
        return OverlayAnswer{};
    if (job.refused || status != 200 || reply.error() != QNetworkReply::NoError)
        return std::nullopt;
    OverlayAnswer answer = tileOf(m_server, job.tile, job.body);
    return answer.state == OverlayAnswer::State::Failed ? std::nullopt : std::optional(std::move(answer));
}

void TileFetcher::finish(QNetworkReply& reply, Job& job)
{
    if (!job.refused)
        job.body += reply.read(kMostBytes + 1 - job.body.size());
    job.refused = job.refused || job.body.size() > kMostBytes;
    const std::optional<OverlayAnswer> answer = judge(reply, job);
    if (job.way == Way::fromServer) {
        m_failures = answer ? 0 : m_failures + 1;
        note(!answer);
    } else if (job.way == Way::asUsual && !answer && !m_lost) {
        note(true);
    }
    if (!job.done)
        return;
    if (!answer && job.way == Way::asUsual) {
        m_waiting.push_front({.tile = job.tile, .done = std::move(job.done), .way = Way::fromCache});
        return;
    }
    job.done(answer.value_or(OverlayAnswer{OverlayAnswer::State::Failed, nullptr}));
}

void TileFetcher::note(bool lost)
{
    milliseconds wait = kLookAfter;
    if (lost) {
        constexpr int steps = 5;
        wait = std::min<milliseconds>(kLongestRetry, kFirstRetry * (1 << std::min(m_failures, steps)));
    }
    m_probe->start(wait);
    if (std::exchange(m_lost, lost) != lost)
        Q_EMIT lostChanged(lost);
}

} // namespace posko::app

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/sourcerunner.h"

#include "gateway/urlrules.h"
#include "wire/text.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace posko::gateway {

namespace {

using Outcome = HttpAnswer::Outcome;
using SteadyClock = std::chrono::steady_clock;
using Urgency = RequestBudget::Urgency;

ContentKind contentOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::tews:
        return ContentKind::tews;
    case SourceKind::inatews:
        return ContentKind::inatews;
    case SourceKind::capRss:
        return ContentKind::rss;
    case SourceKind::forecast:
        break;
    }
    return ContentKind::forecast;
}

std::string textOf(const QUrl& url)
{
    return url.toEncoded().toStdString();
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isOver(const std::optional<core::Instant>& end, core::Instant now)
{
    return end && *end <= now;
}

std::string sentenceOf(const core::Error& error)
{
    const std::string where = error.where.empty() ? "" : error.where + ": ";
    return where + (error.detail.empty() ? core::toWord(error.code) : error.detail);
}

} // namespace

SourceRunner::SourceRunner(Source source, const Surroundings& around)
    : m_source(std::move(source))
    , m_around(around)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SourceRunner::begin);
}

void SourceRunner::start()
{
    restore();
    begin();
}

/// What another configuration fetched is forgotten: nobody would ever ask for it again.
void SourceRunner::restore()
{
    const auto targets = firstTargets();
    const auto held = m_around.archive.entries();
    for (const auto& [url, what] : held) {
        if (what.source != m_source.name) {
            continue;
        }
        const auto target =
            std::ranges::find(targets, url, [](const Target& one) { return textOf(one.url); });
        const bool asked = target != targets.end() && target->topic == what.topic;
        const bool warning = m_source.kind == SourceKind::capRss && !what.listedAs.empty() &&
                             what.topic.starts_with(m_around.topicPrefix + m_source.topic + '/');
        if (!asked && !warning) {
            note(m_around.archive.forget(url));
        } else if (auto bytes = m_around.archive.bytes(what.digest); bytes && !what.topic.empty()) {
            m_around.outbox.restore({what.topic, std::move(*bytes), what.digest, what.expires});
        }
    }
}

std::vector<SourceRunner::Target> SourceRunner::firstTargets() const
{
    const std::string topic = m_around.topicPrefix + m_source.topic;
    const ContentKind kind = contentOf(m_source.kind);
    if (m_source.kind != SourceKind::forecast) {
        const bool published = m_source.kind != SourceKind::capRss;
        return {{.url = QUrl(QString::fromStdString(m_source.url)),
                 .kind = kind,
                 .topic = published ? topic : std::string(),
                 .place = {},
                 .listedAs = {}}};
    }
    std::vector<Target> targets;
    for (const std::string& place : m_source.places) {
        QString url = QString::fromStdString(m_source.url);
        url.replace(QLatin1StringView("{adm4}"), QString::fromStdString(place));
        std::string own = topic;
        own.append("/").append(place);
        targets.push_back(
            {.url = QUrl(url), .kind = kind, .topic = std::move(own), .place = place, .listedAs = {}});
    }
    return targets;
}

SourceRunner::Target SourceRunner::capTarget(const CapLink& link, std::string listedAs) const
{
    return {.url = link.url,
            .kind = ContentKind::cap,
            .topic = m_around.topicPrefix + m_source.topic + '/' + link.code,
            .place = {},
            .listedAs = std::move(listedAs)};
}

void SourceRunner::begin()
{
    m_round = {};
    m_state.lastTryAt = m_around.clock.now();
    for (const Target& target : firstTargets()) {
        fetch(target);
    }
}

void SourceRunner::fetch(const Target& target)
{
    ++m_round.waitingFor;
    HttpRequest request;
    request.url = target.url;
    request.hosts = m_source.hosts;
    request.xmlOnly = target.kind == ContentKind::rss || target.kind == ContentKind::cap;
    request.urgency = target.kind == ContentKind::cap || target.kind == ContentKind::forecast ? Urgency::later
                                                                                              : Urgency::now;
    if (const Remembered* held = m_around.archive.find(textOf(target.url));
        held != nullptr && held->topic == target.topic) {
        request.etag = held->etag;
        request.lastModified = held->lastModified;
    }
    m_around.http.get(std::move(request),
                      [this, target](const HttpAnswer& answer) { answered(target, answer); });
}

void SourceRunner::answered(const Target& target, const HttpAnswer& answer)
{
    FetchLine line{.source = m_source.name,
                   .url = textOf(target.url),
                   .status = answer.status,
                   .bytes = {},
                   .changed = false,
                   .topic = target.topic,
                   .error = answer.error};
    if (answer.retryAfter) {
        m_round.asked = std::max(m_round.asked.value_or(core::Milliseconds{}), *answer.retryAfter);
    }
    switch (answer.outcome) {
    case Outcome::document:
        take(target, answer, line);
        break;
    case Outcome::unchanged:
        unchanged(target, line);
        break;
    case Outcome::refused:
    case Outcome::failed:
        fault(answer.outcome == Outcome::refused, target, answer.error);
        break;
    }
    Q_EMIT fetched(line);
    if (--m_round.waitingFor == 0) {
        end();
    }
}

void SourceRunner::take(const Target& target, const HttpAnswer& answer, FetchLine& line)
{
    const std::string_view bytes = viewOf(answer.body);
    line.bytes = static_cast<std::int64_t>(bytes.size());
    const auto content = checkContent(target.kind, bytes, target.place);
    if (!content) {
        line.error = "not what it should be: " + sentenceOf(content.error());
        return fault(true, target, line.error);
    }
    Remembered what{.source = m_source.name,
                    .topic = target.topic,
                    .digest = sha256(bytes),
                    .etag = answer.etag,
                    .lastModified = answer.lastModified,
                    .listedAs = target.listedAs,
                    .expires = content->expires};
    const bool gone = isOver(content->expires, m_around.clock.now());
    if (!target.topic.empty() && !gone) {
        line.changed = m_around.outbox.put({target.topic, std::string(bytes), what.digest, content->expires});
    }
    note(m_around.archive.keep(textOf(target.url), std::move(what), bytes));
    accept(target, *content, bytes);
}

void SourceRunner::unchanged(const Target& target, FetchLine& line)
{
    const std::string url = textOf(target.url);
    const Remembered* held = m_around.archive.find(url);
    const std::string bytes =
        held != nullptr ? m_around.archive.bytes(held->digest).value_or(std::string()) : std::string();
    const auto content = checkContent(target.kind, bytes, target.place);
    if (held == nullptr || !content) {
        // Asked for anew the next time, without the ETag of what is not there.
        note(m_around.archive.forget(url));
        line.error = "the held version is damaged";
        return fault(false, target, line.error);
    }
    if (held->listedAs != target.listedAs) {
        Remembered what = *held;
        what.listedAs = target.listedAs;
        note(m_around.archive.keep(url, std::move(what), bytes));
    }
    m_around.outbox.confirm(target.topic);
    accept(target, *content, bytes);
}

void SourceRunner::accept(const Target& target, const Content& content, std::string_view bytes)
{
    ++m_round.good;
    if (target.kind == ContentKind::rss) {
        return readFeed(target, bytes);
    }
    m_round.items += content.items;
    if (target.kind == ContentKind::cap) {
        m_checked[textOf(target.url)] = SteadyClock::now();
    }
}

void SourceRunner::fault(bool refused, const Target& target, const std::string& error)
{
    (refused ? m_round.refused : m_round.failed) += 1;
    m_state.rejected += refused ? 1 : 0;
    if (m_round.error.empty()) {
        const std::string what = target.kind == ContentKind::cap || target.kind == ContentKind::forecast
                                     ? target.topic.substr(target.topic.rfind('/') + 1) + ": "
                                     : "";
        m_round.error = what + error;
    }
}

void SourceRunner::readFeed(const Target& feed, std::string_view bytes)
{
    const auto items = readRss(bytes);
    if (!items) {
        return fault(true, feed, sentenceOf(items.error()));
    }
    std::map<std::string, std::string> listed;
    for (const RssItem& item : *items) {
        readItem(feed.url, item, listed);
    }
    forgetUnlisted(listed);
}

/// Fetches what an item names, where that is allowed and not known already.
void SourceRunner::readItem(const QUrl& feed, const RssItem& item, std::map<std::string, std::string>& seen)
{
    const auto link = readCapLink(feed, item.link, m_source.hosts);
    if (!link) {
        const std::string error = "item not followed: " + link.error().detail;
        fault(true, {.url = feed, .kind = ContentKind::rss, .topic = {}, .place = {}, .listedAs = {}}, error);
        Q_EMIT fetched({.source = m_source.name,
                        .url = wire::shortText(item.link),
                        .status = 0,
                        .bytes = {},
                        .changed = false,
                        .topic = {},
                        .error = error});
        return;
    }
    if (!seen.emplace(link->code, textOf(link->url)).second) {
        return;
    }
    const Target target = capTarget(*link, sha256(item.words));
    if (isKnown(target)) {
        ++m_round.good;
        ++m_round.items;
    } else {
        fetch(target);
    }
}

bool SourceRunner::isKnown(const Target& target) const
{
    const std::string url = textOf(target.url);
    const Remembered* held = m_around.archive.find(url);
    if (held == nullptr || held->listedAs != target.listedAs || held->topic != target.topic) {
        return false;
    }
    if (isOver(held->expires, m_around.clock.now())) {
        return true;
    }
    const auto checked = m_checked.find(url);
    return checked != m_checked.end() && SteadyClock::now() - checked->second < m_around.revalidateEvery;
}

/// "Not listed any more" is not "cancelled": it stays until it expires. Then nothing need be remembered of
/// it.
void SourceRunner::forgetUnlisted(const std::map<std::string, std::string>& listed)
{
    const auto held = m_around.archive.entries();
    for (const auto& [url, what] : held) {
        const bool ours = what.source == m_source.name && !what.listedAs.empty();
        const bool named = std::ranges::any_of(listed, [&](const auto& one) { return one.second == url; });
        if (ours && !named && isOver(what.expires, m_around.clock.now())) {
            note(m_around.archive.forget(url));
            m_checked.erase(url);
        }
    }
}

void SourceRunner::note(const core::Result<void>& stored)
{
    if (!stored) {
        Q_EMIT said(QString::fromStdString(stored.error().where + ": " + stored.error().detail));
    }
}

void SourceRunner::end()
{
    const bool well = m_round.failed == 0 && m_round.good > 0;
    m_state.error = m_round.error;
    if (well) {
        m_state.lastSuccessAt = m_around.clock.now();
        m_state.items = m_round.items;
        m_failures = 0;
    } else {
        ++m_failures;
    }
    if (!m_once) {
        const Pace pace{.interval = m_source.interval, .longestRetry = m_around.longestRetry};
        m_next.start(nextWait(pace, m_failures, m_round.asked, QRandomGenerator::global()->generateDouble()));
    }
    Q_EMIT roundEnded(well && m_round.refused == 0);
}

} // namespace posko::gateway

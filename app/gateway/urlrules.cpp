// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/urlrules.h"

#include "wire/text.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace posko::gateway {

namespace {

int defaultPort(const QUrl& url)
{
    return url.scheme() == QLatin1StringView("http") ? 80 : 443;
}

std::unexpected<core::Error> notAllowed(std::string detail)
{
    return core::fail(core::ErrorCode::notAllowed, {}, std::move(detail));
}

/// The folder in which a feed's documents lie: `…/nowcast/id` and `…/nowcast/id/rss.xml` both name
/// `…/nowcast/id/`.
QString folderOf(const QUrl& feed)
{
    QString path = feed.path();
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    if (path.indexOf(QLatin1Char('.'), slash + 1) >= 0) {
        path.truncate(slash);
    }
    return path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
}

} // namespace

std::string authorityOf(const QUrl& url)
{
    return url.host().toLower().toStdString() + ":" + std::to_string(url.port(defaultPort(url)));
}

bool isLoopback(const QUrl& url)
{
    const QString host = url.host().toLower();
    const QHostAddress address(host);
    return host == QLatin1StringView("localhost") || (!address.isNull() && address.isLoopback());
}

core::Result<void> checkTarget(const QUrl& from, const QUrl& to, const std::vector<std::string>& hosts)
{
    if (!to.isValid() || to.host().isEmpty()) {
        return notAllowed("it names no address that can be read");
    }
    if (to.scheme() != from.scheme()) {
        return notAllowed("it leads from " + from.scheme().toStdString() + " to " +
                          wire::shortText(to.scheme().toStdString()));
    }
    if (!to.userInfo().isEmpty()) {
        return notAllowed("its address holds a user");
    }
    const std::string authority = authorityOf(to);
    const bool listed = std::ranges::any_of(hosts, [&](const std::string& host) {
        const bool withPort = host.find(':') != std::string::npos;
        return authority == (withPort ? host : host + ":" + std::to_string(defaultPort(to)));
    });
    if (authority != authorityOf(from) && !listed) {
        return notAllowed("it leads to another host, " + wire::shortText(authority));
    }
    return {};
}

core::Result<CapLink> readCapLink(const QUrl& feed, std::string_view link,
                                  const std::vector<std::string>& hosts)
{
    const QUrl url(QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size())), QUrl::StrictMode);
    if (const auto allowed = checkTarget(feed, url, hosts); !allowed) {
        return std::unexpected(allowed.error());
    }
    static const QRegularExpression shape(QStringLiteral("\\A([A-Z]{3}[0-9]{8}[0-9]{3})_alert\\.xml\\z"));
    const QString folder = folderOf(feed);
    const QString path = url.path(QUrl::FullyEncoded);
    const auto match = shape.match(path.mid(folder.size()));
    if (!path.startsWith(folder) || !match.hasMatch() || url.hasQuery() || url.hasFragment()) {
        return notAllowed("its address is not one of a warning");
    }
    return CapLink{url, match.captured(1).toStdString()};
}

} // namespace posko::gateway

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/content.h"

#include "domain/rules.h"
#include "gateway/rss.h"
#include "wire/cap.h"
#include "wire/json.h"
#include "wire/tews.h"
#include "wire/text.h"
#include "wire/xml.h"

#include <algorithm>
#include <string>

namespace posko::gateway {

namespace {

using core::ErrorCode;
using core::Result;

std::unexpected<core::Error> notThat(std::string detail)
{
    return core::fail(ErrorCode::noMessage, {}, std::move(detail));
}

Result<Content> checkTews(std::string_view bytes)
{
    const auto rows = wire::readTews(bytes, {});
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const auto good = std::ranges::count_if(*rows, [](const auto& row) { return row.report.has_value(); });
    if (good == 0) {
        return notThat("no earthquake that can be read");
    }
    return Content{.items = good, .expires = {}};
}

/// Counts the infos of an InaTEWS document: root `alert`, `info` below it or one level deeper.
class BulletinCounter final : public wire::XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        ++m_depth;
        if (m_depth == 1) {
            m_root = name;
        }
        bulletins += m_depth > 1 && name == "info" ? 1 : 0;
        return true;
    }
    void text(std::string_view) override {}
    void end() override { --m_depth; }

    [[nodiscard]] bool isAlert() const { return wire::lowered(m_root) == "alert"; }

    std::int64_t bulletins = 0;

private:
    int m_depth = 0;
    std::string m_root;
};

Result<Content> checkInatewsXml(std::string_view bytes)
{
    BulletinCounter counter;
    if (const auto walked = wire::walkXml(bytes, counter); !walked) {
        return std::unexpected(walked.error());
    }
    if (!counter.isAlert() || counter.bulletins == 0) {
        return notThat("no InaTEWS alert");
    }
    return Content{.items = counter.bulletins, .expires = {}};
}

Result<Content> checkInatewsJson(wire::JsonObject object)
{
    if (const auto inner = wire::member(object, "alert")) {
        if (inner->get(object) != simdjson::SUCCESS) {
            return notThat("no InaTEWS alert");
        }
    }
    const auto info = wire::member(object, "info");
    if (!info || (!info->is_object() && !info->is_array()) || !wire::member(object, "identifier")) {
        return notThat("no InaTEWS alert");
    }
    simdjson::dom::array list;
    const auto count = info->get(list) == simdjson::SUCCESS ? list.size() : std::size_t{1};
    return Content{.items = static_cast<std::int64_t>(count), .expires = {}};
}

Result<Content> checkForecast(wire::JsonObject object, std::string_view place)
{
    const auto where = wire::member(object, "lokasi");
    const auto data = wire::member(object, "data");
    wire::JsonObject location;
    simdjson::dom::array steps;
    if (!where || where->get(location) != simdjson::SUCCESS || !data ||
        data->get(steps) != simdjson::SUCCESS || steps.size() == 0) {
        return notThat("no forecast");
    }
    const auto code = wire::member(location, "adm4");
    std::string_view text;
    if (!code || code->get(text) != simdjson::SUCCESS || text != place) {
        return core::fail(ErrorCode::idMismatch, "lokasi.adm4", "a forecast of another place");
    }
    return Content{.items = 1, .expires = {}};
}

Result<Content> checkJson(ContentKind kind, std::string_view bytes, std::string_view place)
{
    const auto document = wire::JsonDocument::read(bytes);
    if (!document) {
        return std::unexpected(document.error());
    }
    wire::JsonObject object;
    if (document->root().get(object) != simdjson::SUCCESS) {
        return notThat("no JSON object");
    }
    return kind == ContentKind::forecast ? checkForecast(object, place) : checkInatewsJson(object);
}

Result<Content> checkCap(std::string_view bytes)
{
    const auto message = wire::readCap(bytes);
    if (!message) {
        return std::unexpected(message.error());
    }
    const core::Instant byPolicy = message->sent + domain::Rules{}.capDefaultLife;
    core::Instant latest = message->infos.empty() ? byPolicy : message->sent;
    for (const auto& info : message->infos) {
        latest = std::max(latest, info.expires.value_or(byPolicy));
    }
    return Content{.items = 1, .expires = latest};
}

} // namespace

Result<Content> checkContent(ContentKind kind, std::string_view bytes, std::string_view place)
{
    switch (kind) {
    case ContentKind::tews:
        return checkTews(bytes);
    case ContentKind::inatews:
        return wire::looksLikeJson(bytes) ? checkJson(kind, bytes, place) : checkInatewsXml(bytes);
    case ContentKind::forecast:
        return checkJson(kind, bytes, place);
    case ContentKind::cap:
        return checkCap(bytes);
    case ContentKind::rss:
        return readRss(bytes).transform([](const auto& items) {
            return Content{.items = static_cast<std::int64_t>(items.size()), .expires = {}};
        });
    }
    return notThat("an unknown kind of document");
}

} // namespace posko::gateway

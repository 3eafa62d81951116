// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/linkdocument.h"

#include <nlohmann/json.hpp>

namespace posko::ingest {

namespace {

using Json = nlohmann::ordered_json;

template <class T> void put(Json& object, const char* key, const std::optional<T>& value)
{
    if (value) {
        object[key] = *value;
    }
}

void put(Json& object, const char* key, const std::optional<core::Instant>& value)
{
    if (value) {
        object[key] = core::toRfc3339(*value);
    }
}

void put(Json& object, const char* key, const std::string& text)
{
    if (!text.empty()) {
        object[key] = text;
    }
}

Json feedObject(const domain::LinkFeed& feed)
{
    Json object{{"name", feed.name}};
    put(object, "lastSuccessAt", feed.lastSuccessAt);
    put(object, "lastTryAt", feed.lastTryAt);
    put(object, "error", feed.error);
    object["expectedEverySeconds"] = feed.expectedEverySeconds;
    put(object, "items", feed.items);
    put(object, "rejected", feed.rejected);
    return object;
}

} // namespace

std::string linkDocument(const domain::Link& link)
{
    Json object{{"schema", "posko.link/1"},
                {"id", link.id},
                {"observedAt", core::toRfc3339(link.stamp.observedAt)},
                {"seq", link.stamp.seq}};
    put(object, "note", link.note);
    object["client"] = link.client;
    object["state"] = domain::toWord(link.state);
    object["mode"] = domain::toWord(link.mode);
    put(object, "title", link.title);
    if (link.trueDate) {
        object["trueDate"] = core::toText(*link.trueDate);
    }
    object["clockAt"] = core::toRfc3339(link.clockAt);
    put(object, "version", link.version);
    put(object, "unsent", link.unsent);
    put(object, "radioDesk", link.radioDesk);
    if (!link.holds.empty()) {
        auto& holds = object["holds"] = Json::array();
        for (const auto& holding : link.holds) {
            holds.push_back({{"filter", holding.filter}, {"documents", holding.documents}});
        }
    }
    auto& feeds = object["feeds"] = Json::array();
    for (const auto& feed : link.feeds) {
        feeds.push_back(feedObject(feed));
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace posko::ingest

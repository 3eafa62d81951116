// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include "core/instant.h"
#include "store/hash.h"
#include "text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace posko::log {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string reasonOf(const core::Error& error)
{
    std::string reason = core::toWord(error.code);
    for (const std::string* part : {&error.where, &error.detail}) {
        if (!part->empty()) {
            reason += ": " + *part;
        }
    }
    return reason;
}

} // namespace

std::string messageLine(const domain::RawMessage& message, const wire::TopicNames& names)
{
    const auto isRejection = [](const domain::Event& event) {
        return std::holds_alternative<domain::MessageRejected>(event);
    };
    const std::vector<domain::Event> events = wire::decode(message, names);
    Json json{{"seq", message.seq},
              {"receivedAt", core::toRfc3339(message.receivedAt)},
              {"topic", message.topic},
              {"retained", message.retained},
              {"accepted", !std::ranges::all_of(events, isRejection)}};
    if (const auto refused = std::ranges::find_if(events, isRejection); refused != events.end()) {
        json["reason"] = reasonOf(std::get<domain::MessageRejected>(*refused).error);
    }
    if (isUtf8(message.payload)) {
        json["payload"] = message.payload;
    } else {
        json["payloadBase64"] = base64(message.payload);
    }
    return dumped(json);
}

std::string verdictLine(const store::Verdict& verdict)
{
    Json json{{"sound", verdict.sound}};
    if (!verdict.sound) {
        json["table"] = verdict.table;
        if (verdict.row > 0) {
            json["row"] = verdict.row;
        }
        json["detail"] = verdict.detail;
        return dumped(json);
    }
    const auto chain = [&](const char* count, std::uint64_t rows, const char* head, const store::Hash& link) {
        json[count] = rows;
        if (link != store::Hash{}) {
            json[head] = store::toHex(link);
        }
    };
    chain("messages", verdict.messages, "head", verdict.head);
    chain("decisions", verdict.decisions, "decisionHead", verdict.decisionHead);
    chain("inputs", verdict.inputs, "inputHead", verdict.inputHead);
    return dumped(json);
}

} // namespace posko::log

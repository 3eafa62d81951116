// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checkpoint.h"

#include "store/tablejson.h"

#include <cstdint>
#include <exception>
#include <set>

namespace posko::store {

namespace {

using table::Json;

constexpr const char* schemaName = "posko.checkpoint/1";

domain::Picture readPicture(const Json& json)
{
    domain::Picture picture;
    picture.at = core::fromEpochMs(json.at("at").get<std::int64_t>());
    picture.lastSeq = json.at("lastSeq").get<std::uint64_t>();
    table::readEntity(json.at("picture"), picture);
    for (const Json& id : json.at("teamFixes")) {
        picture.teamFixes.try_emplace(id.get<std::string>());
    }
    for (const Json& one : json.value("teamDevices", Json::array())) {
        domain::TeamDevice device;
        table::readEntity(one, device);
        picture.teamDevices.insert_or_assign(device.id, device);
    }
    return picture;
}

} // namespace

std::string encodeCheckpoint(const domain::Picture& picture)
{
    Json teamFixes = Json::array();
    for (const auto& [id, fix] : picture.teamFixes) {
        teamFixes.push_back(id);
    }
    const Json json{{"schema", schemaName},
                    {"at", core::toEpochMs(picture.at)},
                    {"lastSeq", picture.lastSeq},
                    {"picture", table::entityJson(picture, table::Style::checkpoint)},
                    {"teamFixes", std::move(teamFixes)},
                    {"teamDevices", table::toJson(picture.teamDevices, table::Style::checkpoint)}};
    std::string cbor;
    Json::to_cbor(json, nlohmann::detail::output_adapter<char>(cbor));
    return cbor;
}

core::Result<domain::Picture> decodeCheckpoint(std::string_view cbor)
{
    try {
        const Json json = Json::from_cbor(cbor);
        if (!json.is_object() || json.value("schema", std::string{}) != schemaName) {
            return core::fail(core::ErrorCode::storeDamaged, "checkpoint", "it is no checkpoint");
        }
        return readPicture(json);
    } catch (const std::exception& error) {
        return core::fail(core::ErrorCode::storeDamaged, "checkpoint", error.what());
    }
}

namespace {

// The topics that stand behind one entity.
void addTopics(std::set<std::string>& topics, const domain::Quake& quake)
{
    for (const auto& report : quake.reports) {
        topics.insert(report.topic);
    }
}

void addTopics(std::set<std::string>& topics, const domain::Warning& warning)
{
    for (const auto& text : warning.texts) {
        topics.insert(text.topic);
    }
}

void addTopics(std::set<std::string>& topics, const domain::TsunamiEvent& tsunami)
{
    for (const auto& bulletin : tsunami.bulletins) {
        topics.insert(bulletin.topic);
    }
}

void addTopics(std::set<std::string>& topics, const domain::Rejection& rejection)
{
    topics.insert(rejection.id);
}

void addTopics(std::set<std::string>& topics, const domain::Forecast& forecast)
{
    topics.insert(forecast.topic);
}

void addTopics(std::set<std::string>& topics, const auto& entity)
{
    if constexpr (requires { entity.stamp.topic; }) {
        topics.insert(entity.stamp.topic);
    }
}

} // namespace

std::vector<std::string> topicsInUse(const domain::Picture& picture)
{
    std::set<std::string> topics;
    domain::fields(picture, [&](const char*, const auto& held) {
        for (const auto& [id, entity] : held) {
            addTopics(topics, entity);
        }
    });
    topics.erase(std::string{});
    return {topics.begin(), topics.end()};
}

} // namespace posko::store

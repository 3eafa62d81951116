// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/scenario.h"

#include <toml++/toml.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <utility>

namespace posko::drill {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using core::ErrorCode;

constexpr double kLongestSeconds = 7.0 * 86'400;

std::optional<std::string> readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool isUtf8(const std::string& bytes)
{
    try {
        static_cast<void>(Json(bytes).dump());
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

core::Milliseconds toDuration(double seconds)
{
    return core::Milliseconds{std::llround(seconds * 1000)};
}

bool isPossible(double seconds)
{
    return seconds >= 0 && seconds <= kLongestSeconds;
}

/// Every text in a JSON payload must be a template that can be read.
core::Result<void> checkTexts(const Json& value)
{
    if (value.is_string()) {
        if (const auto parsed = TimeTemplate::parse(value.get_ref<const std::string&>()); !parsed) {
            return std::unexpected(parsed.error());
        }
    }
    for (const auto& item : value.is_structured() ? value : Json::array()) {
        if (auto checked = checkTexts(item); !checked) {
            return checked;
        }
    }
    return {};
}

/// Writes the times into the texts of a payload that was checked.
Json expanded(const Json& value, const Anchors& anchors)
{
    if (value.is_string()) {
        const auto parsed = TimeTemplate::parse(value.get_ref<const std::string&>());
        std::string text = parsed->expand(anchors);
        return parsed->isNumber() ? Json::parse(text) : Json(std::move(text));
    }
    if (!value.is_structured()) {
        return value;
    }
    Json result = value;
    for (auto& item : result) {
        item = expanded(item, anchors);
    }
    return result;
}

/// Reads the lines of one messages.jsonl.
class MessageReader
{
public:
    explicit MessageReader(fs::path directory)
        : m_directory(std::move(directory))
    {}

    core::Result<std::vector<ScenarioMessage>> read()
    {
        const auto text = readFile(m_directory / "messages.jsonl");
        if (!text) {
            return core::fail(ErrorCode::notFound, (m_directory / "messages.jsonl").string(),
                              "cannot be read");
        }
        std::vector<ScenarioMessage> messages;
        for (std::size_t begin = 0; begin < text->size();) {
            const auto end = std::min(text->find('\n', begin), text->size());
            const auto line = std::string_view(*text).substr(begin, end - begin);
            begin = end + 1;
            ++m_line;
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
                continue;
            }
            auto message = readLine(line);
            if (!message) {
                return std::unexpected(message.error());
            }
            messages.push_back(std::move(*message));
        }
        std::ranges::stable_sort(messages, {}, &ScenarioMessage::after);
        return messages;
    }

private:
    std::unexpected<core::Error> fail(ErrorCode code, const std::string& detail) const
    {
        return core::fail(code, (m_directory / "messages.jsonl").string() + ":" + std::to_string(m_line),
                          detail);
    }

    core::Result<ScenarioMessage> readLine(std::string_view line) const
    {
        const Json object = Json::parse(line, nullptr, false);
        if (!object.is_object()) {
            return fail(ErrorCode::badSyntax, "not a JSON object");
        }
        const auto after = object.find("after");
        if (after == object.end() || !after->is_number() || !isPossible(after->get<double>())) {
            return fail(ErrorCode::outOfRange, "after: seconds from 0 are needed");
        }
        const auto retained = object.find("retained");
        if (retained == object.end() || !retained->is_boolean()) {
            return fail(ErrorCode::wrongType, "retained: true or false is needed");
        }
        ScenarioMessage message;
        message.after = toDuration(after->get<double>());
        message.retained = retained->get<bool>();
        message.line = m_line;
        if (auto topic = readTopic(object); topic) {
            message.topic = std::move(*topic);
        } else {
            return std::unexpected(topic.error());
        }
        if (auto payload = readPayload(object); payload) {
            message.payload = std::move(*payload);
        } else {
            return std::unexpected(payload.error());
        }
        return message;
    }

    core::Result<TimeTemplate> readTopic(const Json& object) const
    {
        const auto topic = object.find("topic");
        const std::string text = topic != object.end() && topic->is_string() ? topic->get<std::string>() : "";
        if (text.empty() || text.find_first_of("#\n") != std::string::npos || text.starts_with('$')) {
            return fail(ErrorCode::missingField, "topic: one that can be published is needed");
        }
        auto parsed = TimeTemplate::parse(text);
        if (!parsed) {
            return fail(ErrorCode::badSyntax, "topic: " + parsed.error().detail);
        }
        return parsed;
    }

    core::Result<decltype(ScenarioMessage::payload)> readPayload(const Json& object) const
    {
        const auto payload = object.find("payload");
        const auto file = object.find("payloadFile");
        if ((payload == object.end()) == (file == object.end())) {
            return fail(ErrorCode::missingField, "either payload or payloadFile is needed");
        }
        if (file != object.end()) {
            return readPayloadFile(*file);
        }
        if (payload->is_string()) {
            return parsedText(payload->get<std::string>(), "payload");
        }
        if (const auto checked = checkTexts(*payload); !checked) {
            return fail(ErrorCode::badSyntax, "payload: " + checked.error().detail);
        }
        return decltype(ScenarioMessage::payload)(std::in_place_index<0>, *payload);
    }

    core::Result<decltype(ScenarioMessage::payload)> readPayloadFile(const Json& name) const
    {
        const fs::path relative = name.is_string() ? name.get<std::string>() : "";
        const bool outside = std::ranges::find(relative, fs::path("..")) != relative.end();
        if (relative.empty() || relative.is_absolute() || outside) {
            return fail(ErrorCode::wrongType, "payloadFile: a path below the scenario's folder is needed");
        }
        auto bytes = readFile(m_directory / relative);
        if (!bytes) {
            return fail(ErrorCode::notFound, "payloadFile: " + relative.string() + " cannot be read");
        }
        if (!isUtf8(*bytes)) {
            return decltype(ScenarioMessage::payload)(std::move(*bytes));
        }
        return parsedText(*bytes, "payloadFile " + relative.string());
    }

    core::Result<decltype(ScenarioMessage::payload)> parsedText(const std::string& text,
                                                                const std::string& what) const
    {
        auto parsed = TimeTemplate::parse(text);
        if (!parsed) {
            return fail(ErrorCode::badSyntax, what + ": " + parsed.error().detail);
        }
        return decltype(ScenarioMessage::payload)(std::move(*parsed));
    }

    fs::path m_directory;
    int m_line = 0;
};

core::Result<ScenarioFeed> readFeed(const toml::table* table, const std::string& where)
{
    ScenarioFeed feed;
    if (table == nullptr) {
        return core::fail(ErrorCode::wrongType, where, "feed: tables [[feed]] are needed");
    }
    feed.name = (*table)["name"].value_or(std::string{});
    feed.everySeconds = (*table)["every"].value_or(std::int64_t{0});
    feed.error = (*table)["error"].value_or(std::string{});
    const double from = (*table)["from"].value_or(0.0);
    const auto until = (*table)["until"].value<double>();
    if (feed.name.empty() || feed.everySeconds < 1 || !isPossible(from) || (until && !isPossible(*until))) {
        return core::fail(ErrorCode::missingField, where,
                          "feed: name and every (seconds) are needed, from and until are seconds");
    }
    feed.from = toDuration(from);
    if (until) {
        feed.until = toDuration(*until);
    }
    return feed;
}

core::Result<void> readToml(const fs::path& path, Scenario& scenario)
{
    const auto text = readFile(path);
    if (!text) {
        return core::fail(ErrorCode::notFound, path.string(), "cannot be read");
    }
    toml::table table;
    try {
        table = toml::parse(*text, path.string());
    } catch (const toml::parse_error& error) {
        const auto& at = error.source().begin;
        return core::fail(ErrorCode::badSyntax,
                          path.string() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column),
                          std::string(error.description()));
    }
    scenario.title = table["title"].value_or(std::string{});
    if (scenario.title.empty()) {
        return core::fail(ErrorCode::missingField, path.string(), "title: a text is needed");
    }
    if (const auto date = table["trueDate"].value<toml::date>()) {
        scenario.trueDate = core::Date{std::chrono::year{date->year}, std::chrono::month{date->month},
                                       std::chrono::day{date->day}};
    } else if (table.contains("trueDate")) {
        return core::fail(ErrorCode::wrongType, path.string(),
                          "trueDate: a date such as 2022-11-21 is needed");
    }
    const double seconds = table["seconds"].value_or(0.0);
    if (!isPossible(seconds)) {
        return core::fail(ErrorCode::outOfRange, path.string(), "seconds: the length of the play is needed");
    }
    scenario.length = toDuration(seconds);
    if (const auto* feeds = table["feed"].as_array()) {
        for (const auto& entry : *feeds) {
            auto feed = readFeed(entry.as_table(), path.string());
            if (!feed) {
                return std::unexpected(feed.error());
            }
            scenario.feeds.push_back(std::move(*feed));
        }
    }
    return {};
}

} // namespace

std::string ScenarioMessage::payloadAt(const Anchors& anchors) const
{
    if (const auto* json = std::get_if<Json>(&payload)) {
        return expanded(*json, anchors).dump();
    }
    if (const auto* text = std::get_if<TimeTemplate>(&payload)) {
        return text->expand(anchors);
    }
    return std::get<std::string>(payload);
}

core::Result<Scenario> Scenario::load(const std::filesystem::path& directory)
{
    Scenario scenario;
    scenario.name = fs::weakly_canonical(directory).filename().string();
    if (auto read = readToml(directory / "scenario.toml", scenario); !read) {
        return std::unexpected(read.error());
    }
    auto messages = MessageReader(directory).read();
    if (!messages) {
        return std::unexpected(messages.error());
    }
    scenario.messages = std::move(*messages);
    if (!scenario.messages.empty()) {
        scenario.length = std::max(scenario.length, scenario.messages.back().after);
    }
    return scenario;
}

std::vector<domain::LinkFeed> feedsAt(const Scenario& scenario, core::Milliseconds played, core::Instant now)
{
    const auto at = [&](core::Milliseconds when) {
        return now - (played - when);
    };
    std::vector<domain::LinkFeed> feeds;
    for (const auto& feed : scenario.feeds) {
        if (feed.from > played) {
            continue;
        }
        const core::Milliseconds every{feed.everySeconds * 1000};
        const auto lastBefore = [&](core::Milliseconds when) {
            return when - (when - feed.from) % every;
        };
        const auto lastTry = lastBefore(played);
        const bool failing = feed.until && lastTry >= *feed.until;
        const bool everWorked = !feed.until || feed.from < *feed.until;
        domain::LinkFeed told;
        told.name = feed.name;
        told.lastTryAt = at(lastTry);
        if (everWorked) {
            told.lastSuccessAt = at(failing ? lastBefore(*feed.until - core::Milliseconds{1}) : lastTry);
        }
        told.error = failing ? feed.error : std::string{};
        told.expectedEverySeconds = feed.everySeconds;
        feeds.push_back(std::move(told));
    }
    return feeds;
}

std::vector<std::filesystem::path> findScenarios(const std::filesystem::path& directory)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        if (fs::exists(entry.path() / "scenario.toml", error)) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace posko::drill

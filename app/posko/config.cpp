// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <toml++/toml.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace posko::app {

namespace {

using core::ErrorCode;

/// Walks one file's tables; the first mistake ends it.
class Reader
{
public:
    explicit Reader(std::string file)
        : m_file(std::move(file))
    {}

    using Setter = std::function<void(Reader&, const toml::node&)>;

    /// Applies a setter to every key of a table; a key without one is a mistake.
    void table(const toml::table& table, const std::map<std::string, Setter, std::less<>>& keys)
    {
        for (const auto& [key, node] : table) {
            const auto setter = keys.find(key.str());
            if (setter == keys.end()) {
                return mistake(key.source(), "unknown key \"" + std::string(key.str()) + "\"");
            }
            setter->second(*this, node);
            if (m_error) {
                return;
            }
        }
    }

    void text(const toml::node& node, std::string& to)
    {
        if (const auto value = node.value_exact<std::string>()) {
            to = *value;
        } else {
            mistake(node.source(), "a text in quotes is expected");
        }
    }

    void number(const toml::node& node, double least, double most, double& to)
    {
        const auto value = node.value<double>();
        if (!node.is_number() || !value || *value < least || *value > most) {
            mistake(node.source(), "a number from " + plain(least) + " to " + plain(most) + " is expected");
        } else {
            to = *value;
        }
    }

    template <class Duration>
    void duration(const toml::node& node, Duration& to, double least = 1, double most = 1e7)
    {
        double value = static_cast<double>(to.count());
        number(node, least, most, value);
        to = Duration{static_cast<typename Duration::rep>(value)};
    }

    void yesOrNo(const toml::node& node, bool& to)
    {
        if (const auto value = node.value_exact<bool>()) {
            to = *value;
        } else {
            mistake(node.source(), "true or false is expected");
        }
    }

    /// One of the words of `choices`, which come in the order in which they are told.
    template <class Value>
    void choice(const toml::node& node, const std::vector<std::pair<std::string, Value>>& choices, Value& to)
    {
        const std::string word = node.value_exact<std::string>().value_or("");
        std::string words;
        for (const auto& [name, value] : choices) {
            if (name == word) {
                to = value;
                return;
            }
            words += (words.empty() ? "" : ", ") + ('"' + name + '"');
        }
        mistake(node.source(), "one of " + words + " is expected");
    }

    void mistake(const toml::source_region& where, std::string detail)
    {
        m_error = core::Error{ErrorCode::badUse,
                              m_file + ":" + std::to_string(where.begin.line) + ":" +
                                  std::to_string(where.begin.column),
                              std::move(detail)};
    }

    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

private:
    static std::string plain(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) {
            text.pop_back();
        }
        return text;
    }

    std::string m_file;
    std::optional<core::Error> m_error;
};

using Keys = std::map<std::string, Reader::Setter, std::less<>>;

Reader::Setter section(Keys keys)
{
    return [keys = std::move(keys)](Reader& reader, const toml::node& node) {
        if (const toml::table* table = node.as_table()) {
            reader.table(*table, keys);
        } else {
            reader.mistake(node.source(), "a table is expected");
        }
    };
}

Reader::Setter text(std::string& to)
{
    return [&to](Reader& reader, const toml::node& node) {
        reader.text(node, to);
    };
}

Reader::Setter number(double& to, double least, double most)
{
    return [&to, least, most](Reader& reader, const toml::node& node) {
        reader.number(node, least, most, to);
    };
}

template <class Duration> Reader::Setter duration(Duration& to, double least = 1, double most = 1e7)
{
    return [&to, least, most](Reader& reader, const toml::node& node) {
        reader.duration(node, to, least, most);
    };
}

/// How the wall's view leads itself.
Keys wallKeys(Config& config)
{
    constexpr double longest = 3600;
    return {{"organisation", text(config.organisation)},
            {"width_m", number(config.wallWidthMetres, 0.2, 100)},
            {"distance_m", number(config.viewingDistanceMetres, 0.3, 200)},
            {"view_dwell_seconds", duration(config.viewDwell, 20, longest)},
            {"maps",
             [&config](Reader& reader, const toml::node& node) {
                 double maps = config.maps;
                 reader.number(node, 1, 2, maps);
                 config.maps = static_cast<int>(maps);
             }},
            {"theme",
             [&config](Reader& reader, const toml::node& node) {
                 reader.choice<bool>(node, {{"night", false}, {"day", true}}, config.day);
             }},
            {"patrol",
             [&config](Reader& reader, const toml::node& node) {
                 reader.yesOrNo(node, config.patrol);
             }},
            {"patrol_dwell_seconds", duration(config.patrolDwell, 5, longest)},
            {"patrol_order", [&config](Reader& reader, const toml::node& node) {
                 reader.choice<PatrolOrder>(node,
                                            {{"importance", PatrolOrder::importance},
                                             {"newest", PatrolOrder::newest},
                                             {"west_to_east", PatrolOrder::westToEast}},
                                            config.patrolOrder);
             }}};
}

/// How often each source must be heard, by the id of its rule.
Keys sourceIntervals(domain::Rules& rules)
{
    Keys keys;
    for (domain::SourceRule& source : rules.sources) {
        keys.emplace(source.id, duration(source.expectedEvery));
    }
    return keys;
}

/// `"user/device" = "unit:<id>"` or `"team:<id>"`, one line for each device.
Reader::Setter devices(std::map<std::string, std::string>& to)
{
    return [&to](Reader& reader, const toml::node& node) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            return reader.mistake(node.source(), "a table is expected");
        }
        for (const auto& [key, value] : *table) {
            const std::string device(key.str());
            const std::string whom = value.value_exact<std::string>().value_or("");
            const std::size_t slash = device.find('/');
            if (slash == 0 || slash == std::string::npos || slash + 1 == device.size()) {
                return reader.mistake(key.source(), "a device is \"user/device\" or \"tak/uid\"");
            }
            if (!(whom.starts_with("unit:") || whom.starts_with("team:")) || whom.size() == 5 ||
                whom.find_first_of("/+#") != std::string::npos) {
                return reader.mistake(value.source(), "\"unit:<id>\" or \"team:<id>\" is expected");
            }
            to.insert_or_assign(device, whom);
        }
    };
}

/// A URL of which every tile's own can be made.
bool isTileUrl(const std::string& url)
{
    const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const bool plain = std::ranges::all_of(url, [](char c) { return c > ' ' && c != '\x7f'; });
    const std::size_t path = url.find('/', host);
    return host > 0 && plain && path != std::string::npos && path > host && url.find('@') > path &&
           url.find('{') > path &&
           std::ranges::all_of(std::array{"{z}", "{x}", "{y}"},
                               [&](const char* part) { return url.find(part) != std::string::npos; });
}

Reader::Setter zoom(int& to)
{
    return [&to](Reader& reader, const toml::node& node) {
        double value = to;
        reader.number(node, 0, 24, value);
        to = static_cast<int>(value);
    };
}

Keys serverKeys(TileServerConfig& server)
{
    return {{"name", text(server.name)},
            {"attribution", text(server.attribution)},
            {"min_zoom", zoom(server.minZoom)},
            {"max_zoom", zoom(server.maxZoom)},
            {"kind",
             [&server](Reader& reader, const toml::node& node) {
                 reader.choice<bool>(node, {{"raster", false}, {"vector", true}}, server.vectors);
             }},
            {"url", [&server](Reader& reader, const toml::node& node) {
                 reader.text(node, server.url);
                 if (!reader.error() && !isTileUrl(server.url)) {
                     reader.mistake(
                         node.source(),
                         "http:// or https://, a host and a path with {z}, {x} and {y} are expected");
                 }
             }}};
}

/// One table of `[[map.layer]]`.
void readServer(Reader& reader, const toml::node& node, std::vector<TileServerConfig>& to)
{
    TileServerConfig server;
    section(serverKeys(server))(reader, node);
    if (reader.error()) {
        return;
    }
    if (server.name.empty() || server.url.empty()) {
        return reader.mistake(node.source(), "a layer of the map has a name and a url");
    }
    if (server.minZoom > server.maxZoom) {
        return reader.mistake(node.source(), "min_zoom lies above max_zoom");
    }
    if (std::ranges::contains(to, server.name, &TileServerConfig::name)) {
        return reader.mistake(node.source(), "another layer of the map has this name");
    }
    to.push_back(std::move(server));
}

/// `[[map.layer]]`, one for each server.
Reader::Setter servers(std::vector<TileServerConfig>& to)
{
    return [&to](Reader& reader, const toml::node& node) {
        const toml::array* tables = node.as_array();
        if (tables == nullptr) {
            return reader.mistake(node.source(), "[[map.layer]] is expected");
        }
        for (const toml::node& table : *tables) {
            if (!reader.error()) {
                readServer(reader, table, to);
            }
        }
    };
}

Keys everything(Config& config)
{
    domain::Rules& rules = config.rules;
    return {
        {"broker", section({{"url", text(config.broker)},
                            {"password", text(config.password)},
                            {"trust_store", text(config.trustStore)},
                            {"prefix", text(config.topics.prefix)}})},
        {"wall", section(wallKeys(config))},
        {"map", section({{"layer", servers(config.tileServers)}})},
        {"devices", devices(rules.devices)},
        {"sources_seconds", section(sourceIntervals(rules))},
        {"rules", section({{"depot_every_seconds", duration(rules.depotEvery)},
                           {"team_every_seconds", duration(rules.teamEvery)},
                           {"unit_every_seconds", duration(rules.unitEvery)},
                           {"count_fresh_days", duration(rules.countFresh)},
                           {"count_old_days", duration(rules.countOld)},
                           {"cap_default_life_hours", duration(rules.capDefaultLife)},
                           {"ended_shown_minutes", duration(rules.endedShown)},
                           {"incident_active_hours", duration(rules.incidentActive)},
                           {"unverified_radius_m", number(rules.unverifiedRadiusMetres, 0, 1e6)},
                           {"town_near_m", number(rules.townNearMetres, 0, 1e6)},
                           {"coast_near_m", number(rules.coastNearMetres, 0, 1e6)}})},
    };
}

/// The sources are heard under the same prefix as the topics are read.
void followPrefix(Config& config)
{
    std::string prefix = config.topics.prefix;
    if (!prefix.empty() && !prefix.ends_with('/')) {
        prefix += '/';
    }
    for (domain::SourceRule& source : config.rules.sources) {
        for (std::string& filter : source.topicFilters) {
            filter.insert(0, prefix);
        }
    }
}

} // namespace

core::Result<Config> readConfig(const std::filesystem::path& file)
{
    Config config;
    try {
        const toml::table table = toml::parse_file(file.string());
        Reader reader(file.string());
        reader.table(table, everything(config));
        if (const std::optional<core::Error>& mistake = reader.error()) {
            return std::unexpected(*mistake);
        }
        followPrefix(config);
    } catch (const toml::parse_error& error) {
        const auto& begin = error.source().begin;
        return core::fail(ErrorCode::badUse,
                          file.string() + ":" + std::to_string(begin.line) + ":" +
                              std::to_string(begin.column),
                          std::string(error.description()));
    }
    return config;
}

} // namespace posko::app

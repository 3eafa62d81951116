// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <vector>

namespace posko::app {
namespace {

using Failure = std::optional<std::string>;

constexpr std::array languages{"id", "en"};
constexpr std::array pages{"wall",    "map",   "sar",     "shelters", "rivers",  "volcanoes", "access",
                           "reports", "units", "weather", "feeds",    "records", "means"};
constexpr std::array kinds{"warning", "quake",   "operation", "depot",   "team",   "unit",  "incident",
                           "tsunami", "volcano", "gauge",     "shelter", "access", "report"};

template <std::size_t N> bool isOneOf(const std::array<const char*, N>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

template <std::size_t N> std::string listOf(const std::array<const char*, N>& words)
{
    std::string list;
    for (const char* word : words)
        list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

template <class Number> std::optional<Number> readNumber(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<double> readReal(std::string_view text, double least, double most)
{
    const auto number = readNumber<double>(text);
    if (!number || !std::isfinite(*number) || *number < least || *number > most)
        return std::nullopt;
    return number;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        parts.push_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos)
            return parts;
        at = end + 1;
    }
}

Failure readBroker(Options& options, std::string_view value)
{
    const std::string right = "--broker takes mqtt://[user@]host[:1883] or mqtts://[user@]host[:8883]";
    std::string_view rest = value;
    if (rest.starts_with("mqtt://"))
        rest.remove_prefix(7);
    else if (rest.starts_with("mqtts://"))
        rest.remove_prefix(8);
    else
        return right + ", not '" + std::string(value) + "'";
    if (const auto at = rest.rfind('@'); at != std::string_view::npos) {
        if (rest.substr(0, at).contains(':'))
            return "--broker takes no password; put it into POSKO_MQTT_PASSWORD or posko.toml";
        rest.remove_prefix(at + 1);
    }
    std::string_view host = rest;
    const auto colon = rest.rfind(':');
    if (colon != std::string_view::npos && !rest.ends_with(']')) {
        const auto port = readNumber<int>(rest.substr(colon + 1));
        if (!port || *port < 1 || *port > 65535)
            return right + ", not '" + std::string(value) + "'";
        host = rest.substr(0, colon);
    }
    if (host.empty() || host.find_first_of("/ ?#") != std::string_view::npos)
        return right + ", not '" + std::string(value) + "'";
    options.broker = value;
    return {};
}

Failure readInstance(Options& options, std::string_view value)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    if (value.empty() || value.size() > 32 || !std::ranges::all_of(value, allowed))
        return "--instance takes 1 to 32 of a-z, 0-9, - and _, not '" + std::string(value) + "'";
    options.instance = value;
    return {};
}

Failure readLanguage(Options& options, std::string_view value)
{
    if (!isOneOf(languages, value))
        return "--language takes one of " + listOf(languages) + ", not '" + std::string(value) + "'";
    options.language = value;
    return {};
}

Failure readPage(Options& options, std::string_view value)
{
    if (!isOneOf(pages, value))
        return "--page takes one of " + listOf(pages) + ", not '" + std::string(value) + "'";
    options.page = value;
    return {};
}

Failure readView(Options& options, std::string_view value)
{
    constexpr double mercatorEnd = 85.0511;
    const auto parts = split(value, ',');
    if (parts.size() == 3) {
        const auto latitude = readReal(parts[0], -mercatorEnd, mercatorEnd);
        const auto longitude = readReal(parts[1], -180, 180);
        const auto zoom = readReal(parts[2], 0, 22);
        if (latitude && longitude && zoom) {
            options.view = Options::View{*latitude, *longitude, *zoom};
            return {};
        }
    }
    return "--view takes LAT,LON,ZOOM (latitude to 85.0511, longitude to 180, zoom 0 to 22), not '" +
           std::string(value) + "'";
}

Failure readSelection(Options& options, std::string_view value)
{
    const auto colon = value.find(':');
    if (colon == std::string_view::npos || colon + 1 == value.size() ||
        !isOneOf(kinds, value.substr(0, colon)))
        return "--select takes KIND:ID with KIND one of " + listOf(kinds) + ", not '" + std::string(value) +
               "'";
    options.selection =
        Options::Selection{std::string(value.substr(0, colon)), std::string(value.substr(colon + 1))};
    return {};
}

Failure readSize(Options& options, std::string_view value)
{
    constexpr int most = 16384;
    const auto parts = split(value, 'x');
    if (parts.size() == 2) {
        const auto width = readNumber<int>(parts[0]);
        const auto height = readNumber<int>(parts[1]);
        if (width && height && *width >= 1 && *height >= 1 && *width <= most && *height <= most) {
            options.size = Options::Size{*width, *height};
            return {};
        }
    }
    return "--size takes WxH in pixels, 1 to 16384 each, such as 1920x1080, not '" + std::string(value) + "'";
}

Failure readDuration(Options& options, std::string_view value)
{
    constexpr double most = 1e9;
    const auto seconds = readReal(value, 0, most);
    if (!seconds || *seconds <= 0)
        return "--for takes seconds above 0, decimals allowed, not '" + std::string(value) + "'";
    options.duration = std::chrono::milliseconds(std::llround(*seconds * 1000));
    return {};
}

/// Any text that is not empty, kept as it stands.
auto keep(std::optional<std::string> Options::* member, std::string_view name)
{
    return [member, name](Options& options, std::string_view value) -> Failure {
        if (value.empty())
            return std::string(name) + " takes a value that is not empty";
        options.*member = value;
        return {};
    };
}

struct Rule
{
    std::string_view name;
    std::function<Failure(Options&, std::string_view)> read;
};

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all{
        {"--broker", readBroker},
        {"--store", keep(&Options::store, "--store")},
        {"--instance", readInstance},
        {"--config", keep(&Options::config, "--config")},
        {"--language", readLanguage},
        {"--page", readPage},
        {"--view", readView},
        {"--select", readSelection},
        {"--size", readSize},
        {"--for", readDuration},
        {"--screenshot", keep(&Options::screenshot, "--screenshot")},
    };
    return all;
}

bool setFlag(Options& options, std::string_view name)
{
    if (name == "--desk")
        options.desk = true;
    else if (name == "--help")
        options.help = true;
    else if (name == "--version")
        options.version = true;
    else
        return false;
    return true;
}

} // namespace

std::expected<Options, std::string> readOptions(std::span<const char* const> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (setFlag(options, argument))
            continue;
        const auto equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        const auto rule = std::ranges::find(rules(), name, &Rule::name);
        if (rule == rules().end())
            return std::unexpected("unknown option '" + std::string(argument) +
                                   "'; --help lists what is known");
        std::string_view value;
        if (equals != std::string_view::npos)
            value = argument.substr(equals + 1);
        else if (i + 1 < arguments.size() && !std::string_view(arguments[i + 1]).starts_with('-'))
            value = arguments[++i];
        else
            return std::unexpected(std::string(name) + " needs a value: " + std::string(name) +
                                   " VALUE, or " + std::string(name) + "=VALUE where it begins with '-'");
        if (auto failure = rule->read(options, value))
            return std::unexpected(*std::move(failure));
    }
    return options;
}

std::string_view helpText()
{
    return R"(posko [OPTIONS]: the live situational picture of an emergency operations centre.

  --broker URL          mqtt://[user@]host[:1883] or mqtts://[user@]host[:8883];
                        the password is taken from POSKO_MQTT_PASSWORD or posko.toml
  --store DIR           journal and telemetry files
  --instance NAME       a second console on one machine
  --config FILE         default ${XDG_CONFIG_HOME:-~/.config}/posko/posko.toml
  --language id|en      default id
  --page NAME           wall (default), map, or a board: sar, shelters, rivers, volcanoes,
                        access, reports, units, weather, feeds, records, means
  --view LAT,LON,ZOOM   centre and zoom of the map
  --select KIND:ID      warning, quake, operation, depot, team, unit, incident,
                        tsunami, volcano, gauge, shelter, access or report
  --size WxH            window in device pixels; default: the screen
  --desk                in a window with a frame, for a desk; the page is the wall's
  --for SECONDS         end that long after the first frame
  --screenshot FILE     PNG of the window, just before the end and on SIGUSR1
  --help, --version

A value that begins with '-' is written --name=VALUE.
)";
}

} // namespace posko::app

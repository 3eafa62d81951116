// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/options.h"

namespace posko::gateway {

namespace {

constexpr std::string_view kHelp =
    "posko-gateway fetches BMKG's public files and publishes them, unchanged, on MQTT.\n"
    "\n"
    "  posko-gateway [--config FILE] [--broker URL] [--state DIR] [--once]\n"
    "\n"
    "  --config FILE    default: posko/gateway.toml below XDG_CONFIG_HOME (~/.config), else the one that\n"
    "                   comes with the program, which asks BMKG\n"
    "  --broker URL     mqtt://[user@]host[:1883] or mqtts://[user@]host[:8883]; wins over the "
    "configuration;\n"
    "                   password in POSKO_MQTT_PASSWORD\n"
    "  --state DIR      what it remembers over a restart; default: posko/gateway below XDG_STATE_HOME\n"
    "                   (~/.local/state)\n"
    "  --once           each source once; exit 0, or 1 where any failed\n"
    "  --help --version\n"
    "\n"
    "stdout: a JSON line for each fetch.\n";

std::unexpected<core::Error> wrong(const std::string& sentence)
{
    return core::fail(core::ErrorCode::badUse, {}, sentence);
}

core::Result<void> setValue(Options& options, std::string_view name, std::string value)
{
    if (name == "config") {
        options.config = std::move(value);
    } else if (name == "state") {
        options.state = std::move(value);
    } else {
        auto url = ingest::BrokerUrl::parse(value);
        if (!url) {
            return wrong("--broker: " + url.error().detail);
        }
        options.broker = *url;
    }
    return {};
}

} // namespace

core::Result<Options> readOptions(std::span<const char* const> arguments)
{
    Options options;
    while (!arguments.empty()) {
        const std::string_view argument = arguments.front();
        arguments = arguments.subspan(1);
        if (argument == "--help" || argument == "--version") {
            options.command = argument == "--help" ? Options::Command::help : Options::Command::version;
            return options;
        }
        if (argument == "--once") {
            options.once = true;
            continue;
        }
        const auto equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        if (name == "--once") {
            return wrong("--once takes no value");
        }
        if (name != "--config" && name != "--state" && name != "--broker") {
            return wrong("unknown argument " + std::string(argument) +
                         "; posko-gateway --help lists the right ones");
        }
        std::string value(equals == std::string_view::npos ? "" : argument.substr(equals + 1));
        if (equals == std::string_view::npos && !arguments.empty()) {
            value = arguments.front();
            arguments = arguments.subspan(1);
        }
        if (value.empty()) {
            return wrong(std::string(name) + " needs a value");
        }
        if (auto set = setValue(options, name.substr(2), std::move(value)); !set) {
            return std::unexpected(set.error());
        }
    }
    return options;
}

std::string_view helpText()
{
    return kHelp;
}

} // namespace posko::gateway

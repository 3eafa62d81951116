// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/options.h"

#include <charconv>
#include <cmath>
#include <vector>

namespace posko::drill {

namespace {

constexpr std::string_view kHelp =
    "posko-drill plays a scenario into a broker, lists scenarios, or records what passes.\n"
    "\n"
    "  posko-drill play NAME|DIR --broker URL [--speed X|max] [--from S] [--until S] [--loop] "
    "[--allow-remote] [--verbose]\n"
    "  posko-drill list\n"
    "  posko-drill record --broker URL DIR\n"
    "\n"
    "  --broker URL     mqtt://[user@]host[:1883] or mqtts://[user@]host[:8883]; password in "
    "POSKO_MQTT_PASSWORD\n"
    "  --speed X|max    X times as fast, or without waiting\n"
    "  --from S         begin at this second; what is retained before it is published at once\n"
    "  --until S        end at this second\n"
    "  --loop           again and again, until it is ended\n"
    "  --allow-remote   also to a broker that is not on this machine\n"
    "  --verbose        a JSON line for each message, once the broker has acknowledged it\n"
    "  --help --version\n";

std::unexpected<core::Error> wrong(const std::string& sentence)
{
    return core::fail(core::ErrorCode::badUse, {}, sentence);
}

std::optional<double> readSeconds(std::string_view text)
{
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    const bool ok = error == std::errc{} && end == text.data() + text.size() && value >= 0 && value <= 1e7;
    return ok ? std::optional(value) : std::nullopt;
}

/// Walks the arguments; `--name VALUE` and `--name=VALUE` alike.
class Reader
{
public:
    explicit Reader(std::span<const char* const> arguments)
        : m_rest(arguments)
    {}

    core::Result<Options> read()
    {
        while (!m_rest.empty()) {
            const std::string_view argument = m_rest.front();
            m_rest = m_rest.subspan(1);
            if (argument == "--help" || argument == "--version") {
                m_options.command = argument == "--help" ? Options::Command::help : Options::Command::version;
                return m_options;
            }
            if (!argument.starts_with("--")) {
                m_words.emplace_back(argument);
            } else if (auto read = readOption(argument.substr(2)); !read) {
                return std::unexpected(read.error());
            }
        }
        return finished();
    }

private:
    core::Result<void> readOption(std::string_view option)
    {
        const auto equals = option.find('=');
        const std::string name(option.substr(0, equals));
        if (name == "loop" || name == "allow-remote" || name == "verbose") {
            if (equals != std::string_view::npos) {
                return wrong("--" + name + " takes no value");
            }
            (name == "loop"           ? m_options.play.loop
             : name == "allow-remote" ? m_options.allowRemote
                                      : m_options.play.verbose) = true;
            m_playOptions = m_playOptions || name != "allow-remote";
            return {};
        }
        if (name != "broker" && name != "speed" && name != "from" && name != "until") {
            return wrong("unknown option --" + name + "; posko-drill --help lists the right ones");
        }
        std::string value(equals == std::string_view::npos ? "" : option.substr(equals + 1));
        if (equals == std::string_view::npos && !m_rest.empty()) {
            value = m_rest.front();
            m_rest = m_rest.subspan(1);
        }
        if (value.empty()) {
            return wrong("--" + name + " needs a value");
        }
        return setValue(name, value);
    }

    core::Result<void> setValue(const std::string& name, const std::string& value)
    {
        if (name == "broker") {
            auto url = ingest::BrokerUrl::parse(value);
            if (!url) {
                return wrong("--broker: " + url.error().detail);
            }
            m_options.broker = *url;
            m_hasBroker = true;
            return {};
        }
        m_playOptions = true;
        const auto number = readSeconds(value);
        if (name == "speed") {
            const double speed = value == "max" ? 0 : number.value_or(-1);
            if (value != "max" && speed <= 0) {
                return wrong("--speed needs a number above 0 or max, not " + value);
            }
            m_options.play.speed = speed;
            return {};
        }
        if (!number) {
            return wrong("--" + name + " needs seconds from 0, not " + value);
        }
        const core::Milliseconds time{std::llround(*number * 1000)};
        if (name == "from") {
            m_options.play.from = time;
        } else {
            m_options.play.until = time;
        }
        return {};
    }

    core::Result<Options> finished()
    {
        if (m_words.empty()) {
            return wrong("a command is needed: play, list or record");
        }
        const std::string command = m_words.front();
        if (command == "list") {
            m_options.command = Options::Command::list;
            return m_words.size() == 1 && !m_hasBroker && !m_playOptions && !m_options.allowRemote
                       ? core::Result<Options>(m_options)
                       : wrong("right is: posko-drill list");
        }
        if (command != "play" && command != "record") {
            return wrong("unknown command " + command + "; right are play, list and record");
        }
        m_options.command = command == "play" ? Options::Command::play : Options::Command::record;
        const std::string form = command == "play" ? "posko-drill play NAME|DIR --broker URL"
                                                   : "posko-drill record --broker URL DIR";
        if (m_words.size() != 2 || m_words[1].empty() || !m_hasBroker ||
            (command == "record" && m_playOptions)) {
            return wrong("right is: " + form);
        }
        if (m_options.play.until && *m_options.play.until < m_options.play.from) {
            return wrong("--until must not lie before --from");
        }
        if (command == "play" && !m_options.allowRemote && !m_options.broker.isLoopback()) {
            return wrong("the broker " + m_options.broker.address() +
                         " is not on this machine; if it shall get a simulation, say --allow-remote");
        }
        m_options.target = m_words[1];
        return m_options;
    }

    std::span<const char* const> m_rest;
    Options m_options;
    std::vector<std::string> m_words;
    bool m_hasBroker = false;
    bool m_playOptions = false;
};

} // namespace

core::Result<Options> readOptions(std::span<const char* const> arguments)
{
    return Reader(arguments).read();
}

std::string_view helpText()
{
    return kHelp;
}

} // namespace posko::drill

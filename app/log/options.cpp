// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace posko::log {

namespace {

struct Command
{
    std::string_view name;
    Verb verb;
    std::array<std::string_view, 3> options; ///< beside --store
};

constexpr auto commands = std::to_array<Command>({
    {"picture", Verb::picture, {"--at", "--replay", ""}},
    {"messages", Verb::messages, {"--topic", "--since", "--until"}},
    {"verify", Verb::verify, {"--head", "", ""}},
});

std::unexpected<core::Error> refuse(std::string sentence)
{
    return core::fail(core::ErrorCode::badUse, {}, std::move(sentence));
}

core::Result<void> setTime(std::optional<core::Instant>& target, std::string_view name, std::string_view text)
{
    target = core::readRfc3339(text);
    if (!target) {
        return refuse(std::string(name) + " takes a time such as 2026-11-23T07:03:22Z.");
    }
    return {};
}

/// A filter has # only as its last level, and + only as a whole one (MQTT 5, 4.7.1).
bool isFilter(std::string_view text)
{
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('/', begin), text.size());
        const std::string_view level = text.substr(begin, end - begin);
        if (level.find_first_of("+#") != std::string_view::npos && level.size() != 1) {
            return false;
        }
        if (level == "#" && end != text.size()) {
            return false;
        }
        begin = end + 1;
    }
    return !text.empty();
}

core::Result<void> set(Options& options, std::string_view name, const std::string& value)
{
    if (name == "--store") {
        options.store = value;
        return value.empty() ? core::Result<void>(refuse("--store takes the directory of a store."))
                             : core::Result<void>{};
    }
    if (name == "--at") {
        return setTime(options.at, name, value);
    }
    if (name == "--since") {
        return setTime(options.since, name, value);
    }
    if (name == "--until") {
        return setTime(options.until, name, value);
    }
    if (name == "--topic") {
        options.topic = value;
        return isFilter(value) ? core::Result<void>{}
                               : refuse("--topic takes an MQTT topic filter such as bmkg/tews/#.");
    }
    options.head = store::fromHex(value);
    return options.head ? core::Result<void>{} : refuse("--head takes 64 hexadecimal digits.");
}

core::Result<Options> readFor(const Command& command, std::span<const std::string> arguments)
{
    Options options{.verb = command.verb};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const bool known =
            name.starts_with("--") && (name == "--store" || std::ranges::contains(command.options, name));
        if (!known) {
            return refuse("posko-log " + std::string(command.name) + " takes no " + argument +
                          "; see posko-log --help.");
        }
        if (name == "--replay") {
            if (equals != std::string::npos) {
                return refuse("--replay takes no value.");
            }
            options.replay = true;
            continue;
        }
        if (equals == std::string::npos && i + 1 == arguments.size()) {
            return refuse(name + " needs a value behind it.");
        }
        const std::string value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
        if (auto done = set(options, name, value); !done) {
            return std::unexpected(done.error());
        }
    }
    if (options.store.empty()) {
        return refuse("posko-log " + std::string(command.name) + " needs --store DIR.");
    }
    return options;
}

} // namespace

core::Result<Options> readOptions(const std::vector<std::string>& arguments)
{
    if (std::ranges::contains(arguments, "--help")) {
        return Options{.verb = Verb::help};
    }
    if (std::ranges::contains(arguments, "--version")) {
        return Options{.verb = Verb::version};
    }
    const auto command = std::ranges::find_if(
        commands, [&](const Command& one) { return !arguments.empty() && one.name == arguments.front(); });
    if (command == commands.end()) {
        return refuse("posko-log takes one of the commands picture, messages and verify.");
    }
    return readFor(*command, std::span(arguments).subspan(1));
}

const char* helpText()
{
    return "posko-log COMMAND --store DIR\n"
           "Reads a store of Posko, also beside the running program and after a crash; changes nothing.\n"
           "  picture [--at TIME] [--replay]   the canonical picture as one JSON document\n"
           "      --at TIME    what had been received by then (default: by the last message)\n"
           "      --replay     from the first message, without checkpoints\n"
           "  messages [--topic FILTER] [--since TIME] [--until TIME]   one JSON line for each message\n"
           "  verify [--head HASH]   checks that nothing was changed or is missing\n"
           "      --head HASH  a chain head noted earlier: tells a cut tail\n"
           "  --help, --version\n"
           "Times are RFC 3339, such as 2026-11-23T07:03:22Z.\n"
           "Exit 0: done, sound. 1: no store, damaged, or cut by retention. 2: bad use.\n";
}

} // namespace posko::log

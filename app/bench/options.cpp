// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/options.h"

#include <array>
#include <charconv>
#include <optional>
#include <system_error>

namespace posko::bench {

namespace {

constexpr std::string_view kHelp =
    "posko-bench measures how fast posko shows what arrives: it starts a broker, a virtual screen of "
    "1920x1080 and\n"
    "the program itself, publishes positions, and prints one JSON object.\n"
    "\n"
    "  posko-bench --entities N --rate R --seconds S [--pan S] [--warmup S] [--program PATH] [--out FILE]\n"
    "\n"
    "  --entities N     tracked entities, as retained OwnTracks positions over Indonesia\n"
    "  --rate R         position updates a second; a sentinel is published five times a second beside them\n"
    "  --seconds S      how long is measured\n"
    "  --pan S          then the map is dragged for that long while the updates go on; default 4, 0: not at "
    "all\n"
    "  --warmup S       updates before the measuring begins; default 2\n"
    "  --program PATH   the program to measure; default: the posko beside this one\n"
    "  --out FILE       write the object there as well\n"
    "  --help --version\n";

std::unexpected<core::Error> wrong(const std::string& sentence)
{
    return core::fail(core::ErrorCode::badUse, {}, sentence);
}

template <class Number> std::optional<Number> numberIn(std::string_view text, Number least, Number most)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool ok =
        error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most;
    return ok ? std::optional(value) : std::nullopt;
}

constexpr std::int64_t kMostEntities = 1'000'000;
constexpr std::int64_t kMostRate = 1'000'000;
constexpr double kMostSeconds = 86'400;

core::Result<void> takeCount(std::int64_t& count, std::string_view name, std::string_view text,
                             std::int64_t most)
{
    const auto value = numberIn<std::int64_t>(text, 1, most);
    if (!value) {
        return wrong("--" + std::string(name) + " needs a whole number from 1 to " + std::to_string(most) +
                     ", not " + std::string(text));
    }
    count = *value;
    return {};
}

core::Result<void> takeSeconds(double& seconds, std::string_view name, std::string_view text, double least)
{
    const auto value = numberIn<double>(text, least, kMostSeconds);
    if (!value) {
        return wrong("--" + std::string(name) + " needs seconds from " + (least > 0 ? "1" : "0") + ", not " +
                     std::string(text));
    }
    seconds = *value;
    return {};
}

core::Result<void> takeText(std::string& to, std::string_view name, std::string_view text)
{
    if (text.empty()) {
        return wrong("--" + std::string(name) + " needs a path");
    }
    to = text;
    return {};
}

core::Result<void> take(Options& options, std::string_view name, std::string_view value)
{
    if (name == "entities") {
        return takeCount(options.entities, name, value, kMostEntities);
    }
    if (name == "rate") {
        return takeCount(options.rate, name, value, kMostRate);
    }
    if (name == "seconds") {
        return takeSeconds(options.seconds, name, value, 1);
    }
    if (name == "pan") {
        return takeSeconds(options.panSeconds, name, value, 0);
    }
    if (name == "warmup") {
        return takeSeconds(options.warmupSeconds, name, value, 0);
    }
    return takeText(name == "program" ? options.program : options.out, name, value);
}

bool isKnown(std::string_view name)
{
    constexpr auto names =
        std::to_array<std::string_view>({"entities", "rate", "seconds", "pan", "warmup", "program", "out"});
    for (const std::string_view known : names) {
        if (known == name) {
            return true;
        }
    }
    return false;
}

} // namespace

core::Result<Options> readOptions(std::span<const char* const> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view name = arguments[i];
        if (name == "--help" || name == "--version") {
            (name == "--help" ? options.help : options.version) = true;
            return options;
        }
        const std::size_t equals = name.find('=');
        const std::string_view key = name.starts_with("--") ? name.substr(2, equals - 2) : std::string_view();
        if (!isKnown(key)) {
            return wrong("unknown argument " + std::string(name) + "; --help names those that there are");
        }
        if (equals == std::string_view::npos && i + 1 == arguments.size()) {
            return wrong("--" + std::string(key) + " needs a value");
        }
        const std::string_view value =
            equals != std::string_view::npos ? name.substr(equals + 1) : arguments[++i];
        if (auto taken = take(options, key, value); !taken) {
            return std::unexpected(taken.error());
        }
    }
    if (options.entities == 0 || options.rate == 0 || options.seconds == 0) {
        return wrong("right is: posko-bench --entities N --rate R --seconds S");
    }
    return options;
}

std::string_view helpText()
{
    return kHelp;
}

} // namespace posko::bench

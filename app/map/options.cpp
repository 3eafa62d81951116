// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace posko::map {

namespace {

constexpr std::array verbs{
    std::pair{std::string_view("import"), Verb::import},
    std::pair{std::string_view("list"), Verb::list},
    std::pair{std::string_view("remove"), Verb::remove},
    std::pair{std::string_view("report"), Verb::report},
};

std::unexpected<core::Error> refuse(std::string sentence)
{
    return core::fail(core::ErrorCode::badUse, {}, std::move(sentence));
}

core::Result<void> set(Options& options, std::string_view name, const std::string& value)
{
    if (name == "--data") {
        options.data = value;
        return value.empty() ? core::Result<void>(refuse("--data takes the directory of the imported maps."))
                             : core::Result<void>{};
    }
    if (name == "--as") {
        if (value != "borders" && value != "layer") {
            return refuse("--as takes borders or layer.");
        }
        options.as = value == "borders" ? geodata::ImportKind::borders : geodata::ImportKind::layer;
        return {};
    }
    if (value != "kemendagri" && value != "bps" && value != "auto") {
        return refuse("--code takes kemendagri, bps or auto.");
    }
    if (value != "auto") {
        options.system = value == "bps" ? geodata::CodeSystem::bps : geodata::CodeSystem::kemendagri;
    }
    return {};
}

core::Result<Options> checked(Options options, std::string_view word)
{
    if (options.verb == Verb::import && options.names.empty()) {
        return refuse("posko-map import needs at least one FILE.");
    }
    if (options.verb == Verb::list && !options.names.empty()) {
        return refuse("posko-map list takes no " + options.names.front() + "; see posko-map --help.");
    }
    if ((options.verb == Verb::remove || options.verb == Verb::report) && options.names.size() != 1) {
        return refuse("posko-map " + std::string(word) + " needs one ID of posko-map list.");
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
    const auto verb = std::ranges::find_if(
        verbs, [&](const auto& one) { return !arguments.empty() && one.first == arguments.front(); });
    if (verb == verbs.end()) {
        return refuse("posko-map takes one of the commands import, list, remove and report.");
    }
    Options options{.verb = verb->second, .data = geodata::defaultImportDirectory()};
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (!argument.starts_with("--")) {
            options.names.push_back(argument);
            continue;
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const bool known =
            name == "--data" || (options.verb == Verb::import && (name == "--as" || name == "--code"));
        if (!known) {
            return refuse("posko-map " + arguments.front() + " takes no " + argument +
                          "; see posko-map --help.");
        }
        if (equals == std::string::npos && i + 1 == arguments.size()) {
            return refuse(name + " needs a value behind it.");
        }
        const std::string value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
        if (auto done = set(options, name, value); !done) {
            return std::unexpected(done.error());
        }
    }
    return checked(std::move(options), verb->first);
}

const char* helpText()
{
    return "posko-map COMMAND [--data DIR]\n"
           "Keeps official borders and further layers of the map for this user; posko takes them up within 5 "
           "seconds.\n"
           "  import [--as borders|layer] [--code kemendagri|bps|auto] FILE…\n"
           "      Borders of provinces, kabupaten/kota or kecamatan: GeoPackage, Shapefile (.shp), File GDB "
           "(.gdb) or\n"
           "      GeoJSON. Layers: MBTiles and PMTiles as they are, and vector files with --as layer.\n"
           "      --as     borders for vector files, layer for tiles\n"
           "      --code   whose codes the file has (default auto: told by the names beside them)\n"
           "      Prints one JSON line a file. More than 5 % of the features without a region, or codes of "
           "both systems:\n"
           "      nothing is changed.\n"
           "  list        one JSON line for each import, oldest first\n"
           "  report ID   what the import of ID printed\n"
           "  remove ID   everything is again as it was before that import\n"
           "  --data DIR  the directory of the imports (default: "
           "${XDG_DATA_HOME:-~/.local/share}/posko/maps)\n"
           "  --help, --version\n"
           "Exit 0: done. 1: a file was refused, or no such ID. 2: bad use. 3: a tool (gdal-bin) is "
           "missing.\n";
}

} // namespace posko::map

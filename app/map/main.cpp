// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importer.h"
#include "options.h"

#include "geodata/importstore.h"

#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

using posko::map::Options;
using posko::map::Outcome;

constexpr int failed = 1;
constexpr int badUse = 2;
constexpr int missing = 3;

int done(int status = EXIT_SUCCESS)
{
    std::cout.flush();
    return std::cout ? status : failed;
}

int importAll(const Options& options)
{
    const auto places = posko::map::findPlaces();
    int status = EXIT_SUCCESS;
    for (const std::string& file : options.names) {
        const Outcome outcome = posko::map::importFile(options, file, places);
        if (outcome.toolMissing) {
            std::cerr << "posko-map: " << outcome.error << '\n';
            return missing;
        }
        std::cout << posko::map::lineOf(outcome.report) << std::endl;
        if (!outcome.error.empty()) {
            std::cerr << "posko-map: " << outcome.error << '\n';
            status = failed;
        }
    }
    return done(status);
}

int list(const Options& options)
{
    for (const auto& map : posko::geodata::ImportStore(options.data).maps()) {
        std::cout << map.report << '\n';
    }
    return done();
}

int report(const Options& options)
{
    const auto map = posko::geodata::ImportStore(options.data).map(options.names.front());
    if (!map) {
        std::cerr << "posko-map: there is no import " << options.names.front()
                  << "; posko-map list names them\n";
        return failed;
    }
    std::cout << map->report << '\n';
    return done();
}

int remove(const Options& options)
{
    const posko::geodata::ImportStore store(options.data);
    if (!store.map(options.names.front())) {
        std::cerr << "posko-map: there is no import " << options.names.front()
                  << "; posko-map list names them\n";
        return failed;
    }
    const auto lock = posko::geodata::ImportLock::take(options.data);
    const auto removed = lock ? store.remove(options.names.front()) : std::unexpected(lock.error());
    if (!removed) {
        std::cerr << "posko-map: " << removed.error().where << ": " << removed.error().detail << '\n';
        return failed;
    }
    return done();
}

int run(const std::vector<std::string>& arguments)
{
    const auto options = posko::map::readOptions(arguments);
    if (!options) {
        std::cerr << options.error().detail << '\n';
        return badUse;
    }
    switch (options->verb) {
    case posko::map::Verb::help:
        std::cout << posko::map::helpText();
        return done();
    case posko::map::Verb::version:
        std::cout << "posko-map " POSKO_VERSION "\n";
        return done();
    case posko::map::Verb::import:
        return importAll(*options);
    case posko::map::Verb::list:
        return list(*options);
    case posko::map::Verb::report:
        return report(*options);
    case posko::map::Verb::remove:
        return remove(*options);
    }
    return failed;
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& exception) {
        std::cerr << "posko-map: " << exception.what() << '\n';
        return failed;
    }
}

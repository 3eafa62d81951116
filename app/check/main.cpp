// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "input.h"
#include "inspect.h"
#include "options.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

using posko::check::Finding;

constexpr int failed = 1;
constexpr int badUse = 2;

/// The work is not done when a signal ends it.
void endOnSignals()
{
    const auto end = [](int) {
        std::_Exit(failed);
    };
    std::signal(SIGINT, end);
    std::signal(SIGTERM, end);
}

std::vector<Finding> check(const std::string& file, const std::string& topic)
{
    const auto bytes = posko::check::readInput(file);
    return bytes ? posko::check::inspect(file, *bytes, topic)
                 : std::vector{posko::check::unreadable(file, bytes.error().detail)};
}

int run(const std::vector<std::string>& arguments)
{
    const auto options = posko::check::readOptions(arguments);
    if (!options) {
        std::cerr << options.error().detail << '\n';
        return badUse;
    }
    if (options->help) {
        std::cout << posko::check::helpText();
        return EXIT_SUCCESS;
    }
    if (options->version) {
        std::cout << "posko-check " POSKO_VERSION "\n";
        return EXIT_SUCCESS;
    }
    bool all = true;
    for (const std::string& file : options->files) {
        for (const Finding& finding : check(file, options->topic)) {
            // File names need not be UTF-8; JSON must be.
            std::cout << finding.line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                      << '\n';
            all = all && finding.accepted;
        }
        std::cout.flush();
    }
    return all && std::cout ? EXIT_SUCCESS : failed;
}

} // namespace

int main(int argc, char** argv)
{
    endOnSignals();
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& exception) {
        std::cerr << "posko-check: " << exception.what() << '\n';
        return failed;
    }
}

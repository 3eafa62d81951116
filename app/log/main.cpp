// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"
#include "options.h"

#include "domain/rules.h"
#include "store/canonical.h"
#include "store/reader.h"
#include "store/restore.h"
#include "wire/decode.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

using posko::core::Error;
using posko::domain::RawMessage;
using posko::log::Options;

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

int say(const Error& error)
{
    std::cerr << "posko-log: " << error.detail << (error.where.empty() ? "" : " (" + error.where + ")")
              << '\n';
    return failed;
}

int done()
{
    std::cout.flush();
    return std::cout ? EXIT_SUCCESS : failed;
}

/// The topics as the program that wrote the store names them.
posko::wire::TopicNames namesOf(const posko::store::Configuration& configuration)
{
    posko::wire::TopicNames names;
    names.prefix = configuration.topicPrefix;
    return names;
}

int printPicture(const Options& options)
{
    const auto reader = posko::store::StoreReader::open(options.store);
    if (!reader) {
        return say(reader.error());
    }
    const auto configuration = reader->configuration();
    if (!configuration) {
        return say(configuration.error());
    }
    const posko::domain::Rules& rules = configuration->rules;
    posko::store::RestoreRequest request{.at = options.at, .replay = options.replay};
    if (!request.at) {
        request.at = reader->lastReceivedAt();
    }
    const auto restored =
        posko::store::restore(options.store, request, rules, [&](const RawMessage& message) {
            return posko::wire::decode(message, namesOf(*configuration));
        });
    if (!restored) {
        return say(restored.error());
    }
    std::cout << posko::store::canonicalJson(restored->picture, request.at.value_or(restored->picture.at),
                                             rules)
              << '\n';
    return done();
}

int printMessages(const Options& options)
{
    const auto reader = posko::store::StoreReader::open(options.store);
    if (!reader) {
        return say(reader.error());
    }
    const auto configuration = reader->configuration();
    if (!configuration) {
        return say(configuration.error());
    }
    const posko::wire::TopicNames names = namesOf(*configuration);
    const auto read = reader->messages(0, options.until, [&](RawMessage&& message) {
        const bool early = options.since && message.receivedAt < *options.since;
        const bool other =
            !options.topic.empty() && !posko::domain::matchesFilter(options.topic, message.topic);
        if (!early && !other) {
            std::cout << posko::log::messageLine(message, names) << '\n';
        }
        return static_cast<bool>(std::cout);
    });
    return read ? done() : say(read.error());
}

int verify(const Options& options)
{
    auto reader = posko::store::StoreReader::open(options.store);
    if (!reader) {
        return say(reader.error());
    }
    if (const auto frozen = reader->freeze(); !frozen) {
        return say(frozen.error());
    }
    const posko::store::Verdict verdict = reader->verify(options.head);
    std::cout << posko::log::verdictLine(verdict) << '\n';
    return verdict.sound ? done() : failed;
}

int run(const std::vector<std::string>& arguments)
{
    const auto options = posko::log::readOptions(arguments);
    if (!options) {
        std::cerr << options.error().detail << '\n';
        return badUse;
    }
    switch (options->verb) {
    case posko::log::Verb::help:
        std::cout << posko::log::helpText();
        return done();
    case posko::log::Verb::version:
        std::cout << "posko-log " POSKO_VERSION "\n";
        return done();
    case posko::log::Verb::picture:
        return printPicture(*options);
    case posko::log::Verb::messages:
        return printMessages(*options);
    case posko::log::Verb::verify:
        return verify(*options);
    }
    return failed;
}

} // namespace

int main(int argc, char** argv)
{
    endOnSignals();
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& exception) {
        std::cerr << "posko-log: " << exception.what() << '\n';
        return failed;
    }
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

namespace posko::check {

namespace {

core::Result<std::string> checkedTopic(std::string topic)
{
    if (topic.empty() || topic.find_first_of("+#") != std::string::npos) {
        return core::fail(core::ErrorCode::badUse, "--topic",
                          "--topic takes the topic of one message, without + and #.");
    }
    return topic;
}

} // namespace

core::Result<Options> readOptions(const std::vector<std::string>& arguments)
{
    constexpr std::string_view topicEquals = "--topic=";
    Options options;
    bool onlyFiles = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (onlyFiles || argument == "-" || !argument.starts_with('-')) {
            options.files.push_back(argument);
        } else if (argument == "--") {
            onlyFiles = true;
        } else if (argument == "--help") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (argument == "--topic" || argument.starts_with(topicEquals)) {
            const bool separate = argument == "--topic";
            if (separate && i + 1 == arguments.size()) {
                return core::fail(core::ErrorCode::badUse, "--topic", "--topic needs a topic behind it.");
            }
            auto topic = checkedTopic(separate ? arguments[++i] : argument.substr(topicEquals.size()));
            if (!topic) {
                return std::unexpected(topic.error());
            }
            options.topic = std::move(*topic);
        } else {
            return core::fail(core::ErrorCode::badUse, argument,
                              "There is no option " + argument + "; see posko-check --help.");
        }
    }
    if (options.files.empty() && !options.help && !options.version) {
        return core::fail(core::ErrorCode::badUse, {},
                          "posko-check needs at least one file, or - for stdin.");
    }
    return options;
}

const char* helpText()
{
    return "posko-check [--topic TOPIC] FILE...\n"
           "Decodes messages exactly as Posko does and prints one JSON line for each message found.\n"
           "  FILE           a file with one message; - is stdin\n"
           "  --topic TOPIC  decode as a message on this topic; without it the format is recognised\n"
           "  --help         this text\n"
           "  --version      the version\n"
           "Exit 0: all accepted. 1: any rejected, or none found. 2: bad use.\n";
}

} // namespace posko::check

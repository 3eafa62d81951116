// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "drill/brokerlink.h"
#include "drill/options.h"
#include "drill/player.h"
#include "drill/recorder.h"
#include "drill/scenario.h"
#include "drill/stopsignal.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace posko;
using drill::BrokerLink;
using drill::Options;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadUse = 2;

int say(int code, const std::string& sentence)
{
    std::cerr << "posko-drill: " << sentence << std::endl;
    return code;
}

int explain(const core::Error& error)
{
    const std::string where = error.where.empty() ? "" : error.where + ": ";
    return say(error.code == core::ErrorCode::badUse ? kBadUse : kFailed, where + error.detail);
}

std::string password()
{
    const char* value = std::getenv("POSKO_MQTT_PASSWORD");
    return value != nullptr ? value : "";
}

/// Beside the program: `…/bin/posko-drill` finds `…/share/posko/scenarios`.
fs::path scenarioFolder()
{
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path().parent_path() / "share" / "posko" /
           "scenarios";
}

std::string knownNames()
{
    std::string names;
    for (const auto& directory : drill::findScenarios(scenarioFolder())) {
        names += (names.empty() ? "" : ", ") + directory.filename().string();
    }
    return names;
}

/// The folder of NAME, or DIR itself.
std::optional<fs::path> findScenario(const std::string& target)
{
    const bool isName = target.find('/') == std::string::npos;
    if (isName && fs::exists(scenarioFolder() / target / "scenario.toml")) {
        return scenarioFolder() / target;
    }
    return fs::exists(fs::path(target) / "scenario.toml") ? std::optional<fs::path>(target) : std::nullopt;
}

int list()
{
    int code = kDone;
    for (const auto& directory : drill::findScenarios(scenarioFolder())) {
        const auto scenario = drill::Scenario::load(directory);
        if (!scenario) {
            code = explain(scenario.error());
            continue;
        }
        nlohmann::ordered_json line{{"name", scenario->name}, {"title", scenario->title}};
        if (const auto& date = scenario->trueDate) {
            line["trueDate"] = core::toText(*date);
        }
        line["seconds"] = static_cast<double>(scenario->length.count()) / 1000;
        line["messages"] = scenario->messages.size();
        std::cout << line.dump() << '\n';
    }
    return code;
}

int play(const Options& options, drill::StopSignal& stop)
{
    const auto directory = findScenario(options.target);
    if (!directory) {
        return say(kBadUse, "there is no scenario " + options.target + "; known are: " + knownNames());
    }
    const auto scenario = drill::Scenario::load(*directory);
    if (!scenario) {
        return explain(scenario.error());
    }
    const core::SystemClock clock;
    ingest::MqttClientOptions connection;
    connection.broker = options.broker;
    connection.clientId = drill::kDrillClient;
    connection.password = password();
    connection.will = drill::Player::will(*scenario, clock);
    connection.retryTo = std::chrono::seconds{2};
    auto link = BrokerLink::open(std::move(connection), stop,
                                 [](const std::string& sentence) { say(kDone, sentence); });
    if (!link) {
        return explain(link.error());
    }
    drill::Player player(*scenario, options.play, **link, stop, clock, std::cout, std::cerr);
    return player.play() == BrokerLink::Outcome::done ? kDone : kFailed;
}

/// One client that hears everything, with the RETAIN flag as it was published.
int record(const Options& options, drill::StopSignal& stop)
{
    const core::SystemClock clock;
    auto recorder = drill::Recorder::open(options.target, clock.now());
    if (!recorder) {
        return explain(recorder.error());
    }
    std::atomic<bool> failed{false};
    std::unique_ptr<ingest::MqttClient> client;
    ingest::MqttClientOptions connection;
    connection.broker = options.broker;
    connection.clientId = std::string(drill::kDrillClient) + "-record-" + std::to_string(::getpid());
    connection.password = password();
    ingest::MqttCallbacks calls;
    calls.connected = [&] {
        failed = !client->subscribe("#", 1, ingest::RetainedSet::send, true) || failed;
    };
    calls.lost = [&](const std::string& detail) {
        say(kDone, "the broker " + options.broker.address() + " is away (" + detail + "), waiting for it");
    };
    calls.takenOver = calls.lost;
    calls.message = [&](const std::string& topic, const std::string& payload, int, bool retained) {
        failed = !recorder->write(clock.now(), topic, payload, retained) || failed;
    };
    auto made = ingest::MqttClient::create(std::move(connection), std::move(calls));
    if (!made) {
        return explain(made.error());
    }
    client = std::move(*made);
    if (const auto started = client->start(); !started) {
        return explain(started.error());
    }
    while (!failed && !stop.waitFor(std::chrono::milliseconds{200})) {
    }
    client->stop(std::chrono::seconds{1});
    client.reset();
    const auto finished = recorder->finish(clock.now());
    if (failed || !finished) {
        return say(kFailed, "the recording in " + options.target + " could not be written");
    }
    return say(kDone, std::to_string(recorder->messages()) + " messages are in " + options.target);
}

} // namespace

int main(int argc, char** argv)
{
    drill::StopSignal stop;
    const auto options = drill::readOptions({argv + 1, static_cast<std::size_t>(argc - 1)});
    if (!options) {
        return explain(options.error());
    }
    switch (options->command) {
    case Options::Command::help:
        std::cout << drill::helpText();
        return kDone;
    case Options::Command::version:
        std::cout << "posko-drill " << POSKO_VERSION << '\n';
        return kDone;
    case Options::Command::list:
        return list();
    case Options::Command::play:
        return play(*options, stop);
    case Options::Command::record:
        return record(*options, stop);
    }
    return kBadUse;
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/signals.h"
#include "core/clock.h"
#include "gateway/config.h"
#include "gateway/gateway.h"
#include "gateway/options.h"

#include <QCoreApplication>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace posko;
using gateway::Options;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadUse = 2;

int explain(const core::Error& error)
{
    const std::string where = error.where.empty() ? "" : error.where + ": ";
    std::cerr << "posko-gateway: " << where << error.detail << std::endl;
    return error.code == core::ErrorCode::badUse ? kBadUse : kFailed;
}

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// Below an XDG folder, or below its default in the home.
fs::path personal(const char* variable, const char* otherwise)
{
    const std::string given = environment(variable);
    return given.empty() ? fs::path(environment("HOME")) / otherwise : fs::path(given);
}

/// The user's, else the one beside the program: `…/bin/posko-gateway` finds `…/share/posko/gateway`.
fs::path defaultConfig()
{
    fs::path own = personal("XDG_CONFIG_HOME", ".config") / "posko" / "gateway.toml";
    std::error_code error;
    if (fs::exists(own, error)) {
        return own;
    }
    return fs::read_symlink("/proc/self/exe", error).parent_path().parent_path() / "share" / "posko" /
           "gateway" / "posko-gateway.toml";
}

/// From the environment, else the credential `mqtt-password` that systemd hands over, else as configured.
std::string password(const std::string& configured)
{
    if (const std::string given = environment("POSKO_MQTT_PASSWORD"); !given.empty()) {
        return given;
    }
    const std::string folder = environment("CREDENTIALS_DIRECTORY");
    std::string line;
    if (std::ifstream file(fs::path(folder) / "mqtt-password"); !folder.empty() && std::getline(file, line)) {
        return line;
    }
    return configured;
}

int run(const Options& options, gateway::Config config, const app::Signals& signalSource)
{
    config.broker = options.broker.value_or(config.broker);
    config.password = password(config.password);
    const fs::path state = options.state.empty()
                               ? personal("XDG_STATE_HOME", ".local/state") / "posko" / "gateway"
                               : fs::path(options.state);
    const core::SystemClock clock;
    auto opened = gateway::Gateway::open(std::move(config), state.string(), options.once, clock,
                                         {.lines = std::cout, .words = std::cerr});
    if (!opened) {
        return explain(opened.error());
    }
    const auto& gateway = *opened;
    QObject::connect(&signalSource, &app::Signals::quitRequested, gateway.get(),
                     [&] { QCoreApplication::exit(options.once ? kFailed : kDone); });
    QObject::connect(gateway.get(), &gateway::Gateway::ended, gateway.get(),
                     [](int code) { QCoreApplication::exit(code); });
    if (const auto started = gateway->start(); !started) {
        return explain(started.error());
    }
    const int code = QCoreApplication::exec();
    gateway->stop();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = gateway::readOptions({argv + 1, static_cast<std::size_t>(argc - 1)});
    if (!options) {
        return explain(options.error());
    }
    if (options->command == Options::Command::help) {
        std::cout << gateway::helpText();
        return kDone;
    }
    if (options->command == Options::Command::version) {
        std::cout << "posko-gateway " << POSKO_VERSION << '\n';
        return kDone;
    }
    const QCoreApplication application(argc, argv);
    const app::Signals signalSource;
    auto config = gateway::readConfig(options->config.empty() ? defaultConfig() : fs::path(options->config));
    return config ? run(*options, std::move(*config), signalSource) : explain(config.error());
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/stage.h"

#include "bench/mqttpublisher.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace posko::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds kStartWithin{10};
constexpr std::chrono::milliseconds kAnswerWithin{1000};
constexpr int kBrokerTries = 5;

std::unexpected<core::Error> lacks(const std::string& program, const std::string& package)
{
    return core::fail(core::ErrorCode::notFound, program,
                      "it is not installed; get it with: apt install " + package);
}

/// A port that nobody has at this moment; 0 where there is none.
int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return 0;
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0;
    ::close(socket);
    return bound ? ntohs(address.sin_port) : 0;
}

void writeBrokerConfig(const std::filesystem::path& file, int port)
{
    std::ofstream out(file);
    out << "listener " << port << " 127.0.0.1\n"
        << "allow_anonymous true\npersistence false\nmax_queued_messages 0\nlog_type error\n";
    if (::geteuid() == 0) {
        out << "user root\n"; // it would drop to a user that owns nothing here
    }
}

core::Result<std::pair<Child, int>> startBroker(const std::filesystem::path& folder)
{
    const std::filesystem::path config = folder / "broker.conf";
    for (int i = 0; i < kBrokerTries; ++i) {
        const int port = freePort();
        writeBrokerConfig(config, port);
        auto broker = Child::start({{"mosquitto", "-c", config.string()}, folder / "broker.log", {}, -1});
        if (!broker) {
            return std::unexpected(broker.error());
        }
        const auto deadline = Steady::now() + kStartWithin;
        while (!broker->status() && Steady::now() < deadline) {
            if (MqttPublisher::connect(port, kAnswerWithin)) {
                return std::pair(std::move(*broker), port);
            }
            ::poll(nullptr, 0, 20);
        }
    }
    return core::fail(core::ErrorCode::internal, "mosquitto", "it does not start");
}

core::Result<std::pair<Child, std::string>> startScreen(const std::filesystem::path& folder)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return core::fail(core::ErrorCode::internal, "Xvfb", "no pipe is to be had");
    }
    auto screen = Child::start({{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0",
                                 "1920x1080x24", "-nolisten", "tcp", "-noreset"},
                                folder / "screen.log",
                                {},
                                ends[1]});
    ::close(ends[1]);
    std::string number;
    pollfd wanted{ends[0], POLLIN, 0};
    while (screen && !number.ends_with('\n') &&
           ::poll(&wanted, 1, static_cast<int>(std::chrono::milliseconds(kStartWithin).count())) > 0) {
        char digit = 0;
        if (::read(ends[0], &digit, 1) != 1) {
            break;
        }
        number += digit;
    }
    ::close(ends[0]);
    if (!screen) {
        return std::unexpected(screen.error());
    }
    if (!number.ends_with('\n')) {
        return core::fail(core::ErrorCode::internal, "Xvfb", "it does not start\n" + screen->lastWords());
    }
    return std::pair(std::move(*screen), ':' + number.substr(0, number.size() - 1));
}

} // namespace

PrivateFolder::PrivateFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "posko-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) {
        m_path = name;
    }
}

PrivateFolder::~PrivateFolder()
{
    std::error_code error;
    if (!m_path.empty()) {
        std::filesystem::remove_all(m_path, error);
    }
}

core::Result<Stage> Stage::build(const std::filesystem::path& folder)
{
    for (const auto& [program, package] : std::to_array<std::pair<std::string, std::string>>(
             {{"mosquitto", "mosquitto"}, {"Xvfb", "xvfb"}, {"xdotool", "xdotool"}})) {
        if (!isProgram(program)) {
            return lacks(program, package);
        }
    }
    auto broker = startBroker(folder);
    if (!broker) {
        return std::unexpected(broker.error());
    }
    auto screen = startScreen(folder);
    if (!screen) {
        return std::unexpected(screen.error());
    }
    return Stage(std::move(broker->first), broker->second, std::move(screen->first),
                 std::move(screen->second));
}

Stage::Stage(Child broker, int port, Child screen, std::string display)
    : m_broker(std::move(broker))
    , m_port(port)
    , m_screen(std::move(screen))
    , m_display(std::move(display))
{}

std::optional<std::string> Stage::died()
{
    if (m_broker.status()) {
        return "the broker died\n" + m_broker.lastWords();
    }
    if (m_screen.status()) {
        return "the virtual screen died\n" + m_screen.lastWords();
    }
    return std::nullopt;
}

} // namespace posko::bench

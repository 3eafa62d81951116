// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/broker/broker.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace posko::test {

namespace {

int freeLoopbackPort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(socket, any, length) == 0 && ::getsockname(socket, any, &length) == 0;
    ::close(socket);
    if (!bound) {
        throw std::system_error(errno, std::generic_category(), "no free port");
    }
    return ntohs(address.sin_port);
}

} // namespace

TemporaryDirectory::TemporaryDirectory()
{
    std::string name = (std::filesystem::temp_directory_path() / "posko-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), name);
    }
    m_path = name;
}

TemporaryDirectory::~TemporaryDirectory()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Broker::Broker(Saving saving)
    : m_port(freeLoopbackPort())
{
    std::ofstream config(m_directory.path() / "mosquitto.conf");
    config << "listener " << m_port << " 127.0.0.1\n"
           << "allow_anonymous true\n"
           << "max_queued_messages 0\n"
           << "max_queued_bytes 0\n"
           << "persistence true\n"
           << "persistence_location " << m_directory.path().string() << "/\n"
           << "log_dest stderr\n"
           << "log_type all\n";
    if (saving == Saving::everyChange) {
        config << "autosave_on_changes true\nautosave_interval 1\n";
    }
    if (::geteuid() == 0) {
        // Else it drops to a user of its own and cannot write its directory.
        config << "user root\n";
    }
}

Broker::~Broker()
{
    kill();
}

bool Broker::start()
{
    const std::string config = (m_directory.path() / "mosquitto.conf").string();
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return false;
    }
    const std::size_t before = logged(" running");
    m_pid = ::fork();
    if (m_pid == 0) {
        // A test may have blocked what must reach this program.
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::execlp("mosquitto", "mosquitto", "-c", config.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    m_reader = std::thread([this, pipe = ends[0]] { read(pipe); });
    return m_pid > 0 && waitForLog(" running", before + 1);
}

void Broker::kill()
{
    end(SIGKILL);
}

void Broker::stop()
{
    end(SIGTERM);
}

void Broker::end(int signal)
{
    if (m_pid > 0) {
        ::kill(m_pid, signal);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }
    if (m_reader.joinable()) {
        m_reader.join();
    }
}

void Broker::read(int pipe)
{
    std::string rest;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(pipe, buffer, sizeof buffer)) > 0;) {
        rest.append(buffer, static_cast<std::size_t>(count));
        const std::lock_guard lock(m_mutex);
        for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos;) {
            m_log.push_back(rest.substr(0, end));
            rest.erase(0, end + 1);
        }
        m_logged.notify_all();
    }
    ::close(pipe);
}

bool Broker::publish(const std::string& topic, const std::string& payload) const
{
    const std::string atPort = std::to_string(m_port);
    const pid_t child = ::fork();
    if (child == 0) {
        ::execlp("mosquitto_pub", "mosquitto_pub", "-h", "127.0.0.1", "-p", atPort.c_str(), "-q", "1", "-t",
                 topic.c_str(), "-m", payload.c_str(), nullptr);
        ::_exit(127);
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

std::string Broker::url() const
{
    return "mqtt://127.0.0.1:" + std::to_string(m_port);
}

std::size_t Broker::logged(const std::string& text) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(
        std::ranges::count_if(m_log, [&](const auto& line) { return line.find(text) != std::string::npos; }));
}

bool Broker::waitForLog(const std::string& text, std::size_t count, std::chrono::milliseconds longest) const
{
    std::unique_lock lock(m_mutex);
    return m_logged.wait_for(lock, longest, [&] {
        const auto found = std::ranges::count_if(
            m_log, [&](const auto& line) { return line.find(text) != std::string::npos; });
        return static_cast<std::size_t>(found) >= count;
    });
}

} // namespace posko::test

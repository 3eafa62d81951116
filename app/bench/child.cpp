// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/child.h"

#include <sys/prctl.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <poll.h>

namespace posko::bench {

namespace {

constexpr std::size_t kLastLines = 12;
constexpr int kNotExecuted = 127;

/// The environment of a child: ours, with `changes` in it.
std::vector<std::string> environmentWith(const std::vector<std::pair<std::string, std::string>>& changes)
{
    std::vector<std::string> all;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string_view entry = *one;
        const bool replaced = std::ranges::any_of(changes, [entry](const auto& change) {
            return entry.starts_with(change.first) && entry.substr(change.first.size(), 1) == "=";
        });
        if (!replaced) {
            all.emplace_back(entry);
        }
    }
    for (const auto& [name, value] : changes) {
        all.push_back(name);
        all.back().append(1, '=').append(value);
    }
    return all;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

/// Between fork and exec: only what a signal handler may do.
[[noreturn]] void become(char* const* command, char* const* environment, int log, int empty, int keepOpen,
                         pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) {
        ::_exit(kNotExecuted);
    }
    ::setpgid(0, 0);
    ::dup2(empty, STDIN_FILENO);
    ::dup2(log, STDOUT_FILENO);
    ::dup2(log, STDERR_FILENO);
    if (keepOpen >= 0) {
        ::fcntl(keepOpen, F_SETFD, 0);
    }
    ::execvpe(command[0], command, environment);
    ::_exit(kNotExecuted);
}

} // namespace

core::Result<Child> Child::start(const Start& start)
{
    if (!isProgram(start.command.front())) {
        return core::fail(core::ErrorCode::notFound, start.command.front(), "there is no such program");
    }
    std::vector<std::string> command = start.command;
    std::vector<std::string> environment = environmentWith(start.environment);
    const std::vector<char*> arguments = pointersTo(command);
    const std::vector<char*> variables = pointersTo(environment);
    const int log = ::open(start.log.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    const int empty = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t parent = ::getpid();
    const pid_t id = log < 0 || empty < 0 ? -1 : ::fork();
    if (id == 0) {
        become(arguments.data(), variables.data(), log, empty, start.keepOpen, parent);
    }
    const int error = errno;
    ::close(log);
    ::close(empty);
    if (id < 0) {
        return core::fail(core::ErrorCode::internal, start.command.front(), std::strerror(error));
    }
    return Child(id, start.log);
}

Child::Child(pid_t id, std::filesystem::path log)
    : m_id(id)
    , m_log(std::move(log))
{}

Child::Child(Child&& other) noexcept
    : m_id(std::exchange(other.m_id, -1))
    , m_log(std::move(other.m_log))
    , m_status(other.m_status)
{}

Child::~Child()
{
    stop(std::chrono::milliseconds{0});
}

std::optional<int> Child::status()
{
    int status = 0;
    if (m_id > 0 && !m_status && ::waitpid(m_id, &status, WNOHANG) == m_id) {
        m_status = status;
    }
    return m_status;
}

void Child::stop(std::chrono::milliseconds longest)
{
    if (m_id <= 0 || status()) {
        return;
    }
    const auto deadline = std::chrono::steady_clock::now() + longest;
    ::kill(m_id, SIGTERM);
    while (!status() && std::chrono::steady_clock::now() < deadline) {
        ::poll(nullptr, 0, 10);
    }
    if (!status()) {
        ::kill(-m_id, SIGKILL);
        ::kill(m_id, SIGKILL);
        int ended = 0;
        ::waitpid(m_id, &ended, 0);
        m_status = ended;
    }
}

std::string Child::lastWords() const
{
    std::ifstream file(m_log);
    std::deque<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
        if (lines.size() > kLastLines) {
            lines.pop_front();
        }
    }
    std::string words;
    for (const std::string& line : lines) {
        words += "  " + line + '\n';
    }
    return words;
}

bool isProgram(const std::string& name)
{
    if (name.find('/') != std::string::npos) {
        return ::access(name.c_str(), X_OK) == 0 && !std::filesystem::is_directory(name);
    }
    const char* path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "" : path;
    while (!rest.empty()) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
        if (!folder.empty() && isProgram(std::string(folder) + '/' + name)) {
            return true;
        }
    }
    return false;
}

} // namespace posko::bench

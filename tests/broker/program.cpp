// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/broker/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace posko::test {

namespace {

std::string pathOf(const std::string& name)
{
    const char* folder = std::getenv("POSKO_BIN_DIR");
    return name.find('/') != std::string::npos || folder == nullptr ? name : std::string(folder) + "/" + name;
}

} // namespace

Program::Program(std::vector<std::string> arguments, std::string directory)
{
    arguments[0] = pathOf(arguments[0]);
    std::vector<char*> pointers;
    for (auto& argument : arguments) {
        pointers.push_back(argument.data());
    }
    pointers.push_back(nullptr);
    int output[2] = {};
    int errors[2] = {};
    if (::pipe2(output, O_CLOEXEC) != 0 || ::pipe2(errors, O_CLOEXEC) != 0) {
        throw std::system_error(errno, std::generic_category(), "pipe");
    }
    m_pid = ::fork();
    if (m_pid == 0) {
        // A test may have blocked what must reach this program.
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(output[1], STDOUT_FILENO);
        ::dup2(errors[1], STDERR_FILENO);
        if (directory.empty() || ::chdir(directory.c_str()) == 0) {
            ::execvp(pointers[0], pointers.data());
        }
        ::_exit(127);
    }
    ::close(output[1]);
    ::close(errors[1]);
    m_outputReader = std::thread([this, pipe = output[0]] { read(pipe, m_output); });
    m_errorReader = std::thread([this, pipe = errors[0]] { read(pipe, m_errors); });
}

Program::~Program()
{
    if (!m_exit) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    m_outputReader.join();
    m_errorReader.join();
}

void Program::signal(int number) const
{
    ::kill(m_pid, number);
}

std::optional<int> Program::waitForExit(std::chrono::milliseconds longest)
{
    if (m_exit) {
        return m_exit;
    }
    const int descriptor = static_cast<int>(::syscall(SYS_pidfd_open, m_pid, 0));
    pollfd poll{descriptor, POLLIN, 0};
    const bool ended = ::poll(&poll, 1, static_cast<int>(longest.count())) > 0;
    ::close(descriptor);
    int status = 0;
    if (!ended || ::waitpid(m_pid, &status, 0) != m_pid) {
        return std::nullopt;
    }
    m_exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    // What it wrote last is part of what it did.
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::seconds{5}, [&] { return !m_output.open && !m_errors.open; });
    return m_exit;
}

void Program::read(int pipe, Stream& stream)
{
    std::string rest;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(pipe, buffer, sizeof buffer)) > 0;) {
        rest.append(buffer, static_cast<std::size_t>(count));
        const std::lock_guard lock(m_mutex);
        for (std::size_t end = 0; (end = rest.find('\n')) != std::string::npos;) {
            stream.lines.push_back(rest.substr(0, end));
            rest.erase(0, end + 1);
        }
        m_changed.notify_all();
    }
    ::close(pipe);
    const std::lock_guard lock(m_mutex);
    if (!rest.empty()) {
        stream.lines.push_back(rest);
    }
    stream.open = false;
    m_changed.notify_all();
}

bool Program::waitFor(const Stream& stream, const std::string& text, std::chrono::milliseconds longest)
{
    const auto found = [&] {
        return std::ranges::any_of(stream.lines,
                                   [&](const auto& line) { return line.find(text) != std::string::npos; });
    };
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, longest, [&] { return found() || !stream.open; });
    return found();
}

bool Program::waitForOutput(const std::string& text, std::chrono::milliseconds longest)
{
    return waitFor(m_output, text, longest);
}

bool Program::waitForError(const std::string& text, std::chrono::milliseconds longest)
{
    return waitFor(m_errors, text, longest);
}

std::vector<std::string> Program::output() const
{
    const std::lock_guard lock(m_mutex);
    return m_output.lines;
}

std::string Program::errors() const
{
    const std::lock_guard lock(m_mutex);
    std::string all;
    for (const auto& line : m_errors.lines) {
        all += line + "\n";
    }
    return all;
}

} // namespace posko::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace posko::map {

namespace {

constexpr std::size_t mostOutput = std::size_t{64} << 20;
constexpr std::size_t mostErrors = std::size_t{16} << 10;
constexpr rlim_t mostMemory = rlim_t{4} << 30;
constexpr rlim_t mostFile = rlim_t{8} << 30;
constexpr int notStarted = 127;

class Pipe
{
public:
    Pipe() { m_open = ::pipe2(m_ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeWrite();
        close(m_ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] int readEnd() const { return m_ends[0]; }
    [[nodiscard]] int writeEnd() const { return m_ends[1]; }
    void closeWrite() { close(m_ends[1]); }

private:
    static void close(int& descriptor)
    {
        if (descriptor >= 0) {
            ::close(std::exchange(descriptor, -1));
        }
    }

    std::array<int, 2> m_ends{-1, -1};
    bool m_open = false;
};

void limit(int what, rlim_t most)
{
    const rlimit both{most, most};
    ::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// In the child, between fork and exec: only what is safe there.
[[noreturn]] void become(char* const* arguments, int output, int errors, int nothing)
{
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    limit(RLIMIT_AS, mostMemory);
    limit(RLIMIT_FSIZE, mostFile);
    limit(RLIMIT_CORE, 0);
    ::execvp(arguments[0], arguments);
    ::_exit(notStarted);
}

bool isProgram(const std::string& name)
{
    const char* path = std::getenv("PATH");
    std::string folders = path == nullptr ? "/usr/bin:/bin" : path;
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        if (::access((folders.substr(0, end) + "/" + name).c_str(), X_OK) == 0) {
            return true;
        }
        folders.erase(0, std::min(end + 1, folders.size()));
    }
    return false;
}

/// Takes what is there; false at the end of the stream or over the limit.
bool take(int descriptor, std::string& text, std::size_t most, bool& tooMuch)
{
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count <= 0) {
        return count < 0 && errno == EINTR;
    }
    const std::size_t room = most - std::min(most, text.size());
    text.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
    tooMuch = tooMuch || static_cast<std::size_t>(count) > room;
    return true;
}

/// False where the child had to be stopped.
bool listen(int output, int errors, std::chrono::seconds longest, ProcessResult& result)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    std::array<pollfd, 2> streams{pollfd{output, POLLIN, 0}, pollfd{errors, POLLIN, 0}};
    bool tooMuch = false;
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0 || tooMuch) {
            return false;
        }
        if (::poll(streams.data(), streams.size(), static_cast<int>(left.count())) < 0 && errno != EINTR) {
            return false;
        }
        bool ignored = false;
        if (streams[0].revents != 0 && !take(output, result.output, mostOutput, tooMuch)) {
            streams[0].fd = -1;
        }
        if (streams[1].revents != 0 && !take(errors, result.errors, mostErrors, ignored)) {
            streams[1].fd = -1;
        }
    }
    return true;
}

} // namespace

core::Result<ProcessResult> run(const std::vector<std::string>& arguments, std::chrono::seconds longest)
{
    if (!isProgram(arguments.front())) {
        return core::fail(core::ErrorCode::notFound, arguments.front(), "this program is not installed");
    }
    std::vector<char*> raw;
    raw.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments) {
        raw.push_back(const_cast<char*>(argument.c_str()));
    }
    raw.push_back(nullptr);
    Pipe output;
    Pipe errors;
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t child = output.isOpen() && errors.isOpen() && nothing >= 0 ? ::fork() : -1;
    if (child == 0) {
        become(raw.data(), output.writeEnd(), errors.writeEnd(), nothing);
    }
    const std::error_code refused(errno, std::generic_category());
    if (nothing >= 0) {
        ::close(nothing);
    }
    if (child < 0) {
        return core::fail(core::ErrorCode::storeFailed, arguments.front(), refused.message());
    }
    output.closeWrite();
    errors.closeWrite();
    ProcessResult result;
    const bool ended = listen(output.readEnd(), errors.readEnd(), longest, result);
    if (!ended) {
        ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (!ended) {
        return core::fail(core::ErrorCode::tooLarge, arguments.front(), "it took too long or said too much");
    }
    return result;
}

} // namespace posko::map

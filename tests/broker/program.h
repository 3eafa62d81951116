// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace posko::test {

/// A program that runs beside the test, called as a script would; what it writes is read line by line. Killed
/// with its owner.
class Program
{
public:
    /// Starts it. `arguments[0]` is a path, or a name below the build's bin/.
    explicit Program(std::vector<std::string> arguments, std::string directory = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    void signal(int number) const;
    /// Exit status, 128 + signal where one ended it; empty where it still runs after `longest`.
    [[nodiscard]] std::optional<int> waitForExit(std::chrono::milliseconds longest = std::chrono::seconds{
                                                     20});
    /// Waits for a line of stdout or stderr that holds this text.
    [[nodiscard]] bool waitForOutput(const std::string& text,
                                     std::chrono::milliseconds longest = std::chrono::seconds{20});
    [[nodiscard]] bool waitForError(const std::string& text,
                                    std::chrono::milliseconds longest = std::chrono::seconds{20});
    [[nodiscard]] std::vector<std::string> output() const;
    [[nodiscard]] std::string errors() const;

private:
    struct Stream
    {
        std::vector<std::string> lines;
        bool open = true;
    };
    void read(int pipe, Stream& stream);
    [[nodiscard]] bool waitFor(const Stream& stream, const std::string& text,
                               std::chrono::milliseconds longest);

    pid_t m_pid = -1;
    std::optional<int> m_exit;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Stream m_output;
    Stream m_errors;
    std::thread m_outputReader;
    std::thread m_errorReader;
};

} // namespace posko::test

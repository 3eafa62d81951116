// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace posko::bench {

/// A program that was started. It ends with this object, and at once where this process is killed.
class Child
{
public:
    struct Start
    {
        std::vector<std::string> command; ///< looked up in PATH where the first word names no folder
        std::filesystem::path log;        ///< takes what it writes; its stdin is empty
        std::vector<std::pair<std::string, std::string>> environment; ///< beside our own
        int keepOpen = -1; ///< one more descriptor of ours that it inherits, under the same number
    };
    /// From the main thread only: a child dies with the thread that started it. Errors: notFound where there
    /// is no such program.
    [[nodiscard]] static core::Result<Child> start(const Start& start);
    Child(Child&& other) noexcept;
    Child& operator=(Child&&) = delete;
    ~Child();

    [[nodiscard]] pid_t id() const { return m_id; }
    /// How it ended, as wait(2) says it; empty while it runs.
    [[nodiscard]] std::optional<int> status();
    /// Asks it to end, and ends it when it has not by then.
    void stop(std::chrono::milliseconds longest);
    /// The last lines that it wrote.
    [[nodiscard]] std::string lastWords() const;

private:
    Child(pid_t id, std::filesystem::path log);

    pid_t m_id;
    std::filesystem::path m_log;
    std::optional<int> m_status;
};

/// True where PATH holds such a program, or the path is one.
[[nodiscard]] bool isProgram(const std::string& name);

} // namespace posko::bench

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/processtime.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace posko::bench {

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Fields 14 and 15 of proc_pid_stat(5), counted behind the name, which may hold blanks and brackets.
double secondsIn(const std::string& stat)
{
    const std::size_t name = stat.rfind(')');
    if (name == std::string::npos) {
        return 0;
    }
    std::istringstream fields(stat.substr(name + 1));
    std::string skipped;
    for (int i = 3; i < 14; ++i) {
        fields >> skipped;
    }
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// Mesa names the threads of its software rasteriser `llvmpipe-<n>`.
bool isOfGl(const std::filesystem::path& thread)
{
    return textOf(thread / "comm").starts_with("llvmpipe-");
}

} // namespace

ProcessTime processTime(pid_t id)
{
    const std::filesystem::path process = "/proc/" + std::to_string(id);
    ProcessTime time{secondsIn(textOf(process / "stat")), 0};
    std::error_code error;
    for (std::filesystem::directory_iterator it(process / "task", error), end; !error && it != end;
         it.increment(error)) {
        if (isOfGl(it->path())) {
            time.gl += secondsIn(textOf(it->path() / "stat"));
        }
    }
    return time;
}

} // namespace posko::bench

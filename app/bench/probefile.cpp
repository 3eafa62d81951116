// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/probefile.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace posko::bench {

ProbeFile::ProbeFile(std::filesystem::path file)
    : m_file(std::move(file))
{}

void ProbeFile::read()
{
    std::ifstream file(m_file);
    file.seekg(m_read);
    for (std::string line; std::getline(file, line) && !file.eof();) {
        m_read += static_cast<std::streamoff>(line.size()) + 1;
        take(line);
    }
}

void ProbeFile::take(const std::string& line)
{
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) {
        return;
    }
    const std::string event = json.value("ev", "");
    const double at = json.value("t", 0.0);
    if (event == "loaded") {
        m_loadedAtMs = at;
    } else if (event == "shown") {
        m_shown.push_back({at, json.value("observedAt", std::int64_t{0})});
    } else if (event == "second") {
        m_seconds.push_back({at, json.value("fps", 0.0), json.value("applied", std::int64_t{0}),
                             json.value("conflated", std::int64_t{0}), json.value("ids", std::int64_t{0}),
                             json.value("sum", std::int64_t{0}), json.value("pssKiB", std::int64_t{0})});
    }
}

} // namespace posko::bench

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace posko::bench {

/// One `second` of the probe.
struct ProbeSecond
{
    double atMs = 0;
    double fps = 0;
    std::int64_t applied = 0;
    std::int64_t conflated = 0;
    std::int64_t ids = 0;
    std::int64_t sum = 0;
    std::int64_t pssKiB = 0;
};

/// One drawn state of the sentinel.
struct ProbeShown
{
    double atMs = 0;
    std::int64_t observedAtMs = 0;
};

/// What the measured program says of itself by POSKO_PROBE, read while it is written.
class ProbeFile
{
public:
    explicit ProbeFile(std::filesystem::path file);

    /// Reads the lines that were added.
    void read();
    [[nodiscard]] std::optional<double> loadedAtMs() const { return m_loadedAtMs; }
    [[nodiscard]] const std::vector<ProbeSecond>& seconds() const { return m_seconds; }
    [[nodiscard]] const std::vector<ProbeShown>& shown() const { return m_shown; }

private:
    void take(const std::string& line);

    std::filesystem::path m_file;
    std::streamoff m_read = 0;
    std::optional<double> m_loadedAtMs;
    std::vector<ProbeSecond> m_seconds;
    std::vector<ProbeShown> m_shown;
};

} // namespace posko::bench

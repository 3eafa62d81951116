// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <string_view>

namespace posko::drill {

/// The text with its times written relative to `start`, so that a player sets them anew: RFC 3339 times, and
/// the `tst` of OwnTracks. Everything else expands to itself.
[[nodiscard]] std::string withRelativeTimes(std::string_view text, core::Instant start);

/// Writes what passes in a scenario's form: `messages.jsonl`, `scenario.toml`, and bytes that are no text
/// below `payload/`. Each line is on the disk when `write` returns. What feeds.md marks personal is left out.
/// Safe from any thread.
class Recorder
{
public:
    /// The folder is made; one that holds anything is refused (badUse). `start` is the recording's second 0.
    [[nodiscard]] static core::Result<Recorder> open(const std::filesystem::path& directory,
                                                     core::Instant start);
    Recorder(Recorder&& other) noexcept;

    /// False where the disk refuses.
    bool write(core::Instant at, const std::string& topic, const std::string& payload, bool retained);
    /// Writes `scenario.toml`.
    [[nodiscard]] core::Result<void> finish(core::Instant end);
    [[nodiscard]] std::size_t messages() const;

private:
    Recorder(std::filesystem::path directory, core::Instant start);

    std::filesystem::path m_directory;
    core::Instant m_start;
    mutable std::mutex m_mutex;
    std::ofstream m_file;
    std::size_t m_messages = 0;
};

} // namespace posko::drill

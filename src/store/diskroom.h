// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>

namespace posko::store {

/// Holds a store directory for one program (`flock`); the kernel lets go when the program ends, however it
/// ends.
class DirectoryLock
{
public:
    [[nodiscard]] static core::Result<DirectoryLock> take(const std::filesystem::path& directory);
    DirectoryLock(DirectoryLock&& other) noexcept;
    DirectoryLock& operator=(DirectoryLock&&) = delete;
    ~DirectoryLock();

private:
    explicit DirectoryLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

/// A file that only takes room, so that there is some left to write decisions when the disk is full.
class Reserve
{
public:
    Reserve(const std::filesystem::path& directory, std::uint64_t bytes);

    /// Makes the file unless it is there; false where the disk has not that much room and `slack` besides.
    bool make(std::uint64_t slack);
    /// Frees the room; false where there was none.
    bool release();
    [[nodiscard]] bool held() const { return m_held; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }

private:
    std::filesystem::path m_file;
    std::uint64_t m_bytes;
    bool m_held = false;
};

} // namespace posko::store

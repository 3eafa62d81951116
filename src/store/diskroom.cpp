// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskroom.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace posko::store {

core::Result<DirectoryLock> DirectoryLock::take(const std::filesystem::path& directory)
{
    const std::filesystem::path file = directory / "lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(), std::strerror(errno));
    }
    DirectoryLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(),
                          errno == EWOULDBLOCK ? "the store is held by another program"
                                               : std::strerror(errno));
    }
    return lock;
}

DirectoryLock::DirectoryLock(DirectoryLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

DirectoryLock::~DirectoryLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Reserve::Reserve(const std::filesystem::path& directory, std::uint64_t bytes)
    : m_file(directory / "reserve")
    , m_bytes(bytes)
{
    std::error_code error;
    m_held = bytes > 0 && std::filesystem::file_size(m_file, error) == bytes && !error;
}

bool Reserve::make(std::uint64_t slack)
{
    if (m_held || m_bytes == 0) {
        return m_held;
    }
    std::error_code error;
    const auto space = std::filesystem::space(m_file.parent_path(), error);
    if (error || space.available < m_bytes + slack) {
        return false;
    }
    const int descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return false;
    }
    m_held = ::posix_fallocate(descriptor, 0, static_cast<off_t>(m_bytes)) == 0;
    ::close(descriptor);
    if (!m_held) {
        std::filesystem::remove(m_file, error);
    }
    return m_held;
}

bool Reserve::release()
{
    std::error_code error;
    const bool was = std::filesystem::remove(m_file, error) && m_held;
    m_held = false;
    return was;
}

} // namespace posko::store

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "input.h"

#include "wire/limits.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace posko::check {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{4};

/// Closes what it opened.
class Descriptor
{
public:
    explicit Descriptor(const std::string& file)
        : m_own(file != "-")
        , m_number(m_own ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) : STDIN_FILENO)
    {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_own && m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOwn() const { return m_own; }

private:
    bool m_own;
    int m_number;
};

std::unexpected<core::Error> unreadable(const std::string& file, const char* why)
{
    return core::fail(core::ErrorCode::notFound, file, std::string("cannot be read: ") + why);
}

/// Waits until there is something to read or nothing more will come; false when the patience is at its end.
bool waitForInput(int descriptor, Clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd wanted{descriptor, POLLIN, 0};
    return left.count() > 0 && ::poll(&wanted, 1, static_cast<int>(left.count())) != 0;
}

} // namespace

core::Result<std::string> readInput(const std::string& file)
{
    const Descriptor input(file);
    if (input.number() < 0) {
        return unreadable(file, std::strerror(errno));
    }
    const auto deadline = Clock::now() + patience;
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (bytes.size() <= wire::maxXmlBytes) {
        if (input.isOwn() && !waitForInput(input.number(), deadline)) {
            return unreadable(file, "nothing came for four seconds");
        }
        const ssize_t count = ::read(input.number(), buffer.data(), buffer.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (count < 0) {
            return unreadable(file, std::strerror(errno));
        }
        if (count == 0) {
            break;
        }
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    bytes.resize(std::min(bytes.size(), wire::maxXmlBytes + 1));
    return bytes;
}

} // namespace posko::check

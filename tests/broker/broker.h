// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace posko::test {

/// A directory below the system's temporary one that goes with its owner.
class TemporaryDirectory
{
public:
    TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A mosquitto of its own on a free loopback port, with persistence in a temporary directory: it can be
/// killed and started again on the same port with what it had saved. Dies with the thread that started it.
class Broker
{
public:
    /// When it saves what it holds: at an orderly end, or at every change too, so that a kill -9 loses
    /// nothing that it had acknowledged.
    enum class Saving { atEnd, everyChange };

    /// Finds a port; starts nothing.
    explicit Broker(Saving saving = Saving::atEnd);
    Broker(const Broker&) = delete;
    Broker& operator=(const Broker&) = delete;
    ~Broker();

    /// Starts it and waits until it serves; false where it does not within ten seconds.
    [[nodiscard]] bool start();
    /// SIGKILL: what it had not saved is gone.
    void kill();
    /// SIGTERM: saves and ends.
    void stop();

    /// Publishes with QoS 1 from a process of its own and waits for the acknowledgement: within one process
    /// the MQTT library lets all clients wait while one delivery does.
    [[nodiscard]] bool publish(const std::string& topic, const std::string& payload) const;

    [[nodiscard]] int port() const { return m_port; }
    /// `mqtt://127.0.0.1:PORT`
    [[nodiscard]] std::string url() const;
    /// How many lines of its log, since it was made, hold this text.
    [[nodiscard]] std::size_t logged(const std::string& text) const;
    /// Waits until at least `count` lines hold this text.
    [[nodiscard]] bool waitForLog(const std::string& text, std::size_t count = 1,
                                  std::chrono::milliseconds longest = std::chrono::seconds{10}) const;

private:
    void end(int signal);
    void read(int pipe);

    TemporaryDirectory m_directory;
    int m_port = 0;
    pid_t m_pid = -1;
    std::thread m_reader;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_logged;
    std::vector<std::string> m_log;
};

} // namespace posko::test

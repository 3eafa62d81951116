// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/child.h"

#include <filesystem>
#include <optional>
#include <string>

namespace posko::bench {

/// A folder that goes with this object, with all that is in it.
class PrivateFolder
{
public:
    PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// What a run needs around the measured program: a broker on a free loopback port and a virtual screen. All
/// of it ends with this object.
class Stage
{
public:
    /// Errors: notFound where the machine lacks a program (the detail says how to get it), internal where one
    /// does not start.
    [[nodiscard]] static core::Result<Stage> build(const std::filesystem::path& folder);

    [[nodiscard]] int brokerPort() const { return m_port; }
    [[nodiscard]] const std::string& display() const { return m_display; }
    /// What has died though it should not have; empty while all runs.
    [[nodiscard]] std::optional<std::string> died();

private:
    Stage(Child broker, int port, Child screen, std::string display);

    Child m_broker;
    int m_port;
    Child m_screen;
    std::string m_display;
};

} // namespace posko::bench

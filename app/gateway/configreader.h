// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <toml++/toml.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace posko::gateway {

/// Walks the tables of one TOML file and puts their values where they belong. The first mistake is kept, with
/// file, line and column; nothing is read after it.
class ConfigReader
{
public:
    using Setter = std::function<void(ConfigReader&, const toml::node&)>;
    using Keys = std::map<std::string, Setter, std::less<>>;

    explicit ConfigReader(std::string file)
        : m_file(std::move(file))
    {}

    /// Applies a setter to every key of a table; a key without one is a mistake.
    void table(const toml::table& table, const Keys& keys);
    void mistake(const toml::source_region& where, std::string detail);
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

    // Setters; what they fill must outlive them.
    [[nodiscard]] Setter section(Keys keys);
    [[nodiscard]] Setter text(std::string& to);
    [[nodiscard]] Setter texts(std::vector<std::string>& to);
    [[nodiscard]] Setter truth(bool& to);
    [[nodiscard]] Setter integer(int& to, int least, int most);
    /// A number of seconds, decimals allowed.
    [[nodiscard]] Setter seconds(core::Milliseconds& to, double least, double most);
    [[nodiscard]] Setter seconds(std::optional<core::Milliseconds>& to, double least, double most);
    /// A file that can be read; beside the configuration where it names no folder from the root on.
    [[nodiscard]] Setter file(std::string& to);

private:
    std::string m_file;
    std::optional<core::Error> m_error;
};

} // namespace posko::gateway

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/configreader.h"

#include <cmath>
#include <filesystem>
#include <format>
#include <fstream>

namespace posko::gateway {

void ConfigReader::table(const toml::table& table, const Keys& keys)
{
    for (const auto& [key, node] : table) {
        if (m_error) {
            return;
        }
        const auto setter = keys.find(key.str());
        if (setter == keys.end()) {
            return mistake(key.source(), "unknown key \"" + std::string(key.str()) + "\"");
        }
        setter->second(*this, node);
    }
}

void ConfigReader::mistake(const toml::source_region& where, std::string detail)
{
    if (!m_error) {
        m_error = core::Error{core::ErrorCode::badUse,
                              std::format("{}:{}:{}", m_file, where.begin.line, where.begin.column),
                              std::move(detail)};
    }
}

ConfigReader::Setter ConfigReader::section(Keys keys)
{
    return [keys = std::move(keys)](ConfigReader& reader, const toml::node& node) {
        if (const toml::table* table = node.as_table()) {
            reader.table(*table, keys);
        } else {
            reader.mistake(node.source(), "a table is expected");
        }
    };
}

ConfigReader::Setter ConfigReader::text(std::string& to)
{
    return [&to](ConfigReader& reader, const toml::node& node) {
        if (const auto value = node.value_exact<std::string>()) {
            to = *value;
        } else {
            reader.mistake(node.source(), "a text in quotes is expected");
        }
    };
}

ConfigReader::Setter ConfigReader::texts(std::vector<std::string>& to)
{
    return [&to](ConfigReader& reader, const toml::node& node) {
        const toml::array* list = node.as_array();
        if (list == nullptr || !list->is_homogeneous<std::string>()) {
            return reader.mistake(node.source(), "a list of texts in quotes is expected");
        }
        for (const toml::node& one : *list) {
            to.push_back(*one.value_exact<std::string>());
        }
    };
}

ConfigReader::Setter ConfigReader::truth(bool& to)
{
    return [&to](ConfigReader& reader, const toml::node& node) {
        if (const auto value = node.value_exact<bool>()) {
            to = *value;
        } else {
            reader.mistake(node.source(), "true or false is expected");
        }
    };
}

ConfigReader::Setter ConfigReader::integer(int& to, int least, int most)
{
    return [&to, least, most](ConfigReader& reader, const toml::node& node) {
        const auto value = node.value_exact<std::int64_t>();
        if (!value || *value < least || *value > most) {
            reader.mistake(node.source(),
                           std::format("a whole number from {} to {} is expected", least, most));
        } else {
            to = static_cast<int>(*value);
        }
    };
}

ConfigReader::Setter ConfigReader::seconds(core::Milliseconds& to, double least, double most)
{
    return [&to, least, most](ConfigReader& reader, const toml::node& node) {
        const auto value = node.value<double>();
        if (!node.is_number() || !value || !(*value >= least && *value <= most)) {
            reader.mistake(node.source(), std::format("seconds from {} to {} are expected", least, most));
        } else {
            to = core::Milliseconds{std::llround(*value * 1000)};
        }
    };
}

ConfigReader::Setter ConfigReader::seconds(std::optional<core::Milliseconds>& to, double least, double most)
{
    return [&to, least, most](ConfigReader& reader, const toml::node& node) {
        core::Milliseconds value{};
        reader.seconds(value, least, most)(reader, node);
        to = value;
    };
}

ConfigReader::Setter ConfigReader::file(std::string& to)
{
    return [&to](ConfigReader& reader, const toml::node& node) {
        reader.text(to)(reader, node);
        if (to.empty()) {
            return;
        }
        to = (std::filesystem::path(reader.m_file).parent_path() / to).string();
        if (!std::ifstream(to)) {
            reader.mistake(node.source(), "the file " + to + " cannot be read");
        }
    };
}

} // namespace posko::gateway

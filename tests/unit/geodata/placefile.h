// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/placename.h"

#include <filesystem>
#include <string>

namespace posko::geodata::test {

/// A search file of a few places (schema 1 of maps/README.md) in a folder of its own, removed at the end.
class PlaceFile
{
public:
    PlaceFile();
    ~PlaceFile();
    PlaceFile(const PlaceFile&) = delete;
    PlaceFile& operator=(const PlaceFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    void add(const NamedPlace& place);
    /// A zone that is one square of `size` degrees from its south-west corner.
    void addZone(const std::string& kind, const std::string& code, const std::string& name,
                 const std::string& quality, double west, double south, double size);
    /// The regions that the tests speak of: two provinces with their kabupaten, kota and kecamatan.
    void addRegions();

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
};

/// WKB of a square as one polygon.
[[nodiscard]] std::string squareWkb(double west, double south, double size);

} // namespace posko::geodata::test

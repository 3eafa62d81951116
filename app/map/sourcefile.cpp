// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcefile.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace posko::map {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t headBytes = 512;

std::unexpected<core::Error> refuse(const fs::path& file, std::string sentence)
{
    return core::fail(core::ErrorCode::unknownValue, file.string(), std::move(sentence));
}

/// A link could show something else when it is read a second time.
core::Result<void> checkNoLinks(const fs::path& file)
{
    std::error_code error;
    const auto linked = [&](const fs::path& one) {
        return fs::symlink_status(one, error).type() == fs::file_type::symlink;
    };
    if (linked(file)) {
        return refuse(file, "is a symbolic link; name the file itself.");
    }
    if (fs::is_directory(file, error)) {
        for (const auto& entry : fs::directory_iterator(file, error)) {
            if (linked(entry.path())) {
                return refuse(file, "holds a symbolic link; it is not read.");
            }
        }
        return {};
    }
    for (const char* beside : {".dbf", ".shx", ".prj", ".cpg"}) {
        fs::path other = file;
        if (file.extension() == ".shp" && linked(other.replace_extension(beside))) {
            return refuse(other, "is a symbolic link; name the file itself.");
        }
    }
    return {};
}

core::Result<SourceFormat> folderFormat(const fs::path& folder)
{
    std::error_code error;
    if (fs::is_regular_file(folder / "a00000001.gdbtable", error)) {
        return SourceFormat::fileGdb;
    }
    return refuse(folder, "is a folder and no File GDB; name one file.");
}

/// MBTiles by its tables, GeoPackage by its own.
core::Result<SourceFormat> databaseFormat(const fs::path& file, std::string_view head)
{
    // SQLite's header, bytes 16 and 28: page size and number of pages.
    const auto byte = [&](std::size_t at) {
        return static_cast<unsigned char>(head[at]);
    };
    const std::uintmax_t page = byte(16) == 0 && byte(17) == 1 ? 65536 : byte(16) * 256U + byte(17);
    const std::uintmax_t pages = ((byte(28) * 256U + byte(29)) * 256U + byte(30)) * 256U + byte(31);
    std::error_code error;
    if (fs::file_size(file, error) < page * pages || error) {
        return refuse(file, "is cut off: its header speaks of more than it holds.");
    }
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
        if (database.tableExists("gpkg_contents")) {
            return SourceFormat::geoPackage;
        }
        SQLite::Statement tables(database,
                                 "SELECT count(*) FROM sqlite_master WHERE name IN ('tiles', 'metadata')");
        if (tables.executeStep() && tables.getColumn(0).getInt() == 2) {
            return SourceFormat::mbtiles;
        }
        return refuse(file, "is an SQLite database, but neither a GeoPackage nor MBTiles.");
    } catch (const SQLite::Exception& exception) {
        return refuse(file, std::string("is a damaged database: ") + exception.what() + ".");
    }
}

bool isShapefile(std::string_view head)
{
    return head.starts_with(std::string_view("\0\0\x27\x0a", 4));
}

/// The first letter behind a byte order mark and blanks.
char firstLetter(std::string_view head)
{
    if (head.starts_with("\xef\xbb\xbf")) {
        head.remove_prefix(3);
    }
    const std::size_t at = head.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : head[at];
}

} // namespace

core::Result<SourceFormat> formatOf(const std::filesystem::path& file)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error))) {
        return refuse(file, "is not there.");
    }
    if (auto plain = checkNoLinks(file); !plain) {
        return std::unexpected(plain.error());
    }
    if (fs::is_directory(file, error)) {
        return folderFormat(file);
    }
    if (!fs::is_regular_file(file, error)) {
        return refuse(file, "is no file.");
    }
    std::ifstream stream(file, std::ios::binary);
    std::string head(headBytes, '\0');
    stream.read(head.data(), headBytes);
    head.resize(static_cast<std::size_t>(stream.gcount()));
    if (head.empty()) {
        return refuse(file, "is empty or cannot be read.");
    }
    if (head.starts_with(std::string_view("SQLite format 3\0", 16)) && head.size() >= 100) {
        return databaseFormat(file, head);
    }
    if (head.starts_with("PMTiles")) {
        return SourceFormat::pmtiles;
    }
    if (isShapefile(head)) {
        return SourceFormat::shapefile;
    }
    if (head.starts_with("PK") || head.starts_with("\x1f\x8b")) {
        return refuse(file, "is an archive; unpack it and name the file in it.");
    }
    if (firstLetter(head) == '{') {
        return SourceFormat::geoJson;
    }
    return refuse(file, "is none of GeoPackage, Shapefile (.shp), File GDB, GeoJSON, MBTiles and PMTiles.");
}

const char* driverOf(SourceFormat format)
{
    switch (format) {
    case SourceFormat::geoPackage:
        return "GPKG";
    case SourceFormat::shapefile:
        return "ESRI Shapefile";
    case SourceFormat::fileGdb:
        return "OpenFileGDB";
    case SourceFormat::geoJson:
        return "GeoJSON";
    case SourceFormat::mbtiles:
    case SourceFormat::pmtiles:
        break;
    }
    return "";
}

} // namespace posko::map

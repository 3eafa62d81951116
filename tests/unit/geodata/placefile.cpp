// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placefile.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>

namespace posko::geodata::test {

namespace {

constexpr const char* schema = "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT);"
                               "CREATE TABLE place(id INTEGER PRIMARY KEY, kind TEXT, name TEXT, code TEXT, "
                               "province TEXT, regency TEXT, lat REAL, "
                               "lon REAL, rank INTEGER, source TEXT, quality TEXT);"
                               "CREATE VIRTUAL TABLE place_text USING fts5(name, regency, province, "
                               "content='place', content_rowid='id', "
                               "tokenize='unicode61 remove_diacritics 2', prefix='2 3');"
                               "CREATE VIRTUAL TABLE place_box USING rtree(id, west, east, south, north);"
                               "CREATE TABLE zone(id INTEGER PRIMARY KEY, kind TEXT, code TEXT, name TEXT, "
                               "quality TEXT, west REAL, south REAL, "
                               "east REAL, north REAL, wkb BLOB);"
                               "INSERT INTO meta VALUES ('schema', '1');";

template <class Number> void append(std::string& bytes, Number number)
{
    const auto raw = std::bit_cast<std::array<char, sizeof(Number)>>(number);
    bytes.append(raw.data(), raw.size());
}

NamedPlace region(NamedKind kind, const std::string& name, const std::string& code,
                  const std::string& province, const std::string& regency, std::optional<core::LatLon> at)
{
    return {kind, name, code, province, regency, at, 0, "test", "verified"};
}

} // namespace

std::string squareWkb(double west, double south, double size)
{
    std::string bytes(1, '\x01');
    append(bytes, std::uint32_t{3});
    append(bytes, std::uint32_t{1});
    append(bytes, std::uint32_t{5});
    for (const auto& [x, y] :
         {std::pair{0, 0}, std::pair{1, 0}, std::pair{1, 1}, std::pair{0, 1}, std::pair{0, 0}}) {
        append(bytes, west + size * x);
        append(bytes, south + size * y);
    }
    return bytes;
}

PlaceFile::PlaceFile()
{
    std::string name = (std::filesystem::temp_directory_path() / "posko-places-XXXXXX").string();
    m_folder = ::mkdtemp(name.data());
    m_path = m_folder / "places.sqlite";
    SQLite::Database(m_path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(schema);
}

PlaceFile::~PlaceFile()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void PlaceFile::add(const NamedPlace& place)
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
    SQLite::Statement row(database,
                          "INSERT INTO place(kind, name, code, province, regency, lat, lon, rank, source, "
                          "quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, std::string(wordOf(place.kind)));
    row.bind(2, place.name);
    row.bind(3, place.code);
    row.bind(4, place.province);
    row.bind(5, place.regency);
    if (place.at) {
        row.bind(6, place.at->lat);
        row.bind(7, place.at->lon);
    }
    row.bind(8, place.rank);
    row.bind(9, place.source);
    row.bind(10, place.quality);
    row.exec();
    database.exec("INSERT INTO place_text(rowid, name, regency, province) SELECT id, name, regency, province "
                  "FROM place "
                  "WHERE id = last_insert_rowid()");
    if (place.at) {
        database.exec(
            "INSERT INTO place_box SELECT id, lon, lon, lat, lat FROM place ORDER BY id DESC LIMIT 1");
    }
}

void PlaceFile::addZone(const std::string& kind, const std::string& code, const std::string& name,
                        const std::string& quality, double west, double south, double size)
{
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY");
    SQLite::Statement row(database,
                          "INSERT INTO zone(kind, code, name, quality, west, south, east, north, wkb) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(1, kind);
    row.bind(2, code);
    row.bind(3, name);
    row.bind(4, quality);
    row.bind(5, west);
    row.bind(6, south);
    row.bind(7, west + size);
    row.bind(8, south + size);
    const std::string wkb = squareWkb(west, south, size);
    row.bind(9, wkb.data(), static_cast<int>(wkb.size()));
    row.exec();
}

void PlaceFile::addRegions()
{
    const std::string west = "Jawa Barat";
    add(region(NamedKind::provinsi, west, "32", west, "", core::LatLon{-6.9, 107.6}));
    add(region(NamedKind::kabupaten, "Kab. Cianjur", "32.03", west, "", core::LatLon{-6.82, 107.14}));
    add(region(NamedKind::kabupaten, "Kab. Bandung", "32.04", west, "", core::LatLon{-7.0, 107.5}));
    add(region(NamedKind::kabupaten, "Kab. Bandung Barat", "32.17", west, "", core::LatLon{-6.85, 107.45}));
    add(region(NamedKind::kota, "Kota Bandung", "32.73", west, "", core::LatLon{-6.92, 107.61}));
    add(region(NamedKind::kecamatan, "Kec. Cipanas", "32.03.05", west, "Kab. Cianjur", std::nullopt));
    add(region(NamedKind::kecamatan, "Kec. Coblong", "32.73.02", west, "Kota Bandung", std::nullopt));
    add(region(NamedKind::kotaKecil, "Cipanas", "", west, "Kab. Cianjur", core::LatLon{-6.73, 107.04}));
    add(region(NamedKind::provinsi, "Aceh", "11", "Aceh", "", core::LatLon{4.4, 97.0}));
    add(region(NamedKind::kabupaten, "Kab. Aceh Selatan", "11.01", "Aceh", "", core::LatLon{3.2, 97.4}));
    add(region(NamedKind::kabupaten, "Kab. Simeulue", "11.09", "Aceh", "", core::LatLon{2.6, 96.1}));
    add(region(NamedKind::pulau, "Pulau Batukapal", "11.01.40001", "Aceh", "Kab. Aceh Selatan",
               core::LatLon{3.3, 97.1}));
    add(region(NamedKind::gunungApi, "Gunung Gede", "", west, "", core::LatLon{-6.79, 106.98}));
}

} // namespace posko::geodata::test

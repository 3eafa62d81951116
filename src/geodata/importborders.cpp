// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importborders.h"

#include "geodata/bordergeometry.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace posko::geodata {

namespace {

constexpr std::size_t pointsPerPiece = 256;

constexpr const char* schema =
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE border(id INTEGER PRIMARY KEY, kind TEXT, code TEXT, name TEXT, quality TEXT, "
    "west REAL, south REAL, east REAL, north REAL, wkb BLOB);"
    "CREATE TABLE zone(id INTEGER PRIMARY KEY, kind TEXT, code TEXT, name TEXT, quality TEXT, "
    "west REAL, south REAL, east REAL, north REAL, wkb BLOB);"
    "INSERT INTO meta VALUES ('schema', '1');";

/// Adds rows of one of the two tables.
class Rows
{
public:
    Rows(SQLite::Database& database, const std::string& table)
        : m_insert(database, "INSERT INTO " + table +
                                 "(kind, code, name, quality, west, south, east, north, wkb) "
                                 "VALUES (?, ?, ?, 'official', ?, ?, ?, ?, ?)")
    {}

    void add(const ImportedShape& region, const Geometry& shape)
    {
        const BoundingBox box = shape.box();
        const std::string wkb = shape.wkb();
        m_insert.reset();
        m_insert.bind(1, region.kind);
        m_insert.bind(2, region.code);
        m_insert.bind(3, region.name);
        int column = 4;
        for (const double edge : {box.west, box.south, box.east, box.north}) {
            m_insert.bind(column++, edge);
        }
        m_insert.bind(column, wkb.data(), static_cast<int>(wkb.size()));
        m_insert.exec();
    }

private:
    SQLite::Statement m_insert;
};

/// All shapes of one region as one valid area.
std::optional<Geometry> areaOf(GeometryWork& work, std::span<const ImportedShape> shapes, bool& repaired)
{
    std::vector<Geometry> parts;
    for (const ImportedShape& shape : shapes) {
        auto part = work.read(shape.wkb);
        if (part && !part->isValid()) {
            part = work.repaired(*part);
            repaired = true;
        }
        if (part && !part->isEmpty()) {
            parts.push_back(std::move(*part));
        }
    }
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    return parts.empty() ? std::nullopt : work.united(std::move(parts));
}

void writeRegion(GeometryWork& work, Rows& borders, Rows& zones, std::span<const ImportedShape> shapes,
                 WrittenBorders& written)
{
    bool repaired = false;
    auto area = areaOf(work, shapes, repaired);
    if (!area || area->isEmpty()) {
        written.unusable.push_back(shapes.front().name);
        return;
    }
    if (repaired) {
        written.repaired.push_back(shapes.front().name);
    }
    const BoundingBox box = area->box();
    written.box =
        written.regions == 0
            ? box
            : BoundingBox{std::min(written.box.west, box.west), std::min(written.box.south, box.south),
                          std::max(written.box.east, box.east), std::max(written.box.north, box.north)};
    ++written.regions;
    borders.add(shapes.front(), *area);
    for (const Geometry& piece : work.pieces(std::move(*area), pointsPerPiece)) {
        zones.add(shapes.front(), piece);
    }
}

} // namespace

core::Result<WrittenBorders> writeBorders(const std::filesystem::path& file,
                                          std::vector<ImportedShape> shapes)
{
    std::ranges::stable_sort(shapes, {}, &ImportedShape::code);
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        SQLite::Transaction transaction(database);
        database.exec(schema);
        WrittenBorders written;
        {
            GeometryWork work;
            Rows borders(database, "border");
            Rows zones(database, "zone");
            for (auto first = shapes.begin(); first != shapes.end();) {
                const auto last = std::find_if(
                    first, shapes.end(), [&](const ImportedShape& one) { return one.code != first->code; });
                writeRegion(work, borders, zones, std::span(first, last), written);
                first = last;
            }
        }
        transaction.commit();
        return written;
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeFailed, file.string(), exception.what());
    }
}

} // namespace posko::geodata

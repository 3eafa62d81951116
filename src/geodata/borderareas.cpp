// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/borderareas.h"

#include "geodata/bordergeometry.h"
#include "geodata/boxtree.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <iterator>
#include <list>
#include <utility>
#include <vector>

namespace posko::geodata {

namespace {

constexpr std::size_t shapesKept = 96;

} // namespace

std::optional<AdminLevel> adminLevelOf(std::string_view kind)
{
    if (kind == "provinsi") {
        return AdminLevel::province;
    }
    if (kind == "kabupaten" || kind == "kota") {
        return AdminLevel::regency;
    }
    return kind == "kecamatan" ? std::optional(AdminLevel::district) : std::nullopt;
}

struct BorderAreas::Parts
{
    explicit Parts(const std::filesystem::path& file)
        : database(file.string(), SQLite::OPEN_READONLY)
        , shapeOf(database, "SELECT wkb FROM zone WHERE id = ?")
    {}

    void load()
    {
        std::vector<TreeEntry> entries;
        SQLite::Statement row(database,
                              "SELECT id, kind, code, name, quality, west, south, east, north FROM zone "
                              "ORDER BY code, id");
        while (row.executeStep()) {
            const auto level = adminLevelOf(row.getColumn(1).getString());
            if (!level) {
                continue;
            }
            entries.emplace_back(
                TreeBox(TreePoint(row.getColumn(5).getDouble(), row.getColumn(6).getDouble()),
                        TreePoint(row.getColumn(7).getDouble(), row.getColumn(8).getDouble())),
                areas.size());
            areas.push_back({row.getColumn(0).getInt64(), *level, row.getColumn(2).getString(),
                             row.getColumn(3).getString(), row.getColumn(4).getString()});
        }
        tree = BoxTree(entries);
    }

    /// Sorted, so that the order of the file decides between areas that both cover a point.
    std::vector<std::size_t> within(core::LatLon point, core::DegreeReach reach, AdminLevel level)
    {
        std::vector<TreeEntry> found;
        const TreeBox box(TreePoint(point.lon - reach.lon, point.lat - reach.lat),
                          TreePoint(point.lon + reach.lon, point.lat + reach.lat));
        tree.query(boost::geometry::index::intersects(box), std::back_inserter(found));
        std::vector<std::size_t> indices;
        for (const TreeEntry& entry : found) {
            if (areas[entry.second].level == level) {
                indices.push_back(entry.second);
            }
        }
        std::ranges::sort(indices);
        return indices;
    }

    /// Nothing where the row holds no polygon.
    const Geometry* shape(std::size_t index)
    {
        const auto known = std::ranges::find(shapes, index, &std::pair<std::size_t, Geometry>::first);
        if (known != shapes.end()) {
            shapes.splice(shapes.begin(), shapes, known);
            return &shapes.front().second;
        }
        shapeOf.reset();
        shapeOf.bind(1, areas[index].row);
        if (!shapeOf.executeStep()) {
            return nullptr;
        }
        const SQLite::Column blob = shapeOf.getColumn(0);
        auto geometry =
            work->read({static_cast<const char*>(blob.getBlob()), static_cast<std::size_t>(blob.getBytes())});
        if (!geometry || geometry->isEmpty()) {
            return nullptr;
        }
        shapes.emplace_front(index, std::move(*geometry));
        if (shapes.size() > shapesKept) {
            shapes.pop_back();
        }
        return &shapes.front().second;
    }

    SQLite::Database database;
    SQLite::Statement shapeOf;
    std::vector<BorderArea> areas;
    BoxTree tree;
    std::unique_ptr<GeometryWork> work = std::make_unique<GeometryWork>();
    std::list<std::pair<std::size_t, Geometry>> shapes; ///< the one used last is first
};

BorderAreas::BorderAreas(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

BorderAreas::~BorderAreas() = default;
BorderAreas::BorderAreas(BorderAreas&&) noexcept = default;
BorderAreas& BorderAreas::operator=(BorderAreas&&) noexcept = default;

core::Result<BorderAreas> BorderAreas::open(const std::filesystem::path& file)
{
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(file, unreadable)) {
        return core::fail(core::ErrorCode::notFound, file.string(), "no such file of borders");
    }
    try {
        auto parts = std::make_unique<Parts>(file);
        parts->load();
        return BorderAreas(std::move(parts));
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, file.string(), exception.what());
    }
}

const BorderArea* BorderAreas::at(core::LatLon point, AdminLevel level) const
{
    for (const std::size_t index : m_parts->within(point, {}, level)) {
        const Geometry* shape = m_parts->shape(index);
        if (shape != nullptr && shape->covers(point)) {
            return &m_parts->areas[index];
        }
    }
    return nullptr;
}

const BorderArea* BorderAreas::near(core::LatLon point, AdminLevel level, double metres) const
{
    const core::DegreeReach reach = core::degreesAround(point, metres);
    const BorderArea* best = nullptr;
    for (const std::size_t index : m_parts->within(point, reach, level)) {
        const Geometry* shape = m_parts->shape(index);
        const auto nearest = shape == nullptr ? std::nullopt : shape->nearestTo(point);
        const double away = nearest ? core::geodesicMetres(point, *nearest) : metres;
        if (nearest && (away < metres || (away == metres && best == nullptr))) {
            best = &m_parts->areas[index];
            metres = away;
        }
    }
    return best;
}

const std::vector<BorderArea>& BorderAreas::all() const
{
    return m_parts->areas;
}

} // namespace posko::geodata

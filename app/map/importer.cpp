// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer.h"

#include "sourcefile.h"
#include "vectorsource.h"

#include "geodata/importborders.h"
#include "geodata/importjoin.h"
#include "geodata/placesearch.h"
#include "geodata/tilestore.h"

#include <format>
#include <system_error>
#include <utility>

namespace posko::map {

namespace {

namespace fs = std::filesystem;
using geodata::ImportKind;

/// Where land of Indonesia lies, with a margin.
constexpr geodata::BoundingBox region{94, -12, 142, 7};

const char* levelWord(geodata::AdminLevel level)
{
    return level == geodata::AdminLevel::province  ? "provinsi"
           : level == geodata::AdminLevel::regency ? "kabupaten"
                                                   : "kecamatan";
}

bool isInside(const geodata::BoundingBox& box, const geodata::BoundingBox& whole)
{
    return box.west >= whole.west && box.south >= whole.south && box.east <= whole.east &&
           box.north <= whole.north;
}

/// One import under way: knows the store, holds its lock, cleans up what it began.
class Import
{
public:
    Import(const Options& options, const std::string& file, const fs::path& places)
        : m_options(options)
        , m_file(file)
        , m_places(places)
        , m_store(options.data)
    {
        m_outcome.report.file = fs::path(file).filename().string();
    }

    ~Import()
    {
        std::error_code ignored;
        for (const fs::path& left : {m_partial, m_converted}) {
            if (!left.empty()) {
                fs::remove(left, ignored);
            }
        }
    }
    Import(const Import&) = delete;
    Import& operator=(const Import&) = delete;

    [[nodiscard]] Outcome run()
    {
        if (auto done = work(); !done) {
            const core::Error& error = done.error();
            m_outcome.error = error.where.empty() ? error.detail : error.where + ": " + error.detail;
            m_outcome.report.id.clear();
        }
        return std::move(m_outcome);
    }

private:
    core::Result<void> work()
    {
        const auto format = formatOf(m_file);
        if (!format) {
            return std::unexpected(format.error());
        }
        const bool tiles = *format == SourceFormat::mbtiles || *format == SourceFormat::pmtiles;
        const ImportKind kind = m_options.as.value_or(tiles ? ImportKind::layer : ImportKind::borders);
        m_outcome.report.kind = kind;
        if (tiles && kind == ImportKind::borders) {
            return refuse(
                "tiles can be a layer only; borders come as GeoPackage, Shapefile, File GDB or GeoJSON.");
        }
        auto lock = geodata::ImportLock::take(m_store.directory());
        if (!lock) {
            return std::unexpected(lock.error());
        }
        auto partial = m_store.newPartial();
        if (!partial) {
            return std::unexpected(partial.error());
        }
        m_partial = *partial;
        m_converted = m_partial.string() + "-converted";
        if (tiles) {
            return takeTiles(*format);
        }
        return kind == ImportKind::layer ? takeLayer(*format) : takeBorders(*format);
    }

    [[nodiscard]] std::unexpected<core::Error> refuse(std::string sentence) const
    {
        return core::fail(core::ErrorCode::unknownValue, m_file, std::move(sentence));
    }

    core::Result<void> finish(const std::string& level, const std::string& ending)
    {
        m_outcome.report.id = m_store.nextId(m_outcome.report.kind);
        geodata::ImportedMap map;
        map.id = m_outcome.report.id;
        map.kind = m_outcome.report.kind;
        map.level = level;
        map.report = lineOf(m_outcome.report);
        auto added = m_store.add(std::move(map), m_partial, ending);
        return added ? core::Result<void>{} : std::unexpected(added.error());
    }

    core::Result<void> takeTiles(SourceFormat format)
    {
        std::error_code error;
        fs::copy_file(m_file, m_partial, fs::copy_options::overwrite_existing, error);
        if (error) {
            return core::fail(core::ErrorCode::storeFailed, m_partial.string(), error.message());
        }
        // What is checked is the copy: nobody changes it afterwards.
        const auto tiles = geodata::TileStore::open(m_partial);
        if (!tiles) {
            return refuse("cannot be used: " + tiles.error().detail + ".");
        }
        const geodata::TileFacts& facts = (*tiles)->facts();
        if (facts.format == geodata::TileFormat::Other) {
            return refuse("holds tiles that are none of MVT, PNG, JPEG and WebP.");
        }
        if (auto readable = checkTiles(**tiles); !readable) {
            return readable;
        }
        m_outcome.report.features =
            static_cast<std::uint64_t>(facts.maxZoom) - static_cast<std::uint64_t>(facts.minZoom) + 1;
        m_outcome.report.projection = "EPSG:3857";
        return finish("", format == SourceFormat::mbtiles ? "mbtiles" : "pmtiles");
    }

    /// The first tiles over Indonesia at each zoom: a file that is damaged or packed to burst fails here, not
    /// on the wall.
    [[nodiscard]] core::Result<void> checkTiles(const geodata::TileStore& tiles) const
    {
        const geodata::TileFacts& facts = tiles.facts();
        for (int z = facts.minZoom; z <= facts.maxZoom; ++z) {
            for (const core::LatLon at : {core::LatLon{0, 0}, core::LatLon{-6.2, 106.8},
                                          core::LatLon{-2.5, 118}, core::LatLon{-2.5, 140.7}}) {
                const core::MercatorPoint point = core::toMercator(at);
                const double side = static_cast<double>(std::uint32_t{1} << static_cast<unsigned>(z));
                const auto tile = tiles.tile({z, static_cast<std::uint32_t>(point.x * side),
                                              static_cast<std::uint32_t>(point.y * side)});
                if (!tile) {
                    return refuse("holds a tile that cannot be used: " + tile.error().detail + ".");
                }
            }
        }
        return {};
    }

    core::Result<std::vector<VectorLayer>> layers(SourceFormat format)
    {
        auto layers = layersOf(m_file, format);
        return layers ? std::move(layers) : std::unexpected(tool(layers.error()));
    }

    /// An error of a tool that is not installed is another exit status.
    core::Error tool(const core::Error& error)
    {
        if (error.code != core::ErrorCode::notFound) {
            return error;
        }
        m_outcome.toolMissing = true;
        return {error.code, "", error.where + " is not installed; the package gdal-bin has it."};
    }

    core::Result<void> convertTo(SourceFormat format, const VectorLayer& layer, const fs::path& target)
    {
        std::error_code ignored;
        fs::remove(target, ignored);
        m_outcome.report.projection = layer.likeWgs84 ? layer.projection : layer.projection + " → EPSG:4326";
        m_outcome.report.features = layer.features;
        auto converted = convert(m_file, format, layer, target);
        return converted ? converted : core::Result<void>(std::unexpected(tool(converted.error())));
    }

    core::Result<void> takeLayer(SourceFormat format)
    {
        const auto all = layers(format);
        if (!all) {
            return std::unexpected(all.error());
        }
        if (auto converted = convertTo(format, all->front(), m_partial); !converted) {
            return converted;
        }
        for (std::size_t i = 1; i < all->size(); ++i) {
            m_outcome.report.warnings.push_back("layer " + (*all)[i].name +
                                                " was not taken: one layer a file");
        }
        return finish("", "sqlite");
    }

    core::Result<geodata::ImportRegions> regions()
    {
        auto search = geodata::PlaceSearch::open(m_places);
        if (!search) {
            m_outcome.toolMissing = true;
            return core::fail(core::ErrorCode::notFound, "",
                              "the search file places.sqlite of Posko is missing or damaged; without it no "
                              "region is known.");
        }
        return geodata::ImportRegions(search->regions(), geodata::embeddedRegionCodes());
    }

    /// The first layer that joins; else what the last one is refused for.
    core::Result<void> takeBorders(SourceFormat format)
    {
        const auto known = regions();
        if (!known) {
            return std::unexpected(known.error());
        }
        const auto all = layers(format);
        if (!all) {
            return std::unexpected(all.error());
        }
        core::Result<void> done = refuse("holds no layer with polygons.");
        for (const VectorLayer& layer : *all) {
            if (!layer.mayHoldAreas) {
                continue;
            }
            done = takeBorders(format, layer, *known);
            if (done || m_outcome.toolMissing) {
                return done;
            }
        }
        return done;
    }

    core::Result<void> takeBorders(SourceFormat format, const VectorLayer& layer,
                                   const geodata::ImportRegions& known)
    {
        if (auto converted = convertTo(format, layer, m_converted); !converted) {
            return converted;
        }
        auto features = readConverted(m_converted);
        if (!features) {
            return refuse(features.error().detail);
        }
        geodata::JoinedRegions joined = geodata::joinRegions(features->table, known, m_options.system);
        Report& report = m_outcome.report;
        report.features = features->shapes.size();
        report.system = joined.system;
        report.matched = joined.matched;
        report.unmatched = std::move(joined.unmatched);
        report.warnings = std::move(joined.warnings);
        if (!joined.refusal.empty()) {
            return refuse(joined.refusal);
        }
        return write(joined, features->shapes, known);
    }

    core::Result<void> write(const geodata::JoinedRegions& joined, std::vector<std::string>& wkb,
                             const geodata::ImportRegions& known)
    {
        std::vector<geodata::ImportedShape> shapes;
        for (std::size_t row = 0; row < wkb.size(); ++row) {
            const auto& code = joined.codes[row];
            const geodata::NamedPlace* place = code ? known.region(*code) : nullptr;
            if (place != nullptr) {
                shapes.push_back({std::string(geodata::wordOf(place->kind)), place->code, place->name,
                                  std::move(wkb[row])});
            }
        }
        std::error_code ignored;
        fs::remove(m_partial, ignored); // of a layer of this file that was refused
        auto written = geodata::writeBorders(m_partial, std::move(shapes));
        if (!written) {
            return std::unexpected(written.error());
        }
        if (!written->unusable.empty()) {
            return refuse(std::format("{} regions have no area, the first is {}.", written->unusable.size(),
                                      written->unusable.front()));
        }
        if (!isInside(written->box, region)) {
            return refuse(
                std::format("lies from {:.2f}, {:.2f} to {:.2f}, {:.2f} (longitude, latitude) and not in "
                            "Indonesia: its projection is not what it says, or its axes are exchanged.",
                            written->box.west, written->box.south, written->box.east, written->box.north));
        }
        for (const std::string& name : written->repaired) {
            m_outcome.report.warnings.push_back(name + ": its rings crossed themselves and were repaired");
        }
        return finish(levelWord(joined.level), "sqlite");
    }

    const Options& m_options;
    std::string m_file;
    fs::path m_places;
    geodata::ImportStore m_store;
    fs::path m_partial;
    fs::path m_converted;
    Outcome m_outcome;
};

} // namespace

Outcome importFile(const Options& options, const std::string& file, const std::filesystem::path& places)
{
    return Import(options, file, places).run();
}

std::filesystem::path findPlaces()
{
    std::error_code unreadable;
    const fs::path program = fs::read_symlink("/proc/self/exe", unreadable).parent_path();
    for (const fs::path& folder : {program / ".." / "share" / "posko", fs::path("/usr/share/posko")}) {
        const fs::path file = (folder / "places.sqlite").lexically_normal();
        if (fs::exists(file, unreadable)) {
            return file;
        }
    }
    return {};
}

} // namespace posko::map

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectorsource.h"

#include "process.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <regex>
#include <string_view>

namespace posko::map {

namespace {

using Json = nlohmann::json;

constexpr std::chrono::seconds longestLook{120};
constexpr std::chrono::seconds longestConversion{1800};
constexpr std::uint64_t mostFeatures = 200'000; // twice the villages of Indonesia
constexpr std::uint64_t mostShapeBytes = std::uint64_t{1} << 30;
constexpr const char* shapeColumn = "posko_shape";
constexpr const char* rowColumn = "posko_row";

std::unexpected<core::Error> refuse(const std::filesystem::path& file, std::string sentence)
{
    return core::fail(core::ErrorCode::unknownValue, file.string(), std::move(sentence));
}

/// The last line that a tool wrote says why it failed.
std::string reasonOf(const ProcessResult& result)
{
    std::string_view words = result.errors;
    while (words.ends_with('\n')) {
        words.remove_suffix(1);
    }
    const std::size_t line = words.rfind('\n');
    return std::string(words.substr(line == std::string_view::npos ? 0 : line + 1, 300));
}

std::string textAt(const Json& json, const char* key)
{
    return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string{};
}

void takeProjection(const Json& geometry, VectorLayer& layer)
{
    if (!geometry.contains("coordinateSystem") || !geometry["coordinateSystem"].contains("projjson")) {
        return;
    }
    const Json& system = geometry["coordinateSystem"]["projjson"];
    const std::string name = textAt(system, "name");
    layer.projection = name;
    if (system.contains("id") && system["id"].contains("code")) {
        layer.projection = textAt(system["id"], "authority") + ":" + system["id"]["code"].dump();
    }
    // Both frames of Indonesia are those of WGS 84 within a metre.
    static const std::regex same("WGS.?(19)?84|DGN.?(19)?95|SRGI.?2013|Datum Geodesi Nasional 1995",
                                 std::regex::icase);
    layer.likeWgs84 = textAt(system, "type") == "GeographicCRS" && std::regex_search(name, same);
}

std::vector<VectorLayer> layersIn(const Json& json)
{
    std::vector<VectorLayer> layers;
    for (const Json& one : json["layers"]) {
        if (!one.contains("geometryFields") || one["geometryFields"].empty()) {
            continue;
        }
        const Json& geometry = one["geometryFields"].front();
        const std::string type = textAt(geometry, "type");
        VectorLayer layer;
        layer.name = textAt(one, "name");
        layer.mayHoldAreas = type.contains("Polygon") || type.contains("Surface") ||
                             type.starts_with("Geometry") || type.starts_with("Unknown");
        layer.features = one.contains("featureCount") && one["featureCount"].is_number_unsigned()
                             ? one["featureCount"].get<std::uint64_t>()
                             : 0;
        takeProjection(geometry, layer);
        // ogr2ogr would take such a name for one of its options.
        if (!layer.name.empty() && !layer.name.starts_with('-')) {
            layers.push_back(std::move(layer));
        }
    }
    return layers;
}

} // namespace

core::Result<std::vector<VectorLayer>> layersOf(const std::filesystem::path& file, SourceFormat format)
{
    const auto said = run({"ogrinfo", "-json", "-ro", "-if", driverOf(format), "--config", "PROJ_NETWORK",
                           "OFF", std::filesystem::absolute(file).string()},
                          longestLook);
    if (!said) {
        return std::unexpected(said.error());
    }
    const Json json = Json::parse(said->output, nullptr, false);
    if (said->status != 0 || !json.is_object() || !json.contains("layers") || !json["layers"].is_array()) {
        return refuse(file, "cannot be read: " + reasonOf(*said));
    }
    std::vector<VectorLayer> layers = layersIn(json);
    if (layers.empty()) {
        return refuse(file, "holds no layer with shapes.");
    }
    for (const VectorLayer& layer : layers) {
        if (layer.features > mostFeatures) {
            return refuse(file, "holds more than 200,000 features in layer " + layer.name + ".");
        }
    }
    return layers;
}

core::Result<void> convert(const std::filesystem::path& file, SourceFormat format, const VectorLayer& layer,
                           const std::filesystem::path& target)
{
    if (layer.projection.empty()) {
        return refuse(file, "says no projection in layer " + layer.name +
                                "; a Shapefile needs its .prj beside it.");
    }
    const auto said = run({"ogr2ogr",
                           "-f",
                           "SQLite",
                           "-if",
                           driverOf(format),
                           "-nln",
                           "feature",
                           "-nlt",
                           "PROMOTE_TO_MULTI",
                           "-dim",
                           "XY",
                           layer.likeWgs84 ? "-a_srs" : "-t_srs",
                           "EPSG:4326",
                           "-lco",
                           "FORMAT=WKB",
                           "-lco",
                           "LAUNDER=NO",
                           "-lco",
                           "SPATIAL_INDEX=NO",
                           "-lco",
                           std::string("GEOMETRY_NAME=") + shapeColumn,
                           "-lco",
                           std::string("FID=") + rowColumn,
                           "--config",
                           "PROJ_NETWORK",
                           "OFF",
                           "--config",
                           "OGR_SQLITE_SYNCHRONOUS",
                           "OFF",
                           std::filesystem::absolute(target).string(),
                           std::filesystem::absolute(file).string(),
                           layer.name},
                          longestConversion);
    if (!said) {
        return std::unexpected(said.error());
    }
    if (said->status != 0) {
        return refuse(file, "cannot be converted: " + reasonOf(*said));
    }
    return {};
}

core::Result<VectorFeatures> readConverted(const std::filesystem::path& converted)
{
    VectorFeatures features;
    std::uint64_t bytes = 0;
    try {
        SQLite::Database database(converted.string(), SQLite::OPEN_READONLY);
        SQLite::Statement row(database, "SELECT * FROM feature ORDER BY 1");
        std::vector<int> words;
        int shape = -1;
        for (int column = 0; column < row.getColumnCount(); ++column) {
            const std::string name = row.getColumnName(column);
            if (name == shapeColumn) {
                shape = column;
            } else if (name != rowColumn) {
                words.push_back(column);
                features.table.columns.push_back(name);
            }
        }
        while (shape >= 0 && row.executeStep()) {
            std::vector<std::string> cells;
            for (const int column : words) {
                const SQLite::Column cell = row.getColumn(column);
                cells.push_back(cell.isBlob() ? std::string{} : cell.getString());
            }
            const SQLite::Column blob = row.getColumn(shape);
            features.shapes.emplace_back(static_cast<const char*>(blob.getBlob()),
                                         static_cast<std::size_t>(blob.getBytes()));
            features.table.rows.push_back(std::move(cells));
            bytes += features.shapes.back().size();
            if (bytes > mostShapeBytes || features.shapes.size() > mostFeatures) {
                return refuse(converted, "holds more than 200,000 features or 1 GiB of shapes.");
            }
        }
    } catch (const SQLite::Exception& exception) {
        return refuse(converted, std::string("cannot be read after conversion: ") + exception.what());
    }
    return features;
}

} // namespace posko::map

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tiledrawing.h"

#include "mapscene/tileview.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace posko::mapscene {

namespace {

using geodata::MvtFeature;
using geodata::MvtKind;
using geodata::MvtLayer;

constexpr std::int64_t kGreatRiver = 1; // ranks up to this one

std::vector<std::vector<PixelPoint>> partsOf(const MvtLayer& layer, const MvtFeature& feature)
{
    const double scale = kTileUnits / layer.extent;
    std::vector<std::vector<PixelPoint>> parts(feature.partCount());
    for (std::size_t index = 0; index < parts.size(); ++index)
        for (const geodata::MvtPoint point : feature.part(index))
            parts[index].push_back({point.x * scale, point.y * scale});
    return parts;
}

void addAreas(FillMesh& mesh, const MvtLayer& layer, const MvtFeature& feature)
{
    const PixelRect box = PixelRect{0, 0, kTileUnits, kTileUnits}.grown(kTileOverlap);
    if (feature.kind == MvtKind::Polygon)
        addFill(mesh, partsOf(layer, feature), box);
}

std::optional<BaseLine> lineOf(const MvtLayer& layer, const MvtFeature& feature)
{
    if (layer.name == "coast")
        return layer.text(feature, "country") == "ID" ? BaseLine::Coast : BaseLine::CoastForeign;
    if (layer.name == "river")
        return layer.number(feature, "rank", kGreatRiver + 1) <= kGreatRiver ? BaseLine::RiverGreat
                                                                             : BaseLine::RiverSmall;
    if (layer.name == "border") {
        if (layer.text(feature, "kind") == "country")
            return BaseLine::BorderCountry;
        return layer.text(feature, "quality") == "approx" ? BaseLine::BorderProvinceApprox
                                                          : BaseLine::BorderProvince;
    }
    if (layer.name == "plate")
        return layer.text(feature, "kind") == "subduction" ? BaseLine::PlateSubduction : BaseLine::PlateFault;
    return std::nullopt;
}

struct KindWord
{
    std::string_view layer;
    std::string_view kind; ///< empty: whatever it says
    BasePlaceKind is;
};

constexpr std::array kKindWords{
    KindWord{"place", "capital", BasePlaceKind::Capital},
    KindWord{"place", "province_seat", BasePlaceKind::ProvinceSeat},
    KindWord{"place", "regency_seat", BasePlaceKind::RegencySeat},
    KindWord{"place", "town", BasePlaceKind::Town},
    KindWord{"place", "village", BasePlaceKind::Village},
    KindWord{"province", "", BasePlaceKind::Province},
    KindWord{"island", "", BasePlaceKind::Island},
    KindWord{"volcano", "", BasePlaceKind::Volcano},
    KindWord{"name", "country", BasePlaceKind::Country},
    KindWord{"name", "ocean", BasePlaceKind::Ocean},
    KindWord{"name", "sea", BasePlaceKind::Sea},
    KindWord{"name", "strait", BasePlaceKind::Strait},
    KindWord{"name", "bay", BasePlaceKind::Bay},
};

void addPlace(std::vector<BasePlace>& places, const MvtLayer& layer, const MvtFeature& feature,
              const MercatorBox& box)
{
    const std::string_view kind = layer.text(feature, "kind");
    const auto* word = std::ranges::find_if(kKindWords, [&](const KindWord& known) {
        return known.layer == layer.name && (known.kind.empty() || known.kind == kind);
    });
    const std::string_view name = layer.text(feature, "name");
    if (word == kKindWords.end() || feature.points.empty() || name.empty())
        return;
    const double extent = layer.extent;
    const geodata::MvtPoint at = feature.points.front();
    // What lies beyond the edge is named by the neighbour.
    if (at.x < 0 || at.y < 0 || at.x >= extent || at.y >= extent)
        return;
    const double side = (box.right - box.left) / extent;
    places.push_back({std::string(name),
                      word->is,
                      static_cast<int>(layer.number(feature, "rank", 0)),
                      {box.left + at.x * side, box.top + at.y * side}});
}

/// What all indices have room in: two bytes where they can.
int indexType(std::size_t vertices)
{
    return vertices <= std::numeric_limits<std::uint16_t>::max() ? QSGGeometry::UnsignedShortType
                                                                 : QSGGeometry::UnsignedIntType;
}

template <class Vertex>
std::unique_ptr<QSGGeometry> geometryOf(const QSGGeometry::AttributeSet& attributes,
                                        const std::vector<Vertex>& vertices,
                                        const std::vector<std::uint32_t>& indices)
{
    if (indices.empty())
        return nullptr;
    const int type = indexType(vertices.size());
    auto geometry = std::make_unique<QSGGeometry>(attributes, static_cast<int>(vertices.size()),
                                                  static_cast<int>(indices.size()), type);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    std::memcpy(geometry->vertexData(), vertices.data(), vertices.size() * sizeof(Vertex));
    if (type == QSGGeometry::UnsignedIntType)
        std::memcpy(geometry->indexDataAsUInt(), indices.data(), indices.size() * sizeof(std::uint32_t));
    else
        std::ranges::transform(indices, geometry->indexDataAsUShort(),
                               [](std::uint32_t index) { return static_cast<quint16>(index); });
    return geometry;
}

const QSGGeometry::AttributeSet& lineAttributes()
{
    static const std::array attributes{
        QSGGeometry::Attribute::create(0, 2, QSGGeometry::FloatType, true),
        QSGGeometry::Attribute::create(1, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(2, 2, QSGGeometry::FloatType),
    };
    static const QSGGeometry::AttributeSet set{static_cast<int>(attributes.size()), sizeof(LineVertex),
                                               attributes.data()};
    return set;
}

std::size_t bytesOf(const std::unique_ptr<QSGGeometry>& geometry)
{
    return geometry ? static_cast<std::size_t>(geometry->vertexCount()) *
                              static_cast<std::size_t>(geometry->sizeOfVertex()) +
                          static_cast<std::size_t>(geometry->indexCount()) *
                              static_cast<std::size_t>(geometry->sizeOfIndex())
                    : 0;
}

} // namespace

TileMeshes meshesOf(std::span<const MvtLayer> layers)
{
    TileMeshes meshes;
    // One mesh for all lines of a tile, the classes in their order.
    std::array<std::vector<std::pair<const MvtLayer*, const MvtFeature*>>, kBaseLines> lines;
    for (const MvtLayer& layer : layers)
        for (const MvtFeature& feature : layer.features) {
            if (layer.name == "land")
                addAreas(
                    meshes.areas[static_cast<std::size_t>(
                        layer.text(feature, "country") == "ID" ? BaseArea::Land : BaseArea::LandForeign)],
                    layer, feature);
            else if (layer.name == "lake")
                addAreas(meshes.areas[static_cast<std::size_t>(BaseArea::Lake)], layer, feature);
            else if (const std::optional<BaseLine> line = lineOf(layer, feature);
                     line && feature.kind == MvtKind::Lines)
                lines[static_cast<std::size_t>(*line)].emplace_back(&layer, &feature);
        }
    for (std::size_t index = 0; index < lines.size(); ++index)
        for (const auto& [layer, feature] : lines[index])
            for (const std::vector<PixelPoint>& part : partsOf(*layer, *feature))
                addLine(meshes.lines, part, static_cast<int>(index));
    return meshes;
}

std::vector<BasePlace> namesOf(geodata::TileId tile, std::span<const MvtLayer> layers)
{
    std::vector<BasePlace> names;
    const MercatorBox box = boxOf(tile);
    for (const MvtLayer& layer : layers)
        for (const MvtFeature& feature : layer.features)
            if (feature.kind == MvtKind::Points)
                addPlace(names, layer, feature, box);
    return names;
}

std::shared_ptr<const TileDrawing> drawingOf(TileMeshes meshes)
{
    static_assert(sizeof(FillVertex) == sizeof(QSGGeometry::Point2D));
    auto drawing = std::make_shared<TileDrawing>();
    for (std::size_t index = 0; index < kBaseAreas; ++index) {
        drawing->areas[index] = geometryOf(QSGGeometry::defaultAttributes_Point2D(),
                                           meshes.areas[index].vertices, meshes.areas[index].indices);
        drawing->bytes += bytesOf(drawing->areas[index]);
    }
    drawing->lines = geometryOf(lineAttributes(), meshes.lines.vertices, meshes.lines.indices);
    drawing->bytes += bytesOf(drawing->lines);
    return drawing;
}

std::unique_ptr<QSGGeometry> squareGeometry()
{
    const auto low = static_cast<float>(-kTileOverlap);
    const auto high = static_cast<float>(kTileUnits + kTileOverlap);
    return geometryOf(QSGGeometry::defaultAttributes_Point2D(),
                      std::vector<FillVertex>{{low, low}, {high, low}, {low, high}, {high, high}},
                      {0, 1, 2, 2, 1, 3});
}

} // namespace posko::mapscene

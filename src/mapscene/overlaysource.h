// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "geodata/borderlines.h"
#include "geodata/tilestore.h"
#include "mapscene/tiledrawing.h"

#include <QtGui/QImage>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace posko::mapscene {

/// What the tiles of a layer over the base map are, in the order in which the layers are painted.
enum class OverlayKind : std::uint8_t {
    Picture,   ///< a raster; what it covers of the base map's lines is drawn once more over it
    BaseLines, ///< coasts and borders of the base map
    Vectors,   ///< vector tiles of which nothing is known but their geometry
    Borders,   ///< official borders
};

struct OverlayFacts
{
    OverlayKind kind = OverlayKind::Vectors;
    int minZoom = 0; ///< of the tiles; above it nothing is shown
    int maxZoom = 0; ///< beyond it tiles are enlarged
};

/// A name of a feature of a vector layer; foreign text.
struct OverlayName
{
    std::string text;
    core::MercatorPoint at;

    friend bool operator==(const OverlayName&, const OverlayName&) = default;
};

/// One tile, finished for drawing on a worker. It never changes once made.
struct OverlayTile
{
    QImage picture;                            ///< null: none
    std::shared_ptr<const TileDrawing> shapes; ///< null: none; what is plain area stands where land does
    std::vector<OverlayName> names;
    std::size_t bytes = 0;
};

struct OverlayAnswer
{
    enum class State : std::uint8_t {
        There,
        Absent, ///< the layer has no such tile
        Failed, ///< it cannot be had now
    };
    State state = State::Absent;
    std::shared_ptr<const OverlayTile> tile; ///< null unless it is there
};

/// Where the tiles of one layer come from.
class OverlaySource
{
public:
    using Done = std::function<void(const OverlayAnswer&)>;

    explicit OverlaySource(const OverlayFacts& facts)
        : m_facts(facts)
    {}
    virtual ~OverlaySource() = default;
    Q_DISABLE_COPY_MOVE(OverlaySource)

    [[nodiscard]] const OverlayFacts& facts() const { return m_facts; }
    /// Begins to get a tile and returns at once; `done` is called on any thread, or not at all where the
    /// source goes before.
    virtual void load(geodata::TileId tile, Done done) = 0;

private:
    OverlayFacts m_facts;
};

/// A source whose tiles `read` makes on worker threads; it is called from several at once.
[[nodiscard]] std::shared_ptr<OverlaySource> workedSource(const OverlayFacts& facts,
                                                          std::function<OverlayAnswer(geodata::TileId)> read);

/// A file of tiles: pictures, or vectors of any schema.
[[nodiscard]] std::shared_ptr<OverlaySource> fileSource(std::shared_ptr<const geodata::TileStore> store);
/// Coasts and borders alone of the base map.
[[nodiscard]] std::shared_ptr<OverlaySource> baseLineSource(std::shared_ptr<const geodata::TileStore> store);
[[nodiscard]] std::shared_ptr<OverlaySource>
borderSource(std::shared_ptr<const geodata::BorderLines> borders);

/// PNG, JPEG or WebP of at most kMostPixels on a side; failed where it is none.
[[nodiscard]] OverlayAnswer pictureTile(std::string_view bytes);
/// A vector tile (unpacked) of any schema; failed where it is none.
[[nodiscard]] OverlayAnswer vectorTile(geodata::TileId tile, std::string_view bytes);

constexpr int kMostPixels = 2048;

} // namespace posko::mapscene

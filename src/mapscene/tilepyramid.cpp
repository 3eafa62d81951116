// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/tilepyramid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kMarginPixels = 160.0; // at a height of 1080; loaded ahead for a moving map
constexpr int kFirstZoom = 2;           // shown first, for they cover much
constexpr int kStepsUp = 2;             // ancestors that are kept ready for a moving map
constexpr double kReliefOffset = 0.6;   // tiles of the relief have 512 pixels

/// The zoom of the relief for this view; on a larger screen it may be softer, as the relief is soft itself.
int reliefZoomOf(double zoom, double unit, int maxZoom)
{
    return std::clamp(static_cast<int>(std::floor(zoom - 0.5 * std::log2(unit) - kReliefOffset)), 0, maxZoom);
}

class Chooser
{
public:
    Chooser(const MapCamera& camera, double unit, const TileLoader& tiles, const QQuickWindow* window)
        : m_camera(camera)
        , m_unit(unit)
        , m_tiles(tiles)
        , m_window(window)
        , m_zoom(tileZoomOf(camera.zoom, unit, tiles.store(TileSheet::Ground)->facts().maxZoom))
    {
        const geodata::TileStore* relief = tiles.store(TileSheet::Relief);
        m_reliefZoom = relief == nullptr ? -1 : reliefZoomOf(camera.zoom, unit, relief->facts().maxZoom);
    }

    TileScene choose()
    {
        const std::vector<PlacedTile> view = tilesIn(m_camera, m_zoom, 0.0);
        wishFirst(view);
        m_scene.isComplete = true;
        for (const PlacedTile& placed : view)
            show(placed);
        for (auto& [placed, drawing] : m_shown)
            addShown(placed, drawing);
        wishAhead();
        std::ranges::stable_sort(m_scene.tiles, {},
                                 [](const ShownTile& shown) { return shown.placed.tile.z; });
        return std::move(m_scene);
    }

private:
    void wish(TileSheet sheet, geodata::TileId tile)
    {
        const TileWish one{sheet, m_tiles.standFor(sheet, tile)};
        if (m_scene.held.insert(one).second && !m_tiles.isLoaded(one) && !hasTexture(one))
            m_scene.wishes.push_back(one);
    }

    [[nodiscard]] bool hasTexture(const TileWish& wish) const
    {
        return wish.sheet == TileSheet::Relief && usableRelief(wish.tile) != nullptr;
    }

    [[nodiscard]] std::shared_ptr<ReliefPicture> usableRelief(geodata::TileId tile) const
    {
        std::shared_ptr<ReliefPicture> picture = m_tiles.relief(tile);
        return picture && picture->isUsableIn(m_window) ? picture : nullptr;
    }

    void wishFirst(const std::vector<PlacedTile>& view)
    {
        for (const PlacedTile& placed : view)
            wish(TileSheet::Ground, geodata::ancestorOf(placed.tile, placed.tile.z - kFirstZoom));
        if (m_reliefZoom >= 0)
            for (const PlacedTile& placed : view)
                wish(TileSheet::Relief, geodata::ancestorOf(placed.tile, placed.tile.z));
    }

    void wishAhead()
    {
        const int above = std::max(0, m_zoom - kStepsUp);
        for (const PlacedTile& placed : tilesIn(m_camera, above, kMarginPixels * m_unit))
            wish(TileSheet::Ground, placed.tile);
        for (const PlacedTile& placed : tilesIn(m_camera, m_zoom, kMarginPixels * m_unit))
            wish(TileSheet::Ground, placed.tile);
    }

    void show(const PlacedTile& placed)
    {
        wish(TileSheet::Ground, placed.tile);
        const geodata::TileId stand = m_tiles.standFor(TileSheet::Ground, placed.tile);
        if (auto drawing = m_tiles.drawing(stand)) {
            m_shown.emplace(PlacedTile{stand, placed.world}, std::move(drawing));
            return;
        }
        if (!m_tiles.isAbsent({TileSheet::Ground, stand}))
            m_scene.isComplete = false;
        for (int up = 1; up <= placed.tile.z; ++up) {
            const geodata::TileId parent = geodata::ancestorOf(placed.tile, up);
            if (auto drawing = m_tiles.drawing(parent)) {
                m_shown.emplace(PlacedTile{parent, placed.world}, std::move(drawing));
                break;
            }
        }
        for (std::uint32_t child = 0; child < 4; ++child) {
            const geodata::TileId finer{placed.tile.z + 1, placed.tile.x * 2 + child % 2,
                                        placed.tile.y * 2 + child / 2};
            if (auto drawing = m_tiles.drawing(finer)) {
                m_shown.emplace(PlacedTile{finer, placed.world}, std::move(drawing));
                m_scene.held.insert({TileSheet::Ground, finer});
            }
        }
    }

    void addShown(const PlacedTile& placed, std::shared_ptr<const TileDrawing> drawing)
    {
        m_scene.held.insert({TileSheet::Ground, placed.tile});
        ShownTile shown{placed, std::move(drawing), placed.tile, {}};
        if (m_reliefZoom >= 0) {
            const int zoom = std::min(m_reliefZoom, placed.tile.z);
            const geodata::TileId wanted = geodata::ancestorOf(placed.tile, placed.tile.z - zoom);
            wish(TileSheet::Relief, wanted);
            const geodata::TileId stand = m_tiles.standFor(TileSheet::Relief, wanted);
            for (int up = 0; up <= stand.z && !shown.relief; ++up)
                takeRelief(shown, geodata::ancestorOf(stand, up));
            const bool isThere = shown.reliefTile == stand && shown.relief;
            if (!isThere && !m_tiles.isAbsent({TileSheet::Relief, stand}))
                m_scene.isComplete = false;
        }
        m_scene.tiles.push_back(std::move(shown));
    }

    void takeRelief(ShownTile& shown, geodata::TileId tile)
    {
        shown.relief = usableRelief(tile);
        if (!shown.relief)
            return;
        shown.reliefTile = tile;
        m_scene.held.insert({TileSheet::Relief, tile});
    }

    const MapCamera& m_camera;
    double m_unit;
    const TileLoader& m_tiles;
    const QQuickWindow* m_window;
    int m_zoom;
    int m_reliefZoom;
    std::map<PlacedTile, std::shared_ptr<const TileDrawing>> m_shown;
    TileScene m_scene;
};

} // namespace

TileScene sceneOf(const MapCamera& camera, double unit, const TileLoader& tiles, const QQuickWindow* window)
{
    return Chooser(camera, unit, tiles, window).choose();
}

} // namespace posko::mapscene

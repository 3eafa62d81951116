// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basemapdata.h"
#include "mapscene/maplayer.h"
#include "mapscene/mapoverlays.h"
#include "mapscene/overlaytiles.h"

#include <memory>
#include <vector>

namespace posko::mapscene {

/// Draws over the base map what files, servers and official borders add to it. It promises that pictures lie
/// under the coasts and borders of the base map, that what cannot be had leaves the base map as it is, and
/// that nothing of a layer stays once it is gone.
class OverlayLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(OverlayLayer)

    Q_PROPERTY(
        posko::mapscene::MapOverlays* overlays READ overlays WRITE setOverlays NOTIFY overlaysChanged FINAL)
    /// The base map under it: its lines are drawn over pictures.
    Q_PROPERTY(posko::mapscene::BaseMapData* base READ base WRITE setBase NOTIFY baseChanged FINAL)
    /// True while the map stands still and nothing more is to come for this view.
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged FINAL)

public:
    explicit OverlayLayer(QQuickItem* parent = nullptr);
    ~OverlayLayer() override;

    [[nodiscard]] MapOverlays* overlays() const { return m_overlays; }
    void setOverlays(MapOverlays* overlays);
    [[nodiscard]] BaseMapData* base() const { return m_base; }
    void setBase(BaseMapData* base);
    [[nodiscard]] bool isSettled() const { return m_settled; }
    /// The names of what is shown; never null.
    [[nodiscard]] std::shared_ptr<const std::vector<OverlayName>> names() const { return m_names; }

Q_SIGNALS:
    void overlaysChanged();
    void baseChanged();
    void settledChanged();
    void namesChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource* source) override;

private:
    struct Node;
    struct TileNode;
    /// One layer as it is shown now.
    struct Shown
    {
        std::unique_ptr<OverlayTiles> tiles;
        std::vector<ShownOverlay> scene;
    };

    void restock();
    void nameAll();
    void judgeSettled();

    QPointer<MapOverlays> m_overlays;
    QPointer<BaseMapData> m_base;
    std::shared_ptr<OverlaySource> m_baseLines;
    std::shared_ptr<const geodata::TileStore> m_baseLinesOf;
    std::vector<Shown> m_shown; ///< in the order in which they are painted
    std::shared_ptr<const std::vector<OverlayName>> m_names =
        std::make_shared<const std::vector<OverlayName>>();
    bool m_stockChanged = true;
    bool m_sceneChanged = true; ///< the nodes are not those of the scene yet
    bool m_settled = false;
};

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basemapdata.h"
#include "mapscene/basestyle.h"
#include "mapscene/maplayer.h"
#include "mapscene/tilepyramid.h"

namespace posko::mapscene {

/// Sea, land, relief, rivers, coasts and borders from tiles. It promises that something is shown as soon as
/// the uppermost tile is loaded, and that `settled` tells when nothing finer is to come for this view.
class BaseMapLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(BaseMapLayer)

    Q_PROPERTY(posko::mapscene::BaseMapData* base READ base WRITE setBase NOTIFY baseChanged FINAL)
    /// True while the map stands still and every tile of the view is shown, or there is none to wait for.
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged FINAL)

public:
    explicit BaseMapLayer(QQuickItem* parent = nullptr);
    ~BaseMapLayer() override;

    [[nodiscard]] BaseMapData* base() const { return m_base; }
    void setBase(BaseMapData* base);
    [[nodiscard]] bool isSettled() const { return m_settled; }

Q_SIGNALS:
    void baseChanged();
    void settledChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource* source) override;

private:
    struct Node;
    struct TileNode;

    void judgeSettled();

    QPointer<BaseMapData> m_base;
    TileClient m_client;
    TileScene m_scene;
    bool m_tilesChanged = true; ///< the nodes are not those of the scene yet
    bool m_settled = false;
};

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/maplayer.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QVariantAnimation>

#include <cstdint>
#include <string>
#include <vector>

namespace posko::mapscene {

/// Symbols of quakes, warnings, depots, teams and units: one batch of quads from one picture.
/// It promises that a settled symbol lies within half a pixel of its place, and that nothing is rebuilt while
/// neither the source nor the zoom changes.
class SymbolLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(SymbolLayer)

public:
    explicit SymbolLayer(QQuickItem* parent = nullptr);
    ~SymbolLayer() override;

    /// Id of the symbol nearest to `point` (item pixels) of those within 14 px of its edge or middle; of
    /// several that contain the point the most important. Empty if there is none.
    Q_INVOKABLE QString entityAt(QPointF point) const;

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource* source) override;

private:
    struct Symbol
    {
        std::string id; ///< empty: free slot
        core::MercatorPoint at;
        SymbolStyle style;
        double rotation = 0;
        int rank = 0;
    };
    struct Quad
    {
        float x = 0;
        float y = 0;
        float u = 0;
        float v = 0;
    };
    struct Node;

    void readSource();
    void readSlot(std::uint32_t slot);
    void rebuildQuads();
    void appendQuad(const Symbol& symbol);
    void startPulse(core::MercatorPoint at);
    [[nodiscard]] Mesh pulseMesh() const;
    [[nodiscard]] double styleCloseness() const;

    SymbolAtlas m_atlas;
    std::vector<Symbol> m_symbols;
    std::vector<Quad> m_quads;
    MeshFrame m_frame;
    PixelPoint m_frameMiddle; ///< half the item's size when the frame was made
    std::uint64_t m_seen = 0;
    double m_closeness = -1;
    bool m_rebuild = true;
    bool m_uploadPending = false;
    bool m_sourceIsNew = true; ///< what is there already does not pulse
    QVariantAnimation m_pulse;
    core::MercatorPoint m_pulseAt;
};

} // namespace posko::mapscene

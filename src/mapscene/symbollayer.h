// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/cluster.h"
#include "mapscene/hit.h"
#include "mapscene/maplayer.h"
#include "mapscene/symbolnode.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QVariantAnimation>

#include <cstdint>
#include <vector>

namespace posko::mapscene {

/// Symbols of all that stands on the map, and badges with a number for those that would lie on each other.
/// It promises that panning and zooming move a matrix; that a change costs what it touches and what is in
/// sight, however much there is; that a settled symbol lies within half a pixel of its place; and that the
/// counts of badges and symbols add up to all there is.
class SymbolLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(SymbolLayer)

    /// Of the numbers on badges.
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY fontFamilyChanged FINAL)

public:
    explicit SymbolLayer(QQuickItem* parent = nullptr);
    ~SymbolLayer() override;

    [[nodiscard]] const QString& fontFamily() const { return m_fontFamily; }
    void setFontFamily(const QString& family);

    /// What stands at `point` (item pixels): the nearest of those within 14 px of its edge or middle; of
    /// several that contain the point the most important.
    Q_INVOKABLE posko::mapscene::MapHit hitAt(QPointF point) const;
    /// The symbol or badge that follows in reading order the one which `after` names (an id, or the id of any
    /// member of a badge), within sight; the first for an empty or unknown one.
    Q_INVOKABLE posko::mapscene::MapHit hitAfter(const QString& after) const;

    /// What is drawn within sight and shortly beyond it, what lies on top last; slots are those of the
    /// source.
    [[nodiscard]] const std::vector<DrawnSymbol>& drawn() const { return m_drawn; }
    /// Item pixels that it covers around its middle, which is the camera's pixel of its place, shifted.
    [[nodiscard]] PixelRect coveredBy(const DrawnSymbol& drawn) const;

Q_SIGNALS:
    void fontFamilyChanged();
    /// Something stands elsewhere, or other things are drawn.
    void drawnChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource* source) override;

private:
    struct Node;

    void readSource();
    void readSlot(std::uint32_t slot);
    void draw();
    void addQuads(const DrawnSymbol& drawn);
    void addSymbol(const DrawnSymbol& drawn, PixelPoint at);
    void addBadge(const DrawnSymbol& drawn, PixelPoint at);
    void addQuad(PixelPoint at, PixelPoint middle, QRect picture, double turn);
    void startPulse(core::MercatorPoint at);
    [[nodiscard]] Mesh pulseMesh() const;
    [[nodiscard]] double wantedLevel() const;
    [[nodiscard]] double styleCloseness() const;
    [[nodiscard]] SymbolCamera symbolCamera() const;
    [[nodiscard]] const core::MapEntity* entityOf(std::uint32_t slot) const;
    [[nodiscard]] MapHit hitOf(const DrawnSymbol& drawn) const;

    QString m_fontFamily = QStringLiteral("Inter");
    SymbolAtlas m_atlas;
    ClusterIndex m_index;
    std::vector<SymbolStyle> m_styles; ///< by slot
    std::vector<DrawnSymbol> m_drawn;
    std::vector<SymbolVertex> m_corners;
    MeshFrame m_frame;
    std::uint64_t m_seen = 0;
    double m_closeness = -1;
    bool m_redraw = true;
    bool m_uploadPending = false;
    bool m_sourceIsNew = true; ///< what is there already does not pulse
    QVariantAnimation m_pulse;
    core::MercatorPoint m_pulseAt;
};

} // namespace posko::mapscene

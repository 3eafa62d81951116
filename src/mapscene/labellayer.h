// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basemapdata.h"
#include "mapscene/basenames.h"
#include "mapscene/labelplan.h"
#include "mapscene/maplayer.h"
#include "mapscene/namegrid.h"
#include "mapscene/symbollayer.h"
#include "mapscene/symbolpainter.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace posko::mapscene {

/// All texts of the map: plates on lines, rings, things, towns, countries and
/// seas, each a picture painted once. It promises that no text overlaps another
/// one, a symbol, a line or an overlay (see LabelPlan), and that thousands of devices that move cost nothing
/// while neither they nor their badges have to do with any text.
class LabelLayer : public MapLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(LabelLayer)

    Q_PROPERTY(posko::mapscene::BaseMapData* base READ base WRITE setBase NOTIFY baseChanged FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY fontFamilyChanged FINAL)
    /// The symbols of the same view: what they gather in a badge has no text, and texts keep off badges.
    /// Without it everything of the source is taken to be drawn at its place.
    Q_PROPERTY(
        posko::mapscene::SymbolLayer* symbols READ symbols WRITE setSymbols NOTIFY symbolsChanged FINAL)
    /// True while the map stands still and every name of the base map is shown, or there is none to wait for.
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged FINAL)
    /// What overlays cover, in item pixels.
    Q_PROPERTY(QList<QRectF> obstacleRects READ obstacleRects WRITE setObstacleRects NOTIFY
                   obstacleRectsChanged FINAL)

public:
    explicit LabelLayer(QQuickItem* parent = nullptr);
    ~LabelLayer() override;

    [[nodiscard]] BaseMapData* base() const { return m_base; }
    void setBase(BaseMapData* base);
    [[nodiscard]] QString fontFamily() const { return m_fontFamily; }
    void setFontFamily(const QString& family);
    [[nodiscard]] SymbolLayer* symbols() const { return m_symbols; }
    void setSymbols(SymbolLayer* symbols);
    [[nodiscard]] QList<QRectF> obstacleRects() const { return m_obstacleRects; }
    void setObstacleRects(const QList<QRectF>& rects);
    [[nodiscard]] bool isSettled() const { return m_settled; }

    /// What is shown, for tests: the rectangles of all texts in item pixels.
    [[nodiscard]] const LabelPlan& plan() const { return m_plan; }

Q_SIGNALS:
    void baseChanged();
    void fontFamilyChanged();
    void symbolsChanged();
    void obstacleRectsChanged();
    void settledChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void restyle() override;
    void attach(MapSource* source) override;

private:
    struct Node;
    struct Shown
    {
        QString key;
        QRectF rect;
        qsizetype label = -1; ///< index into the plan; -1: a mark
        BasePlaceKind mark = BasePlaceKind::Town;
    };

    /// A thing as it was when the texts were placed, with the pixel that it stood on.
    struct Planned
    {
        core::MapEntity entity;
        PixelPoint at;
    };

    void replan();
    [[nodiscard]] bool isAsPlanned(const LabelScene& scene) const;
    void keepPlanned(const LabelScene& scene);
    void placeTexts(const LabelScene& scene);
    void lookForNames();
    void judgeSettled();
    void listShown();
    void takeThings(LabelScene& scene);
    [[nodiscard]] int markSide(BasePlaceKind kind) const;
    [[nodiscard]] QImage markImage(BasePlaceKind kind) const;
    [[nodiscard]] QImage imageOf(const Shown& shown) const;

    QPointer<BaseMapData> m_base;
    QPointer<SymbolLayer> m_symbols;
    TileClient m_client;
    NameGrid m_grid;
    NameGrid::View m_names;
    bool m_settled = false;
    bool m_replan = true; ///< something has changed that isAsPlanned() does not look at
    MapCamera m_plannedCamera;
    std::vector<std::shared_ptr<const GridName>> m_plannedNames;
    std::vector<Planned> m_planned;
    std::vector<PixelRect> m_plannedObstacles;
    std::vector<LabelThing> m_things; ///< the symbols that stand alone, where they are drawn
    QTimer m_afterMoves;              ///< texts follow what moves by itself, but not in every frame
    QString m_fontFamily;
    QList<QRectF> m_obstacleRects;
    LabelPainter m_painter;
    LabelPlan m_plan;
    std::vector<Shown> m_shown;
    Mesh m_leaders;
    QHash<QString, QImage> m_fresh; ///< painted, not yet uploaded
    QSet<QString> m_uploaded;
};

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/areaground.h"
#include "mapscene/maplayer.h"

#include <memory>

namespace posko::mapscene {

struct AreaLook;

/// The areas of warnings and hazards: a faint tint, a pattern by severity and an outline by priority, and the
/// coasts that a tsunami warning names.
/// It promises that the map beneath stays readable however many overlap, that an area of a test or exercise
/// looks like nothing else, and that areas with many points are worked out on another thread, so that the
/// map does not halt.
class AreaLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(AreaLayer)

    /// False while areas with many points are being worked out; what was there before is shown until then.
    Q_PROPERTY(bool upToDate READ isUpToDate NOTIFY upToDateChanged FINAL)

public:
    explicit AreaLayer(QQuickItem* parent = nullptr);
    ~AreaLayer() override;

    [[nodiscard]] bool isUpToDate() const { return !m_working; }
    /// What is drawn now.
    [[nodiscard]] const AreaGround& ground() const { return *m_ground; }

Q_SIGNALS:
    void upToDateChanged();

protected:
    void attach(MapSource* source) override;
    [[nodiscard]] Mesh tessellate(const MeshFrame& frame) const override;

private:
    /// Of an outline, in pixels.
    struct Stroke
    {
        Rgba colour;
        double width = 0;
        double opacity = 1;
        double casing = 0; ///< how much wider the dark line beneath it is; 0: none
        double band = 0;
        Dash dash;
    };

    void refresh();
    void take(std::shared_ptr<const AreaGround> ground);
    void addShare(Mesh& mesh, const MeshFrame& frame, const AreaShare& share, double copy) const;
    void addEdge(Mesh& mesh, const MeshFrame& frame, const AreaEdge& edge, double copy) const;
    void addShareOutline(Mesh& mesh, const MeshFrame& frame, const AreaShare& share, double copy) const;
    void addOutlines(Mesh& mesh, const MeshFrame& frame, const AreaShape& shape, const Stroke& stroke,
                     double copy) const;
    void addCoast(Mesh& mesh, std::span<const PixelPoint> run, const AreaLook& look) const;

    std::shared_ptr<const AreaGround> m_ground;
    bool m_working = false;
    bool m_again = false; ///< the areas changed while they were being worked out
};

} // namespace posko::mapscene

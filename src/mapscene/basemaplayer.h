// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basemapdata.h"
#include "mapscene/maplayer.h"

namespace posko::mapscene {

/// Sea, land, lakes, rivers, borders and coasts: what lies under everything else on the map.
class BaseMapLayer : public MeshLayer
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(BaseMapLayer)

    Q_PROPERTY(posko::mapscene::BaseMapData* base READ base WRITE setBase NOTIFY baseChanged FINAL)

public:
    explicit BaseMapLayer(QQuickItem* parent = nullptr);
    ~BaseMapLayer() override;

    [[nodiscard]] BaseMapData* base() const { return m_base; }
    void setBase(BaseMapData* base);

Q_SIGNALS:
    void baseChanged();

protected:
    void attach(MapSource* source) override;
    void tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts) override;

private:
    QPointer<BaseMapData> m_base;
};

} // namespace posko::mapscene

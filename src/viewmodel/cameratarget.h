// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtPositioning/QGeoCoordinate>
#include <QtPositioning/QGeoRectangle>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>
#include <string>

namespace posko::viewmodel {

/// A view that was asked for on the command line: centre and zoom (256-pixel tiles).
struct FixedView
{
    core::LatLon centre;
    double zoom = 0;
};

/// Where the map should look: at what is selected, else at the focus and its nearest means, at all of
/// Indonesia without a focus.
/// Promises: it does not lead a person who moved the map until the map is released again.
class CameraTarget : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(CameraTarget)
    Q_PROPERTY(QGeoRectangle box READ box NOTIFY boxChanged FINAL)
    Q_PROPERTY(bool following READ following NOTIFY followingChanged FINAL)
    Q_PROPERTY(bool fixedView READ fixedView CONSTANT FINAL)
    Q_PROPERTY(QGeoCoordinate fixedCentre READ fixedCentre CONSTANT FINAL)
    Q_PROPERTY(double fixedZoom READ fixedZoom CONSTANT FINAL)

public:
    explicit CameraTarget(std::optional<FixedView> view, QObject* parent = nullptr);

    [[nodiscard]] const QGeoRectangle& box() const { return m_box; }
    [[nodiscard]] bool following() const { return m_following; }
    [[nodiscard]] bool fixedView() const { return m_view.has_value(); }
    [[nodiscard]] QGeoCoordinate fixedCentre() const;
    [[nodiscard]] double fixedZoom() const { return m_view ? m_view->zoom : 0; }

    /// A person moved the map: it is left where it is.
    Q_INVOKABLE void leave();
    /// Back to following the focus.
    Q_INVOKABLE void follow();
    /// What a person selected (`kind:id`); it is framed while it is there, with its areas. Empty: nothing.
    void select(std::string id);
    void update(const Situation& situation);

Q_SIGNALS:
    void boxChanged();
    void followingChanged();

private:
    [[nodiscard]] QGeoRectangle wantedBox(const Situation& situation);

    std::optional<FixedView> m_view;
    std::string m_selected;
    bool m_framed = false; ///< the selected thing was brought into view
    QGeoRectangle m_box;
    bool m_following = true;
};

} // namespace posko::viewmodel

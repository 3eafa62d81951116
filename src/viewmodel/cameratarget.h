// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "viewmodel/autoview.h"
#include "viewmodel/patrol.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>
#include <QtPositioning/QGeoRectangle>
#include <QtQmlIntegration/qqmlintegration.h>

#include <chrono>
#include <optional>
#include <string>

namespace posko::viewmodel {

/// A view that was asked for on the command line: centre and zoom (256-pixel tiles).
struct FixedView
{
    core::LatLon centre;
    double zoom = 0;
};

/// Who leads the view, and what that means.
class ViewFacts
{
    Q_GADGET
    QML_VALUE_TYPE(viewFacts)
    Q_PROPERTY(posko::viewmodel::Sign::View lead MEMBER lead FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString meaning MEMBER meaning FINAL)
    Q_PROPERTY(QString keys MEMBER keys FINAL)

public:
    posko::viewmodel::Sign::View lead = Sign::View::Following;
    QString words;   ///< `TAMPILAN DIKUNCI sejak 13.24 WIB`
    QString meaning; ///< `2 kejadian baru tidak ditampilkan sendiri`
    QString keys;    ///< `Esc ikuti lagi`

    friend bool operator==(const ViewFacts&, const ViewFacts&) = default;
};

/// Where the map should look: at what is selected, at where the patrol is, else at what the active incidents
/// ask for, at all of Indonesia without one.
/// Promises: by itself it moves only as AutoView lets it; it does not lead a person who moved or locked the
/// view until the view is released again; what stands still on the map keeps its view.
class CameraTarget : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(CameraTarget)
    Q_PROPERTY(QGeoRectangle box READ box NOTIFY boxChanged FINAL)
    /// All of Indonesia.
    Q_PROPERTY(QGeoRectangle country READ country CONSTANT FINAL)
    Q_PROPERTY(bool following READ following NOTIFY followingChanged FINAL)
    Q_PROPERTY(bool fixedView READ fixedView CONSTANT FINAL)
    Q_PROPERTY(QGeoCoordinate fixedCentre READ fixedCentre CONSTANT FINAL)
    Q_PROPERTY(double fixedZoom READ fixedZoom CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::ViewFacts facts READ facts NOTIFY factsChanged FINAL)

public:
    explicit CameraTarget(std::optional<FixedView> view, std::chrono::seconds dwell = AutoView::leastDwell,
                          QObject* parent = nullptr);

    [[nodiscard]] const QGeoRectangle& box() const { return m_box; }
    [[nodiscard]] static QGeoRectangle country();
    [[nodiscard]] bool following() const { return !m_auto.held(); }
    [[nodiscard]] bool fixedView() const { return m_view.has_value(); }
    [[nodiscard]] QGeoCoordinate fixedCentre() const;
    [[nodiscard]] double fixedZoom() const { return m_view ? m_view->zoom : 0; }
    [[nodiscard]] const ViewFacts& facts() const { return m_facts; }

    /// A person moved or locked the map: it is left where it is.
    void leave();
    /// Back to following.
    void follow();
    /// What a person selected (`kind:id`); it is framed once, and again when it is no longer wholly in view.
    /// Empty: nothing.
    void select(std::string id);
    /// Moves the view where it may move; a patrol leads it at its own pace.
    void update(const Situation& situation, const Patrol& patrol);

Q_SIGNALS:
    void boxChanged();
    void followingChanged();
    void factsChanged();

private:
    [[nodiscard]] std::optional<QGeoRectangle> patrolBox(const Situation& situation,
                                                         const Patrol& patrol) const;
    /// The selected thing's view; empty where nothing is selected or it is not there.
    [[nodiscard]] std::optional<QGeoRectangle> selectedBox(const Situation& situation);
    [[nodiscard]] ViewFacts describe(const Situation& situation, const Patrol& patrol) const;
    [[nodiscard]] ViewFacts describeLock(const Situation& situation) const;

    std::optional<FixedView> m_view;
    AutoView m_auto;
    std::string m_selected;
    bool m_wasIncident = false;           ///< what is selected was active when it was last looked at
    bool m_framed = false;                ///< the selected thing was brought into view
    bool m_viewIsFixed = false;           ///< nobody has touched the view of the command line yet
    std::optional<std::string> m_visited; ///< where the patrol was when it was last looked at
    QGeoRectangle m_box;
    core::Instant m_now;
    ViewFacts m_facts;
};

} // namespace posko::viewmodel

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/groundcamera.h"
#include "mapscene/mapmath.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <gtest/gtest.h>

namespace {

using posko::mapscene::GroundCamera;
using posko::mapscene::MapMath;

const QGeoCoordinate kCianjur(-6.84, 107.05);
constexpr double kZoom = 9.5;
constexpr double kReach = 160;

class GroundCameraTest : public testing::Test
{
protected:
    GroundCameraTest()
    {
        m_camera.setReach(kReach);
        m_camera.setZoomLevel(kZoom);
        m_camera.setCenter(kCianjur);
        comeToRest();
        QObject::connect(&m_camera, &GroundCamera::drawnChanged, &m_camera, [this] { ++m_draws; });
    }

    void comeToRest()
    {
        QEventLoop loop;
        QObject::connect(&m_camera, &GroundCamera::drawnChanged, &loop, [&] { loop.quit(); });
        QTimer::singleShot(20'000, &loop, [&] { loop.exit(1); });
        ASSERT_EQ(loop.exec(), 0);
    }

    void dragTo(double right, double down)
    {
        m_camera.setCenter(MapMath().moved(kCianjur, kZoom, right, down));
    }

    GroundCamera m_camera;
    int m_draws = 0;
};

TEST_F(GroundCameraTest, ADragIsDrawnOnceAndThenMovedAsFarAsItReaches)
{
    dragTo(1, 0);
    EXPECT_EQ(m_draws, 1);
    EXPECT_EQ(m_camera.margin(), kReach);
    const QGeoCoordinate begun = m_camera.drawnCenter();
    dragTo(140, -90);
    EXPECT_EQ(m_draws, 1);
    EXPECT_EQ(m_camera.drawnCenter(), begun);
    EXPECT_NEAR(m_camera.shift().x(), -139, 0.01);
    EXPECT_NEAR(m_camera.shift().y(), 90, 0.01);
    dragTo(0, -165);
    EXPECT_EQ(m_draws, 2);
    EXPECT_EQ(m_camera.drawnCenter(), m_camera.center());
    EXPECT_EQ(m_camera.shift(), QPointF(0, 0));
}

TEST_F(GroundCameraTest, WhereTheMapComesToRestItIsDrawnByItsOwnCamera)
{
    dragTo(1, 0);
    dragTo(55.5, 20.25);
    comeToRest();
    EXPECT_EQ(m_camera.drawnCenter(), m_camera.center());
    EXPECT_EQ(m_camera.shift(), QPointF(0, 0));
    EXPECT_EQ(m_camera.margin(), 0);
    EXPECT_TRUE(m_camera.isKept());
}

TEST_F(GroundCameraTest, WhileTheZoomChangesEveryFrameIsDrawn)
{
    m_camera.setZoomLevel(kZoom + 0.1);
    dragTo(5, 0);
    m_camera.setZoomLevel(kZoom + 0.2);
    EXPECT_EQ(m_draws, 3);
    EXPECT_FALSE(m_camera.isKept());
    EXPECT_EQ(m_camera.margin(), 0);
    EXPECT_EQ(m_camera.drawnZoom(), kZoom + 0.2);
    EXPECT_EQ(m_camera.drawnCenter(), m_camera.center());
    comeToRest();
    EXPECT_TRUE(m_camera.isKept());
}

} // namespace

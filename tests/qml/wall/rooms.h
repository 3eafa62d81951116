// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "room.h"

#include "viewmodel/wallroot.h"

#include <QtCore/QObject>
#include <QtQml/QJSEngine>

#include <memory>

namespace posko::test {

/// Makes rooms for QML tests and lets things happen in the newest one.
class Rooms : public QObject
{
    Q_OBJECT

public:
    /// A wall over a new room: `empty`, `usual`, `worst`.
    Q_INVOKABLE QObject* open(const QString& picture)
    {
        auto room = std::make_unique<Room>();
        if (picture == u"usual") {
            makeUsual(*room);
        } else if (picture == u"worst") {
            makeWorst(*room);
        } else {
            makeEmpty(*room);
        }
        m_root.reset();
        m_room = std::move(room);
        m_root = std::make_unique<viewmodel::WallRoot>(m_room->engine(), viewmodel::Places{},
                                                       viewmodel::WallOptions{});
        QJSEngine::setObjectOwnership(m_root.get(), QJSEngine::CppOwnership);
        return m_root.get();
    }
    Q_INVOKABLE void close() { m_root.reset(); }
    Q_INVOKABLE void loseConnection()
    {
        m_room->loseConnection("broker");
        m_root->wall()->flush();
    }
    Q_INVOKABLE void connect()
    {
        m_room->connect();
        m_root->wall()->flush();
    }
    /// A warning without any area.
    Q_INVOKABLE void addPlaceless()
    {
        domain::CapMessage warning =
            nowcast("tanpa-area", {-7, 107}, m_room->now(), "Hujan Lebat", "Jawa Barat");
        for (domain::CapInfo& info : warning.infos) {
            info.areas.front().polygons.clear();
        }
        m_room->warning("CJB9", warning);
        m_root->wall()->flush();
    }
    Q_INVOKABLE void advance(int seconds) { m_room->advance(std::chrono::seconds{seconds}); }

private:
    std::unique_ptr<Room> m_room;
    std::unique_ptr<viewmodel::WallRoot> m_root;
};

} // namespace posko::test

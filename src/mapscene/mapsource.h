// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"

#include <QtCore/QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace posko::mapscene {

/// True for a path that is drawn at every zoom: a road, or the trail of what is selected or in focus.
[[nodiscard]] bool isAlwaysDrawn(const core::MapPath& path);

/// Everything that lies on the map, as plain arrays with a revision: the only thing that the layers read.
/// The view models fill it by changes, once a frame at most; the layers copy what is dirty when they are
/// polished.
class MapSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(MapSource)

public:
    explicit MapSource(QObject* parent = nullptr);
    ~MapSource() override;

    /// Slots; one with an empty id is free. A thing keeps its slot for its life.
    [[nodiscard]] const std::vector<core::MapEntity>& entities() const { return m_entities; }
    /// Grows with every change of any entity.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Slots that changed after `since`, each once; empty optional where all must be read again.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> dirtySince(std::uint64_t since) const;
    /// Slot of an id, if it is there.
    [[nodiscard]] std::optional<std::uint32_t> slotOf(const std::string& id) const;
    [[nodiscard]] std::size_t count() const { return m_slots.size(); }

    [[nodiscard]] const std::vector<core::MapArea>& areas() const { return m_areas; }
    [[nodiscard]] const std::vector<core::MapLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<core::MapRing>& rings() const { return m_rings; }

    [[nodiscard]] const std::map<std::string, core::MapPath>& paths() const { return m_paths; }
    /// Those of them that are drawn at every zoom: a few, while there may be a trail for each unit.
    [[nodiscard]] const std::map<std::string, const core::MapPath*>& alwaysDrawnPaths() const
    {
        return m_alwaysDrawn;
    }

    /// Adds or changes one entity (by its id); equal values change nothing.
    void put(const core::MapEntity& entity);
    void remove(const std::string& id);
    /// Adds or changes one path (by its id); one with fewer than two points is taken away.
    void putPath(core::MapPath path);
    void removePath(const std::string& id);
    void setAreas(std::vector<core::MapArea> areas);
    void setLines(std::vector<core::MapLine> lines);
    void setRings(std::vector<core::MapRing> rings);

    /// A view begins (true) or ceases to draw the trails of all within sight. While none does, only the
    /// trails of what is selected or in the focus are asked for.
    void wantTrails(bool wanted) { m_trailWishes += wanted ? 1 : -1; }
    [[nodiscard]] bool trailsWanted() const { return m_trailWishes > 0; }

Q_SIGNALS:
    void entitiesChanged();
    void areasChanged();
    void linesChanged();
    void ringsChanged();
    /// `always`: a path that is drawn at every zoom, or was so before; else a trail like many.
    void pathsChanged(bool always);

private:
    void touch(std::uint32_t slot);

    std::vector<core::MapEntity> m_entities;
    std::vector<std::uint64_t> m_slotRevisions;
    std::vector<std::uint32_t> m_free;
    std::unordered_map<std::string, std::uint32_t> m_slots;
    std::vector<core::MapArea> m_areas;
    std::vector<core::MapLine> m_lines;
    std::vector<core::MapRing> m_rings;
    std::map<std::string, core::MapPath> m_paths;
    std::map<std::string, const core::MapPath*> m_alwaysDrawn; ///< of m_paths
    std::uint64_t m_revision = 0;
    int m_trailWishes = 0;
};

} // namespace posko::mapscene

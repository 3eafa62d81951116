// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/mapsource.h"

#include <utility>

namespace posko::mapscene {

bool isAlwaysDrawn(const core::MapPath& path)
{
    return path.kind != core::MapPathKind::trail || (path.state & (core::mapSelected | core::mapFocus)) != 0;
}

MapSource::MapSource(QObject* parent)
    : QObject(parent)
{}

MapSource::~MapSource() = default;

std::optional<std::vector<std::uint32_t>> MapSource::dirtySince(std::uint64_t since) const
{
    // Revision 0 is what a reader starts with, and a greater one than ours comes from another source.
    if (since == 0 || since > m_revision)
        return std::nullopt;
    std::vector<std::uint32_t> dirty;
    if (since == m_revision)
        return dirty;
    for (std::uint32_t slot = 0; slot < m_slotRevisions.size(); ++slot)
        if (m_slotRevisions[slot] > since)
            dirty.push_back(slot);
    return dirty;
}

std::optional<std::uint32_t> MapSource::slotOf(const std::string& id) const
{
    const auto found = m_slots.find(id);
    if (found == m_slots.end())
        return std::nullopt;
    return found->second;
}

void MapSource::put(const core::MapEntity& entity)
{
    if (entity.id.empty())
        return;
    if (const std::optional<std::uint32_t> known = slotOf(entity.id)) {
        if (m_entities[*known] == entity)
            return;
        m_entities[*known] = entity;
        touch(*known);
        return;
    }
    std::uint32_t slot = 0;
    if (m_free.empty()) {
        slot = static_cast<std::uint32_t>(m_entities.size());
        m_entities.push_back(entity);
        m_slotRevisions.push_back(0);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_entities[slot] = entity;
    }
    m_slots.emplace(entity.id, slot);
    touch(slot);
}

void MapSource::remove(const std::string& id)
{
    const std::optional<std::uint32_t> slot = slotOf(id);
    if (!slot)
        return;
    m_slots.erase(id);
    m_entities[*slot] = core::MapEntity{};
    m_free.push_back(*slot);
    touch(*slot);
}

void MapSource::setAreas(std::vector<core::MapArea> areas)
{
    if (areas == m_areas)
        return;
    m_areas = std::move(areas);
    Q_EMIT areasChanged();
}

void MapSource::setLines(std::vector<core::MapLine> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    Q_EMIT linesChanged();
}

void MapSource::setRings(std::vector<core::MapRing> rings)
{
    if (rings == m_rings)
        return;
    m_rings = std::move(rings);
    Q_EMIT ringsChanged();
}

void MapSource::putPath(core::MapPath path)
{
    constexpr std::size_t leastPoints = 2;
    if (path.id.empty())
        return;
    if (path.points.size() < leastPoints) {
        removePath(path.id);
        return;
    }
    const bool isShown = isAlwaysDrawn(path);
    const auto [place, isNew] = m_paths.try_emplace(path.id);
    if (!isNew && place->second == path)
        return;
    const bool wasShown = !isNew && isAlwaysDrawn(place->second);
    place->second = std::move(path);
    if (isShown)
        m_alwaysDrawn.insert_or_assign(place->first, &place->second);
    else if (wasShown)
        m_alwaysDrawn.erase(place->first);
    Q_EMIT pathsChanged(isShown || wasShown);
}

void MapSource::removePath(const std::string& id)
{
    const auto found = m_paths.find(id);
    if (found == m_paths.end())
        return;
    const bool wasShown = isAlwaysDrawn(found->second);
    m_alwaysDrawn.erase(id);
    m_paths.erase(found);
    Q_EMIT pathsChanged(wasShown);
}

void MapSource::touch(std::uint32_t slot)
{
    m_slotRevisions[slot] = ++m_revision;
    Q_EMIT entitiesChanged();
}

} // namespace posko::mapscene

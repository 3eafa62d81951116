// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/cluster.h"

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr double kCellPixels = 32.0;            // at the index's level, at a window height of 1080
constexpr double kFixedPoint = 1099511627776.0; // 2^40

std::int64_t fixedPoint(double value)
{
    return std::llround(value * kFixedPoint);
}

} // namespace

void ClusterIndex::Sum::add(const ClusterItem& item, int sign)
{
    x += sign * fixedPoint(item.at.x);
    y += sign * fixedPoint(item.at.y);
    count += static_cast<std::uint32_t>(sign);
    old += static_cast<std::uint32_t>(item.isOld ? sign : 0);
}

void ClusterIndex::Sum::add(const Sum& other)
{
    x += other.x;
    y += other.y;
    count += other.count;
    old += other.old;
}

core::MercatorPoint ClusterIndex::Sum::middle() const
{
    const double scale = kFixedPoint * static_cast<double>(count);
    return {static_cast<double>(x) / scale, static_cast<double>(y) / scale};
}

void ClusterIndex::setScale(double level, double unit)
{
    if (level == m_level && unit == m_unit)
        return;
    m_level = level;
    m_unit = unit;
    m_world = worldPixels(level);
    m_cell = kCellPixels * unit / m_world;
    std::vector<Entry> entries = std::move(m_entries);
    clear();
    m_entries.resize(entries.size());
    for (std::uint32_t slot = 0; slot < entries.size(); ++slot)
        if (entries[slot].cell != none)
            put(slot, entries[slot].item);
}

void ClusterIndex::clear()
{
    m_entries.clear();
    m_cells.clear();
    m_freeCells.clear();
    m_parts.clear();
    m_freeParts.clear();
    m_byKey.clear();
    m_fixedSlots.clear();
    m_count = 0;
    ++m_revision;
    ++m_fixedRevision;
}

std::uint64_t ClusterIndex::keyAt(core::MercatorPoint at) const
{
    const auto part = [this](double value) {
        return static_cast<std::uint64_t>(std::floor(std::clamp(value, 0.0, 1.0) / m_cell));
    };
    return part(at.y) << 32U | part(at.x);
}

std::uint32_t ClusterIndex::cellAt(std::int64_t x, std::int64_t y) const
{
    if (x < 0 || y < 0)
        return none;
    const auto found = m_byKey.find(static_cast<std::uint64_t>(y) << 32U | static_cast<std::uint64_t>(x));
    return found == m_byKey.end() ? none : found->second;
}

std::uint32_t ClusterIndex::cellFor(core::MercatorPoint at)
{
    const std::uint64_t key = keyAt(at);
    const auto [place, isNew] = m_byKey.try_emplace(key, none);
    if (!isNew)
        return place->second;
    std::uint32_t index = 0;
    if (m_freeCells.empty()) {
        index = static_cast<std::uint32_t>(m_cells.size());
        m_cells.emplace_back();
    } else {
        index = m_freeCells.back();
        m_freeCells.pop_back();
        m_cells[index] = {};
    }
    m_cells[index].x = static_cast<std::int32_t>(key & 0xffffffffU);
    m_cells[index].y = static_cast<std::int32_t>(key >> 32U);
    place->second = index;
    return index;
}

std::uint32_t ClusterIndex::partFor(std::uint32_t cell, std::uint8_t group)
{
    for (std::uint32_t part = m_cells[cell].part; part != none; part = m_parts[part].next)
        if (m_parts[part].group == group)
            return part;
    std::uint32_t part = 0;
    if (m_freeParts.empty()) {
        part = static_cast<std::uint32_t>(m_parts.size());
        m_parts.emplace_back();
    } else {
        part = m_freeParts.back();
        m_freeParts.pop_back();
        m_parts[part] = {};
    }
    m_parts[part].group = group;
    m_parts[part].next = m_cells[cell].part;
    m_cells[cell].part = part;
    return part;
}

std::uint32_t& ClusterIndex::headOf(std::uint32_t slot)
{
    const Entry& entry = m_entries[slot];
    return entry.item.group == noGroup ? m_cells[entry.cell].fixed
                                       : m_parts[partFor(entry.cell, entry.item.group)].head;
}

void ClusterIndex::link(std::uint32_t slot)
{
    Entry& entry = m_entries[slot];
    std::uint32_t& head = headOf(slot);
    entry.next = head;
    entry.previous = none;
    if (head != none)
        m_entries[head].previous = slot;
    head = slot;
    if (entry.item.group != noGroup) {
        m_cells[entry.cell].sum.add(entry.item, 1);
        m_parts[partFor(entry.cell, entry.item.group)].sum.add(entry.item, 1);
    } else {
        m_fixedSlots.insert(std::ranges::lower_bound(m_fixedSlots, slot), slot);
        ++m_fixedRevision;
    }
}

void ClusterIndex::unlink(std::uint32_t slot)
{
    Entry& entry = m_entries[slot];
    if (entry.previous != none)
        m_entries[entry.previous].next = entry.next;
    else
        headOf(slot) = entry.next;
    if (entry.next != none)
        m_entries[entry.next].previous = entry.previous;
    if (entry.item.group != noGroup) {
        m_cells[entry.cell].sum.add(entry.item, -1);
        const std::uint32_t part = partFor(entry.cell, entry.item.group);
        m_parts[part].sum.add(entry.item, -1);
        if (m_parts[part].sum.count == 0)
            dropPart(entry.cell, part);
    } else {
        m_fixedSlots.erase(std::ranges::lower_bound(m_fixedSlots, slot));
        ++m_fixedRevision;
    }
}

void ClusterIndex::dropPart(std::uint32_t cell, std::uint32_t part)
{
    std::uint32_t* from = &m_cells[cell].part;
    while (*from != part)
        from = &m_parts[*from].next;
    *from = m_parts[part].next;
    m_freeParts.push_back(part);
}

void ClusterIndex::dropIfEmpty(std::uint32_t cell)
{
    const Cell& empty = m_cells[cell];
    if (empty.part != none || empty.fixed != none)
        return;
    m_byKey.erase(static_cast<std::uint64_t>(empty.y) << 32U | static_cast<std::uint64_t>(empty.x));
    m_freeCells.push_back(cell);
}

bool ClusterIndex::put(std::uint32_t slot, const ClusterItem& item)
{
    if (slot >= m_entries.size())
        m_entries.resize(slot + 1);
    const std::uint32_t former = m_entries[slot].cell;
    if (former != none)
        unlink(slot);
    else
        ++m_count;
    const std::uint32_t cell = cellFor(item.at);
    m_entries[slot].item = item;
    m_entries[slot].cell = cell;
    link(slot);
    if (former != none && former != cell)
        dropIfEmpty(former);
    ++m_revision;
    return former == none;
}

void ClusterIndex::remove(std::uint32_t slot)
{
    if (slot >= m_entries.size() || m_entries[slot].cell == none)
        return;
    const std::uint32_t cell = m_entries[slot].cell;
    unlink(slot);
    m_entries[slot].cell = none;
    dropIfEmpty(cell);
    --m_count;
    ++m_revision;
}

} // namespace posko::mapscene

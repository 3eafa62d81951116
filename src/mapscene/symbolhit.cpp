// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbollayer.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace posko::mapscene {

namespace {

constexpr double kHitPixels = 14.0;
constexpr double kClosestZoom = 18.0;

} // namespace

const core::MapEntity* SymbolLayer::entityOf(std::uint32_t slot) const
{
    // The source may have changed since the symbols were drawn.
    if (source() == nullptr || slot >= source()->entities().size() || source()->entities()[slot].id.empty())
        return nullptr;
    return &source()->entities()[slot];
}

PixelRect SymbolLayer::coveredBy(const DrawnSymbol& drawn) const
{
    const PixelPoint place = camera().toPixel(drawn.at);
    const PixelPoint at{place.x + drawn.shift.x, place.y + drawn.shift.y};
    if (drawn.isBadge()) {
        const BadgeSize size = badgeSize(drawn.count);
        const double right = size.width * unit() / 2.0;
        const double down = size.height * unit() / 2.0;
        return {at.x - right, at.y - down, at.x + right, at.y + down};
    }
    const double radius = drawn.slot < m_styles.size() ? m_styles[drawn.slot].radius() : 0.0;
    return {at.x - radius, at.y - radius, at.x + radius, at.y + radius};
}

MapHit SymbolLayer::hitOf(const DrawnSymbol& drawn) const
{
    MapHit hit;
    std::vector<core::MercatorPoint> places;
    for (const std::uint32_t slot : m_index.members(drawn))
        if (const core::MapEntity* entity = entityOf(slot)) {
            hit.ids.append(QString::fromStdString(entity->id));
            hit.names.append(entity->label.empty() ? hit.ids.constLast()
                                                   : QString::fromStdString(entity->label));
            places.push_back(entity->at);
        }
    if (hit.ids.size() == 1)
        hit.id = hit.ids.constFirst();
    const PixelRect covered = coveredBy(drawn);
    hit.covered = QRectF(QPointF(covered.left, covered.top), QPointF(covered.right, covered.bottom));
    setExtent(hit, places, kClosestZoom);
    return hit;
}

MapHit SymbolLayer::hitAt(QPointF point) const
{
    std::vector<HitTarget> targets;
    targets.reserve(m_drawn.size());
    for (const DrawnSymbol& drawn : m_drawn)
        targets.push_back({coveredBy(drawn), drawn.rank});
    const auto found = hitTarget(targets, {point.x(), point.y()}, kHitPixels * std::max(unit(), 1.0));
    return found ? hitOf(m_drawn[*found]) : MapHit();
}

MapHit SymbolLayer::hitAfter(const QString& after) const
{
    struct InSight
    {
        PixelPoint at;
        const DrawnSymbol* drawn;
    };
    std::vector<InSight> inSight;
    const MapCamera now = camera();
    const PixelRect screen{0, 0, now.width, now.height};
    for (const DrawnSymbol& drawn : m_drawn)
        if (const PixelRect covered = coveredBy(drawn); screen.contains(
                PixelPoint{(covered.left + covered.right) / 2.0, (covered.top + covered.bottom) / 2.0}))
            inSight.push_back({{covered.left, covered.top}, &drawn});
    if (inSight.empty())
        return {};
    std::ranges::sort(inSight, [](const InSight& a, const InSight& b) {
        return a.at.y != b.at.y ? a.at.y < b.at.y : a.at.x < b.at.x;
    });
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    const std::uint32_t slot =
        source() != nullptr ? source()->slotOf(after.toStdString()).value_or(none) : none;
    const auto former = std::ranges::find_if(inSight, [&](const InSight& one) {
        return std::ranges::binary_search(m_index.members(*one.drawn), slot);
    });
    const bool isLast = former == inSight.end() || std::next(former) == inSight.end();
    return hitOf(*(isLast ? inSight.front() : *std::next(former)).drawn);
}

} // namespace posko::mapscene

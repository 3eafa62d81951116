// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelplan.h"

#include "mapscene/labelbase.h"
#include "mapscene/ringlayer.h"
#include "mapscene/symbolstyle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <iterator>
#include <optional>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kEdge = 6.0; // free margin of the screen at a height of 1080
constexpr double kGap = 3.0;  // between a symbol and its text
// Gaps beyond kGap in which a text is tried: beside its symbol, a little apart, and so far that it needs a
// line.
constexpr std::array kBeside{0.0};
constexpr std::array kNear{0.0, 9.0, 20.0};
constexpr std::array kFar{36.0, 56.0, 80.0, 110.0};
constexpr double kLineHalfWidth = 4.0;
constexpr double kLabelZoom = 6.6; // things outside the focus are named from here on
constexpr double kQuietZoom = 8.2; // and those that tell of nothing new from here on
constexpr double kFindZoom = 9.5;

bool isUnknownDevice(const core::MapEntity& entity)
{
    return entity.kind == core::MapKind::unit && entity.detail == core::noStatus;
}

/// The zoom from which a thing is named that is neither urgent nor in the focus.
double labelZoom(const core::MapEntity& entity)
{
    const bool quiet = entity.priority >= 4 &&
                       (entity.kind == core::MapKind::gauge || entity.kind == core::MapKind::volcano ||
                        entity.kind == core::MapKind::access || entity.kind == core::MapKind::unit);
    return entity.kind == core::MapKind::find ? kFindZoom : quiet ? kQuietZoom : kLabelZoom;
}

bool has(const core::MapEntity& entity, core::MapStateBit bit)
{
    return (entity.state & bit) != 0;
}

/// What may speak in the largest letters of the map.
bool isGraveKind(core::MapKind kind)
{
    return kind == core::MapKind::tsunami || kind == core::MapKind::operation ||
           kind == core::MapKind::gauge || kind == core::MapKind::volcano;
}

LabelStyle styleOf(const core::MapEntity& entity)
{
    if (has(entity, core::mapNotActual))
        return LabelStyle::simulation;
    if (has(entity, core::mapStale) || has(entity, core::mapLost) || has(entity, core::mapInactive))
        return LabelStyle::quiet;
    if (entity.priority == 1 && isGraveKind(entity.kind))
        return LabelStyle::grave;
    switch (entity.kind) {
    case core::MapKind::quake:
        return LabelStyle::quake;
    case core::MapKind::warning:
    case core::MapKind::operation:
    case core::MapKind::shelter:
    case core::MapKind::gauge:
    case core::MapKind::volcano:
    case core::MapKind::access:
    case core::MapKind::report:
    case core::MapKind::tsunami:
        return LabelStyle::warning;
    case core::MapKind::find:
        return LabelStyle::quiet;
    case core::MapKind::depot:
        return LabelStyle::depot;
    case core::MapKind::team:
        return LabelStyle::team;
    case core::MapKind::unit:
        return LabelStyle::unit;
    case core::MapKind::place:
        break;
    }
    return LabelStyle::town;
}

LabelAlign alignOf(LabelSide side)
{
    switch (side) {
    case LabelSide::right:
    case LabelSide::rightBelow:
    case LabelSide::rightAbove:
        return LabelAlign::left;
    case LabelSide::left:
    case LabelSide::leftBelow:
    case LabelSide::leftAbove:
        return LabelAlign::right;
    case LabelSide::below:
    case LabelSide::above:
    case LabelSide::centre:
        break;
    }
    return LabelAlign::centre;
}

/// Things are named where they matter on this view: always in the focus, selected or urgent, others from a
/// regional zoom on.
bool wantsLabel(const core::MapEntity& entity, double zoom)
{
    if (entity.id.empty() || entity.label.empty())
        return false;
    return has(entity, core::mapSelected) || has(entity, core::mapFocus) || entity.priority <= 2 ||
           entity.kind == core::MapKind::quake || (zoom >= labelZoom(entity) && !isUnknownDevice(entity));
}

/// Where on a line its plate may lie: the middle of what is seen of it, then ever farther to both ends.
std::vector<PixelPoint> platePoints(const std::vector<PixelPoint>& pixels, const PixelRect& screen)
{
    std::vector<PixelPoint> seen;
    for (std::size_t index = 0; index + 1 < pixels.size(); ++index) {
        const PixelPoint a = pixels[index];
        const PixelPoint b = pixels[index + 1];
        const int steps = std::max(1, static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / 6.0));
        for (int step = 0; step < std::min(steps, 2000); ++step) {
            const double t = static_cast<double>(step) / steps;
            const PixelPoint at{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            if (screen.contains(at))
                seen.push_back(at);
        }
    }
    std::vector<PixelPoint> points;
    if (seen.empty())
        return points;
    for (const double share : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8})
        points.push_back(seen[static_cast<std::size_t>(share * static_cast<double>(seen.size() - 1))]);
    return points;
}

// Turns: plates, then things by rank, rings and areas.
constexpr int kPlates = 0;
constexpr int kEntities = 10'000;
constexpr int kRings = 20'000;
constexpr int kAreas = 25'000;

PixelRect around(PixelPoint centre, QSizeF size)
{
    return {centre.x - size.width() / 2.0, centre.y - size.height() / 2.0, centre.x + size.width() / 2.0,
            centre.y + size.height() / 2.0};
}

/// From the edge of a symbol to the nearest point of a text.
LabelLeader leaderTo(const PixelRect& text, PixelPoint middle, double radius)
{
    const PixelPoint to{std::clamp(middle.x, text.left, text.right),
                        std::clamp(middle.y, text.top, text.bottom)};
    const double length = std::max(1.0, std::hypot(to.x - middle.x, to.y - middle.y));
    return {{middle.x + (to.x - middle.x) * radius / length, middle.y + (to.y - middle.y) * radius / length},
            to};
}

/// The rectangle on the screen around all rings; empty for none.
std::optional<PixelRect> boxOn(const MapCamera& camera, const core::MapArea& area)
{
    std::optional<PixelRect> box;
    for (const std::vector<core::MercatorPoint>& ring : area.rings)
        for (const core::MercatorPoint point : ring) {
            const PixelPoint at = camera.toPixel(point);
            if (!box)
                box = PixelRect{at.x, at.y, at.x, at.y};
            box->left = std::min(box->left, at.x);
            box->right = std::max(box->right, at.x);
            box->top = std::min(box->top, at.y);
            box->bottom = std::max(box->bottom, at.y);
        }
    return box;
}

} // namespace

/// One text that would like a place.
struct LabelPlan::Wish
{
    std::string id;
    int turn = 0; ///< smaller comes first
    LabelText text;
    std::vector<LabelAlign> aligns;    ///< by candidate, repeating; empty: as the text says
    std::vector<PixelRect> candidates; ///< the best first
    std::size_t choice = 64;           ///< so many are weighed against each other at a time
    double clearance = 0;
    std::uint32_t ownLine = 0;
    bool mayHideLines = false; ///< rather than not be shown
    bool granted = false;
    std::optional<std::pair<PixelPoint, double>> leaderFrom; ///< middle and radius of its symbol
    std::vector<Wish> instead; ///< one that asks for less, where this one finds no place
};

/// What one run of make() carries along.
struct LabelPlan::Work
{
    const LabelScene& scene;
    LabelPainter& painter;
    std::span<const std::vector<core::MercatorPoint>> ringLines;
    PixelRect screen;
    double beyond; ///< so far beyond the edge a name may reach that it cuts
    LabelPlacer placer;
    std::vector<std::uint32_t> lineGroups;
    std::vector<std::vector<PixelPoint>> linePixels;
    std::vector<std::vector<PixelPoint>> ringPixels;
    std::vector<std::uint32_t> ringGroups;
    std::vector<PixelPoint> volcanoes; ///< that are things with a state of their own
    std::unordered_map<std::string, std::size_t> sides;
    std::vector<Wish> wishes;

    Work(const LabelScene& from, LabelPainter& with,
         std::span<const std::vector<core::MercatorPoint>> linesOfRings)
        : scene(from)
        , painter(with)
        , ringLines(linesOfRings)
        , screen(PixelRect{0, 0, from.camera.width, from.camera.height}.grown(-kEdge * from.unit))
        , beyond(2.0 * NameGrid::kReach * from.unit)
        , placer(PixelRect{0, 0, from.camera.width, from.camera.height}.grown(beyond),
                 beyond + kEdge * from.unit)
    {
        for (const PixelRect& rect : scene.obstacles)
            placer.addObstacle(rect);
        addSymbols();
        addLines();
        addRings();
    }

    void addSymbols()
    {
        const double closeness = closenessOf(scene.camera.zoom);
        for (const LabelThing& thing : scene.things) {
            const core::MapEntity& entity = *thing.entity;
            if (isOfSwarm(entity))
                continue;
            const PixelPoint at = scene.camera.toPixel(thing.at);
            if (at.x < -beyond || at.y < -beyond || at.x > scene.camera.width + beyond ||
                at.y > scene.camera.height + beyond)
                continue;
            const double radius = symbolStyle(entity, scene.unit, closeness).radius();
            placer.addObstacle({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
            if (entity.kind == core::MapKind::volcano)
                volcanoes.push_back(at);
        }
    }

    void addLines()
    {
        for (const core::MapLine& line : scene.lines) {
            lineGroups.push_back(placer.beginLineGroup());
            std::vector<PixelPoint>& pixels = linePixels.emplace_back();
            for (const core::MercatorPoint point : line.points)
                pixels.push_back(scene.camera.toPixel(point));
            for (std::size_t index = 0; index + 1 < pixels.size(); ++index)
                placer.addLine(pixels[index], pixels[index + 1], kLineHalfWidth * scene.unit, Obstacle::hard);
        }
    }

    void addRings()
    {
        for (const std::vector<core::MercatorPoint>& line : ringLines) {
            ringGroups.push_back(placer.beginLineGroup());
            std::vector<PixelPoint>& pixels = ringPixels.emplace_back();
            for (const core::MercatorPoint point : line)
                pixels.push_back(scene.camera.toPixel(point));
            for (std::size_t index = 0; index + 1 < pixels.size(); ++index)
                placer.addLine(pixels[index], pixels[index + 1], kLineHalfWidth * scene.unit / 2.0,
                               Obstacle::soft);
        }
    }
};

bool isOfSwarm(const core::MapEntity& entity)
{
    return isUnknownDevice(entity) && entity.priority > 2 && !has(entity, core::mapSelected) &&
           !has(entity, core::mapFocus);
}

void LabelPlan::make(const LabelScene& scene, LabelPainter& painter)
{
    ++m_makes;
    m_labels.clear();
    m_leaders.clear();
    m_marks.clear();
    if (!std::ranges::equal(scene.rings, m_rings)) {
        m_rings.assign(scene.rings.begin(), scene.rings.end());
        m_ringLines.clear();
        std::ranges::transform(m_rings, std::back_inserter(m_ringLines), ringPoints);
    }
    Work work(scene, painter, m_ringLines);
    wishPlates(work);
    wishEntities(work);
    wishRings(work);
    wishAreas(work);
    grantWishes(work);
    placeNames(work);
    m_sides = std::move(work.sides);
}

void LabelPlan::grantWishes(Work& work)
{
    std::ranges::stable_sort(work.wishes, {}, &Wish::turn);
    // Of those in the same turn, all that can stay where they were do so before any other is placed: a name
    // that enters the view then pushes none away, and none sets off a chain of moves.
    for (auto first = work.wishes.begin(); first != work.wishes.end();) {
        const auto last = std::find_if(first, work.wishes.end(),
                                       [&](const Wish& wish) { return wish.turn != first->turn; });
        for (auto wish = first; wish != last; ++wish)
            keep(work, *wish);
        for (auto wish = first; wish != last; ++wish) {
            if (!wish->granted)
                grant(work, *wish);
            for (Wish& smaller : wish->instead)
                if (!wish->granted) {
                    grant(work, smaller);
                    wish->granted = smaller.granted;
                }
        }
        first = last;
    }
}

void LabelPlan::keep(Work& work, Wish& wish)
{
    const auto before = m_sides.find(wish.id);
    if (before == m_sides.end() || before->second >= wish.candidates.size())
        return;
    const std::size_t side = before->second;
    const PixelRect rect = wish.candidates[side].grown(wish.clearance);
    if (!work.placer.isFree(rect, false, wish.ownLine))
        return;
    work.placer.addObstacle(rect);
    take(work, wish, side);
}

void LabelPlan::grant(Work& work, Wish& wish)
{
    std::vector<PixelRect> grown;
    grown.reserve(wish.candidates.size());
    for (const PixelRect& candidate : wish.candidates)
        grown.push_back(candidate.grown(wish.clearance));
    for (std::size_t first = 0; first < grown.size(); first += wish.choice) {
        const auto part = std::span(grown).subspan(first, std::min(wish.choice, grown.size() - first));
        if (const std::optional<std::size_t> side = work.placer.place(part, wish.ownLine)) {
            take(work, wish, first + *side);
            return;
        }
    }
    if (wish.mayHideLines)
        if (const std::optional<std::size_t> side = work.placer.placeOverLines(grown))
            take(work, wish, *side);
}

void LabelPlan::take(Work& work, Wish& wish, std::size_t side)
{
    wish.granted = true;
    LabelText text = wish.text;
    if (!wish.aligns.empty() && !text.second.isEmpty())
        text.align = wish.aligns[side % wish.aligns.size()];
    m_labels.push_back({std::move(text), wish.candidates[side], false});
    if (wish.leaderFrom)
        m_leaders.push_back(leaderTo(wish.candidates[side], wish.leaderFrom->first, wish.leaderFrom->second));
    work.sides.emplace(wish.id, side);
}

void LabelPlan::wishPlates(Work& work)
{
    for (std::size_t index = 0; index < work.scene.lines.size(); ++index) {
        const core::MapLine& line = work.scene.lines[index];
        if (line.label.empty())
            continue;
        Wish wish;
        wish.id = "line " + line.id;
        wish.turn = kPlates;
        wish.text = {QString::fromStdString(line.label),
                     {},
                     line.kind == core::MapKind::team ? LabelStyle::plateTeam : LabelStyle::plateDepot,
                     LabelAlign::centre};
        wish.clearance = 2.0 * work.scene.unit;
        wish.ownLine = work.lineGroups[index];
        const QSizeF size = work.painter.size(wish.text);
        const std::vector<PixelPoint> points = platePoints(work.linePixels[index], work.screen);
        // On the line; where it is too short or others are too near, beside it; at last over another line.
        const double aside = size.width() / 2.0 + 6.0 * work.scene.unit;
        for (const PixelPoint shift :
             {PixelPoint{0, 0}, PixelPoint{0, 0.9}, PixelPoint{0, -0.9}, PixelPoint{1, 0}, PixelPoint{-1, 0}})
            for (const PixelPoint point : points)
                wish.candidates.push_back(
                    around({point.x + shift.x * aside, point.y + shift.y * size.height()}, size));
        wish.mayHideLines = true;
        wish.choice = std::max<std::size_t>(points.size(), 1);
        work.wishes.push_back(std::move(wish));
    }
}

void LabelPlan::wishEntities(Work& work)
{
    const MapCamera& camera = work.scene.camera;
    const PixelRect view{0, 0, camera.width, camera.height};
    for (const LabelThing& thing : work.scene.things) {
        const core::MapEntity& entity = *thing.entity;
        if (!wantsLabel(entity, camera.zoom) || !view.contains(camera.toPixel(thing.at)))
            continue;
        const LabelStyle style = styleOf(entity);
        // What matters most may stand a little apart where all places beside it are taken.
        const bool matters =
            has(entity, core::mapSelected) || has(entity, core::mapFocus) || entity.priority <= 2;
        Wish wish = entityWish(work, thing, style, matters ? std::span<const double>(kNear) : kBeside);
        // What is worst is rather said in small letters than not at all, and rather far away at a line.
        if (style == LabelStyle::grave) {
            wish.instead.push_back(entityWish(work, thing, LabelStyle::warning, kNear));
            wish.instead.push_back(entityWish(work, thing, style, kFar));
            wish.instead.push_back(entityWish(work, thing, LabelStyle::warning, kFar));
        } else if (matters) {
            wish.instead.push_back(entityWish(work, thing, style, kFar));
        }
        work.wishes.push_back(std::move(wish));
    }
}

LabelPlan::Wish LabelPlan::entityWish(Work& work, const LabelThing& thing, LabelStyle style,
                                      std::span<const double> aparts)
{
    const core::MapEntity& entity = *thing.entity;
    const MapCamera& camera = work.scene.camera;
    const double radius = symbolStyle(entity, work.scene.unit, closenessOf(camera.zoom)).radius();
    Wish wish;
    wish.id = std::format("{} {} {}", entity.id, static_cast<int>(style), aparts.front());
    wish.turn = kEntities - symbolRank(entity);
    wish.text = {QString::fromStdString(entity.label), QString::fromStdString(entity.subLabel), style,
                 LabelAlign::left};
    const QSizeF size = work.painter.size(wish.text);
    const PixelPoint at = camera.toPixel(thing.at);
    for (const double apart : aparts)
        for (const LabelSide side : sidesAround())
            wish.candidates.push_back(
                labelRect(at, radius, (kGap + apart) * work.scene.unit, size.width(), size.height(), side));
    if (aparts.front() > kNear.back())
        wish.leaderFrom = {at, radius};
    for (const LabelSide side : sidesAround())
        wish.aligns.push_back(alignOf(side));
    wish.choice = wish.aligns.size();
    return wish;
}

void LabelPlan::wishRings(Work& work)
{
    for (std::size_t index = 0; index < work.scene.rings.size(); ++index) {
        const core::MapRing& ring = work.scene.rings[index];
        const std::vector<PixelPoint>& pixels = work.ringPixels[index];
        if (ring.label.empty() || pixels.empty())
            continue;
        Wish wish;
        wish.id = "ring " + ring.id;
        wish.turn = kRings;
        wish.text = {QString::fromStdString(ring.label), {}, LabelStyle::ring, LabelAlign::centre};
        wish.ownLine = work.ringGroups[index];
        const QSizeF size = work.painter.size(wish.text);
        // South-east first, then around.
        const auto count = static_cast<int>(pixels.size()) - 1;
        for (int step = 0; step < 24; ++step) {
            const int turn = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
            const int at = (count * 3 / 8 + turn * count / 24 + count) % count;
            wish.candidates.push_back(around(pixels[static_cast<std::size_t>(at)], size));
        }
        work.wishes.push_back(std::move(wish));
    }
}

void LabelPlan::wishAreas(Work& work)
{
    constexpr double overhang = 1.25;
    for (const core::MapArea& area : work.scene.areas) {
        if (area.label.empty())
            continue;
        const std::optional<PixelRect> box = boxOn(work.scene.camera, area);
        Wish wish;
        wish.id = "area " + area.id;
        wish.turn = kAreas + area.priority;
        wish.text = {QString::fromStdString(area.label), {}, LabelStyle::area, LabelAlign::centre};
        const QSizeF size = work.painter.size(wish.text);
        // A text that is much wider than what it names would name its neighbours too.
        if (!box || size.width() > (box->right - box->left) * overhang)
            continue;
        const double middle = (box->left + box->right) / 2.0;
        for (const double y :
             {(box->top + box->bottom) / 2.0, box->bottom - size.height(), box->top + size.height(),
              box->bottom + size.height() * 0.6, box->top - size.height() * 0.6})
            wish.candidates.push_back(around({middle, y}, size));
        work.wishes.push_back(std::move(wish));
    }
}

void LabelPlan::placeNames(Work& work)
{
    const double near = 14.0 * work.scene.unit;
    std::vector<const GridName*> displaced;
    for (const std::shared_ptr<const GridName>& name : work.scene.names) {
        const PixelPoint at = work.scene.camera.toPixel(name->place.at);
        const bool isThing = name->place.kind == BasePlaceKind::Volcano &&
                             std::ranges::any_of(work.volcanoes, [&](PixelPoint other) {
                                 return std::hypot(other.x - at.x, other.y - at.y) < near;
                             });
        if (!isThing && !keepName(work, *name))
            displaced.push_back(name.get());
    }
    // All that can stay where they are do so before any other moves.
    for (const GridName* name : displaced)
        moveName(work, *name);
}

/// True for a name that stands where it stands on an empty map, or is out of sight.
bool LabelPlan::keepName(Work& work, const GridName& name)
{
    const double unit = work.scene.unit;
    const PixelRect view{0, 0, work.scene.camera.width, work.scene.camera.height};
    const PixelPoint at = work.scene.camera.toPixel(name.place.at);
    const std::optional<PixelRect> mark = nameMark(name, at, unit);
    std::optional<PixelRect> text;
    if (name.side)
        text = nameRect(name, at, unit, *name.side);
    if (!(mark && mark->intersects(view)) && !(text && text->intersects(view)))
        return true;
    if (mark && !work.placer.isClear(*mark, false))
        return false;
    if (text && !work.placer.isClear(text->grown(nameClearance(name.place.kind, unit)), false))
        return false;
    takeName(work, name, name.side);
    return true;
}

void LabelPlan::moveName(Work& work, const GridName& name)
{
    const double unit = work.scene.unit;
    const PixelPoint at = work.scene.camera.toPixel(name.place.at);
    const std::optional<PixelRect> mark = nameMark(name, at, unit);
    if (mark && !work.placer.isClear(*mark, false))
        return;
    std::optional<std::size_t> found;
    const double clearance = nameClearance(name.place.kind, unit);
    const auto isFree = [&](std::size_t side) {
        return work.placer.isFree(nameRect(name, at, unit, side).grown(clearance), false);
    };
    const std::size_t sides = name.isNamed ? nameSides(name.place.kind) : 0;
    if (const auto before = m_sides.find(name.id());
        before != m_sides.end() && before->second < sides && isFree(before->second))
        found = before->second;
    for (std::size_t side = 0; side < sides && !found; ++side)
        if (isFree(side))
            found = side;
    if (found)
        work.sides.emplace(name.id(), *found);
    if (found || (mark && isMarkedAt(name.place.kind, NameGrid::levelOf(work.scene.camera.zoom, unit))))
        takeName(work, name, found);
}

void LabelPlan::takeName(Work& work, const GridName& name, std::optional<std::size_t> side)
{
    const double unit = work.scene.unit;
    const PixelPoint at = work.scene.camera.toPixel(name.place.at);
    if (side) {
        const PixelRect rect = nameRect(name, at, unit, *side);
        work.placer.addObstacle(rect.grown(nameClearance(name.place.kind, unit)));
        if (rect.intersects({0, 0, work.scene.camera.width, work.scene.camera.height}))
            m_labels.push_back({name.text, rect, true});
    }
    if (const std::optional<PixelRect> mark = nameMark(name, at, unit)) {
        work.placer.addObstacle(*mark);
        m_marks.push_back({at, name.place.kind});
    }
}

} // namespace posko::mapscene

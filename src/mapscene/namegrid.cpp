// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/namegrid.h"

#include "mapscene/labelbase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kBlockPixels = 384.0; // at a height of 1080; more than twice the reach
constexpr double kLevelsOfAZoom = 4.0;
constexpr std::size_t kBlocksKept = 400;
constexpr std::array kShifts{0.0, 0.7, -0.7, 1.4, -1.4}; // of names without a mark, in heights of the text

constexpr std::size_t kCountryShifts = 3;
constexpr std::array kSmallShifts{0.9, -0.9, 0.0, 1.6, -1.6}; // beside an island that the text would hide
constexpr int kSmallIsland = 3;                               // from this rank on

static_assert(kSmallShifts.size() == kShifts.size());
static_assert(kBlockPixels > 2.0 * NameGrid::kReach);

/// FNV-1a.
std::uint32_t numberOf(const std::string& name)
{
    std::uint32_t number = 2166136261U;
    for (const char letter : name)
        number = (number ^ static_cast<unsigned char>(letter)) * 16777619U;
    return number;
}

/// A name with its pixel.
struct Placed
{
    const GridName& name;
    PixelPoint at;
    double unit;

    [[nodiscard]] std::optional<PixelRect> text() const
    {
        if (!name.side)
            return std::nullopt;
        return nameRect(name, at, unit, *name.side).grown(nameClearance(name.place.kind, unit));
    }
    [[nodiscard]] std::optional<PixelRect> mark() const { return nameMark(name, at, unit); }
};

bool touch(const std::optional<PixelRect>& a, const std::optional<PixelRect>& b)
{
    return a && b && a->intersects(*b);
}

GridName gridName(BasePlace place, double level, LabelPainter& painter)
{
    GridName name;
    name.isNamed = isNamedAt(place.kind, place.rank, level);
    name.text = textOf(place);
    name.size = painter.size(name.text);
    name.turn = turnOf(place);
    name.number = numberOf(place.name);
    name.place = std::move(place);
    return name;
}

} // namespace

bool GridName::isBefore(const GridName& other) const
{
    return std::tie(turn, number, place.name, place.kind, place.at.y, place.at.x) <
           std::tie(other.turn, other.number, other.place.name, other.place.kind, other.place.at.y,
                    other.place.at.x);
}

std::string GridName::id() const
{
    // Far enough apart, two of the same name are told from each other.
    constexpr double cells = 512.0;
    return std::format("place {} {} {:.0f} {:.0f}", static_cast<int>(place.kind), place.name,
                       std::floor(place.at.x * cells), std::floor(place.at.y * cells));
}

std::size_t nameSides(BasePlaceKind kind)
{
    // Moved farther, the name of a country would stand on its neighbour.
    if (kind == BasePlaceKind::Country)
        return kCountryShifts;
    return hasMark(kind) ? sidesAround().size() : kShifts.size();
}

PixelRect nameRect(const GridName& name, PixelPoint at, double unit, std::size_t side)
{
    const double width = name.size.width();
    const double height = name.size.height();
    if (hasMark(name.place.kind))
        return labelRect(at, markRadius(name.place.kind) * unit, 0.0, width, height, sidesAround()[side]);
    const bool isSmall = name.place.kind == BasePlaceKind::Island && name.place.rank >= kSmallIsland;
    const double shift = isSmall ? kSmallShifts.at(side) : kShifts.at(side);
    return labelRect({at.x, at.y + shift * height}, 0.0, 0.0, width, height, LabelSide::centre);
}

std::optional<PixelRect> nameMark(const GridName& name, PixelPoint at, double unit)
{
    if (!hasMark(name.place.kind))
        return std::nullopt;
    return PixelRect{at.x, at.y, at.x, at.y}.grown(markRadius(name.place.kind) * unit);
}

double nameClearance(BasePlaceKind kind, double unit)
{
    // Small towns need air around them, or the map is a list of names.
    const bool isSmall = kind == BasePlaceKind::Town || kind == BasePlaceKind::Village;
    return (!hasMark(kind) ? 5.0 : isSmall ? 4.0 : 1.5) * unit;
}

/// What a name loses to a more important one.
struct NameGrid::Loss
{
    bool text = false;
    bool all = false; ///< its mark too

    void add(const Placed& lesser, const Placed& greater)
    {
        all = all || touch(lesser.mark(), greater.text()) || touch(lesser.mark(), greater.mark());
        text = text || touch(lesser.text(), greater.text()) || touch(lesser.text(), greater.mark());
    }
};

/// What one look() carries along.
struct NameGrid::Task
{
    LabelPainter& painter;
    const NamesIn& namesIn;
};

double NameGrid::levelOf(double zoom, double unit)
{
    constexpr double nearlyWhole = 1e-6;
    return std::floor((zoom - std::log2(unit)) * kLevelsOfAZoom + nearlyWhole) / kLevelsOfAZoom;
}

void NameGrid::prepare(double level, double unit, const LabelPainter& painter, std::uint64_t revision)
{
    const bool isOther = unit != m_unit || painter.generation() != m_generation || revision != m_revision;
    if (!isOther && level == m_level)
        return;
    if (isOther)
        m_last.clear();
    m_level = level;
    m_unit = unit;
    m_generation = painter.generation();
    m_revision = revision;
    m_world = worldPixels(level) * unit;
    m_count = std::max(std::int64_t{1}, static_cast<std::int64_t>(worldPixels(level) / kBlockPixels));
    m_decided.clear();
    m_finished.clear();
}

MercatorBox NameGrid::boxOf(BlockId block) const
{
    const auto count = static_cast<double>(m_count);
    const double left = static_cast<double>(block.column) / count;
    const double top = static_cast<double>(block.row) / count;
    return {left, top, left + 1.0 / count, top + 1.0 / count};
}

bool NameGrid::isIn(core::MercatorPoint at, BlockId block) const
{
    const auto count = static_cast<double>(m_count);
    return static_cast<std::int64_t>(std::floor(at.x * count)) == block.column &&
           static_cast<std::int64_t>(std::floor(at.y * count)) == block.row;
}

/// Takes the first free side for the name, or room for its mark; false where there is none.
bool NameGrid::fit(GridName& name, PixelPoint at, LabelPlacer& placer) const
{
    const std::optional<PixelRect> mark = nameMark(name, at, m_unit);
    if (mark && !placer.isFree(*mark, false))
        return false;
    const PixelRect limit = PixelRect{at.x, at.y, at.x, at.y}.grown(kReach * m_unit);
    const double clearance = nameClearance(name.place.kind, m_unit);
    const std::size_t sides = name.isNamed ? nameSides(name.place.kind) : 0;
    // Rather where it hides no other town; their names may then stand beside it.
    for (const bool avoidsTowns : {true, false})
        for (std::size_t side = 0; side < sides && !name.side; ++side) {
            const PixelRect rect = nameRect(name, at, m_unit, side);
            if (limit.contains(rect.grown(clearance)) && placer.isFree(rect, avoidsTowns) &&
                placer.isFree(rect.grown(clearance), false))
                name.side = side;
        }
    if (name.side)
        placer.addObstacle(nameRect(name, at, m_unit, *name.side).grown(clearance));
    if (!name.side && !(mark && isMarkedAt(name.place.kind, m_level)))
        return false;
    if (mark)
        placer.addObstacle(*mark);
    return true;
}

const NameGrid::Names* NameGrid::decided(const Task& task, BlockId block)
{
    if (const auto known = m_decided.find(block); known != m_decided.end())
        return &known->second;
    const MercatorBox box = boxOf(block);
    // All that can touch a name of the block.
    const double reach = 2.0 * kReach * m_unit;
    const double margin = reach / m_world;
    const auto places =
        task.namesIn({box.left - margin, box.top - margin, box.right + margin, box.bottom + margin});
    if (!places)
        return nullptr;
    std::vector<GridName> names;
    for (const BasePlace& place : *places)
        if (isNamedAt(place.kind, place.rank, m_level) || isMarkedAt(place.kind, m_level))
            names.push_back(gridName(place, m_level, task.painter));
    std::ranges::sort(names, [](const GridName& a, const GridName& b) { return a.isBefore(b); });
    const double side = m_world / static_cast<double>(m_count);
    LabelPlacer placer(PixelRect{0, 0, side, side}.grown(1.5 * reach));
    const auto pixel = [&](core::MercatorPoint at) {
        return PixelPoint{(at.x - box.left) * m_world, (at.y - box.top) * m_world};
    };
    for (const GridName& name : names)
        if (const auto mark = nameMark(name, pixel(name.place.at), m_unit); mark && name.isNamed)
            placer.addObstacle(*mark, Obstacle::soft);
    Names kept;
    for (GridName& name : names) {
        if (fit(name, pixel(name.place.at), placer) && isIn(name.place.at, block))
            kept.push_back(std::make_shared<const GridName>(std::move(name)));
    }
    return &m_decided.emplace(block, std::move(kept)).first->second;
}

std::shared_ptr<const GridName> NameGrid::without(const std::shared_ptr<const GridName>& name,
                                                  const Loss& loss) const
{
    if (!loss.all && !loss.text)
        return name;
    if (loss.all || !isMarkedAt(name->place.kind, m_level))
        return nullptr;
    GridName mark = *name;
    mark.side.reset();
    return std::make_shared<const GridName>(std::move(mark));
}

const NameGrid::Names* NameGrid::finished(const Task& task, BlockId block)
{
    if (const auto known = m_finished.find(block); known != m_finished.end())
        return &known->second;
    std::vector<std::pair<const Names*, double>> around; // with the copy of the world that they lie in
    for (std::int64_t row = std::max(std::int64_t{0}, block.row - 1);
         row <= std::min(m_count - 1, block.row + 1); ++row)
        for (const std::int64_t beside : {block.column - 1, block.column, block.column + 1}) {
            const std::int64_t column = (beside + m_count) % m_count;
            const double world = static_cast<double>(beside - column) / static_cast<double>(m_count);
            around.emplace_back(decided(task, {column, row}), world);
        }
    if (std::ranges::any_of(around, [](const auto& names) { return names.first == nullptr; }))
        return nullptr;
    const auto placed = [this](const GridName& name, double world) {
        return Placed{name, {(name.place.at.x + world) * m_world, name.place.at.y * m_world}, m_unit};
    };
    const double reach = 2.0 * kReach * m_unit / m_world;
    Names kept;
    for (const auto& name : m_decided.at(block)) {
        const core::MercatorPoint at = name->place.at;
        Loss loss;
        for (const auto& [names, world] : around)
            for (const auto& other : *names)
                if (std::abs(other->place.at.x + world - at.x) <= reach &&
                    std::abs(other->place.at.y - at.y) <= reach && other->isBefore(*name))
                    loss.add(placed(*name, 0.0), placed(*other, world));
        if (auto left = without(name, loss))
            kept.push_back(std::move(left));
    }
    return &m_finished.emplace(block, std::move(kept)).first->second;
}

void NameGrid::forgetFar(const MercatorBox& seen)
{
    if (m_decided.size() <= kBlocksKept)
        return;
    const auto isFar = [&](const auto& entry) {
        MercatorBox box = boxOf(entry.first);
        const double width = seen.right - seen.left;
        const double height = seen.bottom - seen.top;
        const double turn = std::round((seen.left + seen.right - box.left - box.right) / 2.0);
        box.left += turn;
        box.right += turn;
        return !box.intersects(
            {seen.left - width, seen.top - height, seen.right + width, seen.bottom + height});
    };
    std::erase_if(m_decided, isFar);
    std::erase_if(m_finished, isFar);
}

NameGrid::View NameGrid::look(const MapCamera& camera, double unit, LabelPainter& painter,
                              const NamesIn& namesIn, std::uint64_t revision)
{
    prepare(levelOf(camera.zoom, unit), unit, painter, revision);
    const Task task{painter, namesIn};
    const MercatorBox view = camera.box();
    const double reach = kReach * unit / worldPixels(camera.zoom);
    const auto count = static_cast<double>(m_count);
    const auto first = [&](double from) {
        return static_cast<std::int64_t>(std::floor((from - reach) * count));
    };
    const auto last = [&](double to) {
        return static_cast<std::int64_t>(std::floor((to + reach) * count));
    };
    View seen;
    const double edge = 1.0 / count + 2.0 * kReach * unit / m_world;
    seen.needed = {static_cast<double>(first(view.left)) / count - edge,
                   static_cast<double>(first(view.top)) / count - edge,
                   static_cast<double>(last(view.right) + 1) / count + edge,
                   static_cast<double>(last(view.bottom) + 1) / count + edge};
    std::set<BlockId> done;
    for (std::int64_t row = std::max(std::int64_t{0}, first(view.top));
         row <= std::min(m_count - 1, last(view.bottom)); ++row)
        for (std::int64_t column = first(view.left); column <= last(view.right); ++column) {
            const BlockId block{((column % m_count) + m_count) % m_count, row};
            if (!done.insert(block).second)
                continue;
            if (const Names* names = finished(task, block)) {
                seen.names.insert(seen.names.end(), names->begin(), names->end());
                continue;
            }
            seen.isComplete = false;
            const MercatorBox box = boxOf(block);
            std::ranges::copy_if(m_last, std::back_inserter(seen.names), [&](const auto& name) {
                const core::MercatorPoint at = name->place.at;
                return at.x >= box.left && at.x < box.right && at.y >= box.top && at.y < box.bottom;
            });
        }
    std::ranges::sort(seen.names, [](const auto& a, const auto& b) { return a->isBefore(*b); });
    m_last = seen.names;
    forgetFar(view);
    return seen;
}

} // namespace posko::mapscene

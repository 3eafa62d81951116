// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelbase.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kAnyZoom = std::numeric_limits<double>::infinity();
constexpr qsizetype kOneLine = 17; // letters of an area's name on one line
constexpr qsizetype kIslandOnOneLine = 22;
constexpr std::size_t kRanks = 10;

/// How one kind is written, over all zooms.
struct Rule
{
    BasePlaceKind kind;
    std::array<double, kRanks>
        from;                   ///< by rank: it is written from this zoom on; the last one for all beyond
    double until = kAnyZoom;    ///< beyond, the area of rank 0 is no longer in sight as a whole
    double untilOfRank = 0;     ///< and each rank is so much later
    double markRadius = 0;      ///< 0: no mark
    double markFrom = kAnyZoom; ///< from here on its mark stands alone where there is no room for the name
    int turn = 0;
    int turnOfRank = 0; ///< turns that each rank comes later
};

// clang-format off
constexpr std::array kRules{
    Rule{.kind = BasePlaceKind::Capital, .from = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, .markRadius = 5.5},
    Rule{.kind = BasePlaceKind::ProvinceSeat, .from = {3.6, 3.6, 4.3, 4.3, 4.3, 4.3, 4.3, 4.3, 4.3, 4.3},
         .markRadius = 4.5, .turn = 1, .turnOfRank = 1},
    Rule{.kind = BasePlaceKind::RegencySeat, .from = {4.6, 4.6, 4.6, 5.9, 6.8, 7.6, 8, 8, 8, 8},
         .markRadius = 4, .markFrom = 8.2, .turn = 5, .turnOfRank = 2},
    Rule{.kind = BasePlaceKind::Town, .from = {7.8, 7.8, 7.8, 7.8, 7.8, 7.8, 8.4, 9.2, 10, 10.5},
         .markRadius = 3.5, .markFrom = 9.4, .turn = 7, .turnOfRank = 2},
    Rule{.kind = BasePlaceKind::Village, .from = {9.4, 9.4, 9.4, 9.4, 9.4, 9.4, 9.6, 10.2, 10.8, 11.4},
         .markRadius = 3, .markFrom = 11, .turn = 10, .turnOfRank = 2},
    Rule{.kind = BasePlaceKind::Province, .from = {5.6, 5.6, 5.6, 5.6, 5.6, 5.6, 5.6, 5.6, 5.6, 5.6},
         .until = 9.3, .turn = 4},
    Rule{.kind = BasePlaceKind::Island, .from = {5.8, 6.4, 7.2, 8.2, 9.2, 11.2, 11.2, 11.2, 11.2, 11.2},
         .until = 7.3, .untilOfRank = 1.4, .turn = 14, .turnOfRank = 2},
    Rule{.kind = BasePlaceKind::Volcano, .from = {7.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4},
         .markRadius = 6.5, .markFrom = 4.4, .turn = 13},
    Rule{.kind = BasePlaceKind::Country, .from = {3.2, 3.2, 4.6, 5.4, 5.4, 5.4, 5.4, 5.4, 5.4, 5.4},
         .until = 8, .turn = 3, .turnOfRank = 3},
    Rule{.kind = BasePlaceKind::Ocean, .from = {}, .turn = 2},
    Rule{.kind = BasePlaceKind::Sea, .from = {3.6, 3.6, 5, 6.2, 7.2, 7.2, 7.2, 7.2, 7.2, 7.2},
         .turn = 2, .turnOfRank = 3},
    Rule{.kind = BasePlaceKind::Strait, .from = {4.6, 4.6, 5.6, 6.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4},
         .turn = 4, .turnOfRank = 3},
    Rule{.kind = BasePlaceKind::Bay, .from = {4.6, 4.6, 5.6, 6.4, 7.4, 7.4, 7.4, 7.4, 7.4, 7.4},
         .turn = 4, .turnOfRank = 3},
};
// clang-format on

const Rule& ruleOf(BasePlaceKind kind)
{
    return *std::ranges::find(kRules, kind, &Rule::kind);
}

QString shortened(BasePlaceKind kind, const QString& name)
{
    // A town may be called Pulau or Gunung something.
    if (kind < BasePlaceKind::Province)
        return name;
    static const std::array words{
        std::pair{QStringLiteral("Gunung "), QStringLiteral("G. ")},
        std::pair{QStringLiteral("Pulau "), QStringLiteral("P. ")},
        std::pair{QStringLiteral("Kepulauan "), QStringLiteral("Kep. ")},
        std::pair{QStringLiteral("Selat "), QStringLiteral("Sel. ")},
        std::pair{QStringLiteral("Teluk "), QStringLiteral("Tel. ")},
    };
    for (const auto& [word, abbreviation] : words)
        if (name.startsWith(word))
            return abbreviation + name.sliced(word.size());
    return name;
}

/// Cut at the space nearest to the middle.
std::pair<QString, QString> twoLines(const QString& name)
{
    if (name.size() <= kOneLine)
        return {name, {}};
    qsizetype best = -1;
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1))
        if (best < 0 || qAbs(2 * at - name.size()) < qAbs(2 * best - name.size()))
            best = at;
    return best < 0 ? std::pair{name, QString()} : std::pair{name.first(best), name.sliced(best + 1)};
}

} // namespace

bool isNamedAt(BasePlaceKind kind, int rank, double zoom)
{
    const Rule& rule = ruleOf(kind);
    const auto at = static_cast<std::size_t>(std::clamp(rank, 0, static_cast<int>(kRanks) - 1));
    return zoom >= rule.from.at(at) && zoom < rule.until + rule.untilOfRank * rank;
}

bool hasMark(BasePlaceKind kind)
{
    return ruleOf(kind).markRadius > 0.0;
}

bool isMarkedAt(BasePlaceKind kind, double zoom)
{
    return zoom >= ruleOf(kind).markFrom;
}

double markRadius(BasePlaceKind kind)
{
    return ruleOf(kind).markRadius;
}

int turnOf(const BasePlace& place)
{
    const Rule& rule = ruleOf(place.kind);
    return rule.turn + rule.turnOfRank * std::clamp(place.rank, 0, static_cast<int>(kRanks) - 1);
}

LabelStyle styleOf(BasePlaceKind kind, int rank)
{
    switch (kind) {
    case BasePlaceKind::Capital:
        return LabelStyle::capital;
    case BasePlaceKind::ProvinceSeat:
        return LabelStyle::provinceCapital;
    case BasePlaceKind::RegencySeat:
        return LabelStyle::town;
    case BasePlaceKind::Town:
    case BasePlaceKind::Village:
        return LabelStyle::village;
    case BasePlaceKind::Province:
        return LabelStyle::province;
    case BasePlaceKind::Island:
        return LabelStyle::island;
    case BasePlaceKind::Volcano:
        return LabelStyle::volcano;
    case BasePlaceKind::Country:
        return LabelStyle::country;
    case BasePlaceKind::Ocean:
        return LabelStyle::ocean;
    case BasePlaceKind::Sea:
        return rank <= 1 ? LabelStyle::ocean : LabelStyle::sea;
    case BasePlaceKind::Strait:
    case BasePlaceKind::Bay:
        break;
    }
    return LabelStyle::sea;
}

LabelText textOf(const BasePlace& place)
{
    const LabelStyle style = styleOf(place.kind, place.rank);
    const QString name = shortened(place.kind, QString::fromStdString(place.name));
    const bool isShortIsland = place.kind == BasePlaceKind::Island && name.size() <= kIslandOnOneLine;
    if (hasMark(place.kind) || isShortIsland)
        return {name, {}, style, hasMark(place.kind) ? LabelAlign::left : LabelAlign::centre};
    auto [first, second] = twoLines(name);
    return {std::move(first), std::move(second), style, LabelAlign::centre};
}

} // namespace posko::mapscene

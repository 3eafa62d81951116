// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placesearch.h"

#include "geodata/placecoordinates.h"
#include "geodata/placerank.h"
#include "geodata/textparts.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <utility>

namespace posko::geodata {

namespace {

constexpr std::string_view schemaVersion = "1";
constexpr std::size_t longestText = 200;
constexpr std::size_t mostWords = 8;
constexpr std::size_t regencyCode = 5; ///< characters of "32.04"
constexpr const char* columns = "SELECT p.kind, p.name, p.code, p.province, p.regency, p.lat, p.lon, p.rank, "
                                "p.source, p.quality, p.id FROM place p ";
constexpr int idColumn = 10;

/// A row whose kind this version does not know is passed over.
std::optional<NamedPlace> placeOf(SQLite::Statement& row)
{
    const auto kind = namedKindOf(row.getColumn(0).getString());
    if (!kind) {
        return std::nullopt;
    }
    NamedPlace place{.kind = *kind,
                     .name = row.getColumn(1).getString(),
                     .code = row.getColumn(2).getString(),
                     .province = row.getColumn(3).getString(),
                     .regency = row.getColumn(4).getString(),
                     .at = std::nullopt,
                     .rank = row.getColumn(7).getInt(),
                     .source = row.getColumn(8).getString(),
                     .quality = row.getColumn(9).getString()};
    const core::LatLon at{row.getColumn(5).getDouble(), row.getColumn(6).getDouble()};
    if (!row.getColumn(5).isNull() && core::isValid(at)) {
        place.at = at;
    }
    return place;
}

/// Every word quoted, so that none is an operator of FTS5; each may be the beginning of a longer one.
std::string expressionOf(std::string_view words)
{
    std::string expression;
    std::size_t count = 0;
    while (!words.empty() && count < mostWords) {
        expression += '"' + std::string(takePart(words, ' ')) + "\"* ";
        ++count;
    }
    return expression;
}

/// Of the alternatives that people write, the one that stands in the names.
std::string asWritten(std::string words)
{
    for (const auto& [said, written] : {std::pair{"kabupaten ", "kab "}, std::pair{"kecamatan ", "kec "},
                                        std::pair{"kota administrasi ", "kota "}}) {
        if (words.starts_with(said)) {
            return written + words.substr(std::string_view(said).size());
        }
    }
    return words;
}

FoundPlace foundOf(NamedPlace place, std::optional<core::LatLon> from,
                   std::optional<core::LatLon> regency = {})
{
    FoundPlace found;
    found.at = place.at ? place.at : regency;
    found.atRegency = !place.at && regency;
    if (from && place.at) {
        found.metres = core::geodesicMetres(*from, *place.at);
    }
    found.place = std::move(place);
    return found;
}

std::string kindList(std::span<const NamedKind> kinds)
{
    std::string list;
    for (const NamedKind kind : kinds) {
        list += (list.empty() ? "'" : ",'") + std::string(wordOf(kind)) + "'";
    }
    return list;
}

} // namespace

struct PlaceSearch::Parts
{
    explicit Parts(const std::filesystem::path& file)
        : database(file.string(), SQLite::OPEN_READONLY)
    {}

    /// Reads what ranking needs of all places, once: a short word matches ten thousand rows. The names lie
    /// one behind the other in one text.
    const std::vector<RankableName>& rankable()
    {
        if (!names.empty()) {
            return names;
        }
        SQLite::Statement count(database, "SELECT count(*), sum(length(name)) FROM place");
        if (count.executeStep()) {
            names.reserve(static_cast<std::size_t>(count.getColumn(0).getInt64()));
            text.reserve(static_cast<std::size_t>(count.getColumn(1).getInt64()));
        }
        std::map<std::string, PackedPoint, std::less<>> seats;
        std::vector<std::pair<std::size_t, std::string>> pointless;
        std::vector<std::size_t> ends;
        SQLite::Statement row(database, std::string(columns) + "ORDER BY p.id");
        while (row.executeStep()) {
            const auto place = placeOf(row);
            if (!place) {
                continue;
            }
            const PackedPoint at = place->at ? PackedPoint(*place->at) : PackedPoint();
            if (place->code.size() == regencyCode && place->at) {
                seats.emplace(place->code, at);
            } else if (place->code.size() > regencyCode && !place->at) {
                pointless.emplace_back(names.size(), place->code.substr(0, regencyCode));
            }
            text += folded(place->name);
            ends.push_back(text.size());
            names.push_back({.folded = {},
                             .id = static_cast<std::uint32_t>(row.getColumn(idColumn).getInt64()),
                             .at = at,
                             .rank = static_cast<std::int16_t>(place->rank),
                             .kind = place->kind});
        }
        for (std::size_t index = 0, begin = 0; index < names.size(); begin = ends[index++]) {
            names[index].folded = std::string_view(text).substr(begin, ends[index] - begin);
        }
        for (const auto& [index, code] : pointless) {
            if (const auto seat = seats.find(code); seat != seats.end()) {
                names[index].at = seat->second;
            }
        }
        return names;
    }

    std::optional<NamedPlace> byRow(std::int64_t id)
    {
        SQLite::Statement row(database, std::string(columns) + "WHERE p.id = ?");
        row.bind(1, id);
        return row.executeStep() ? placeOf(row) : std::nullopt;
    }

    SQLite::Database database;
    std::string text;                ///< all folded names
    std::vector<RankableName> names; ///< sorted by row
};

PlaceSearch::PlaceSearch(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

PlaceSearch::~PlaceSearch() = default;
PlaceSearch::PlaceSearch(PlaceSearch&&) noexcept = default;
PlaceSearch& PlaceSearch::operator=(PlaceSearch&&) noexcept = default;

core::Result<PlaceSearch> PlaceSearch::open(const std::filesystem::path& file)
{
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(file, unreadable)) {
        return core::fail(core::ErrorCode::notFound, file.string(), "no such search file");
    }
    try {
        auto parts = std::make_unique<Parts>(file);
        SQLite::Statement schema(parts->database, "SELECT value FROM meta WHERE key = 'schema'");
        if (!schema.executeStep() || schema.getColumn(0).getString() != schemaVersion) {
            return core::fail(core::ErrorCode::wrongSchema, file.string(),
                              "the search file is of another version");
        }
        return PlaceSearch(std::move(parts));
    } catch (const SQLite::Exception& exception) {
        return core::fail(core::ErrorCode::storeDamaged, file.string(), exception.what());
    }
}

void PlaceSearch::prepare() const
{
    try {
        m_parts->rankable();
    } catch (const SQLite::Exception&) {
        m_parts->names.clear(); // the next search tries again, and finds nothing where it fails too
    }
}

std::vector<FoundPlace> PlaceSearch::find(std::string_view text, std::optional<core::LatLon> near,
                                          std::size_t limit) const
{
    if (const auto at = readCoordinates(text)) {
        FoundPlace point;
        point.at = at;
        point.metres = near ? std::optional(core::geodesicMetres(*near, *at)) : std::nullopt;
        return {std::move(point)};
    }
    if (auto place = byCode(text)) {
        return {foundOf(std::move(*place), near)};
    }
    const std::string words = asWritten(folded(text.substr(0, longestText)));
    if (words.empty()) {
        return {};
    }
    std::vector<RankedPlace> ranked;
    std::vector<FoundPlace> found;
    try {
        const std::vector<RankableName>& names = m_parts->rankable();
        SQLite::Statement row(m_parts->database,
                              "SELECT rowid FROM place_text WHERE place_text MATCH ? ORDER BY rowid");
        row.bind(1, expressionOf(words));
        auto place = names.begin();
        while (row.executeStep()) {
            const std::int64_t id = row.getColumn(0).getInt64();
            place =
                std::lower_bound(place, names.end(), id, [](const RankableName& one, std::int64_t wanted) {
                    return one.id < wanted;
                });
            if (place != names.end() && place->id == id) {
                keepBest(ranked, *place, words, near, limit);
            }
        }
        std::ranges::sort(ranked, isBefore);
        for (const RankedPlace& one : ranked) {
            if (auto whole = m_parts->byRow(one.place->id)) {
                found.push_back(foundOf(std::move(*whole), near, one.place->at.point()));
            }
        }
    } catch (const SQLite::Exception&) {
        // A text that FTS5 cannot take (bytes that are no words in it) finds nothing.
        return {};
    }
    return found;
}

std::optional<NamedPlace> PlaceSearch::byCode(std::string_view code) const
{
    const auto dotted = dottedCode(code);
    if (!dotted) {
        return std::nullopt;
    }
    SQLite::Statement row(m_parts->database, std::string(columns) + "WHERE p.code = ? ORDER BY p.rank, p.id");
    row.bind(1, *dotted);
    while (row.executeStep()) {
        auto place = placeOf(row);
        if (place) {
            return place;
        }
    }
    return std::nullopt;
}

std::optional<FoundPlace> PlaceSearch::nearest(core::LatLon at, std::span<const NamedKind> kinds,
                                               double metres) const
{
    SQLite::Statement row(m_parts->database,
                          std::string(columns) +
                              "JOIN place_box b ON b.id = p.id WHERE b.west <= ? AND b.east >= ? "
                              "AND b.south <= ? AND b.north >= ? AND p.kind IN (" +
                              kindList(kinds) + ") ORDER BY p.rank, p.id");
    for (double reach = std::min(metres, 5'000.0);; reach = std::min(metres, reach * 3)) {
        const auto [high, wide] = core::degreesAround(at, reach);
        row.reset();
        row.bind(1, at.lon + wide);
        row.bind(2, at.lon - wide);
        row.bind(3, at.lat + high);
        row.bind(4, at.lat - high);
        std::optional<FoundPlace> best;
        double nearest = std::numeric_limits<double>::infinity();
        while (row.executeStep()) {
            auto place = placeOf(row);
            if (!place || !place->at) {
                continue;
            }
            FoundPlace found = foundOf(std::move(*place), at);
            const double away = found.metres.value_or(metres);
            if (away <= reach && away < nearest) {
                nearest = away;
                best = std::move(found);
            }
        }
        if (best || reach >= metres) {
            return best;
        }
    }
}

std::vector<NamedPlace> PlaceSearch::regions() const
{
    constexpr std::array kinds{NamedKind::provinsi, NamedKind::kabupaten, NamedKind::kota,
                               NamedKind::kecamatan};
    std::vector<NamedPlace> places;
    SQLite::Statement row(m_parts->database, std::string(columns) + "WHERE p.code <> '' AND p.kind IN (" +
                                                 kindList(kinds) + ") ORDER BY p.code, p.id");
    while (row.executeStep()) {
        if (auto place = placeOf(row)) {
            places.push_back(std::move(*place));
        }
    }
    return places;
}

std::vector<std::string> placeCredits(const std::filesystem::path& file)
{
    std::vector<std::string> credits;
    try {
        const SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
        SQLite::Statement row(database, "SELECT value FROM meta WHERE key = 'credits'");
        if (row.executeStep()) {
            std::istringstream lines(row.getColumn(0).getString());
            for (std::string line; std::getline(lines, line);) {
                credits.push_back(line);
            }
        }
    } catch (const SQLite::Exception&) {
        credits.clear();
    }
    return credits;
}

} // namespace posko::geodata

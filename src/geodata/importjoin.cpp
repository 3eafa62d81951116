// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/importjoin.h"

#include <algorithm>
#include <array>
#include <format>
#include <functional>
#include <tuple>
#include <utility>

namespace posko::geodata {

namespace {

constexpr double enough = 0.95;
constexpr double some = 0.5; ///< share of the rows that a column must speak for to have a role

using Column = std::optional<std::size_t>;

constexpr std::size_t digitsOf(AdminLevel level)
{
    return 2 + 2 * static_cast<std::size_t>(level);
}

/// The digits of a code as files write it: "11.09", "1109", "ID1109", 1109.0 of a column of numbers. Empty
/// for others.
std::string codeDigits(std::string_view cell)
{
    if (cell.starts_with("ID")) {
        cell.remove_prefix(2);
    }
    if (cell.ends_with(".0")) {
        cell.remove_suffix(2);
    }
    std::string digits;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] >= '0' && cell[i] <= '9') {
            digits += cell[i];
        } else if (cell[i] != '.' || i == 0) {
            return {};
        }
    }
    // A column of numbers loses the last zero of 11.10.
    if (cell.size() == 4 && cell[2] == '.' && digits.size() == 3) {
        digits += '0';
    }
    const bool known = digits.size() == 2 || digits.size() == 4 || digits.size() == 6 || digits.size() == 7 ||
                       digits.size() == 10;
    return known ? digits : std::string{};
}

/// Looks at one table in several ways; holds what all of them share.
class Join
{
public:
    Join(const ImportTable& table, const ImportRegions& regions, std::optional<CodeSystem> asked)
        : m_table(table)
        , m_regions(regions)
        , m_asked(asked)
        , m_provinces(columnOf([&](std::size_t, const std::string& cell) {
            return !m_regions.called(AdminLevel::province, cell, "").empty();
        }))
    {}

    /// The finest level that the table speaks of is judged; a coarser one never hides its defects.
    [[nodiscard]] JoinedRegions best()
    {
        for (const AdminLevel level : finestFirst) {
            if (auto joined = at(level)) {
                return std::move(*joined);
            }
        }
        JoinedRegions none;
        none.codes.resize(m_table.rows.size());
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            none.unmatched.push_back(describe(row));
        }
        return none;
    }

    [[nodiscard]] bool isEnough(const JoinedRegions& joined) const
    {
        return !m_table.rows.empty() &&
               static_cast<double>(joined.matched) >= enough * static_cast<double>(m_table.rows.size());
    }

private:
    /// How one column of codes reads.
    struct Codes
    {
        Column column;
        std::optional<CodeSystem> system;
        bool isMixed = false;
        bool isOpen = false;   ///< it could be either
        std::size_t known = 0; ///< rows that it gives a region
    };

    [[nodiscard]] const std::string& cell(std::size_t row, std::size_t column) const
    {
        return m_table.rows[row][column];
    }

    /// The column most of whose cells `fits`, where they are enough.
    [[nodiscard]] Column columnOf(const std::function<bool(std::size_t, const std::string&)>& fits) const
    {
        Column best;
        std::size_t most = 0;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            std::size_t count = 0;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
                count += !cell(row, column).empty() && fits(row, cell(row, column)) ? 1U : 0U;
            }
            if (count > most) {
                most = count;
                best = column;
            }
        }
        return static_cast<double>(most) >= some * static_cast<double>(m_table.rows.size()) ? best : Column{};
    }

    /// Whether the digits have the length of the level's codes and begin with a region's code of either
    /// system. Codes of villages tell the kecamatan; those of BPS have seven digits there.
    [[nodiscard]] bool isCode(const std::string& digits, AdminLevel level) const
    {
        const bool fits = level == AdminLevel::district ? digits.size() >= digitsOf(level)
                                                        : digits.size() == digitsOf(level);
        const std::string part = digits.substr(0, std::min(digits.size(), digitsOf(AdminLevel::regency)));
        return fits && (m_regions.kemendagri(part, CodeSystem::kemendagri) ||
                        m_regions.kemendagri(part, CodeSystem::bps));
    }

    [[nodiscard]] std::vector<std::size_t> codeColumns(AdminLevel level) const
    {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < m_table.columns.size(); ++column) {
            std::size_t count = 0;
            for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
                count += isCode(codeDigits(cell(row, column)), level) ? 1U : 0U;
            }
            if (static_cast<double>(count) >= some * static_cast<double>(m_table.rows.size()) && count > 0) {
                columns.push_back(column);
            }
        }
        return columns;
    }

    /// The province that a row names, by its code; empty where it names none.
    [[nodiscard]] std::string provinceOf(std::size_t row) const
    {
        const auto codes = m_provinces ? m_regions.called(AdminLevel::province, cell(row, *m_provinces), "")
                                       : std::vector<std::string>{};
        return codes.size() == 1 ? codes.front() : std::string{};
    }

    [[nodiscard]] Column namesOf(AdminLevel level) const
    {
        if (level == AdminLevel::province) {
            return m_provinces;
        }
        return columnOf([&](std::size_t row, const std::string& text) {
            return codeDigits(text).empty() && !namesParent(level, row, text) &&
                   !m_regions.called(level, text, parentOf(level, row)).empty();
        });
    }

    /// Many regencies have a kecamatan of their own name, some provinces a kota: what names the parent names
    /// no part.
    [[nodiscard]] bool namesParent(AdminLevel level, std::size_t row, const std::string& text) const
    {
        if (level == AdminLevel::regency) {
            return m_provinces && &text == &cell(row, *m_provinces);
        }
        return row < m_regencies.size() && !m_regencies[row].empty() &&
               std::ranges::contains(m_regions.called(AdminLevel::regency, text, ""), m_regencies[row]);
    }

    /// The region above `level` that a row lies in, as far as its names tell.
    [[nodiscard]] std::string parentOf(AdminLevel level, std::size_t row) const
    {
        return level == AdminLevel::district && row < m_regencies.size() && !m_regencies[row].empty()
                   ? m_regencies[row]
                   : provinceOf(row);
    }

    /// The regencies of the rows, where another column names them: kecamatan of one name are many.
    void findRegencies()
    {
        m_regencies.assign(m_table.rows.size(), {});
        if (const auto joined = at(AdminLevel::regency)) {
            for (std::size_t row = 0; row < joined->codes.size(); ++row) {
                m_regencies[row] = joined->codes[row].value_or("");
            }
        }
    }

    /// Rows whose name proves one system; where both give the same region they prove nothing.
    [[nodiscard]] Codes read(std::size_t column, AdminLevel level, Column names) const
    {
        // Below the kabupaten the systems differ in length; what they call the kabupaten tells them apart.
        const std::size_t part = std::min<std::size_t>(digitsOf(level), digitsOf(AdminLevel::regency));
        std::array<std::size_t, 2> votes{};
        std::array<std::size_t, 2> known{};
        std::size_t codes = 0;
        std::size_t dotted = 0;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const std::string digits = codeDigits(cell(row, column)).substr(0, part);
            if (digits.size() < part) {
                continue;
            }
            ++codes;
            dotted += cell(row, column).contains('.') ? 1U : 0U;
            const auto kemendagri = m_regions.kemendagri(digits, CodeSystem::kemendagri);
            const auto bps = m_regions.kemendagri(digits, CodeSystem::bps);
            known[0] += kemendagri ? 1U : 0U;
            known[1] += bps ? 1U : 0U;
            const auto called = kemendagri != bps ? namesakes(row, level, names) : std::vector<std::string>{};
            votes[0] += kemendagri && std::ranges::contains(called, *kemendagri) ? 1U : 0U;
            votes[1] += bps && std::ranges::contains(called, *bps) ? 1U : 0U;
        }
        Codes read{.column = column, .system = CodeSystem::kemendagri};
        read.known = std::max(known[0], known[1]);
        read.isMixed = votes[0] > 0 && votes[1] > 0;
        if (votes[1] > votes[0]) {
            read.system = CodeSystem::bps;
        } else if (votes[0] == 0 && !names && dotted * 2 < codes) {
            read.isOpen = known[0] == known[1];
            read.system = known[1] > known[0] ? CodeSystem::bps : CodeSystem::kemendagri;
        }
        return read;
    }

    /// Codes of regencies (of provinces where the level is that) that the row's names may mean.
    [[nodiscard]] std::vector<std::string> namesakes(std::size_t row, AdminLevel level, Column names) const
    {
        if (level == AdminLevel::district) {
            return row < m_regencies.size() && !m_regencies[row].empty() ? std::vector{m_regencies[row]}
                                                                         : std::vector<std::string>{};
        }
        return names ? m_regions.called(level, cell(row, *names),
                                        level == AdminLevel::regency ? provinceOf(row) : "")
                     : std::vector<std::string>{};
    }

    /// Of several columns of codes the one that is clear, Kemendagri's before BPS's.
    [[nodiscard]] Codes codesOf(AdminLevel level, Column names) const
    {
        Codes best;
        for (const std::size_t column : codeColumns(level)) {
            Codes codes = read(column, level, names);
            if (m_asked) {
                codes.system = m_asked;
                codes.isMixed = codes.isOpen = false;
            }
            const auto order = [](const Codes& one) {
                return std::tuple(!one.isMixed && !one.isOpen, one.system == CodeSystem::kemendagri,
                                  one.known);
            };
            const bool isBetter = !best.column || order(codes) > order(best);
            if (isBetter) {
                best = codes;
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<std::string> byCode(std::size_t row, AdminLevel level,
                                                    const Codes& codes) const
    {
        if (!codes.column || !codes.system) {
            return std::nullopt;
        }
        const std::string digits = codeDigits(cell(row, *codes.column));
        const bool tooShort = digits.size() < digitsOf(level);
        const bool otherLength =
            level == AdminLevel::district && digits.size() == 7; // BPS, not known below kabupaten
        return tooShort || otherLength
                   ? std::nullopt
                   : m_regions.kemendagri(digits.substr(0, digitsOf(level)), *codes.system);
    }

    [[nodiscard]] std::optional<std::string> regionOf(std::size_t row, AdminLevel level, const Codes& codes,
                                                      Column names) const
    {
        const auto code = byCode(row, level, codes);
        const auto called = names ? m_regions.called(level, cell(row, *names), parentOf(level, row))
                                  : std::vector<std::string>{};
        if (code) {
            const bool contradicted = !called.empty() && !std::ranges::contains(called, *code);
            return contradicted ? std::nullopt : code;
        }
        // "Bandung" without a kind is the kabupaten (so writes BIG); two kabupaten of one name stay open.
        const bool clear =
            called.size() == 1 ||
            (called.size() == 2 && m_regions.region(called[0])->kind != m_regions.region(called[1])->kind);
        return clear ? std::optional(called.front()) : std::nullopt;
    }

    [[nodiscard]] std::string describe(std::size_t row) const
    {
        std::string words;
        for (std::size_t column = 0; column < m_table.columns.size() && words.size() < 80; ++column) {
            if (const std::string& text = cell(row, column); !text.empty() && text.size() <= 60) {
                words += (words.empty() ? "" : ", ") + m_table.columns[column] + " " + text;
            }
        }
        return words.empty() ? "feature " + std::to_string(row + 1) : words;
    }

    /// Nothing where no column speaks of this level.
    [[nodiscard]] std::optional<JoinedRegions> at(AdminLevel level)
    {
        if (level == AdminLevel::district) {
            findRegencies();
        }
        const Column names = namesOf(level);
        const Codes codes = codesOf(level, names);
        if (!names && !codes.column) {
            return std::nullopt;
        }
        JoinedRegions joined;
        joined.level = level;
        joined.system = codes.column ? codes.system : std::nullopt;
        std::size_t byName = 0;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            auto code = regionOf(row, level, codes, names);
            byName += code && !byCode(row, level, codes) ? 1U : 0U;
            joined.matched += code ? 1U : 0U;
            if (!code) {
                joined.unmatched.push_back(describe(row));
            }
            joined.codes.push_back(std::move(code));
        }
        if (codes.column && byName > 0) {
            joined.warnings.push_back(
                std::format("{} of {} joined by name, their code is not known", byName, m_table.rows.size()));
        }
        const std::string column = codes.column ? m_table.columns[*codes.column] : std::string();
        if (codes.isMixed) {
            joined.refusal =
                "column " + column + " mixes codes of BPS and of Kemendagri; nothing was changed.";
        } else if (codes.isOpen) {
            joined.refusal =
                "column " + column + " could hold codes of BPS or of Kemendagri; say which with --code.";
        }
        return joined;
    }

    const ImportTable& m_table;
    const ImportRegions& m_regions;
    std::optional<CodeSystem> m_asked;
    Column m_provinces;
    std::vector<std::string> m_regencies; ///< of the rows, by code; empty where unknown
};

} // namespace

JoinedRegions joinRegions(const ImportTable& table, const ImportRegions& regions,
                          std::optional<CodeSystem> asked)
{
    Join join(table, regions, asked);
    JoinedRegions joined = join.best();
    if (joined.refusal.empty() && !join.isEnough(joined)) {
        joined.refusal = std::format(
            "{} of {} features are no region that Posko knows (more than 5 %); nothing was changed.",
            table.rows.size() - joined.matched, table.rows.size());
    }
    return joined;
}

} // namespace posko::geodata

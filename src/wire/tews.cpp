// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/tews.h"

#include "wire/bmkgtext.h"
#include "wire/json.h"
#include "wire/tewsrow.h"
#include "wire/xml.h"

#include <algorithm>

namespace posko::wire {

namespace {

using core::ErrorCode;

constexpr std::size_t maxRows = 256;
constexpr std::size_t maxTextBytes = 4096;

/// A row's texts, or what kept them from being read.
using RawRow = core::Result<TewsTexts>;

std::string placeOf(std::size_t index)
{
    return "gempa[" + std::to_string(index) + ']';
}

RawRow readJsonRow(JsonValue value, std::size_t index)
{
    JsonObject object;
    if (value.get(object) != simdjson::SUCCESS) {
        return core::fail(ErrorCode::wrongType, placeOf(index), "not an object");
    }
    TewsTexts texts;
    for (const auto member : object) {
        const auto field = tewsFieldOf(member.key);
        if (!field || member.value.is_null()) {
            continue;
        }
        auto text = textOf(member.value);
        if (!text || text->size() > maxTextBytes) {
            return core::fail(text ? ErrorCode::tooLarge : ErrorCode::wrongType,
                              placeOf(index) + '/' + std::string(member.key),
                              text ? "text longer than 4096 bytes" : "not a text");
        }
        texts[*field] = std::move(*text);
    }
    return texts;
}

core::Result<std::vector<RawRow>> readJson(std::string_view payload)
{
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(document.error());
    }
    const auto object = document->object();
    if (!object) {
        return std::unexpected(object.error());
    }
    const JsonObject root = *object;
    const auto infogempa = member(root, "Infogempa");
    JsonObject inner;
    if (!infogempa || infogempa->get(inner) != simdjson::SUCCESS) {
        return core::fail(ErrorCode::missingField, "Infogempa", "not a TEWS file");
    }
    const auto gempa = member(inner, "gempa");
    if (!gempa) {
        return core::fail(ErrorCode::missingField, "Infogempa/gempa", "not a TEWS file");
    }
    std::vector<RawRow> rows;
    simdjson::dom::array array;
    if (gempa->get(array) != simdjson::SUCCESS) {
        rows.push_back(readJsonRow(*gempa, 0));
        return rows;
    }
    for (const JsonValue value : array) {
        if (rows.size() == maxRows) {
            return core::fail(ErrorCode::tooLarge, "Infogempa/gempa", "more than 256 quakes");
        }
        rows.push_back(readJsonRow(value, rows.size()));
    }
    return rows;
}

/// Collects the rows of `Infogempa/gempa`; what stands elsewhere is passed over.
class TewsXml final : public XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        ++m_depth;
        if (m_depth == 1) {
            m_isTews = name == "Infogempa";
        } else if (m_depth == 2 && name == "gempa") {
            m_tooMany = m_rows.size() == maxRows;
            if (!m_tooMany) {
                m_rows.emplace_back();
                m_inRow = true;
            }
        } else if (m_inRow && m_depth == 3) {
            m_inPoint = name == "point";
            m_field = tewsFieldOf(name);
        } else if (m_inRow && m_depth == 4) {
            m_field =
                m_inPoint && name == "coordinates" ? std::optional(TewsField::coordinates) : std::nullopt;
        } else {
            m_field.reset();
        }
        m_text.clear();
        return m_isTews && !m_tooMany;
    }

    void text(std::string_view piece) override
    {
        if (m_field) {
            m_text += piece.substr(0, maxTextBytes + 1 - std::min(m_text.size(), maxTextBytes + 1));
        }
    }

    void end() override
    {
        if (m_field && !m_rows.empty() && m_rows.back()) {
            if (m_text.size() > maxTextBytes) {
                m_rows.back() = core::fail(ErrorCode::tooLarge,
                                           placeOf(m_rows.size() - 1) + '/' + std::string(nameOf(*m_field)),
                                           "text longer than 4096 bytes");
            } else {
                (*m_rows.back())[*m_field] = shownText(m_text);
            }
        }
        m_field.reset();
        m_inRow = m_inRow && m_depth > 2;
        --m_depth;
    }

    core::Result<std::vector<RawRow>> take()
    {
        if (m_tooMany) {
            return core::fail(ErrorCode::tooLarge, "Infogempa/gempa", "more than 256 quakes");
        }
        if (!m_isTews) {
            return core::fail(ErrorCode::missingField, "Infogempa", "not a TEWS file");
        }
        return std::move(m_rows);
    }

private:
    std::vector<RawRow> m_rows;
    std::string m_text;
    std::optional<TewsField> m_field;
    int m_depth = 0;
    bool m_isTews = false;
    bool m_inRow = false;
    bool m_inPoint = false;
    bool m_tooMany = false;
};

/// Tells the three files apart where no topic does: only autogempa holds a single row, only felt quakes lack
/// `Potensi`.
domain::QuakeSource sourceOf(const std::vector<RawRow>& rows)
{
    const bool potential = std::ranges::any_of(
        rows, [](const RawRow& row) { return row && !(*row)[TewsField::potensi].empty(); });
    return rows.size() == 1 ? domain::QuakeSource::autogempa
           : potential      ? domain::QuakeSource::gempaterkini
                            : domain::QuakeSource::gempadirasakan;
}

} // namespace

core::Result<std::vector<TewsRow>> readTews(std::string_view payload, const TewsOrigin& origin)
{
    const auto raw = looksLikeJson(payload) ? readJson(payload) : takeXml<TewsXml>(payload);
    if (!raw) {
        return std::unexpected(raw.error());
    }
    const domain::QuakeSource source = origin.source.value_or(sourceOf(*raw));
    std::vector<TewsRow> rows;
    for (std::size_t i = 0; i < raw->size(); ++i) {
        const RawRow& row = (*raw)[i];
        if (!row) {
            rows.push_back({std::unexpected(row.error()), false, {}});
            continue;
        }
        rows.push_back(readRow(*row, placeOf(i), origin, source));
        const auto earlier =
            std::ranges::find_if(raw->begin(), raw->begin() + static_cast<std::ptrdiff_t>(i),
                                 [&](const RawRow& other) { return other && *other == *row; });
        if (earlier != raw->begin() + static_cast<std::ptrdiff_t>(i)) {
            rows.back().duplicate = true;
            rows.back().defects.push_back({"duplicate-row", placeOf(i), "every field as in an earlier row"});
        }
    }
    return rows;
}

} // namespace posko::wire

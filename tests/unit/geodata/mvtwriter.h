// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protozero/pbf_writer.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace posko::geodata::test {

/// Commands of a vector tile's geometry from absolute points.
class GeometryWriter
{
public:
    GeometryWriter& part(const std::vector<std::pair<int, int>>& points, bool isRing = false)
    {
        for (std::size_t index = 0; index < points.size(); ++index) {
            if (index == 0)
                m_words.push_back(1U << 3U | 1U);
            else if (index == 1)
                m_words.push_back(static_cast<std::uint32_t>(points.size() - 1) << 3U | 2U);
            m_words.push_back(protozero::encode_zigzag32(points[index].first - m_x));
            m_words.push_back(protozero::encode_zigzag32(points[index].second - m_y));
            m_x = points[index].first;
            m_y = points[index].second;
        }
        if (isRing)
            m_words.push_back(1U << 3U | 7U);
        return *this;
    }
    [[nodiscard]] const std::vector<std::uint32_t>& words() const { return m_words; }

private:
    std::vector<std::uint32_t> m_words;
    int m_x = 0;
    int m_y = 0;
};

/// A layer with one feature of this type (1 points, 2 lines, 3 polygon) and one text attribute.
inline std::string layerBytes(const std::string& name, std::uint32_t type,
                              const std::vector<std::uint32_t>& geometry, const std::string& key,
                              const std::string& value, std::uint32_t extent = 4096)
{
    std::string bytes;
    protozero::pbf_writer layer(bytes);
    layer.add_uint32(15, 2);
    layer.add_string(1, name);
    {
        protozero::pbf_writer feature(layer, 2);
        const std::vector<std::uint32_t> tags{0, 0};
        feature.add_packed_uint32(2, tags.begin(), tags.end());
        feature.add_enum(3, static_cast<std::int32_t>(type));
        feature.add_packed_uint32(4, geometry.begin(), geometry.end());
    }
    layer.add_string(3, key);
    {
        protozero::pbf_writer word(layer, 4);
        word.add_string(1, value);
    }
    layer.add_uint32(5, extent);
    return bytes;
}

inline std::string tileBytes(const std::vector<std::string>& layers)
{
    std::string bytes;
    protozero::pbf_writer tile(bytes);
    for (const std::string& layer : layers)
        tile.add_message(3, layer);
    return bytes;
}

} // namespace posko::geodata::test

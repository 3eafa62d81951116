// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/mvt.h"

#include <protozero/pbf_message.hpp>

#include <cmath>
#include <utility>

namespace posko::geodata {

namespace {

// Field numbers of vector_tile.proto 2.1.
enum class TileField : protozero::pbf_tag_type { layers = 3 };
enum class LayerField : protozero::pbf_tag_type { name = 1, features = 2, keys = 3, values = 4, extent = 5 };
enum class FeatureField : protozero::pbf_tag_type { tags = 2, type = 3, geometry = 4 };
enum class ValueField : protozero::pbf_tag_type {
    text = 1,
    single = 2,
    real = 3,
    whole = 4,
    natural = 5,
    zigzag = 6,
    truth = 7,
};

constexpr std::size_t kMostLayers = 64;
constexpr std::size_t kMostFeatures = 200'000;
constexpr std::size_t kMostPoints = 2'000'000;
constexpr std::size_t kMostWords = 500'000; // keys and values of a layer
constexpr std::uint32_t kLargestExtent = 65'536;

constexpr std::uint32_t kMoveTo = 1;
constexpr std::uint32_t kLineTo = 2;
constexpr std::uint32_t kClosePath = 7;

/// What is wrong with the tile; it never leaves this file.
struct Refused
{
    core::ErrorCode code;
    const char* detail;
};

[[noreturn]] void broken(const char* detail)
{
    throw Refused{core::ErrorCode::badSyntax, detail};
}

/// Counts what the whole tile holds, so that a small tile cannot ask for much memory.
struct Budget
{
    std::size_t features = kMostFeatures;
    std::size_t points = kMostPoints;

    static void spend(std::size_t& left, std::size_t count)
    {
        if (count > left)
            throw Refused{core::ErrorCode::tooLarge, "more than a tile can hold"};
        left -= count;
    }
};

/// The geometry as it stands in the file: it can be read only when the layer's extent is known.
struct RawFeature
{
    MvtFeature feature;
    protozero::data_view geometry;
};

constexpr auto kNumber = protozero::pbf_wire_type::varint;
constexpr auto kBytes = protozero::pbf_wire_type::length_delimited;

/// The message, whose present field must be of this type: to read it as another has no defined meaning.
template <class Field>
protozero::pbf_message<Field>& as(protozero::pbf_wire_type type, protozero::pbf_message<Field>& message)
{
    if (message.wire_type() != type)
        broken("a field of another type");
    return message;
}

MvtValue valueOf(protozero::data_view bytes)
{
    MvtValue value;
    protozero::pbf_message<ValueField> message(bytes);
    while (message.next()) {
        switch (message.tag()) {
        case ValueField::text:
            value = as(kBytes, message).get_string();
            break;
        case ValueField::single:
            value = static_cast<double>(as(protozero::pbf_wire_type::fixed32, message).get_float());
            break;
        case ValueField::real:
            value = as(protozero::pbf_wire_type::fixed64, message).get_double();
            break;
        case ValueField::whole:
            value = as(kNumber, message).get_int64();
            break;
        case ValueField::natural:
            value = static_cast<std::int64_t>(as(kNumber, message).get_uint64());
            break;
        case ValueField::zigzag:
            value = as(kNumber, message).get_sint64();
            break;
        case ValueField::truth:
            value = as(kNumber, message).get_bool();
            break;
        default:
            message.skip();
        }
    }
    return value;
}

RawFeature featureOf(protozero::data_view bytes)
{
    RawFeature raw;
    protozero::pbf_message<FeatureField> message(bytes);
    while (message.next()) {
        switch (message.tag()) {
        case FeatureField::tags:
            for (const std::uint32_t tag : as(kBytes, message).get_packed_uint32())
                raw.feature.attributes.push_back(tag);
            break;
        case FeatureField::type: {
            const std::int32_t type = as(kNumber, message).get_enum();
            raw.feature.kind = type >= 1 && type <= 3 ? static_cast<MvtKind>(type) : MvtKind::Unknown;
            break;
        }
        case FeatureField::geometry:
            raw.geometry = as(kBytes, message).get_view();
            break;
        default:
            message.skip();
        }
    }
    return raw;
}

/// Walks the commands of a geometry (4.3 of the specification).
class GeometryReader
{
public:
    GeometryReader(MvtFeature& feature, std::uint32_t extent, Budget& budget)
        : m_feature(feature)
        , m_reach(static_cast<std::int64_t>(extent) * kMvtReach)
        , m_budget(budget)
    {}

    void read(protozero::data_view bytes)
    {
        const char* from = bytes.data();
        const char* const end = from + bytes.size();
        while (from != end) {
            const auto command = static_cast<std::uint32_t>(protozero::decode_varint(&from, end));
            const std::uint32_t count = command >> 3U;
            switch (command & 7U) {
            case kMoveTo:
                for (std::uint32_t step = 0; step < count; ++step) {
                    if (m_feature.kind != MvtKind::Points || m_feature.partStarts.empty())
                        beginPart();
                    addPoint(from, end);
                }
                break;
            case kLineTo:
                if (m_feature.partStarts.empty())
                    broken("a line that begins nowhere");
                for (std::uint32_t step = 0; step < count; ++step)
                    addPoint(from, end);
                break;
            case kClosePath:
                break;
            default:
                broken("an unknown command");
            }
        }
    }

private:
    void beginPart() { m_feature.partStarts.push_back(static_cast<std::uint32_t>(m_feature.points.size())); }

    void addPoint(const char*& from, const char* end)
    {
        // Each point takes two bytes at least, so that the count of a command cannot run away.
        m_x += protozero::decode_zigzag32(static_cast<std::uint32_t>(protozero::decode_varint(&from, end)));
        m_y += protozero::decode_zigzag32(static_cast<std::uint32_t>(protozero::decode_varint(&from, end)));
        if (m_x < -m_reach || m_x > m_reach || m_y < -m_reach || m_y > m_reach)
            broken("a point far off the tile");
        Budget::spend(m_budget.points, 1);
        m_feature.points.push_back({static_cast<std::int32_t>(m_x), static_cast<std::int32_t>(m_y)});
    }

    MvtFeature& m_feature;
    std::int64_t m_reach;
    Budget& m_budget;
    std::int64_t m_x = 0;
    std::int64_t m_y = 0;
};

void checkAttributes(const MvtLayer& layer, const MvtFeature& feature)
{
    if (feature.attributes.size() % 2 != 0)
        broken("a key without a value");
    for (std::size_t index = 0; index < feature.attributes.size(); index += 2)
        if (feature.attributes[index] >= layer.keys.size() ||
            feature.attributes[index + 1] >= layer.values.size())
            broken("a key or value that the layer does not have");
}

MvtLayer layerOf(protozero::data_view bytes, Budget& budget)
{
    MvtLayer layer;
    std::vector<RawFeature> raws;
    protozero::pbf_message<LayerField> message(bytes);
    while (message.next()) {
        switch (message.tag()) {
        case LayerField::name:
            layer.name = as(kBytes, message).get_string();
            break;
        case LayerField::features:
            Budget::spend(budget.features, 1);
            raws.push_back(featureOf(as(kBytes, message).get_view()));
            break;
        case LayerField::keys:
            layer.keys.push_back(as(kBytes, message).get_string());
            break;
        case LayerField::values:
            layer.values.push_back(valueOf(as(kBytes, message).get_view()));
            break;
        case LayerField::extent:
            layer.extent = as(kNumber, message).get_uint32();
            break;
        default:
            message.skip();
        }
        if (layer.keys.size() + layer.values.size() > kMostWords)
            throw Refused{core::ErrorCode::tooLarge, "more attributes than a tile can hold"};
    }
    if (layer.extent == 0 || layer.extent > kLargestExtent)
        broken("an impossible extent");
    layer.features.reserve(raws.size());
    for (RawFeature& raw : raws) {
        checkAttributes(layer, raw.feature);
        GeometryReader(raw.feature, layer.extent, budget).read(raw.geometry);
        layer.features.push_back(std::move(raw.feature));
    }
    return layer;
}

const MvtValue* valueOf(const MvtLayer& layer, const MvtFeature& feature, std::string_view key)
{
    for (std::size_t index = 0; index + 1 < feature.attributes.size(); index += 2)
        if (layer.keys[feature.attributes[index]] == key)
            return &layer.values[feature.attributes[index + 1]];
    return nullptr;
}

} // namespace

std::span<const MvtPoint> MvtFeature::part(std::size_t index) const
{
    const std::size_t begin = partStarts[index];
    const std::size_t end = index + 1 < partStarts.size() ? partStarts[index + 1] : points.size();
    return std::span(points).subspan(begin, end - begin);
}

std::string_view MvtLayer::text(const MvtFeature& feature, std::string_view key) const
{
    const MvtValue* value = valueOf(*this, feature, key);
    const auto* found = value == nullptr ? nullptr : std::get_if<std::string>(value);
    return found == nullptr ? std::string_view{} : *found;
}

std::int64_t MvtLayer::number(const MvtFeature& feature, std::string_view key, std::int64_t fallback) const
{
    const MvtValue* value = valueOf(*this, feature, key);
    if (value == nullptr)
        return fallback;
    if (const auto* whole = std::get_if<std::int64_t>(value))
        return *whole;
    const auto* real = std::get_if<double>(value);
    constexpr double largest = 9e15;
    return real != nullptr && std::abs(*real) < largest ? std::llround(*real) : fallback;
}

core::Result<std::vector<MvtLayer>> readMvt(std::string_view bytes)
{
    try {
        Budget budget;
        std::vector<MvtLayer> layers;
        protozero::pbf_message<TileField> message(protozero::data_view(bytes.data(), bytes.size()));
        while (message.next()) {
            if (message.tag() != TileField::layers) {
                message.skip();
                continue;
            }
            if (layers.size() == kMostLayers)
                throw Refused{core::ErrorCode::tooLarge, "more layers than a tile can have"};
            layers.push_back(layerOf(as(kBytes, message).get_view(), budget));
        }
        return layers;
    } catch (const Refused& refused) {
        return core::fail(refused.code, "vector tile", refused.detail);
    } catch (const protozero::exception& exception) {
        return core::fail(core::ErrorCode::badSyntax, "vector tile", exception.what());
    }
}

} // namespace posko::geodata

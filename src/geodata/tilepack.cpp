// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/tilepack.h"

#include <algorithm>
#include <limits>
#include <memory>

#include <zlib.h>

namespace posko::geodata {

namespace {

constexpr int kAnyHeader = 15 + 32; // largest window; gzip or zlib, whichever the header says
constexpr std::size_t kFirstGuess = 4;

/// What inflateInit2 gave, returned at the end of its life.
class Inflater
{
public:
    Inflater()
        : m_ready(inflateInit2(&m_stream, kAnyHeader) == Z_OK)
    {}
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    Inflater(Inflater&&) = delete;
    Inflater& operator=(Inflater&&) = delete;

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] z_stream& stream() { return m_stream; }

private:
    z_stream m_stream{};
    bool m_ready;
};

} // namespace

bool isPacked(std::string_view bytes)
{
    if (bytes.size() < 2)
        return false;
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    // A vector tile begins with 0x1a, PNG with 0x89, JPEG with 0xff, WebP with 'R'.
    return (first == 0x1f && second == 0x8b) || (first == 0x78 && (first * 256U + second) % 31U == 0);
}

core::Result<std::string> unpack(std::string_view bytes, std::size_t limit)
{
    Inflater inflater;
    if (!inflater.isReady() || bytes.size() > std::numeric_limits<uInt>::max())
        return core::fail(core::ErrorCode::tooLarge, "tile", "no room to unpack it");
    z_stream& stream = inflater.stream();
    // zlib reads through a pointer that is not const, but writes nothing there.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string result(std::min(limit, std::max<std::size_t>(bytes.size() * kFirstGuess, 256)), '\0');
    std::size_t done = 0;
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef*>(result.data() + done);
        stream.avail_out = static_cast<uInt>(result.size() - done);
        const int state = inflate(&stream, Z_NO_FLUSH);
        done = result.size() - stream.avail_out;
        if (state == Z_STREAM_END)
            break;
        if (state != Z_OK && state != Z_BUF_ERROR)
            return core::fail(core::ErrorCode::storeDamaged, "tile", "it cannot be unpacked");
        if (stream.avail_out > 0)
            return core::fail(core::ErrorCode::storeDamaged, "tile", "it is cut short");
        if (result.size() >= limit)
            return core::fail(core::ErrorCode::tooLarge, "tile", "it is too large when unpacked");
        result.resize(std::min(limit, result.size() * 2));
    }
    result.resize(done);
    return result;
}

} // namespace posko::geodata

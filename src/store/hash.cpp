// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hash.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace posko::store {

static_assert(std::tuple_size_v<Hash> == crypto_hash_sha256_BYTES);

Hash sha256(std::string_view bytes)
{
    Hash hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return hash;
}

Hash chained(const Hash& previous, const Hash& content)
{
    std::array<char, 2 * std::tuple_size_v<Hash>> both{};
    std::memcpy(both.data(), previous.data(), previous.size());
    std::memcpy(both.data() + previous.size(), content.data(), content.size());
    return sha256({both.data(), both.size()});
}

std::string toHex(const Hash& hash)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * hash.size());
    for (const std::uint8_t byte : hash) {
        text += digits[byte >> 4u];
        text += digits[byte & 15u];
    }
    return text;
}

std::optional<Hash> fromHex(std::string_view text)
{
    const auto value = [](char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    Hash hash{};
    if (text.size() != 2 * hash.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const int high = value(text[2 * i]);
        const int low = value(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        hash[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return hash;
}

} // namespace posko::store

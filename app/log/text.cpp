// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <sodium.h>

namespace posko::log {

namespace {

/// Length of the sequence that this byte begins, with the range that the second byte must lie in; 0: none
/// does.
struct Lead
{
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xbf;
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80) {
        return {.length = 1};
    }
    if (byte >= 0xc2 && byte <= 0xdf) {
        return {.length = 2};
    }
    if (byte >= 0xe0 && byte <= 0xef) {
        return {.length = 3,
                .low = byte == 0xe0 ? static_cast<unsigned char>(0xa0) : static_cast<unsigned char>(0x80),
                .high = byte == 0xed ? static_cast<unsigned char>(0x9f) : static_cast<unsigned char>(0xbf)};
    }
    if (byte >= 0xf0 && byte <= 0xf4) {
        return {.length = 4,
                .low = byte == 0xf0 ? static_cast<unsigned char>(0x90) : static_cast<unsigned char>(0x80),
                .high = byte == 0xf4 ? static_cast<unsigned char>(0x8f) : static_cast<unsigned char>(0xbf)};
    }
    return {};
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        const Lead lead = leadOf(static_cast<unsigned char>(bytes[i]));
        if (lead.length == 0 || bytes.size() - i < lead.length) {
            return false;
        }
        for (std::size_t k = 1; k < lead.length; ++k) {
            const auto byte = static_cast<unsigned char>(bytes[i + k]);
            const unsigned char low = k == 1 ? lead.low : 0x80;
            const unsigned char high = k == 1 ? lead.high : 0xbf;
            if (byte < low || byte > high) {
                return false;
            }
        }
        i += lead.length;
    }
    return true;
}

std::string base64(std::string_view bytes)
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    text.pop_back(); // its closing zero
    return text;
}

} // namespace posko::log

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace posko::wire {

namespace {

/// The character at the front of valid UTF-8 and how many bytes it has.
struct Character
{
    char32_t code = 0;
    std::size_t bytes = 1;
};

Character front(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || length > text.size()) {
        return {first, 1};
    }
    constexpr std::array<char32_t, 5> leadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = first & leadMask[length];
    for (std::size_t i = 1; i < length; ++i) {
        code = (code << 6) | (byte(i) & 0x3F);
    }
    return {code, length};
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F);
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and the byte-order mark.
bool changesDirection(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

bool isSeparator(char32_t c)
{
    return c == 0x2028 || c == 0x2029;
}

} // namespace

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return result;
}

std::optional<double> readNumber(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

std::optional<int> readDigits(std::string_view text)
{
    if (text.empty() || text.size() > 9) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string shownText(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Character c = front(text);
        if (isSeparator(c.code)) {
            result += '\n';
        } else if (!isControl(c.code) && !changesDirection(c.code)) {
            result += text.substr(0, c.bytes);
        }
        text.remove_prefix(c.bytes);
    }
    const std::string_view inner = trimmed(result);
    return inner.size() == result.size() ? result : std::string(inner);
}

bool hasHiddenCharacters(std::string_view text)
{
    while (!text.empty()) {
        const Character c = front(text);
        if (isControl(c.code) || changesDirection(c.code) || isSeparator(c.code)) {
            return true;
        }
        text.remove_prefix(c.bytes);
    }
    return false;
}

bool cutText(std::string& text, std::size_t bytes)
{
    if (text.size() <= bytes) {
        return false;
    }
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) {
        --bytes;
    }
    text.resize(bytes);
    return true;
}

std::string shortText(std::string_view text)
{
    constexpr std::size_t enough = 80;
    std::string result(text);
    cutText(result, enough);
    return shownText(result);
}

std::string_view withoutMark(std::string_view payload)
{
    if (payload.starts_with("\xEF\xBB\xBF")) {
        payload.remove_prefix(3);
    }
    return payload;
}

bool looksLikeJson(std::string_view payload)
{
    payload = withoutMark(payload);
    while (!payload.empty() && isBlank(payload.front())) {
        payload.remove_prefix(1);
    }
    return payload.starts_with('{') || payload.starts_with('[');
}

} // namespace posko::wire

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace posko::domain {

/// The stable words of an enum, as documents and the canonical picture write them; specialised beside each
/// enum.
template <class E> struct Words;

template <class E>
concept Worded = requires { Words<E>::table; };

/// The word of a value; every enumerator stands in its table (a test walks them).
template <Worded E> [[nodiscard]] constexpr std::string_view toWord(E value)
{
    for (const auto& [candidate, word] : Words<E>::table) {
        if (candidate == value) {
            return word;
        }
    }
    return {};
}

/// The value of a word, exactly as written; empty where the word is unknown.
template <Worded E> [[nodiscard]] constexpr std::optional<E> fromWord(std::string_view word)
{
    for (const auto& [candidate, text] : Words<E>::table) {
        if (text == word) {
            return candidate;
        }
    }
    return std::nullopt;
}

} // namespace posko::domain

/// Declares the words of an enum in namespace posko::domain.
#define POSKO_WORDS(Enum, ...)                                                                               \
    template <> struct Words<Enum>                                                                           \
    {                                                                                                        \
        static constexpr auto table = std::to_array<std::pair<Enum, std::string_view>>({__VA_ARGS__});       \
    }

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placecoordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <format>
#include <vector>

namespace posko::geodata {

namespace {

constexpr std::size_t longestText = 96;
constexpr std::size_t mostNumbers = 6;

enum class Mark { none, degree, minute, second };

struct Number
{
    double value = 0;
    bool hasSign = false;
    bool hasFraction = false;
    Mark mark = Mark::none;
};

/// One axis as it is being read: its numbers and what hemisphere it names (0: none).
struct Axis
{
    std::vector<Number> numbers;
    char hemisphere = 0;
};

struct Word
{
    std::string_view text;
    char hemisphere;
};

constexpr std::array hemispheres{
    Word{"LU", 'N'}, Word{"LS", 'S'}, Word{"BT", 'E'}, Word{"BB", 'W'},
    Word{"N", 'N'},  Word{"S", 'S'},  Word{"E", 'E'},  Word{"W", 'W'},
};

struct Sign
{
    std::string_view text;
    Mark mark;
};

constexpr std::array signs{
    Sign{"°", Mark::degree}, Sign{"º", Mark::degree}, Sign{"''", Mark::second},
    Sign{"″", Mark::second}, Sign{"”", Mark::second}, Sign{"\"", Mark::second},
    Sign{"′", Mark::minute}, Sign{"’", Mark::minute}, Sign{"'", Mark::minute},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether a comma between two digits is a decimal sign; it is at most once in a number.
bool hasDecimalCommas(std::string_view text)
{
    std::size_t tight = 0;
    bool otherSeparator = false;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        tight += text[i] == ',' && isDigit(text[i - 1]) && isDigit(text[i + 1]) ? 1U : 0U;
        otherSeparator = otherSeparator || isBlank(text[i]) || text[i] == ';' || isLetter(text[i]);
    }
    return !text.contains('.') && (tight >= 2 || (tight == 1 && otherSeparator));
}

/// Reads the text from the left into axes; `failed` once something stands there that cannot be meant.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
        , m_decimalCommas(hasDecimalCommas(text))
    {}

    bool read()
    {
        while (!m_text.empty()) {
            if (isBlank(m_text.front()) || m_text.front() == ',' || m_text.front() == ';') {
                m_text.remove_prefix(1);
            } else if (!readNumber() && !readMark() && !readHemisphere()) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::vector<Axis> axes() const
    {
        std::vector<Axis> axes = m_axes;
        if (!m_current.numbers.empty() || m_current.hemisphere != 0) {
            axes.push_back(m_current);
        }
        return axes;
    }

private:
    bool readNumber()
    {
        std::string_view rest = m_text;
        Number number;
        for (const std::string_view sign :
             {std::string_view("-"), std::string_view("+"), std::string_view("−")}) {
            if (rest.starts_with(sign)) {
                rest.remove_prefix(sign.size());
                number.hasSign = true;
                number.value = sign == "+" ? 1 : -1;
                break;
            }
        }
        std::string digits;
        while (!rest.empty() && (isDigit(rest.front()) || isDecimalSign(rest, digits))) {
            digits += isDigit(rest.front()) ? rest.front() : '.';
            rest.remove_prefix(1);
        }
        if (digits.empty() || !isDigit(digits.front()) || m_count == mostNumbers) {
            return false;
        }
        double value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            return false;
        }
        number.hasFraction = digits.contains('.');
        number.value = number.value < 0 ? -value : value;
        number.hasSign = number.hasSign || std::signbit(number.value);
        m_current.numbers.push_back(number);
        m_text = rest;
        ++m_count;
        return true;
    }

    [[nodiscard]] bool isDecimalSign(std::string_view rest, const std::string& digits) const
    {
        const bool between = !digits.empty() && !digits.contains('.') && rest.size() > 1 && isDigit(rest[1]);
        return between && (rest.front() == '.' || (rest.front() == ',' && m_decimalCommas));
    }

    bool readMark()
    {
        for (const Sign& sign : signs) {
            if (m_text.starts_with(sign.text) && !m_current.numbers.empty() &&
                m_current.numbers.back().mark == Mark::none) {
                m_current.numbers.back().mark = sign.mark;
                m_text.remove_prefix(sign.text.size());
                return true;
            }
        }
        return false;
    }

    bool readHemisphere()
    {
        for (const Word& word : hemispheres) {
            const bool there = m_text.size() >= word.text.size() &&
                               std::ranges::equal(m_text.substr(0, word.text.size()), word.text, {}, upper) &&
                               (m_text.size() == word.text.size() || !isLetter(m_text[word.text.size()]));
            if (there) {
                m_text.remove_prefix(word.text.size());
                take(word.hemisphere);
                return true;
            }
        }
        return false;
    }

    void take(char hemisphere)
    {
        if (m_axes.empty() && m_current.numbers.empty() && m_current.hemisphere == 0) {
            m_before = true;
        }
        if (m_before) {
            if (m_current.hemisphere != 0) {
                m_axes.push_back(m_current);
                m_current = {};
            }
            m_current.hemisphere = hemisphere;
        } else {
            m_current.hemisphere = hemisphere;
            m_axes.push_back(m_current);
            m_current = {};
        }
    }

    std::string_view m_text;
    bool m_decimalCommas;
    std::size_t m_count = 0;
    bool m_before = false; ///< hemispheres stand before their numbers
    Axis m_current;
    std::vector<Axis> m_axes;
};

/// Without hemispheres the second degree sign begins the longitude, or else the second half of the numbers.
std::vector<Axis> halved(const Axis& all)
{
    const auto first = all.numbers.begin();
    auto middle =
        all.numbers.empty() ? first : std::find_if(first + 1, all.numbers.end(), [](const Number& number) {
            return number.mark == Mark::degree;
        });
    if (middle == all.numbers.end()) {
        if (all.numbers.size() % 2 != 0) {
            return {};
        }
        middle = first + static_cast<std::ptrdiff_t>(all.numbers.size() / 2);
    }
    return {Axis{{first, middle}, 0}, Axis{{middle, all.numbers.end()}, 0}};
}

std::optional<double> degreesOf(const Axis& axis)
{
    constexpr std::array marks{Mark::degree, Mark::minute, Mark::second};
    constexpr std::array parts{1.0, 60.0, 3600.0};
    if (axis.numbers.empty() || axis.numbers.size() > marks.size()) {
        return std::nullopt;
    }
    double degrees = 0;
    for (std::size_t i = 0; i < axis.numbers.size(); ++i) {
        const Number& number = axis.numbers[i];
        const bool last = i + 1 == axis.numbers.size();
        const bool wrongMark = number.mark != Mark::none && number.mark != marks.at(i);
        const bool wrongSign = number.hasSign && (i > 0 || axis.hemisphere != 0);
        if (wrongMark || wrongSign || (number.hasFraction && !last) || (i > 0 && number.value >= 60)) {
            return std::nullopt;
        }
        degrees += std::abs(number.value) / parts.at(i);
    }
    const bool negative =
        std::signbit(axis.numbers.front().value) || axis.hemisphere == 'S' || axis.hemisphere == 'W';
    return negative ? -degrees : degrees;
}

bool isLatitude(const Axis& axis)
{
    return axis.hemisphere == 'N' || axis.hemisphere == 'S';
}

} // namespace

std::optional<core::LatLon> readCoordinates(std::string_view text)
{
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    Reader reader(text);
    if (text.size() > longestText || !reader.read()) {
        return std::nullopt;
    }
    std::vector<Axis> axes = reader.axes();
    if (axes.size() == 1 && axes[0].hemisphere == 0) {
        axes = halved(axes[0]);
    } else if (axes.size() == 2 && isLatitude(axes[0]) == isLatitude(axes[1])) {
        return std::nullopt;
    }
    if (axes.size() != 2 || (axes[0].hemisphere == 0) != (axes[1].hemisphere == 0)) {
        return std::nullopt;
    }
    if (axes[0].hemisphere != 0 && !isLatitude(axes[0])) {
        std::swap(axes[0], axes[1]);
    }
    const auto lat = degreesOf(axes[0]);
    const auto lon = degreesOf(axes[1]);
    if (!lat || !lon || !core::isValid({*lat, *lon})) {
        return std::nullopt;
    }
    return core::LatLon{*lat, *lon};
}

std::string decimalCoordinates(core::LatLon at)
{
    const auto one = [](double degrees) {
        std::string text = std::format("{:.5f}", degrees);
        return text == "-0.00000" ? std::string("0.00000") : text;
    };
    return one(at.lat) + ", " + one(at.lon);
}

std::string dmsCoordinates(core::LatLon at)
{
    const auto one = [](double degrees, const char* positive, const char* negative) {
        const long seconds = std::lround(std::abs(degrees) * 3600);
        return std::format("{}° {:02}′ {:02}″ {}", seconds / 3600, seconds / 60 % 60, seconds % 60,
                           degrees < 0 && seconds > 0 ? negative : positive);
    };
    return one(at.lat, "LU", "LS") + " " + one(at.lon, "BT", "BB");
}

} // namespace posko::geodata

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/intensity.h"

#include "geodata/textparts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace posko::geodata {

namespace {

constexpr double anelasticFromKilometres = 50;
constexpr double shallowestKilometres = 0.1; ///< the equation has no distance 0
constexpr int greatestIntensity = 10;        ///< instrumental and estimated MMI end at X
constexpr int halvings = 60;

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<IntensityEquation> IntensityEquation::read(std::string_view csv)
{
    takePart(csv, '\n');
    std::string_view line = takePart(csv, '\n');
    IntensityEquation equation;
    equation.m_name = std::string(takePart(line, ','));
    const std::array wanted{&equation.m_c0,
                            &equation.m_c1,
                            &equation.m_c2,
                            &equation.m_c4,
                            &equation.m_m1,
                            &equation.m_m2,
                            &equation.m_leastMagnitude,
                            &equation.m_greatestMagnitude,
                            &equation.m_greatestKilometres,
                            &equation.m_greatestDepthKilometres};
    for (double* const value : wanted) {
        const std::optional<double> read = number(takePart(line, ','));
        if (!read) {
            return std::nullopt;
        }
        *value = *read;
    }
    const bool sound = equation.m_leastMagnitude <= equation.m_greatestMagnitude &&
                       equation.m_greatestKilometres > 0 && equation.m_greatestDepthKilometres > 0 &&
                       equation.m_c2 + equation.m_c4 < 0;
    return sound ? std::optional(equation) : std::nullopt;
}

std::optional<double> IntensityEquation::at(double magnitude, double kilometres) const
{
    const bool known = magnitude >= m_leastMagnitude && magnitude <= m_greatestMagnitude && kilometres > 0 &&
                       kilometres <= m_greatestKilometres;
    if (!known) {
        return std::nullopt;
    }
    const double near = m_m1 + m_m2 * std::exp(magnitude - 5.0);
    const double beyond =
        kilometres > anelasticFromKilometres ? m_c4 * std::log(kilometres / anelasticFromKilometres) : 0.0;
    return m_c0 + m_c1 * magnitude + m_c2 * std::log(std::hypot(kilometres, near)) + beyond;
}

std::vector<IntensityRing> IntensityEquation::rings(double magnitude, double depthKilometres, int least) const
{
    std::vector<IntensityRing> found;
    if (!(depthKilometres >= 0) || depthKilometres > m_greatestDepthKilometres) {
        return found;
    }
    const double depth = std::max(depthKilometres, shallowestKilometres);
    const std::optional<double> above = at(magnitude, depth);
    const std::optional<double> farthest = at(magnitude, m_greatestKilometres);
    if (!above || !farthest) {
        return found;
    }
    for (int mmi = std::min(greatestIntensity, static_cast<int>(std::floor(*above))); mmi >= least; --mmi) {
        if (*farthest > mmi) {
            break; // it reaches farther than the equation is known to hold
        }
        double inside = depth;
        double outside = m_greatestKilometres;
        for (int step = 0; step < halvings; ++step) {
            const double middle = (inside + outside) / 2;
            (at(magnitude, middle).value_or(0) >= mmi ? inside : outside) = middle;
        }
        const double radius = std::sqrt(std::max(0.0, inside * inside - depth * depth));
        if (radius > 0) {
            found.push_back({mmi, radius * 1000});
        }
    }
    return found;
}

} // namespace posko::geodata

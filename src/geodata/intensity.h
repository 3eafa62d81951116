// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// Where an estimated intensity reaches: the line on the ground on which the equation's median is `mmi`.
struct IntensityRing
{
    int mmi = 0;
    double radiusMetres = 0; ///< from the epicentre

    friend bool operator==(const IntensityRing&, const IntensityRing&) = default;
};

/// A published equation of macroseismic intensity (MMI) over hypocentral distance, in the form of Allen, Wald
/// and Worden (2012), "Intensity attenuation for active crustal regions", J. Seismol. 16:409-433: MMI = c0 +
/// c1 M + c2 ln sqrt(R^2 + (m1 + m2 exp(M - 5))^2), and c4 ln(R / 50) more beyond R = 50 km. Coefficients and
/// range are those of resources/reference/intensity_equations.csv, with where they were read. It promises
/// nothing outside of its range: no number, and no ring. It knows no ground, so soft ground shakes more than
/// it says, and of one site in three the intensity lies more than one sigma off (0.8 to 1.2 near the source).
class IntensityEquation
{
public:
    /// Reads the table: a head line, then one equation a line, the first of which counts. Nothing where a
    /// number is missing or the range is empty.
    [[nodiscard]] static std::optional<IntensityEquation> read(std::string_view csv);

    /// The median MMI at `kilometres` from the hypocentre; nothing outside of the range of magnitude and
    /// distance.
    [[nodiscard]] std::optional<double> at(double magnitude, double kilometres) const;

    /// A ring for every whole intensity from `least` on that is reached anywhere on the ground, the strongest
    /// first; the ones whose radius lies beyond the range are left out. Empty outside of the range of
    /// magnitude and depth.
    [[nodiscard]] std::vector<IntensityRing> rings(double magnitude, double depthKilometres, int least) const;

    /// "Allen Wald Worden 2012", for a note beside the rings.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] double leastMagnitude() const { return m_leastMagnitude; }
    [[nodiscard]] double greatestMagnitude() const { return m_greatestMagnitude; }
    [[nodiscard]] double greatestDepthKilometres() const { return m_greatestDepthKilometres; }

private:
    IntensityEquation() = default;

    std::string m_name;
    double m_c0 = 0;
    double m_c1 = 0;
    double m_c2 = 0;
    double m_c4 = 0;
    double m_m1 = 0;
    double m_m2 = 0;
    double m_leastMagnitude = 0;
    double m_greatestMagnitude = 0;
    double m_greatestKilometres = 0;
    double m_greatestDepthKilometres = 0;
};

} // namespace posko::geodata

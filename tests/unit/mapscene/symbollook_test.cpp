// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolglyph.h"
#include "mapscene/symbolicon.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace posko::mapscene {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector linear(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {part(colour.redF()), part(colour.greenF()), part(colour.blueF())};
}

Vector times(const Matrix& matrix, const Vector& vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    return result;
}

/// CIE L*a*b* under D65.
Vector lab(const Vector& rgb)
{
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Vector white{0.95047, 1.0, 1.08883};
    Vector xyz = times(toXyz, rgb);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double t = std::max(xyz[axis], 0.0) / white[axis];
        xyz[axis] = t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    }
    return {116.0 * xyz[1] - 16.0, 500.0 * (xyz[0] - xyz[1]), 200.0 * (xyz[1] - xyz[2])};
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double hueDegrees(double a, double b)
{
    const double degrees = std::atan2(b, a) * 180.0 / std::numbers::pi;
    return degrees < 0.0 ? degrees + 360.0 : degrees;
}

/// The difference of two hues, -180..180.
double turn(double from, double to)
{
    return std::remainder(to - from, 360.0);
}

/// Sharma, Wu, Dalal: The CIEDE2000 color-difference formula (2005), equations 2 to 22.
double ciede2000(const Vector& one, const Vector& two)
{
    const double fade = std::pow((std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2.0, 7.0);
    const double stretch = 1.0 + 0.5 * (1.0 - std::sqrt(fade / (fade + std::pow(25.0, 7.0))));
    const double a1 = one[1] * stretch;
    const double a2 = two[1] * stretch;
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const double h1 = hueDegrees(a1, one[2]);
    const double between = c1 * c2 == 0.0 ? 0.0 : turn(h1, hueDegrees(a2, two[2]));
    const double dL = two[0] - one[0];
    const double dC = c2 - c1;
    const double dH = 2.0 * std::sqrt(c1 * c2) * std::sin(radians(between / 2.0));
    const double L = (one[0] + two[0]) / 2.0 - 50.0;
    const double C = (c1 + c2) / 2.0;
    const double H = std::fmod(h1 + between / 2.0 + 360.0, 360.0);
    const double T = 1.0 - 0.17 * std::cos(radians(H - 30.0)) + 0.24 * std::cos(radians(2.0 * H)) +
                     0.32 * std::cos(radians(3.0 * H + 6.0)) - 0.20 * std::cos(radians(4.0 * H - 63.0));
    const double sL = 1.0 + 0.015 * L * L / std::sqrt(20.0 + L * L);
    const double sC = 1.0 + 0.045 * C;
    const double sH = 1.0 + 0.015 * C * T;
    const double C7 = std::pow(C, 7.0);
    const double bend = (H - 275.0) / 25.0;
    const double rotated =
        -2.0 * std::sqrt(C7 / (C7 + std::pow(25.0, 7.0))) * std::sin(radians(60.0 * std::exp(-bend * bend)));
    const double l = dL / sL;
    const double c = dC / sC;
    const double h = dH / sH;
    return std::sqrt(l * l + c * c + h * h + rotated * c * h);
}

TEST(Colours, TheDifferenceAgreesWithThePublishedPairs)
{
    // Sharma et al., table 1: pairs 1, 7, 17 and 20.
    EXPECT_NEAR(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(ciede2000({50, 0, 0}, {50, -1, 2}), 2.3669, 1e-4);
    EXPECT_NEAR(ciede2000({50, 2.5, 0}, {73, 25, -18}), 27.1492, 1e-4);
    EXPECT_NEAR(ciede2000({50, 2.5, 0}, {58, 24, 15}), 19.4535, 1e-4);
}

TEST(Colours, PrioritiesDepotAndTeamDifferForEveryEye)
{
    // Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency
    // (2009), severity 1.0, on linear RGB.
    const std::array<std::pair<const char*, Matrix>, 4> eyes{{{"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
                                                              {"protanopia",
                                                               {{{0.152286, 1.052583, -0.204868},
                                                                 {0.114503, 0.786281, 0.099216},
                                                                 {-0.003882, -0.048116, 1.051998}}}},
                                                              {"deuteranopia",
                                                               {{{0.367322, 0.860646, -0.227968},
                                                                 {0.280085, 0.672501, 0.047413},
                                                                 {-0.011820, 0.042940, 0.968881}}}},
                                                              {"tritanopia",
                                                               {{{1.255528, -0.076749, -0.178779},
                                                                 {-0.078411, 0.930809, 0.147602},
                                                                 {0.004733, 0.691367, 0.303900}}}}}};
    for (const auto& [theme, palette] :
         {std::pair("night", MapPalette()), std::pair("day", MapPalette::day())}) {
        const std::array<QColor, 6> colours{palette.priority1, palette.priority2, palette.priority3,
                                            palette.priority4, palette.depot,     palette.team};
        for (const auto& [eye, matrix] : eyes) {
            std::vector<Vector> seen;
            for (const QColor& colour : colours) {
                Vector rgb = times(matrix, linear(colour));
                for (double& part : rgb)
                    part = std::clamp(part, 0.0, 1.0);
                seen.push_back(lab(rgb));
            }
            for (std::size_t a = 0; a < seen.size(); ++a)
                for (std::size_t b = a + 1; b < seen.size(); ++b)
                    EXPECT_GE(ciede2000(seen[a], seen[b]), 12.0)
                        << theme << ' ' << eye << ' ' << a << ' ' << b;
        }
    }
}

/// By WCAG 2.1: of relative luminances.
double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& colour) {
        const Vector rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

TEST(Colours, SymbolsAndNamesStandOutFromLandAndSeaByNightAndByDay)
{
    for (const auto& [theme, palette] :
         {std::pair("night", MapPalette()), std::pair("day", MapPalette::day())}) {
        for (const QColor& ground : {palette.sea, palette.land}) {
            for (const QColor& symbol :
                 {palette.priority1, palette.priority2, palette.priority3, palette.priority4, palette.depot,
                  palette.team, palette.unit, palette.ok, palette.stale, palette.simulation,
                  palette.selection, palette.depth0, palette.depth1, palette.depth2, palette.depth3,
                  palette.depth4})
                EXPECT_GE(contrast(symbol, ground), 3.0)
                    << theme << ' ' << symbol.name().toStdString() << " on " << ground.name().toStdString();
            for (const QColor& text : {palette.text, palette.textTown, palette.textQuiet,
                                       palette.textProvince, palette.textVolcano})
                EXPECT_GE(contrast(text, ground), 4.5)
                    << theme << ' ' << text.name().toStdString() << " on " << ground.name().toStdString();
        }
        EXPECT_GE(contrast(palette.textSea, palette.sea), 4.5) << theme;
        for (const QColor& text : {palette.text, palette.textTown, palette.textQuiet, palette.textProvince,
                                   palette.textVolcano, palette.textSea})
            EXPECT_GE(contrast(text, palette.halo), 4.5) << theme << ' ' << text.name().toStdString();
    }
}

/// The symbol in greys on the colour of land.
QImage greyPicture(SymbolStyle style)
{
    style.diameter = 24;
    if (style.shape != SymbolShape::badge) // whose tone is a shape too
        style.tone = SymbolTone::plain;
    QImage image(56, 56, QImage::Format_RGB32);
    image.fill(MapPalette().land);
    QPainter painter(&image);
    painter.translate(28, 28);
    paintSymbol(painter, style, MapPalette());
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Share of the pixels of both symbols in which they differ clearly.
double difference(const QImage& one, const QImage& two)
{
    const int ground = qGray(MapPalette().land.rgb());
    int differing = 0;
    int covered = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const int a = one.constScanLine(y)[x];
            const int b = two.constScanLine(y)[x];
            differing += std::abs(a - b) > 60 ? 1 : 0;
            covered += std::abs(a - ground) > 12 || std::abs(b - ground) > 12 ? 1 : 0;
        }
    return covered == 0 ? 0.0 : static_cast<double>(differing) / covered;
}

SymbolStyle styleOf(core::MapKind kind, std::uint8_t variant = 0, std::uint8_t detail = 0,
                    std::uint32_t state = 0, float magnitude = 0.5F)
{
    core::MapEntity entity;
    entity.id = "x";
    entity.kind = kind;
    entity.variant = variant;
    entity.detail = detail;
    entity.state = state;
    entity.magnitude = magnitude;
    return symbolStyle(entity, 1.0, 1.0);
}

TEST(SymbolLook, EveryKindDiffersFromEveryOtherWithoutItsColour)
{
    using enum core::MapKind;
    const std::vector<std::pair<const char*, SymbolStyle>> looks{
        {"quake", styleOf(quake)},
        {"focused quake", styleOf(quake, 0, 0, core::mapFocus)},
        {"warning 1", styleOf(warning, 1)},
        {"warning 3", styleOf(warning, 3)},
        {"depot", styleOf(depot)},
        {"depot that cannot give", styleOf(depot, 0, 0, core::mapInactive)},
        {"team that is ready", styleOf(team)},
        {"ship", styleOf(unit, 0)},
        {"helicopter", styleOf(unit, 4)},
        {"truck", styleOf(unit, 6)},
        {"ambulance", styleOf(unit, 8)},
        {"device", styleOf(unit, 16, core::noStatus)},
        {"operation", styleOf(operation, 1, 3)},
        {"find", styleOf(find)},
        {"shelter", styleOf(shelter)},
        {"gauge", styleOf(gauge, 1)},
        {"volcano 4", styleOf(volcano, 4)},
        {"volcano 2", styleOf(volcano, 2)},
        {"cut road", styleOf(access, 0, 2)},
        {"open bridge", styleOf(access, 1, 0)},
        {"report", styleOf(report)},
        {"tsunami", styleOf(tsunami, 3)}};
    std::vector<QImage> pictures;
    for (const auto& [name, style] : looks)
        pictures.push_back(greyPicture(style));
    for (std::size_t a = 0; a < looks.size(); ++a)
        for (std::size_t b = a + 1; b < looks.size(); ++b)
            EXPECT_GE(difference(pictures[a], pictures[b]), 0.08)
                << looks[a].first << " and " << looks[b].first;
}

TEST(SymbolLook, WhatIsOldLostOrSelectedIsSeenWithoutItsColour)
{
    using enum core::MapKind;
    for (const core::MapKind kind : {depot, team, shelter, unit}) {
        const QImage fresh = greyPicture(styleOf(kind));
        EXPECT_GE(difference(fresh, greyPicture(styleOf(kind, 0, 0, core::mapLost))), 0.08)
            << static_cast<int>(kind);
        EXPECT_GE(difference(fresh, greyPicture(styleOf(kind, 0, 0, core::mapSelected))), 0.08)
            << static_cast<int>(kind);
        EXPECT_GE(difference(fresh, greyPicture(styleOf(kind, 0, 0, core::mapUnverified))), 0.04)
            << static_cast<int>(kind);
    }
}

TEST(SymbolIcon, AnIconIsTheAreaOfItsElementsLessWhatIsCutOut)
{
    const QPainterPath path =
        pathOfSvg(R"x(<svg viewBox="0 0 24 24"><rect x="0" y="0" width="24" height="24"/>
                      <circle cx="12" cy="12" r="6" fill="#fff"/><path d="M11 11 L13 11 L13 13 H11 Z"/></svg>)x");
    EXPECT_TRUE(path.contains(QPointF(-0.9, -0.9)));
    EXPECT_FALSE(path.contains(QPointF(0.3, 0.0)));
    EXPECT_TRUE(path.contains(QPointF(0.0, 0.0)));
    EXPECT_EQ(path.boundingRect(), QRectF(-1, -1, 2, 2));
}

TEST(SymbolIcon, WhatIsNoIconIsEmpty)
{
    EXPECT_TRUE(pathOfSvg("<svg viewBox=\"0 0 24 24\"><path d=\"M1 1 A 3 3 0 0 1 5 5 Z\"/></svg>").isEmpty());
    EXPECT_TRUE(pathOfSvg("<svg viewBox=\"0 0 24 24\"><rect width=\"4\" height=\"4\"/>").isEmpty());
    EXPECT_TRUE(iconPath(QStringLiteral("of-nothing")).isEmpty());
}

} // namespace
} // namespace posko::mapscene

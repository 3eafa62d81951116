// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::mapscene {

/// Every colour that the map draws with, one property each; the defaults are the night theme.
/// It promises to be the only place of the map with colours in it: a theme replaces it as a whole.
class MapPalette
{
    Q_GADGET
    QML_VALUE_TYPE(mapPalette)
    QML_STRUCTURED_VALUE

    Q_PROPERTY(QColor sea MEMBER sea)
    Q_PROPERTY(QColor seaShelf MEMBER seaShelf)
    Q_PROPERTY(QColor seaDeep MEMBER seaDeep)
    Q_PROPERTY(QColor seaShadow MEMBER seaShadow)
    Q_PROPERTY(QColor seaLight MEMBER seaLight)
    Q_PROPERTY(QColor landHill MEMBER landHill)
    Q_PROPERTY(QColor landPeak MEMBER landPeak)
    Q_PROPERTY(QColor landShadow MEMBER landShadow)
    Q_PROPERTY(QColor landLight MEMBER landLight)
    Q_PROPERTY(QColor plateLine MEMBER plateLine)
    Q_PROPERTY(QColor textProvince MEMBER textProvince)
    Q_PROPERTY(QColor textVolcano MEMBER textVolcano)
    Q_PROPERTY(QColor land MEMBER land)
    Q_PROPERTY(QColor landForeign MEMBER landForeign)
    Q_PROPERTY(QColor lake MEMBER lake)
    Q_PROPERTY(QColor coast MEMBER coast)
    Q_PROPERTY(QColor coastForeign MEMBER coastForeign)
    Q_PROPERTY(QColor border MEMBER border)
    Q_PROPERTY(QColor borderCountry MEMBER borderCountry)
    Q_PROPERTY(QColor river MEMBER river)
    Q_PROPERTY(QColor halo MEMBER halo)
    Q_PROPERTY(QColor text MEMBER text)
    Q_PROPERTY(QColor textTown MEMBER textTown)
    Q_PROPERTY(QColor textQuiet MEMBER textQuiet)
    Q_PROPERTY(QColor textSea MEMBER textSea)
    Q_PROPERTY(QColor plate MEMBER plate)
    Q_PROPERTY(QColor selection MEMBER selection)
    Q_PROPERTY(QColor stale MEMBER stale)
    Q_PROPERTY(QColor hatch MEMBER hatch)
    Q_PROPERTY(QColor simulation MEMBER simulation)
    Q_PROPERTY(QColor priority1 MEMBER priority1)
    Q_PROPERTY(QColor priority2 MEMBER priority2)
    Q_PROPERTY(QColor priority3 MEMBER priority3)
    Q_PROPERTY(QColor priority4 MEMBER priority4)
    Q_PROPERTY(QColor depot MEMBER depot)
    Q_PROPERTY(QColor team MEMBER team)
    Q_PROPERTY(QColor unit MEMBER unit)
    Q_PROPERTY(QColor ok MEMBER ok)
    Q_PROPERTY(QColor depth0 MEMBER depth0)
    Q_PROPERTY(QColor depth1 MEMBER depth1)
    Q_PROPERTY(QColor depth2 MEMBER depth2)
    Q_PROPERTY(QColor depth3 MEMBER depth3)
    Q_PROPERTY(QColor depth4 MEMBER depth4)

public:
    QColor sea{0x0f, 0x21, 0x36};
    QColor seaShelf{0x1c, 0x3c, 0x5c};        ///< in shallow water; `sea` lies 700 m deep
    QColor seaDeep{0x07, 0x12, 0x20};         ///< in trenches
    QColor seaShadow{0x04, 0x0b, 0x15};       ///< slopes of the sea floor away from the light
    QColor seaLight{0x3a, 0x66, 0x90};        ///< and towards it
    QColor landHill{0x3a, 0x41, 0x34};        ///< land at 450 m; `land` lies at the sea
    QColor landPeak{0x6e, 0x6a, 0x57};        ///< highest land
    QColor landShadow{0x0a, 0x10, 0x10};      ///< slopes away from the light
    QColor landLight{0x9c, 0x9a, 0x80};       ///< and towards it
    QColor plateLine{0xc8, 0x6a, 0x5c, 0xaa}; ///< boundaries of plates and faults
    QColor textProvince{0xc9, 0xbc, 0x8c};
    QColor textVolcano{0xf0, 0xa8, 0x86};
    QColor land{0x26, 0x31, 0x2f};
    QColor landForeign{0x1a, 0x24, 0x2b};
    QColor lake{0x14, 0x2d, 0x48};
    QColor coast{0x5d, 0x80, 0x99};
    QColor coastForeign{0x36, 0x4c, 0x5e};
    QColor border{0xb9, 0xa7, 0x6a, 0x96};
    QColor borderCountry{0xb9, 0xa7, 0x6a, 0xb4};
    QColor river{0x3f, 0x86, 0xb5, 0xa0};
    QColor halo{0x0b, 0x11, 0x19};
    QColor text{0xe9, 0xf0, 0xf7};
    QColor textTown{0xd5, 0xdf, 0xe8};
    QColor textQuiet{0x9d, 0xb0, 0xc3};
    QColor textSea{0x7c, 0x9d, 0xbd};
    QColor plate{0x0e, 0x1a, 0x29};
    QColor selection{0xff, 0xff, 0xff};
    QColor stale{0x84, 0x94, 0xa6};
    QColor hatch{0x2a, 0x3b, 0x52};
    QColor simulation{0xb5, 0x8c, 0xff};
    QColor priority1{0xff, 0x5b, 0x62};
    QColor priority2{0xfb, 0x99, 0x1a};
    QColor priority3{0xff, 0xe6, 0x74};
    QColor priority4{0x4a, 0x9f, 0xf6};
    QColor depot{0x11, 0xd4, 0xaf};
    QColor team{0xa8, 0xc8, 0xf4};
    QColor unit{0xc6, 0xd3, 0xdf};
    QColor ok{0x37, 0xc7, 0x86};
    QColor depth0{0xff, 0x5b, 0x62}; ///< <= 50 km (BMKG's classes)
    QColor depth1{0xfb, 0x99, 0x1a}; ///< <= 100 km
    QColor depth2{0xff, 0xe6, 0x74}; ///< <= 250 km
    QColor depth3{0x37, 0xc7, 0x86}; ///< <= 600 km
    QColor depth4{0x4a, 0x9f, 0xf6}; ///< deeper

    /// The day theme: dark things on light ground, with the hierarchy and the shapes of the night.
    [[nodiscard]] static MapPalette day();

    /// Colour of a priority 1..4; others are taken as 4.
    [[nodiscard]] QColor priority(int value) const;

    friend bool operator==(const MapPalette&, const MapPalette&) = default;
};

/// The themes of the map for QML.
class MapThemes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    Q_PROPERTY(posko::mapscene::MapPalette night READ night CONSTANT FINAL)
    Q_PROPERTY(posko::mapscene::MapPalette day READ day CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] static MapPalette night() { return {}; }
    [[nodiscard]] static MapPalette day() { return MapPalette::day(); }
};

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/mapsource.h"
#include "viewmodel/rowmodel.h"

#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>
#include <QtPositioning/QGeoRectangle>

#include <functional>
#include <string>
#include <vector>

namespace posko::viewmodel {

/// One sign of the map and what it means.
struct LegendRow
{
    std::string id{};
    QString words{};

    friend bool operator==(const LegendRow&, const LegendRow&) = default;
};

/// The signs that are in view now, each once, with a sample of itself: the samples lie one below the other in
/// a source of their own, which the map's own layers draw, so that the legend can never differ from the map.
/// Promises: nothing is gathered while it is not open.
class LegendModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_PROPERTY(posko::mapscene::MapSource* samples READ samples CONSTANT FINAL)
    /// Where the layers that draw the samples look: their first row has its left upper corner there.
    Q_PROPERTY(QGeoCoordinate corner READ corner CONSTANT FINAL)
    Q_PROPERTY(double zoomLevel READ zoomLevel CONSTANT FINAL)
    /// Pixels of a row and of its sample's room.
    Q_PROPERTY(double rowHeight MEMBER m_rowHeight WRITE setRowHeight NOTIFY sizeChanged FINAL)
    Q_PROPERTY(double sampleWidth MEMBER m_sampleWidth WRITE setSampleWidth NOTIFY sizeChanged FINAL)
    /// What the map shows.
    Q_PROPERTY(QGeoRectangle seen MEMBER m_seen WRITE setSeen NOTIFY seenChanged FINAL)
    Q_PROPERTY(bool open MEMBER m_open WRITE setOpen NOTIFY openChanged FINAL)

public:
    enum Role { WordsRole = Qt::UserRole + 1 };

    /// `map` lives longer than this object.
    explicit LegendModel(const mapscene::MapSource& map, QObject* parent = nullptr)
        : RowModel(parent)
        , m_map(map)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void update();
    void setRowHeight(double pixels);
    void setSampleWidth(double pixels);
    void setSeen(const QGeoRectangle& box);
    void setOpen(bool open);
    [[nodiscard]] mapscene::MapSource* samples() { return &m_samples; }
    [[nodiscard]] static QGeoCoordinate corner();
    [[nodiscard]] static double zoomLevel();
    [[nodiscard]] const std::vector<LegendRow>& rows() const { return m_rows; }

Q_SIGNALS:
    void sizeChanged();
    void seenChanged();
    void openChanged();

private:
    struct Found;
    using IsNear = std::function<bool(const std::vector<core::MercatorPoint>&)>;
    [[nodiscard]] Found look() const;
    void lookAtShapes(Found& found, const IsNear& isNear) const;
    void arrange(const Found& found);
    /// Adds the rows of what is drawn as a line, and its samples.
    void arrangeLines(const Found& found, std::vector<LegendRow>& rows);

    const mapscene::MapSource& m_map;
    mapscene::MapSource m_samples;
    std::vector<LegendRow> m_rows;
    QGeoRectangle m_seen;
    double m_rowHeight = 30;
    double m_sampleWidth = 60;
    bool m_open = false;
};

} // namespace posko::viewmodel

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "viewmodel/places.h"
#include "viewmodel/rowmodel.h"
#include "viewmodel/situation.h"

#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>

#include <functional>
#include <optional>
#include <vector>

namespace posko::viewmodel {

/// One answer: a thing of the picture, or a place of the map.
struct SearchRow
{
    QString id{}; ///< `kind:id` of a thing; of a place `place/` and a number
    bool thing = false;
    QString kind{};
    QString name{};
    QString where{}; ///< province and the like; that there is no position
    std::optional<core::LatLon> at{};
    double zoom = 12; ///< at which it is well seen

    friend bool operator==(const SearchRow&, const SearchRow&) = default;
};

/// Finds things of the picture and places of the map by their names, as they are typed, and marks the one
/// that was flown to. Promises: things come before places; a text without letters or digits finds nothing;
/// foreign text is matched as it stands.
class SearchModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    /// Places cannot be found yet; what is typed is looked for as soon as they can.
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// Where the map looks: of places that are alike the nearer one comes first.
    Q_PROPERTY(QGeoCoordinate near MEMBER m_near FINAL)
    /// The place that was flown to, until the view is given back; invalid: none.
    Q_PROPERTY(QGeoCoordinate markAt READ markAt NOTIFY markChanged FINAL)
    Q_PROPERTY(QString markName READ markName NOTIFY markChanged FINAL)

public:
    enum Role { KindRole = Qt::UserRole + 1, NameRole, WhereRole, FlyableRole };

    using FindPlaces =
        std::function<std::vector<PlaceFound>(const std::string&, std::optional<core::LatLon>)>;

    /// `situation` lives longer than this object; `places` may be empty (no base map), and so may `prepare`
    /// (they are ready).
    SearchModel(const Situation& situation, FindPlaces places, std::function<void()> prepare = {},
                QObject* parent = nullptr)
        : RowModel(parent)
        , m_situation(situation)
        , m_places(std::move(places))
        , m_prepare(std::move(prepare))
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] bool loading() const { return m_loading; }
    /// Somebody is about to search: gets the places ready by a worker, the first time.
    Q_INVOKABLE void open();
    /// Of a row: `kind:id` of a thing, empty for a place; its point, invalid where none is known; its zoom.
    [[nodiscard]] Q_INVOKABLE QString thingAt(int row) const;
    [[nodiscard]] Q_INVOKABLE QGeoCoordinate placeAt(int row) const;
    [[nodiscard]] Q_INVOKABLE double zoomAt(int row) const;
    /// Marks the point of this row.
    Q_INVOKABLE void mark(int row);
    void clearMark();

    [[nodiscard]] const QGeoCoordinate& markAt() const { return m_markAt; }
    [[nodiscard]] const QString& markName() const { return m_markName; }
    [[nodiscard]] const std::vector<SearchRow>& rows() const { return m_rows; }

Q_SIGNALS:
    void loadingChanged();
    void textChanged();
    void markChanged();

private:
    void search();
    [[nodiscard]] const SearchRow* row(int number) const;
    [[nodiscard]] std::vector<SearchRow> things() const;
    [[nodiscard]] std::vector<SearchRow> places() const;

    const Situation& m_situation;
    FindPlaces m_places;
    std::function<void()> m_prepare; ///< empty once it was called
    bool m_loading = false;
    QString m_text;
    QGeoCoordinate m_near;
    std::vector<SearchRow> m_rows;
    QGeoCoordinate m_markAt;
    QString m_markName;
};

} // namespace posko::viewmodel

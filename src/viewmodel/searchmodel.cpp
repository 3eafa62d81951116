// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/searchmodel.h"

#include "viewmodel/coordinate.h"
#include "viewmodel/format.h"
#include "viewmodel/mapthings.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

namespace posko::viewmodel {

namespace {

using Row = SearchRow;
using Model = SearchModel;

constexpr auto roles = std::to_array<RoleOf<Row>>({
    {Model::KindRole, "kind", memberOf<&Row::kind>},
    {Model::NameRole, "name", memberOf<&Row::name>},
    {Model::WhereRole, "where", memberOf<&Row::where>},
    {Model::FlyableRole, "flyable",
     [](const Row& row) {
         return QVariant::fromValue(row.at.has_value());
     }},
});

constexpr std::size_t mostThings = 12;

struct PlaceKind
{
    std::string_view word;
    const char* name;
    double zoom;
};

// The words of the search file.
constexpr auto placeKinds = std::to_array<PlaceKind>({
    {"provinsi", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "provinsi"), 7.5},
    {"kabupaten", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "kabupaten"), 9.5},
    {"kota", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "kota"), 11},
    {"kecamatan", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "kecamatan"), 12},
    {"pulau", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "pulau"), 9.5},
    {"gunung_api", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "gunung api"), 11},
    {"kota_kecil", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "kota kecil"), 12},
    {"desa", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "desa"), 13},
    {"selat", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "selat"), 8},
    {"teluk", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "teluk"), 8.5},
    {"laut", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "laut"), 6},
    {"samudra", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "samudra"), 5},
    {"negara", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "negara"), 5},
    {"titik", QT_TRANSLATE_NOOP("posko::viewmodel::SearchModel", "titik"), 12},
});

QStringList wordsOf(const QString& text)
{
    QString plain = text.toCaseFolded();
    for (QChar& letter : plain) {
        letter = letter.isLetterOrNumber() ? letter : QChar(u' ');
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

/// Every word is the beginning of one of the name's.
bool matches(const QString& name, const QStringList& words)
{
    const QStringList parts = wordsOf(name);
    return std::ranges::all_of(words, [&](const QString& word) {
        return std::ranges::any_of(parts, [&](const QString& part) { return part.startsWith(word); });
    });
}

} // namespace

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    return valueOf<Row>(m_rows, roles, index, role);
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return namesOf<Row>(roles);
}

std::vector<Row> SearchModel::things() const
{
    std::vector<Row> found;
    const QStringList words = wordsOf(m_text);
    if (words.isEmpty()) {
        return found;
    }
    MapThings::visit(m_situation, [&](const MapThings::Thing& thing) {
        if (found.size() >= mostThings) {
            return;
        }
        const QString name = MapThings::name(m_situation, thing);
        if (!matches(name, words)) {
            return;
        }
        Row row{.id = QString::fromStdString(MapThings::fullId(thing)),
                .thing = true,
                .kind = MapThings::kindName(thing.kind),
                .name = name,
                .at = thing.at};
        if (!thing.at) {
            row.where = MapThings::missing(m_situation, thing);
        } else if (const auto& near = m_situation.nearPlace(*thing.at)) {
            row.where = Format::text(near->province);
        }
        found.push_back(std::move(row));
    });
    return found;
}

std::vector<Row> SearchModel::places() const
{
    std::vector<Row> found;
    if (!m_places || m_loading || m_text.trimmed().isEmpty()) {
        return found;
    }
    const auto near = m_near.isValid() ? std::optional(pointOf(m_near)) : std::nullopt;
    for (const PlaceFound& place : m_places(m_text.toStdString(), near)) {
        Row row{.id = QStringLiteral("place/%1").arg(found.size()),
                .name = Format::text(place.name),
                .where = Format::text(place.where),
                .at = place.at};
        const auto kind = std::ranges::find(placeKinds, std::string_view(place.kind), &PlaceKind::word);
        if (kind != placeKinds.end()) {
            row.kind = tr(kind->name);
            row.zoom = kind->zoom;
        }
        if (!row.at) {
            row.where += row.where.isEmpty() ? tr("belum ada posisi") : tr(" · belum ada posisi");
        } else if (row.name.isEmpty()) {
            row.name = Format::point(coordinateOf(*row.at));
        }
        found.push_back(std::move(row));
    }
    return found;
}

void SearchModel::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    open();
    search();
    Q_EMIT textChanged();
}

void SearchModel::search()
{
    std::vector<Row> wanted = things();
    std::ranges::move(places(), std::back_inserter(wanted));
    apply<Row>(m_rows, std::move(wanted), roles);
}

void SearchModel::open()
{
    if (!m_prepare) {
        return;
    }
    m_loading = true;
    auto promise = std::make_shared<QPromise<void>>();
    // The continuation belongs to this object and is forgotten with it.
    promise->future().then(this, [this] {
        m_loading = false;
        search();
        Q_EMIT loadingChanged();
    });
    QThreadPool::globalInstance()->start([promise, prepare = std::exchange(m_prepare, {})] {
        promise->start();
        prepare();
        promise->finish();
    });
    Q_EMIT loadingChanged();
}

const SearchRow* SearchModel::row(int number) const
{
    return number >= 0 && number < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(number)]
                                                                   : nullptr;
}

QString SearchModel::thingAt(int number) const
{
    const Row* found = row(number);
    return found != nullptr && found->thing ? found->id : QString();
}

QGeoCoordinate SearchModel::placeAt(int number) const
{
    const Row* found = row(number);
    return found != nullptr && found->at ? coordinateOf(*found->at) : QGeoCoordinate();
}

double SearchModel::zoomAt(int number) const
{
    const Row* found = row(number);
    return found != nullptr ? found->zoom : 0;
}

void SearchModel::mark(int number)
{
    if (const Row* found = row(number); found != nullptr && found->at) {
        m_markAt = coordinateOf(*found->at);
        m_markName = found->name;
        Q_EMIT markChanged();
    }
}

void SearchModel::clearMark()
{
    if (m_markAt.isValid()) {
        m_markAt = {};
        m_markName.clear();
        Q_EMIT markChanged();
    }
}

} // namespace posko::viewmodel

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basemapdata.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

#include <utility>

namespace posko::mapscene {

BaseMapData::BaseMapData(QObject* parent)
    : QObject(parent)
{}

BaseMapData::~BaseMapData() = default;

void BaseMapData::setFile(const QString& file)
{
    if (file == m_file)
        return;
    m_file = file;
    Q_EMIT fileChanged();
    if (file.isEmpty()) {
        take({});
        return;
    }
    const auto promise = std::make_shared<QPromise<Loaded>>();
    promise->future().then(this, [this, file](const Loaded& result) {
        if (file == m_file)
            take(result);
    });
    QThreadPool::globalInstance()->start([promise, file] {
        promise->start();
        promise->addResult(read(file));
        promise->finish();
    });
}

BaseMapData::Loaded BaseMapData::read(const QString& file)
{
    const core::Result<geodata::BaseMap> map = geodata::BaseMap::open(file.toStdString());
    if (!map)
        return {nullptr, QString::fromStdString(map.error().where + ": " + map.error().detail)};
    return {std::make_shared<const BaseGeometry>(makeBaseGeometry(*map)), QString()};
}

void BaseMapData::take(const Loaded& result)
{
    m_geometry = result.geometry;
    m_error = result.error;
    QStringList lines;
    if (m_geometry)
        for (const std::string& line : m_geometry->credits)
            lines.append(QString::fromStdString(line));
    m_credits = lines.join(QStringLiteral(" · "));
    Q_EMIT loaded();
}

} // namespace posko::mapscene

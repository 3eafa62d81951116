// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/basegeometry.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace posko::mapscene {

/// The base map of one map view, read on a worker so that the first frame does not wait for it.
/// It promises that what geometry() once gave out never changes.
class BaseMapData : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_DISABLE_COPY_MOVE(BaseMapData)

    /// Path of the base map file; empty: no base map.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY loaded FINAL)
    /// Why the file could not be read; empty while all is well.
    Q_PROPERTY(QString error READ error NOTIFY loaded FINAL)
    /// The notices that the sources ask for, in one line.
    Q_PROPERTY(QString credits READ credits NOTIFY loaded FINAL)

public:
    explicit BaseMapData(QObject* parent = nullptr);
    ~BaseMapData() override;

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString& file);
    [[nodiscard]] bool isReady() const { return m_geometry != nullptr; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QString credits() const { return m_credits; }

    /// Null until it is ready.
    [[nodiscard]] std::shared_ptr<const BaseGeometry> geometry() const { return m_geometry; }

Q_SIGNALS:
    void fileChanged();
    void loaded();

private:
    struct Loaded
    {
        std::shared_ptr<const BaseGeometry> geometry;
        QString error;
    };

    static Loaded read(const QString& file);
    void take(const Loaded& result);

    QString m_file;
    QString m_error;
    QString m_credits;
    std::shared_ptr<const BaseGeometry> m_geometry;
};

} // namespace posko::mapscene

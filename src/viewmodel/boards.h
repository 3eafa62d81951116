// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/boardmodel.h"
#include "viewmodel/boardrows.h"
#include "viewmodel/situation.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// The boards that lie one key away from the wall, of which one is open.
/// Promises: only the open one is reckoned; its rows are worst first; an unknown name opens none.
class Boards : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(Boards)
    Q_PROPERTY(QString current READ current NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY headingChanged FINAL)
    Q_PROPERTY(QStringList columns READ columns NOTIFY headingChanged FINAL)
    Q_PROPERTY(QList<double> shares READ shares NOTIFY headingChanged FINAL)
    Q_PROPERTY(QString empty READ empty NOTIFY headingChanged FINAL)
    Q_PROPERTY(posko::viewmodel::BoardModel* rows READ rows CONSTANT FINAL)
    Q_PROPERTY(QStringList names READ names CONSTANT FINAL)
    Q_PROPERTY(QStringList keys READ keys CONSTANT FINAL)
    Q_PROPERTY(QStringList labels READ labels CONSTANT FINAL)

public:
    /// `situation` lives longer than this object.
    explicit Boards(const Situation& situation, QObject* parent = nullptr)
        : QObject(parent)
        , m_situation(situation)
    {}

    /// Name of the open board: `sar`, `shelters`, …; empty: none.
    [[nodiscard]] const QString& current() const { return m_current; }
    [[nodiscard]] const QString& title() const { return m_heading.title; }
    [[nodiscard]] const QStringList& columns() const { return m_heading.columns; }
    [[nodiscard]] const QList<double>& shares() const { return m_heading.shares; }
    [[nodiscard]] const QString& empty() const { return m_heading.empty; }
    [[nodiscard]] BoardModel* rows() { return &m_rows; }
    /// All boards in the order of their keys: names, keys, and what stands beside the key.
    [[nodiscard]] static QStringList names();
    [[nodiscard]] static QStringList keys();
    [[nodiscard]] static QStringList labels();

    Q_INVOKABLE void open(const QString& name);
    Q_INVOKABLE void close() { open({}); }
    void update();

Q_SIGNALS:
    void currentChanged();
    void headingChanged();

private:
    const Situation& m_situation;
    QString m_current;
    BoardContent m_heading; ///< without rows
    BoardModel m_rows;
};

} // namespace posko::viewmodel

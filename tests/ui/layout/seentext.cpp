// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seentext.h"

#include <QtGui/QFont>
#include <QtGui/QRawFont>
#include <QtQuick/QQuickItem>

namespace posko::test {

namespace {

constexpr int outlineStyle = 1;

QString typeOf(const QQuickItem& item)
{
    const QString name = QString::fromLatin1(item.metaObject()->className());
    return name.section(QStringLiteral("_QML"), 0, 0);
}

QString pathOf(const QQuickItem& item)
{
    QStringList names;
    for (const QQuickItem* at = &item; at != nullptr && names.size() < 5; at = at->parentItem()) {
        names.prepend(typeOf(*at));
    }
    return names.join(u'/');
}

int classOf(const QQuickItem& text)
{
    const QVariant value = text.property("textClass");
    if (value.typeId() == QMetaType::QString) {
        return static_cast<int>(QStringLiteral("ABC").indexOf(value.toString()));
    }
    return value.isValid() ? value.toInt() : -1;
}

bool isShown(const QQuickItem& item)
{
    for (const QQuickItem* at = &item; at != nullptr; at = at->parentItem()) {
        if (!at->isVisible() || at->opacity() < 0.01) {
            return false;
        }
    }
    return true;
}

/// Where the letters lie inside the item, by its alignment.
QRectF paintedIn(const QQuickItem& text)
{
    const double width = text.property("contentWidth").toDouble();
    const double height = text.property("contentHeight").toDouble();
    const int horizontal = text.property("effectiveHorizontalAlignment").toInt();
    const double x = (horizontal & Qt::AlignRight) != 0     ? text.width() - width
                     : (horizontal & Qt::AlignHCenter) != 0 ? (text.width() - width) / 2
                                                            : 0;
    return {x, 0, width, height};
}

QRectF allowedFor(const QQuickItem& text, const QQuickItem& root)
{
    QRectF allowed = root.mapRectToScene({0, 0, root.width(), root.height()});
    for (const QQuickItem* at = text.parentItem(); at != nullptr; at = at->parentItem()) {
        if (at->clip()) {
            allowed &= at->mapRectToScene({0, 0, at->width(), at->height()});
        }
    }
    return allowed;
}

SeenText look(const QQuickItem& text, const QQuickItem& root)
{
    SeenText seen;
    seen.words = text.property("text").toString();
    seen.where = pathOf(text);
    seen.painted = text.mapRectToScene(paintedIn(text));
    seen.allowed = allowedFor(text, root);
    seen.colour = text.property("color").value<QColor>();
    if (text.property("style").toInt() == outlineStyle) {
        seen.outline = text.property("styleColor").value<QColor>();
    }
    seen.capitalHeight = QRawFont::fromFont(text.property("font").value<QFont>()).capHeight();
    seen.textClass = classOf(text);
    seen.truncated = text.property("truncated").toBool();
    seen.elidable = text.property("elidable").toBool();
    seen.widerThanItself = text.property("contentWidth").toDouble() > text.width() + 0.5;
    return seen;
}

void gather(QQuickItem& item, QQuickItem& root, QList<SeenText>& texts)
{
    if (item.inherits("QQuickText") && isShown(item) && !item.property("text").toString().isEmpty()) {
        const SeenText seen = look(item, root);
        if (seen.allowed.intersects(seen.painted)) {
            texts.append(seen);
        }
    }
    for (QQuickItem* child : item.childItems()) {
        gather(*child, root, texts);
    }
}

void gatherSilent(QQuickItem& item, QQuickItem& root, QStringList& silent)
{
    // A type that derives from Panel has its own name; Panel's own property tells it.
    const bool panel = item.metaObject()->indexOfProperty("lineOnLeft") >= 0;
    if (panel && isShown(item)) {
        QList<SeenText> texts;
        gather(item, root, texts);
        if (texts.isEmpty()) {
            silent.append(pathOf(item));
        }
    }
    for (QQuickItem* child : item.childItems()) {
        gatherSilent(*child, root, silent);
    }
}

} // namespace

QList<SeenText> textsBelow(QQuickItem& root)
{
    QList<SeenText> texts;
    gather(root, root, texts);
    return texts;
}

QStringList silentPanels(QQuickItem& root)
{
    QStringList silent;
    gatherSilent(root, root, silent);
    return silent;
}

} // namespace posko::test

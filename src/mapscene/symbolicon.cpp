// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolicon.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QXmlStreamReader>
#include <QtGui/QTransform>

#include <optional>
#include <vector>

namespace posko::mapscene {

namespace {

/// The letters and numbers of a path's `d`, or of a list of points, one after the other.
class Tokens
{
public:
    explicit Tokens(QStringView text)
        : m_text(text)
    {}

    /// The next letter, if there is one before the next number.
    std::optional<QChar> letter()
    {
        skip();
        if (m_at >= m_text.size() || !m_text[m_at].isLetter())
            return std::nullopt;
        return m_text[m_at++];
    }
    std::optional<double> number()
    {
        skip();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() &&
               (m_text[m_at].isDigit() || m_text[m_at] == u'.' || (m_text[m_at] == u'-' && m_at == begin)))
            ++m_at;
        bool isNumber = false;
        const double value = m_text.sliced(begin, m_at - begin).toDouble(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    }
    std::optional<QPointF> point()
    {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        return y ? std::optional(QPointF(*x, *y)) : std::nullopt;
    }
    bool atEnd()
    {
        skip();
        return m_at >= m_text.size();
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// One command with its points; false for what is not understood.
bool addCommand(QPainterPath& path, QChar command, Tokens& tokens)
{
    const QPointF from = path.currentPosition();
    std::vector<QPointF> points;
    const auto take = [&](int count) {
        for (; count > 0; --count)
            if (const auto point = tokens.point())
                points.push_back(*point);
        return count == 0;
    };
    switch (command.unicode()) {
    case u'M':
        return take(1) && points.size() == 1 && (path.moveTo(points[0]), true);
    case u'L':
        return take(1) && points.size() == 1 && (path.lineTo(points[0]), true);
    case u'C':
        return take(3) && points.size() == 3 && (path.cubicTo(points[0], points[1], points[2]), true);
    case u'Q':
        return take(2) && points.size() == 2 && (path.quadTo(points[0], points[1]), true);
    case u'H':
        if (const auto x = tokens.number())
            return path.lineTo(*x, from.y()), true;
        return false;
    case u'V':
        if (const auto y = tokens.number())
            return path.lineTo(from.x(), *y), true;
        return false;
    case u'Z':
        return path.closeSubpath(), true;
    default:
        return false;
    }
}

QPainterPath pathOfCommands(QStringView text)
{
    Tokens tokens(text);
    QPainterPath path;
    while (!tokens.atEnd()) {
        const auto command = tokens.letter();
        if (!command || !addCommand(path, *command, tokens))
            return {};
    }
    return path;
}

QPainterPath pathOfPoints(QStringView text)
{
    Tokens tokens(text);
    QPolygonF corners;
    while (const auto point = tokens.point())
        corners.append(*point);
    QPainterPath path;
    if (!corners.isEmpty()) {
        path.addPolygon(corners);
        path.closeSubpath();
    }
    return path;
}

QPainterPath pathOfElement(QStringView name, const QXmlStreamAttributes& attributes)
{
    const auto value = [&attributes](QLatin1StringView key) {
        return attributes.value(key).toDouble();
    };
    QPainterPath path;
    if (name == u"path")
        return pathOfCommands(attributes.value(QLatin1StringView("d")));
    if (name == u"polygon")
        return pathOfPoints(attributes.value(QLatin1StringView("points")));
    const QPointF centre(value(QLatin1StringView("cx")), value(QLatin1StringView("cy")));
    if (name == u"circle") {
        const double radius = value(QLatin1StringView("r"));
        path.addEllipse(centre, radius, radius);
    } else if (name == u"ellipse") {
        path.addEllipse(centre, value(QLatin1StringView("rx")), value(QLatin1StringView("ry")));
    } else if (name == u"rect") {
        const QRectF area(value(QLatin1StringView("x")), value(QLatin1StringView("y")),
                          value(QLatin1StringView("width")), value(QLatin1StringView("height")));
        const double corner = value(QLatin1StringView("rx"));
        path.addRoundedRect(area, corner, corner);
    }
    return path;
}

QTransform toUnitSquare(QStringView viewBox)
{
    Tokens tokens(viewBox);
    const auto corner = tokens.point();
    const auto size = tokens.point();
    if (!corner || !size || size->x() <= 0 || size->y() <= 0)
        return {};
    QTransform scaled = QTransform::fromScale(2.0 / size->x(), 2.0 / size->y());
    return scaled.translate(-corner->x() - size->x() / 2.0, -corner->y() - size->y() / 2.0);
}

} // namespace

QPainterPath pathOfSvg(const QByteArray& svg)
{
    QXmlStreamReader reader(svg);
    QPainterPath filled;
    QTransform transform;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"svg") {
            transform = toUnitSquare(reader.attributes().value(QLatin1StringView("viewBox")));
            continue;
        }
        const QPainterPath part = pathOfElement(reader.name(), reader.attributes());
        if (reader.attributes().value(QLatin1StringView("fill")) == u"#fff")
            filled = filled.subtracted(part);
        else
            filled = filled.isEmpty() ? part : filled.united(part);
    }
    return reader.hasError() ? QPainterPath() : transform.map(filled);
}

const QPainterPath& iconPath(const QString& name)
{
    static QHash<QString, QPainterPath> known; // only the GUI thread paints symbols
    const auto found = known.constFind(name);
    if (found != known.constEnd())
        return *found;
    QFile file(QStringLiteral(":/posko/icons/%1.svg").arg(name));
    return *known.insert(name, file.open(QIODevice::ReadOnly) ? pathOfSvg(file.readAll()) : QPainterPath());
}

} // namespace posko::mapscene

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"
#include "seentext.h"

#include "viewmodel/language.h"
#include "viewmodel/wallroot.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace {

using namespace posko;
using test::SeenText;

using Case =
    std::tuple<std::string, std::tuple<int, int>, std::string, std::string>; // page, size, language, picture

constexpr std::chrono::seconds patience{30};
constexpr double contrastWanted = 4.5;
constexpr int wordsOfClassA = 60;
// Capital heights at 1080 lines: commands.md, "Text sizes on the wall".
constexpr auto capitalsWanted = std::to_array<double>({27, 14, 11});

QString baseMapFile()
{
    return QStringLiteral(POSKO_BINARY_DIR "/share/posko/basemap.sqlite");
}

double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// The colour that most of the pixels around a text's letters have.
QColor groundOf(const QImage& picture, const QRectF& around)
{
    const QRect area = around.toAlignedRect().adjusted(-2, -2, 2, 2) & picture.rect();
    std::unordered_map<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<const QRgb, int>::second);
    return most == counts.end() ? QColor() : QColor::fromRgb(most->first);
}

std::string said(const SeenText& text)
{
    return "“" + text.words.toStdString() + "” in " + text.where.toStdString();
}

/// What a picture of the focus has selected; nothing for the others.
std::string selectionOf(const std::string& picture)
{
    static const std::map<std::string, std::string> selections{{"operation", "operation:SAR-1"},
                                                               {"gauge", "gauge:TANGGO"},
                                                               {"volcano", "volcano:CONTOH"},
                                                               {"report", "report:LAP"}};
    const auto found = selections.find(picture);
    return found == selections.end() ? std::string() : found->second;
}

/// What lies over the map, or how it is led.
bool isSheet(const std::string& picture)
{
    constexpr auto sheets = std::to_array<std::string_view>(
        {"layers", "unlocated", "search", "about", "keys", "maps", "ruler", "patrol", "day"});
    return std::ranges::find(sheets, picture) != sheets.end();
}

/// A page of the program in a window of its own, showing one of the made-up pictures.
class Stage
{
public:
    explicit Stage(const Case& wanted)
    {
        const auto& [page, size, language, picture] = wanted;
        m_hasMap = page == "wall" || page == "map";
        EXPECT_TRUE(viewmodel::installLanguage(QString::fromStdString(language)));
        viewmodel::WallOptions options;
        options.organisation = QStringLiteral("Kemensos Command Center");
        makePicture(picture);
        options.select = selectionOf(picture);
        m_root = std::make_unique<viewmodel::WallRoot>(m_room.engine(), viewmodel::Places{}, options);
        m_engine.setInitialProperties({{QStringLiteral("root"), QVariant::fromValue(m_root.get())},
                                       {QStringLiteral("page"), QString::fromStdString(page)},
                                       {QStringLiteral("baseMapFile"), baseMapFile()}});
        m_engine.loadFromModule("Posko.Shell", "Main");
        m_window = m_engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
        if (m_window != nullptr) {
            QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [this] { ++m_frames; });
            m_window->setFlags(Qt::Window | Qt::FramelessWindowHint);
            m_window->setGeometry(0, 0, std::get<0>(size), std::get<1>(size));
            m_window->show();
            if (isSheet(picture)) {
                arrange(picture);
            }
            waitUntilDrawn();
        }
    }

    [[nodiscard]] QQuickItem& item() { return *m_window->contentItem(); }
    [[nodiscard]] QImage grab() { return m_window->grabWindow(); }
    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] viewmodel::Boards& boards() { return *m_root->wall()->boards(); }
    [[nodiscard]] bool loaded() const { return m_window != nullptr; }

private:
    void makePicture(const std::string& picture)
    {
        if (picture == "empty") {
            test::makeEmpty(m_room);
        } else if (picture == "usual") {
            test::makeUsual(m_room);
            test::addHazards(m_room);
        } else if (picture == "worst") {
            test::makeWorst(m_room);
            test::addManyHazards(m_room);
        } else if (isSheet(picture)) {
            makeSheets();
        } else {
            makeFocus();
        }
    }

    /// The worst day with one thing without a place, for the sheets over the map.
    void makeSheets()
    {
        test::makeWorst(m_room);
        test::addManyHazards(m_room);
        domain::Access bridge = test::bridgeAt("TANPA", {-6, 107}, domain::AccessState::cut);
        bridge.name =
            "Jembatan Contoh yang namanya panjang sekali dan yang tempatnya belum disebut siapa pun";
        bridge.at.reset();
        m_room.document("bpbd/akses", bridge);
    }

    /// Opens the sheet of this name, or brings about the state of the map.
    void arrange(const std::string& picture)
    {
        viewmodel::WallPage& page = *m_root->wall();
        QQuickItem* maps = itemWith(m_window->contentItem(), "ruling");
        QQuickItem* stage = itemWith(m_window->contentItem(), "twoMaps");
        if (maps == nullptr || stage == nullptr) {
            return;
        }
        stage->setProperty("twoMaps", picture == "maps");
        if (picture == "day") {
            page.toggleDay();
        } else if (picture == "patrol") {
            page.togglePatrol();
        } else if (picture == "ruler") {
            page.holdView();
            maps->setProperty("ruling", true);
            page.ruler()->add(QGeoCoordinate(-6.9, 107.6));
            page.ruler()->add(QGeoCoordinate(-6.6, 106.8));
            page.layers()->toggle(0);
        } else if (picture != "maps") {
            page.search()->setText(QStringLiteral("contoh"));
            stage->setProperty("sheet", QString::fromStdString(picture));
        }
    }

    static QQuickItem* itemWith(QQuickItem* item, const char* property)
    {
        if (item->metaObject()->indexOfProperty(property) >= 0) {
            return item;
        }
        for (QQuickItem* child : item->childItems()) {
            if (QQuickItem* found = itemWith(child, property)) {
                return found;
            }
        }
        return nullptr;
    }

    /// Everything at once, the focus held on one of a kind by the page's selection.
    void makeFocus()
    {
        test::makeEmpty(m_room);
        test::addHazards(m_room);
        m_room.bulletin(test::tsunamiWithZones(m_room.now() - std::chrono::minutes{9}, 2, 9));
        m_room.depot(test::depotAt("LBG-1", "Lumbung Contoh 1", {-1.7, 103.2}, 30));
        m_room.depot(test::depotAt("LBG-2", "Lumbung Contoh 2", {-1.4, 103.0}, 12));
        m_room.team(test::teamAt("TGN-A", "Tagana Contoh A", {-1.6, 103.1}, domain::TeamStatus::ready, 14));
    }

    /// The map has read its file and some frames have gone by since.
    void waitUntilDrawn()
    {
        const QDeadlineTimer deadline(patience);
        int after = -1;
        while (!deadline.hasExpired() && (after < 0 || m_frames < after)) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
            if (after < 0 && (!m_hasMap || mapReady(m_window->contentItem()))) {
                after = m_frames + 3;
            }
            m_window->update();
        }
        EXPECT_FALSE(deadline.hasExpired()) << "the page was not drawn in time";
    }

    static bool mapReady(const QQuickItem* item)
    {
        if (item == nullptr) {
            return false;
        }
        if (item->metaObject()->indexOfProperty("baseMapError") >= 0) {
            return item->property("ready").toBool() || !item->property("baseMapError").toString().isEmpty();
        }
        return std::ranges::any_of(item->childItems(), &Stage::mapReady);
    }

    test::Room m_room;
    std::unique_ptr<viewmodel::WallRoot> m_root;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    int m_frames = 0;
    bool m_hasMap = true;
};

std::string nameOf(const Case& wanted)
{
    const auto& [page, size, language, picture] = wanted;
    return page + '_' + std::to_string(std::get<0>(size)) + 'x' + std::to_string(std::get<1>(size)) + '_' +
           language + '_' + picture;
}

void expectSizes(const QList<SeenText>& texts, double height)
{
    for (const SeenText& text : texts) {
        if (text.textClass < 0 || text.textClass > 2) {
            ADD_FAILURE() << said(text) << " has no class";
            continue;
        }
        const double wanted = capitalsWanted.at(static_cast<std::size_t>(text.textClass)) * height / 1080;
        EXPECT_GE(text.capitalHeight, wanted) << said(text);
    }
}

void expectWhole(const QList<SeenText>& texts)
{
    for (const SeenText& text : texts) {
        EXPECT_TRUE(text.elidable || !text.truncated) << said(text) << " is cut";
        EXPECT_TRUE(text.elidable || !text.widerThanItself) << said(text) << " is wider than its room";
        EXPECT_TRUE(text.allowed.adjusted(-0.5, -0.5, 0.5, 0.5).contains(text.painted))
            << said(text) << " leaves its room: " << text.painted.x() << ',' << text.painted.y() << ' '
            << text.painted.width() << 'x' << text.painted.height();
    }
}

void expectApart(const QList<SeenText>& texts)
{
    for (qsizetype a = 0; a < texts.size(); ++a) {
        for (qsizetype b = a + 1; b < texts.size(); ++b) {
            const QRectF common = texts[a].painted & texts[b].painted;
            EXPECT_FALSE(common.width() > 1 && common.height() > 1)
                << said(texts[a]) << " meets " << said(texts[b]);
        }
    }
}

void expectReadable(const QList<SeenText>& texts, const QImage& picture)
{
    for (const SeenText& text : texts) {
        const QColor ground = text.outline.isValid() ? text.outline : groundOf(picture, text.painted);
        EXPECT_GE(contrast(ground, text.colour), contrastWanted)
            << said(text) << ": " << text.colour.name().toStdString() << " on "
            << ground.name().toStdString();
    }
}

int wordsIn(const QList<SeenText>& texts, int textClass)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    qsizetype words = 0;
    for (const SeenText& text : texts) {
        words += text.textClass == textClass ? text.words.split(blanks, Qt::SkipEmptyParts).size() : 0;
    }
    return static_cast<int>(words);
}

class Layout : public testing::TestWithParam<Case>
{};

TEST_P(Layout, holds)
{
    Stage stage(GetParam());
    ASSERT_TRUE(stage.loaded());
    const QImage picture = stage.grab();
    const QDir folder(QStringLiteral(POSKO_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    // Packed little: hundreds of pictures of walls would take longer to pack than to draw.
    constexpr int quick = 80;
    EXPECT_TRUE(
        picture.save(folder.filePath(QString::fromStdString(nameOf(GetParam()) + ".png")), "PNG", quick));

    const QSize size(std::get<0>(std::get<1>(GetParam())), std::get<1>(std::get<1>(GetParam())));
    EXPECT_EQ(picture.size(), size);
    const QList<SeenText> texts = test::textsBelow(stage.item());
    ASSERT_FALSE(texts.isEmpty());
    expectSizes(texts, size.height());
    expectWhole(texts);
    expectApart(texts);
    expectReadable(texts, picture);
    EXPECT_LE(wordsIn(texts, 0), wordsOfClassA);
    EXPECT_TRUE(test::silentPanels(stage.item()).isEmpty())
        << test::silentPanels(stage.item()).join(u'\n').toStdString();
}

bool says(QQuickItem& page, const QString& words)
{
    return std::ranges::any_of(test::textsBelow(page),
                               [&](const SeenText& text) { return text.words.contains(words); });
}

TEST(Keys, _1920x1080_open_a_board_turn_its_pages_and_give_the_wall_back)
{
    Stage stage(Case{"wall", {1920, 1080}, "id", "worst"});
    ASSERT_TRUE(stage.loaded());
    stage.window().requestActivate();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&stage.window()));
    const QStringList names = viewmodel::Boards::names();
    const QStringList keys = viewmodel::Boards::keys();
    for (qsizetype at = 0; at < names.size(); ++at) {
        QTest::keyClick(&stage.window(), keys.at(at).front().toLatin1());
        EXPECT_EQ(stage.boards().current(), names.at(at)) << keys.at(at).toStdString();
        EXPECT_TRUE(says(stage.item(), stage.boards().title())) << names.at(at).toStdString();
        EXPECT_FALSE(says(stage.item(), QStringLiteral("PERINGATAN AKTIF")));
    }
    QTest::keyClick(&stage.window(), Qt::Key_3);
    EXPECT_TRUE(says(stage.item(), QStringLiteral("1–18 dari 74")));
    QTest::keyClick(&stage.window(), Qt::Key_Space);
    EXPECT_TRUE(says(stage.item(), QStringLiteral("19–36 dari 74")));
    QTest::keyClick(&stage.window(), Qt::Key_PageUp);
    EXPECT_TRUE(says(stage.item(), QStringLiteral("1–18 dari 74")));
    QTest::keyClick(&stage.window(), Qt::Key_Escape);
    EXPECT_EQ(stage.boards().current(), QString());
    EXPECT_TRUE(says(stage.item(), QStringLiteral("PERINGATAN AKTIF")));
    QTest::keyClick(&stage.window(), Qt::Key_5);
    QTest::keyClick(&stage.window(), Qt::Key_1);
    EXPECT_EQ(stage.boards().current(), QString());
}

INSTANTIATE_TEST_SUITE_P(Pages, Layout,
                         testing::Combine(testing::Values("wall", "map", "sar", "shelters", "rivers",
                                                          "volcanoes", "access", "reports", "units",
                                                          "weather", "feeds", "records", "means"),
                                          testing::Values(std::tuple(1280, 720), std::tuple(1920, 1080),
                                                          std::tuple(3840, 2160), std::tuple(5760, 1080)),
                                          testing::Values("id", "en"),
                                          testing::Values("empty", "usual", "worst")),
                         [](const testing::TestParamInfo<Case>& one) { return nameOf(one.param); });

INSTANTIATE_TEST_SUITE_P(Focus, Layout,
                         testing::Combine(testing::Values("wall"),
                                          testing::Values(std::tuple(1280, 720), std::tuple(1920, 1080),
                                                          std::tuple(3840, 2160), std::tuple(5760, 1080)),
                                          testing::Values("id", "en"),
                                          testing::Values("tsunami", "operation", "gauge", "volcano",
                                                          "report")),
                         [](const testing::TestParamInfo<Case>& one) { return nameOf(one.param); });

INSTANTIATE_TEST_SUITE_P(Sheets, Layout,
                         testing::Combine(testing::Values("wall"),
                                          testing::Values(std::tuple(1280, 720), std::tuple(1920, 1080),
                                                          std::tuple(3840, 2160), std::tuple(5760, 1080)),
                                          testing::Values("id", "en"),
                                          testing::Values("layers", "unlocated", "search", "about", "keys",
                                                          "maps", "ruler", "patrol")),
                         [](const testing::TestParamInfo<Case>& one) { return nameOf(one.param); });

INSTANTIATE_TEST_SUITE_P(Day, Layout,
                         testing::Combine(testing::Values("wall"),
                                          testing::Values(std::tuple(1920, 1080), std::tuple(3840, 2160)),
                                          testing::Values("id"), testing::Values("day")),
                         [](const testing::TestParamInfo<Case>& one) { return nameOf(one.param); });

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// posko: the desktop program. Reads its options, joins the objects and runs.

#include "ending.h"
#include "framemeter.h"
#include "options.h"
#include "screenshooter.h"
#include "signals.h"
#include "statereporter.h"

#include "core/clock.h"

#include <QApplication>
#include <QQuickView>
#include <QScreen>

#include <cstdio>
#include <iostream>
#include <memory>

namespace {

constexpr int badUse = 2;

using posko::app::Options;

/// The window's size in device pixels becomes Qt's own unit where the screen is scaled.
void place(QQuickView& view, const Options& options)
{
    if (!options.desk)
        view.setFlags(Qt::Window | Qt::FramelessWindowHint);
    if (!options.size) {
        view.showFullScreen();
        return;
    }
    const qreal ratio = view.screen()->devicePixelRatio();
    view.setGeometry(0, 0, qRound(options.size->width / ratio), qRound(options.size->height / ratio));
    view.show();
}

std::unique_ptr<posko::app::StateReporter> makeReporter(const posko::core::Clock& clock,
                                                        posko::app::FrameMeter& meter,
                                                        const posko::app::Screenshooter& screenshooter)
{
    bool set = false;
    const int seconds = qEnvironmentVariableIntValue("POSKO_STATE_SECONDS", &set);
    if (!set || seconds < 1)
        return nullptr;
    const auto counts = [&clock] {
        posko::app::StateCounts figures;
        figures.at = clock.now();
        return figures;
    };
    return std::make_unique<posko::app::StateReporter>(std::chrono::seconds(seconds),
                                                       qEnvironmentVariable("POSKO_STATE_PICTURE"), counts,
                                                       meter, screenshooter);
}

int run(int argc, char** argv, const Options& options)
{
    if (qEnvironmentVariableIsEmpty("QSG_RENDER_LOOP"))
        qputenv("QSG_RENDER_LOOP", "threaded");
    // Qt Charts draws with widgets' classes.
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("posko"));
    QApplication::setApplicationVersion(QStringLiteral(POSKO_VERSION));

    const posko::core::SystemClock clock;
    QQuickView view;
    view.setTitle(QStringLiteral("Posko"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    posko::app::FrameMeter meter(view);
    const QSize size = options.size ? QSize(options.size->width, options.size->height) : QSize();
    const posko::app::Screenshooter screenshooter(view, size);
    posko::app::Signals signalSource;
    posko::app::Ending ending(options, view, meter, screenshooter, signalSource);
    const auto reporter = makeReporter(clock, meter, screenshooter);

    view.loadFromModule("Posko.Shell", "Main");
    if (view.status() == QQuickView::Error)
        return 1;
    place(view, options);
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = posko::app::readOptions(std::span<const char* const>(argv + 1, argv + argc));
    if (!options) {
        std::cerr << "posko: " << options.error() << '\n';
        return badUse;
    }
    if (options->help) {
        std::cout << posko::app::helpText();
        return 0;
    }
    if (options->version) {
        std::cout << "posko " POSKO_VERSION "\n";
        return 0;
    }
    return run(argc, argv, *options);
}

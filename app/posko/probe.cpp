// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probe.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWindow>

#include <condition_variable>
#include <ctime>
#include <fstream>
#include <mutex>

namespace posko::app {
namespace {

constexpr std::int64_t sumModulus = 1'000'000'000;
constexpr std::chrono::seconds oneSecond{1};

/// Epoch milliseconds with a fraction: the machine's own clock, as whoever published took it.
double epochMs()
{
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

std::int64_t pssKiB()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    std::string word;
    std::int64_t kib = 0;
    while (rollup >> word) {
        if (word == "Pss:" && rollup >> kib)
            return kib;
    }
    return 0;
}

} // namespace

Probe::Probe(Wants wants, QQuickWindow& window, const mapscene::MapSource& map, Positions positions)
    : m_wants(std::move(wants))
    , m_map(map)
    , m_positions(std::move(positions))
    , m_file(m_wants.file)
    , m_second(std::chrono::steady_clock::now())
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        std::fprintf(stderr, "posko: POSKO_PROBE %s cannot be written\n", qPrintable(m_wants.file));
        return;
    }
    // While the scene is synchronised the GUI thread waits, so that the arrays may be read from here.
    connect(&window, &QQuickWindow::afterSynchronizing, this, &Probe::note, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &Probe::write, Qt::DirectConnection);
    m_pssReader = std::jthread([this](const std::stop_token& ending) { readPss(ending); });
}

Probe::~Probe()
{
    m_pssReader.request_stop();
}

/// Walking all pages of a process takes milliseconds, in which no frame may wait.
void Probe::readPss(const std::stop_token& ending)
{
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    do {
        m_pssKiB = pssKiB();
    } while (!ended.wait_for(lock, ending, oneSecond, [&] { return ending.stop_requested(); }));
}

void Probe::note()
{
    if (m_map.revision() != m_revision || m_revision == 0) {
        m_revision = m_map.revision();
        m_counted = false;
        noteSelected();
    }
    // All are counted only for a line that says how many.
    const bool mayBeLoaded = !m_loaded && m_map.count() >= static_cast<std::size_t>(m_wants.entities);
    if (!m_counted && (mayBeLoaded || isSecondOver()))
        count();
}

void Probe::noteSelected()
{
    if (const auto slot = m_map.slotOf(m_wants.selected)) {
        const core::MapEntity& selected = m_map.entities()[*slot];
        const core::LatLon at = core::fromMercator(selected.at);
        m_frame.selectedAt = selected.observedAtMs;
        m_frame.lat = at.lat;
        m_frame.lon = at.lon;
    } else {
        m_frame.selectedAt = 0;
    }
}

void Probe::count()
{
    m_counted = true;
    m_frame.entities = static_cast<int>(m_map.count());
    m_frame.tracked = 0;
    m_frame.sum = 0;
    for (const core::MapEntity& entity : m_map.entities()) {
        if (entity.id.empty())
            continue;
        if (entity.kind == core::MapKind::unit || entity.kind == core::MapKind::team) {
            ++m_frame.tracked;
            m_frame.sum += entity.observedAtMs % sumModulus;
        }
    }
}

bool Probe::isSecondOver() const
{
    return std::chrono::steady_clock::now() - m_second >= oneSecond;
}

void Probe::write()
{
    const double now = epochMs();
    ++m_frames;
    if (!m_loaded && m_counted && m_frame.tracked >= m_wants.entities) {
        m_loaded = true;
        line(QJsonDocument({{QStringLiteral("ev"), QStringLiteral("loaded")},
                            {QStringLiteral("n"), m_frame.tracked},
                            {QStringLiteral("t"), now}})
                 .toJson(QJsonDocument::Compact));
    }
    if (m_frame.selectedAt != 0 && m_frame.selectedAt != m_shownAt) {
        m_shownAt = m_frame.selectedAt;
        line(QJsonDocument({{QStringLiteral("ev"), QStringLiteral("shown")},
                            {QStringLiteral("id"), QString::fromStdString(m_wants.selected)},
                            {QStringLiteral("lat"), m_frame.lat},
                            {QStringLiteral("lon"), m_frame.lon},
                            {QStringLiteral("observedAt"), static_cast<qint64>(m_shownAt)},
                            {QStringLiteral("t"), now}})
                 .toJson(QJsonDocument::Compact));
    }
    // A second that ended between both is told with the next frame, which has counted.
    if (m_counted && isSecondOver())
        writeSecond(now);
}

void Probe::writeSecond(double now)
{
    const auto end = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(end - m_second).count();
    const auto positions = m_positions();
    line(QJsonDocument({{QStringLiteral("ev"), QStringLiteral("second")},
                        {QStringLiteral("fps"), m_frames / seconds},
                        {QStringLiteral("applied"), static_cast<qint64>(positions.applied)},
                        {QStringLiteral("conflated"), static_cast<qint64>(positions.conflated)},
                        {QStringLiteral("entities"), m_frame.entities},
                        {QStringLiteral("ids"), m_frame.tracked},
                        {QStringLiteral("sum"), static_cast<qint64>(m_frame.sum)},
                        {QStringLiteral("pssKiB"), static_cast<qint64>(m_pssKiB.load())},
                        {QStringLiteral("t"), now}})
             .toJson(QJsonDocument::Compact));
    m_second = end;
    m_frames = 0;
}

void Probe::line(const QByteArray& text)
{
    m_file.write(text + '\n');
    m_file.flush();
}

} // namespace posko::app

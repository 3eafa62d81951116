// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/run.h"

#include "bench/figures.h"
#include "bench/mqttpublisher.h"
#include "bench/processtime.h"
#include "bench/report.h"
#include "bench/stage.h"
#include "bench/traffic.h"
#include "bench/wallclock.h"

#include <poll.h>

#include <cmath>
#include <fstream>
#include <memory>
#include <numbers>
#include <utility>

namespace posko::bench {

namespace {

using Steady = std::chrono::steady_clock;
using Outcome = core::Result<void>;

constexpr std::chrono::seconds kLoadWithin{120};
constexpr std::size_t kNoMoreSeconds = 5; ///< as many entities for so long: that is all
constexpr std::chrono::seconds kBrokerWithin{60};
constexpr std::chrono::milliseconds kLook{20};
constexpr std::chrono::seconds kEndWithin{5};
constexpr std::chrono::seconds kDrainWithin{2}; ///< after the last publish the scene must hold all
constexpr std::chrono::seconds kWordWithin{2};  ///< and so much later the probe has said a second
constexpr double kDragRadius = 220;             ///< device pixels of the circle that the pointer draws
constexpr double kDragTurnSeconds = 2;
constexpr int kDragsPerSecond = 60;
constexpr int kDragX = 640; ///< the middle of the circle, on the wall's map
constexpr int kDragY = 540;

std::unexpected<core::Error> failed(std::string detail)
{
    return core::fail(core::ErrorCode::internal, {}, std::move(detail));
}

std::filesystem::path besideUs(const char* name)
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / name;
}

/// What xdotool reads: the pointer goes down, draws circles and comes up.
void writeDrag(const std::filesystem::path& file, double seconds)
{
    std::ofstream out(file);
    const auto at = [](int step) {
        const double angle = 2 * std::numbers::pi * step / (kDragTurnSeconds * kDragsPerSecond);
        return std::to_string(kDragX + std::lround(kDragRadius * std::cos(angle))) + ' ' +
               std::to_string(kDragY + std::lround(kDragRadius * std::sin(angle)));
    };
    out << "mousemove " << at(0) << "\nmousedown 1\n";
    const int steps = static_cast<int>(seconds * kDragsPerSecond);
    for (int step = 1; step <= steps; ++step) {
        out << "mousemove " << at(step) << "\nsleep " << 1.0 / kDragsPerSecond << '\n';
    }
    out << "mouseup 1\n";
}

/// One run from the broker's start to the figures.
class Run
{
public:
    Run(const Options& options, const volatile std::sig_atomic_t& stopping,
        const std::filesystem::path& folder, Stage& stage, MqttPublisher& publisher)
        : m_options(options)
        , m_stopping(stopping)
        , m_folder(folder)
        , m_stage(stage)
        , m_publisher(publisher)
        , m_traffic(publisher, static_cast<std::size_t>(options.entities), options.rate)
        , m_probe(folder / "probe.jsonl")
    {}

    core::Result<Measured> go(const std::string& program);

private:
    Outcome startProgram(const std::string& program);
    template <class Condition> Outcome until(Condition condition, Steady::time_point deadline);
    Outcome awaitAll();
    Outcome hold(double seconds);
    Outcome pan();
    Outcome drain();
    Outcome steps(const std::string& program);
    [[nodiscard]] bool holdsAll(const ProbeSecond& second) const;

    const Options& m_options;
    const volatile std::sig_atomic_t& m_stopping;
    const std::filesystem::path& m_folder;
    Stage& m_stage;
    MqttPublisher& m_publisher;
    Traffic m_traffic;
    ProbeFile m_probe;
    std::unique_ptr<Child> m_program;
    Measured m_measured;
};

Outcome Run::startProgram(const std::string& program)
{
    const std::string home = (m_folder / "home").string();
    std::filesystem::create_directories(home);
    std::filesystem::permissions(home, std::filesystem::perms::owner_all);
    Child::Start start;
    start.command = {program,
                     "--broker",
                     "mqtt://127.0.0.1:" + std::to_string(m_stage.brokerPort()),
                     "--store",
                     (m_folder / "store").string(),
                     "--instance",
                     "bench",
                     "--page",
                     "wall",
                     "--size",
                     "1920x1080",
                     "--view=-2.2,118,5.2",
                     "--select",
                     "unit:" + Traffic::sentinelId()};
    start.log = m_folder / "program.log";
    start.environment = {{"DISPLAY", m_stage.display()},
                         {"WAYLAND_DISPLAY", ""},
                         {"QT_QPA_PLATFORM", "xcb"},
                         {"LIBGL_ALWAYS_SOFTWARE", "1"},
                         {"HOME", home},
                         {"XDG_RUNTIME_DIR", home},
                         {"XDG_CONFIG_HOME", home},
                         {"XDG_CACHE_HOME", home},
                         {"QSG_INFO", "1"},
                         {"POSKO_PROBE", (m_folder / "probe.jsonl").string()},
                         {"POSKO_PROBE_N", std::to_string(m_options.entities + 1)}};
    m_measured.startedAtMs = epochMs();
    auto child = Child::start(start);
    if (!child) {
        return std::unexpected(child.error());
    }
    m_program = std::make_unique<Child>(std::move(*child));
    return {};
}

/// Waits for the condition, and for nothing that is in vain.
template <class Condition> Outcome Run::until(Condition condition, Steady::time_point deadline)
{
    for (m_probe.read(); !condition() && Steady::now() < deadline; m_probe.read()) {
        if (m_stopping != 0) {
            return failed("ended by a signal");
        }
        if (m_program->status()) {
            return failed("the program died\n" + m_program->lastWords());
        }
        if (auto died = m_stage.died()) {
            return failed(*died);
        }
        ::poll(nullptr, 0, static_cast<int>(kLook.count()));
    }
    return {};
}

Outcome Run::hold(double seconds)
{
    return until([] { return false; }, Steady::now() + std::chrono::duration_cast<Steady::duration>(
                                                           std::chrono::duration<double>(seconds)));
}

Outcome Run::pan()
{
    m_measured.panFromMs = epochMs();
    if (m_options.panSeconds == 0) {
        m_measured.panToMs = m_measured.panFromMs;
        return {};
    }
    const std::filesystem::path script = m_folder / "drag";
    writeDrag(script, m_options.panSeconds);
    auto hand = Child::start(
        {{"xdotool", script.string()}, m_folder / "hand.log", {{"DISPLAY", m_stage.display()}}, -1});
    if (!hand) {
        return std::unexpected(hand.error());
    }
    auto held = hold(m_options.panSeconds);
    m_measured.panToMs = epochMs();
    return held;
}

bool Run::holdsAll(const ProbeSecond& second) const
{
    const std::int64_t shown = m_probe.shown().empty() ? 0 : m_probe.shown().back().observedAtMs;
    return missing(m_measured.newest, second, shown) == 0;
}

/// Waits until the scene holds everything, or until the time for that is over and the probe has spoken since.
Outcome Run::drain()
{
    const double endMs = epochMs();
    const double dueMs = endMs + 1000.0 * static_cast<double>(kDrainWithin.count());
    const auto done = [&] {
        if (m_probe.seconds().empty() || m_probe.seconds().back().atMs < endMs) {
            return false;
        }
        const ProbeSecond& last = m_probe.seconds().back();
        return last.atMs >= dueMs || holdsAll(last);
    };
    auto waited = until(done, Steady::now() + kDrainWithin + kWordWithin);
    m_measured.endMs = endMs;
    return waited && !done() ? failed("the program has not drawn for two seconds") : waited;
}

/// Waits until all entities are on the screen, or no more of them come.
Outcome Run::awaitAll()
{
    const auto& seconds = m_probe.seconds();
    const auto done = [&] {
        const bool stands = seconds.size() > kNoMoreSeconds && seconds.back().ids > 0 &&
                            seconds.back().ids == seconds[seconds.size() - 1 - kNoMoreSeconds].ids;
        return m_probe.loadedAtMs() || stands;
    };
    auto waited = until(done, Steady::now() + kLoadWithin);
    return waited && !done()
               ? failed("no entity was on the screen within two minutes\n" + m_program->lastWords())
               : waited;
}

Outcome Run::steps(const std::string& program)
{
    if (auto sent = m_traffic.publishAll().and_then([this] { return m_publisher.settle(kBrokerWithin); });
        !sent) {
        return sent;
    }
    if (auto started = startProgram(program); !started) {
        return started;
    }
    if (auto waited = awaitAll(); !waited) {
        return waited;
    }
    m_traffic.start();
    auto held = hold(m_options.warmupSeconds);
    if (!held) {
        return held;
    }
    m_measured.from = {epochMs(), m_traffic.published(), processTime(m_program->id())};
    if (held = hold(m_options.seconds); !held) {
        return held;
    }
    m_measured.to = {epochMs(), m_traffic.published(), processTime(m_program->id())};
    if (held = pan(); !held) {
        return held;
    }
    if (auto stopped = m_traffic.stop().and_then([this] { return m_publisher.settle(kBrokerWithin); });
        !stopped) {
        return stopped;
    }
    m_measured.newest = m_traffic.newest();
    return drain();
}

core::Result<Measured> Run::go(const std::string& program)
{
    if (auto done = steps(program); !done) {
        return std::unexpected(done.error());
    }
    m_program->stop(kEndWithin);
    m_measured.published = m_traffic.published() + m_measured.newest.entities;
    m_measured.sentinel = m_traffic.sentinel();
    m_measured.loadedAtMs = m_probe.loadedAtMs();
    m_measured.seconds = m_probe.seconds();
    m_measured.shown = m_probe.shown();
    m_measured.renderer = rendererIn(m_folder / "program.log");
    return std::move(m_measured);
}

} // namespace

core::Result<nlohmann::ordered_json> measure(const Options& options,
                                             const volatile std::sig_atomic_t& stopping)
{
    const std::string program = options.program.empty() ? besideUs("posko").string()
                                                        : std::filesystem::absolute(options.program).string();
    if (!isProgram(program)) {
        return core::fail(core::ErrorCode::badUse, program,
                          "there is no such program; name one with --program");
    }
    const PrivateFolder folder;
    auto stage = Stage::build(folder.path());
    if (!stage) {
        return std::unexpected(stage.error());
    }
    auto publisher = MqttPublisher::connect(stage->brokerPort(), kBrokerWithin);
    if (!publisher) {
        return std::unexpected(publisher.error());
    }
    Run run(options, stopping, folder.path(), *stage, *publisher);
    return run.go(program).transform(
        [&options](const Measured& measured) { return report(options, measured); });
}

} // namespace posko::bench

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/cot.h"

#include "core/geo.h"
#include "wire/text.h"
#include "wire/xml.h"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace posko::wire {

namespace {

using core::ErrorCode;

/// What CoT writes where a number is not known.
constexpr double notKnown = 9'999'999.0;
constexpr std::size_t maxAttribute = 256;

/// Collects the attributes of the few elements that are read; the first of each counts.
class EventWalk final : public XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        m_open.push_back(m_open.empty() ? std::string(name) : m_open.back() + '/' + std::string(name));
        m_taken = isRead(m_open.back()) && !m_elements.contains(m_open.back());
        if (m_taken) {
            m_elements.try_emplace(m_open.back());
        }
        return m_open.size() > 1 || name == "event";
    }
    void attribute(std::string_view name, std::string_view value) override
    {
        if (m_taken && value.size() <= maxAttribute) {
            m_elements[m_open.back()].emplace(name, value);
        }
    }
    void text(std::string_view) override {}
    void end() override { m_open.pop_back(); }

    [[nodiscard]] bool has(const std::string& element) const { return m_elements.contains(element); }
    /// Empty where it is absent.
    [[nodiscard]] std::string_view value(const std::string& element, const std::string& name) const
    {
        const auto found = m_elements.find(element);
        if (found == m_elements.end()) {
            return {};
        }
        const auto attribute = found->second.find(name);
        return attribute == found->second.end() ? std::string_view{} : trimmed(attribute->second);
    }

private:
    static bool isRead(std::string_view path)
    {
        return path == "event" || path == "event/point" || path == "event/detail/contact" ||
               path == "event/detail/track" || path == "event/detail/status";
    }

    std::vector<std::string> m_open;
    std::map<std::string, std::map<std::string, std::string>> m_elements;
    bool m_taken = false;
};

/// Reads the event's facts; the first mistake is kept.
class EventReader
{
public:
    explicit EventReader(const EventWalk& walk)
        : m_walk(walk)
    {}

    std::string required(const char* element, const char* name)
    {
        std::string text = shownText(m_walk.value(element, name));
        if (text.empty()) {
            fail(ErrorCode::missingField, where(element, name), "required, but not there");
        }
        return text;
    }

    core::Instant time(const char* name)
    {
        const std::string text = required("event", name);
        const auto read = core::readTime(text);
        if (!text.empty() && !read) {
            fail(ErrorCode::badTime, where("event", name), "not a time: " + shortText(text));
        }
        return read ? read->instant : core::Instant{};
    }

    std::optional<double> number(const char* element, const char* name, double least, double most) const
    {
        const auto value = readNumber(m_walk.value(element, name));
        return value && *value >= least && *value <= most && *value != notKnown ? value : std::nullopt;
    }

    core::LatLon point()
    {
        core::LatLon at;
        for (const auto& [name, to] : {std::pair{"lat", &at.lat}, std::pair{"lon", &at.lon}}) {
            const std::string text = required("event/point", name);
            const auto value = readNumber(text);
            if (!text.empty() && !value) {
                fail(ErrorCode::wrongType, where("event/point", name), "not a number: " + shortText(text));
            }
            *to = value.value_or(0);
        }
        if (!core::isValid(at)) {
            fail(ErrorCode::outOfRange, "event/point", "no place on earth");
        } else if (at == core::LatLon{}) {
            fail(ErrorCode::outOfRange, "event/point", "0,0 is what a device sends that knows no position");
        }
        return at;
    }

    void fail(ErrorCode code, std::string where, std::string detail)
    {
        if (!m_error) {
            m_error = core::Error{code, std::move(where), std::move(detail)};
        }
    }

    [[nodiscard]] const std::optional<core::Error>& error() const { return m_error; }

private:
    static std::string where(const char* element, const char* name)
    {
        return std::string(element) + '/' + name;
    }

    const EventWalk& m_walk;
    std::optional<core::Error> m_error;
};

/// `a-f-G-U-C`: the letter after the first dash; assumed and suspect count as what they are taken for.
domain::Affiliation affiliationOf(std::string_view type)
{
    switch (type.size() > 2 ? type[2] : 'u') {
    case 'f':
    case 'a':
        return domain::Affiliation::friendly;
    case 'h':
    case 's':
        return domain::Affiliation::hostile;
    case 'n':
        return domain::Affiliation::neutral;
    default:
        return domain::Affiliation::unknown;
    }
}

DeviceFix readFix(const EventWalk& walk, EventReader& reader, std::string_view type, core::Instant receivedAt)
{
    constexpr double anyLength = 1e6;
    DeviceFix message;
    message.fix.at = reader.point();
    message.fix.observedAt = reader.time("time");
    message.fix.receivedAt = receivedAt;
    message.fix.accuracyMetres = reader.number("event/point", "ce", 0, anyLength);
    message.reading.name = shownText(walk.value("event/detail/contact", "callsign"));
    message.reading.speedMetresPerSecond = reader.number("event/detail/track", "speed", 0, 10'000);
    message.reading.courseDegrees = reader.number("event/detail/track", "course", 0, 360);
    if (const auto battery = reader.number("event/detail/status", "battery", 0, 100)) {
        message.reading.batteryPercent = std::llround(*battery);
    }
    message.reading.affiliation = affiliationOf(type);
    message.reading.staleAt = reader.time("stale");
    return message;
}

} // namespace

Reading<CotEvent> readCot(std::string_view payload, const DeviceOrigin& origin, std::string_view uid)
{
    const auto refused = [](core::Error error) {
        return std::unexpected(Refusal{std::move(error), false, "cot"});
    };
    EventWalk walk;
    if (const auto walked = walkXml(payload, walk); !walked) {
        return refused(walked.error());
    }
    if (!walk.has("event")) {
        return refused({ErrorCode::noMessage, {}, "no Cursor-on-Target event"});
    }
    EventReader reader(walk);
    CotEvent event{reader.required("event", "uid"), {}};
    const bool fitsTopic = event.uid.find_first_of("/+#") == std::string::npos;
    if (!uid.empty() && fitsTopic && event.uid != uid) {
        reader.fail(ErrorCode::idMismatch, "event/uid", "not the uid in the topic");
    }
    event.uid = uid.empty() ? event.uid : std::string(uid);
    const std::string type = reader.required("event", "type");
    if (type.starts_with("a-")) {
        event.message = readFix(walk, reader, type, origin.receivedAt);
    } else {
        event.message = DeviceWord{"cot", reader.time("time"), type};
    }
    if (const auto error = reader.error()) {
        return refused(*error);
    }
    return event;
}

} // namespace posko::wire

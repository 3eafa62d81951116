// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/recorder.h"

#include "drill/timetemplate.h"
#include "ingest/topics.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <format>
#include <iomanip>
#include <optional>
#include <utility>

namespace posko::drill {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

const wire::TopicNames kNames;
constexpr std::size_t kDateTime = 19; // characters of 2026-11-23T07:03:22
constexpr std::string_view kTst = "\"tst\":";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Length of an RFC 3339 time at the front of the text, 0 where there is none.
std::size_t lengthOfTime(std::string_view text)
{
    if (text.size() <= kDateTime || text[4] != '-' || text[10] != 'T' || text[13] != ':') {
        return 0;
    }
    std::size_t length = kDateTime;
    if (text[length] == '.') {
        ++length;
        while (length < text.size() && isDigit(text[length])) {
            ++length;
        }
    }
    if (length < text.size() && text[length] == 'Z') {
        return length + 1;
    }
    return length + 6 <= text.size() && text[length + 3] == ':' ? length + 6 : 0;
}

std::string relative(core::Instant instant, core::Instant start, const std::string& format)
{
    const auto ms = (instant - start).count();
    const auto size = std::abs(ms);
    const std::string fraction = size % 1000 == 0 ? "" : std::format(".{:03}", size % 1000);
    return std::format("{{{{t{}{}{}|{}}}}}", ms < 0 ? '-' : '+', size / 1000, fraction, format);
}

/// A time at the front of the text as a template; takes it from the text.
std::optional<std::string> takeTime(std::string_view& text, core::Instant start)
{
    const auto length = lengthOfTime(text);
    const auto instant = length == 0 ? std::nullopt : core::readRfc3339(text.substr(0, length));
    if (!instant) {
        return std::nullopt;
    }
    const bool zulu = text[length - 1] == 'Z';
    const std::string zone = zulu ? "Z" : std::string(text.substr(length - 6, 6));
    text.remove_prefix(length);
    return relative(*instant, start, "rfc3339" + zone);
}

/// `"tst":1441984413` at the front of the text as a template; takes it from the text.
std::optional<std::string> takeTst(std::string_view& text, core::Instant start)
{
    if (!text.starts_with(kTst)) {
        return std::nullopt;
    }
    std::string_view number = text.substr(kTst.size());
    const auto blanks = std::min(number.find_first_not_of(' '), number.size());
    double seconds = 0;
    const auto [end, error] = std::from_chars(number.data() + blanks, number.data() + number.size(), seconds);
    if (error != std::errc{} || !(seconds > 0) || seconds > 1e11) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return std::string(kTst) + relative(core::fromEpochMs(std::llround(seconds * 1000)), start, "epoch");
}

bool isUtf8(const std::string& bytes)
{
    try {
        static_cast<void>(Json(bytes).dump());
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

} // namespace

std::string withRelativeTimes(std::string_view text, core::Instant start)
{
    std::string result;
    std::string plain;
    const auto flush = [&] {
        result += TimeTemplate::escaped(plain);
        plain.clear();
    };
    while (!text.empty()) {
        // A longer number before it would make it something else.
        const bool fresh = plain.empty() || !isDigit(plain.back());
        auto found = fresh && isDigit(text[0]) ? takeTime(text, start)
                     : text[0] == '"'          ? takeTst(text, start)
                                               : std::nullopt;
        if (found) {
            flush();
            result += *found;
        } else {
            plain += text[0];
            text.remove_prefix(1);
        }
    }
    flush();
    return result;
}

core::Result<Recorder> Recorder::open(const fs::path& directory, core::Instant start)
{
    std::error_code error;
    fs::create_directories(directory, error);
    if (error || !fs::is_directory(directory)) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(), "the folder cannot be made");
    }
    if (!fs::is_empty(directory, error)) {
        return core::fail(core::ErrorCode::badUse, directory.string(),
                          "the folder is not empty; name a new one");
    }
    Recorder recorder(directory, start);
    if (!recorder.m_file) {
        return core::fail(core::ErrorCode::storeFailed, directory.string(), "the folder cannot be written");
    }
    return recorder;
}

Recorder::Recorder(fs::path directory, core::Instant start)
    : m_directory(std::move(directory))
    , m_start(std::chrono::floor<std::chrono::seconds>(start))
    , m_file(m_directory / "messages.jsonl", std::ios::binary)
{}

Recorder::Recorder(Recorder&& other) noexcept
    : m_directory(std::move(other.m_directory))
    , m_start(other.m_start)
    , m_file(std::move(other.m_file))
    , m_messages(other.m_messages)
{}

bool Recorder::write(core::Instant at, const std::string& topic, const std::string& payload, bool retained)
{
    if (ingest::isPersonalTopic(topic, kNames)) {
        return true;
    }
    const std::lock_guard lock(m_mutex);
    Json line{{"after", static_cast<double>((at - m_start).count()) / 1000},
              {"topic", TimeTemplate::escaped(topic)},
              {"retained", retained}};
    if (isUtf8(payload)) {
        line["payload"] = withRelativeTimes(payload, m_start);
    } else {
        const std::string name = "payload/" + std::to_string(m_messages + 1) + ".bin";
        std::error_code error;
        fs::create_directories(m_directory / "payload", error);
        std::ofstream(m_directory / name, std::ios::binary) << payload;
        line["payloadFile"] = name;
    }
    m_file << line.dump() << std::endl;
    ++m_messages;
    return m_file.good();
}

core::Result<void> Recorder::finish(core::Instant end)
{
    const std::lock_guard lock(m_mutex);
    std::ofstream toml(m_directory / "scenario.toml");
    toml << "title = " << std::quoted("Rekaman " + core::toRfc3339(m_start)) << '\n'
         << "trueDate = " << core::toText(core::Date{std::chrono::floor<std::chrono::days>(m_start)}) << '\n'
         << "seconds = " << static_cast<double>((end - m_start).count()) / 1000 << '\n'
         << "sources = [\"a recording\"]\n"
         << "invented = []\n";
    toml.flush();
    if (!toml || !m_file) {
        return core::fail(core::ErrorCode::storeFailed, m_directory.string(),
                          "the recording could not be written");
    }
    return {};
}

std::size_t Recorder::messages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

} // namespace posko::drill

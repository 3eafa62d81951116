// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/inatewsrow.h"

#include "wire/bmkgtext.h"
#include "wire/tews.h"
#include "wire/text.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace posko::wire {

namespace {

using core::ErrorCode;
using core::Result;
using domain::BulletinStatus;
using domain::TsunamiLevel;

constexpr std::chrono::hours westernTime{7};

core::Instant at(core::Date date, std::chrono::seconds sinceMidnight)
{
    return core::Instant{std::chrono::sys_days{date}} + sinceMidnight;
}

/// `25/04/2023 03:05:33WIB`
std::optional<core::Instant> readTimeSent(std::string_view text)
{
    const auto date = readNumberedDate(takeWord(text));
    const auto time = readClock(text);
    return date && time ? std::optional(at(*date, *time)) : std::nullopt;
}

/// `20230425030533`, in western time.
std::optional<core::Instant> readEventId(std::string_view text)
{
    if (text.size() != 14) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t from, std::size_t size) {
        return std::string(text.substr(from, size));
    };
    const auto read = core::readTime(part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + 'T' + part(8, 2) +
                                     ':' + part(10, 2) + ':' + part(12, 2) + "+07:00");
    return read ? std::optional(read->instant) : std::nullopt;
}

bool contains(const std::string& text, std::string_view word)
{
    return text.find(word) != std::string::npos;
}

struct Bulletin
{
    std::int64_t number = 0;
    std::int64_t part = 0;
};

/// `PD-3.2` anywhere in a lower-case text.
std::optional<Bulletin> readBulletin(std::string_view text)
{
    for (std::size_t found = text.find("pd"); found != std::string_view::npos;
         found = text.find("pd", found + 1)) {
        std::string_view rest = text.substr(found + 2);
        const bool begins = found == 0 || text[found - 1] < 'a' || text[found - 1] > 'z';
        if (rest.starts_with('-') || rest.starts_with(' ')) {
            rest.remove_prefix(1);
        }
        const bool whole = rest.size() < 2 || rest[1] < '0' || rest[1] > '9';
        if (!begins || !whole || rest.empty() || rest[0] < '1' || rest[0] > '4') {
            continue;
        }
        Bulletin bulletin{rest[0] - '0', 0};
        if (rest.size() > 2 && rest[1] == '.' && rest[2] >= '0' && rest[2] <= '9') {
            rest.remove_prefix(2);
            const std::size_t size = std::min(rest.find_first_not_of("0123456789"), rest.size());
            bulletin.part = readDigits(rest.substr(0, size)).value_or(0);
        }
        return bulletin;
    }
    return std::nullopt;
}

/// True for a text whose first word is TES or TEST, in whatever brackets.
bool beginsAsTest(const std::string& text)
{
    const std::size_t first = std::min(text.find_first_not_of(" [(<*#\"'"), text.size());
    const std::string_view word = std::string_view(text).substr(
        first, std::min(text.find_first_of(" ])>*#\"':,.-", first), text.size()) - first);
    return word == "tes" || word == "test";
}

/// Reads one info, remembering what was odd.
class InfoReader
{
public:
    InfoReader(const InatewsInfo& info, std::string_view where, InatewsRow& row)
        : m_info(info)
        , m_where(where)
        , m_row(row)
        , m_subject(lowered(info.texts["subject"]))
        , m_headline(lowered(info.texts["headline"]))
    {}

    /// Test and exercise are told by any of the marks that were seen (formats.md trap 10).
    BulletinStatus status()
    {
        const bool iowave = std::ranges::any_of(
            std::to_array<std::string_view>({"shakemap", "wzmap", "ttmap", "sshmap"}),
            [&](std::string_view name) { return lowered(m_info.texts[name]).starts_with("iowave_"); });
        const std::string& own = m_info.texts["status"];
        const std::string word = lowered(own.empty() ? m_info.head["status"] : own);
        if (iowave || word == "exercise" || word == "latihan" || contains(m_subject, "latihan") ||
            beginsWithWord(m_headline, "latihan")) {
            return BulletinStatus::exercise;
        }
        if (word.empty()) {
            note("missing-status", "status", "taken as Actual: no other mark of a test");
        }
        // An alert that says TES for its whole list is a test in every info.
        const bool headIsTest = !m_info.head["status"].empty() && lowered(m_info.head["status"]) != "actual";
        const bool marked =
            beginsAsTest(m_subject) || contains(m_subject, "hanya tes") || beginsAsTest(m_headline);
        return headIsTest || marked || (!word.empty() && word != "actual") ? BulletinStatus::test
                                                                           : BulletinStatus::actual;
    }

    [[nodiscard]] bool isTsunami() const
    {
        return readBulletin(m_subject) || readBulletin(m_headline) ||
               contains(m_subject, "warning tsunami") || contains(m_subject, "peringatan dini tsunami") ||
               contains(m_headline, "peringatan dini tsunami") ||
               std::ranges::any_of(m_info.zones,
                                   [](const InatewsTexts& zone) { return !zone["level"].empty(); });
    }

    Bulletin bulletin()
    {
        if (const auto told = readBulletin(m_subject)) {
            return *told;
        }
        if (contains(m_headline, "dinyatakan berakhir") || contains(m_subject, "berakhir")) {
            return {4, 0};
        }
        if (const auto told = readBulletin(m_headline)) {
            return *told;
        }
        if (const auto told = readBulletin(lowered(m_info.head["identifier"]))) {
            return *told;
        }
        note("missing-bulletin", "subject", "no PD number; taken as PD-1");
        return {1, 0};
    }

    Result<core::Instant> originTime()
    {
        const auto date = readNumberedDate(m_info.texts["date"]);
        const auto time = readClock(m_info.texts["time"]);
        if (date && time) {
            return at(*date, *time);
        }
        const bool none = m_info.texts["date"].empty() && m_info.texts["time"].empty();
        return refuse(none ? ErrorCode::missingField : ErrorCode::badTime, "date",
                      none ? "no origin time" : "date and time cannot be read");
    }

    /// When BMKG issued it: `timesent`; `sent` and `eventid` say so too, but not for felt quakes (trap 7).
    Result<core::Instant> issuedAt()
    {
        const std::string& timesent = m_info.texts["timesent"];
        if (const auto time = readTimeSent(timesent)) {
            return *time;
        }
        const std::string& own = m_info.texts["sent"];
        auto other = readInatewsSent(own.empty() ? m_info.head["sent"] : own);
        if (const auto event = readEventId(m_info.texts["eventid"])) {
            other = event; // a list has one `sent` for all its infos
        }
        if (!other) {
            return refuse(timesent.empty() ? ErrorCode::missingField : ErrorCode::badTime, "timesent",
                          timesent.empty() ? "no issue time" : "the issue time cannot be read");
        }
        note(timesent.empty() ? "missing-timesent" : "time-unreadable", "timesent", "another time was taken");
        return *other;
    }

    Result<core::LatLon> epicentre()
    {
        const std::string& text = m_info.texts["coordinates"];
        const auto lat = readHalf(m_info.texts["latitude"], "lu", "ls", 90);
        const auto lon = readHalf(m_info.texts["longitude"], "bt", "bb", 180);
        const auto halves = lat && lon ? std::optional(core::LatLon{*lat, *lon}) : std::nullopt;
        if (text.empty()) {
            if (halves) {
                return *halves;
            }
            return refuse(ErrorCode::missingField, "point/coordinates", "no epicentre");
        }
        const auto pair = readPair(text);
        if (!pair) {
            return refuse(ErrorCode::wrongType, "point/coordinates", "not lon,lat in degrees");
        }
        const core::LatLon point{pair->second, pair->first}; // lon,lat here, unlike TEWS (formats.md trap 1)
        if (!core::isValid(point)) {
            return refuse(ErrorCode::outOfRange, "point/coordinates", "no place on Earth");
        }
        if (halves && !isSamePlace(*halves, point)) {
            note("coordinates-differ", "point/coordinates", "latitude and longitude name another place");
        }
        return point;
    }

    /// A number with its unit behind it, where there is one; absent where the field is empty.
    Result<std::optional<double>> quantity(std::string_view name, std::string_view unit, double least,
                                           double most)
    {
        const std::string& text = m_info.texts[name];
        if (trimmed(text).empty()) {
            return std::nullopt;
        }
        const auto number = readQuantity(text, unit);
        if (!number) {
            return refuse(ErrorCode::wrongType, name, "not a number");
        }
        if (*number < least || *number > most) {
            return refuse(ErrorCode::outOfRange, name, "number out of range");
        }
        return number;
    }

    std::vector<domain::FeltReport> felt()
    {
        std::vector<std::string> unread;
        auto result = readFelt(m_info.texts["felt"], unread);
        for (const std::string& part : unread) {
            note("felt-unreadable", "felt", part);
        }
        return result;
    }

    /// The warning zones, each district once: of its rows the highest level and the earliest arrival hold.
    std::vector<domain::TsunamiZone> zones(core::Instant origin)
    {
        std::vector<domain::TsunamiZone> zones;
        for (std::size_t i = 0; i < m_info.zones.size(); ++i) {
            const InatewsTexts& texts = m_info.zones[i];
            const std::string where = "wzarea[" + std::to_string(i) + ']';
            if (texts["district"].empty() && texts["province"].empty()) {
                note("zone-unreadable", where, "neither district nor province; left out");
                continue;
            }
            domain::TsunamiZone zone{texts["province"], texts["district"], level(texts["level"], where),
                                     timeOf(texts, where, origin)};
            const auto held = std::ranges::find_if(zones, [&](const domain::TsunamiZone& one) {
                return one.province == zone.province && one.district == zone.district;
            });
            if (held == zones.end()) {
                zones.push_back(std::move(zone));
                continue;
            }
            note("duplicate-zone", where,
                 *held == zone ? "every field as in an earlier row" : "differs from an earlier row");
            held->level = std::max(held->level, zone.level);
            held->arrival = held->arrival && zone.arrival ? std::min(held->arrival, zone.arrival)
                                                          : std::max(held->arrival, zone.arrival);
        }
        return zones;
    }

    std::vector<domain::SeaLevelObservation> observations(core::Instant origin)
    {
        std::vector<domain::SeaLevelObservation> observations;
        for (std::size_t i = 0; i < m_info.observations.size(); ++i) {
            const InatewsTexts& texts = m_info.observations[i];
            const std::string where = "obsarea[" + std::to_string(i) + ']';
            if (texts["location"].empty()) {
                note("observation-unreadable", where, "no location; left out");
                continue;
            }
            domain::SeaLevelObservation one{
                texts["location"], placeOf(texts), {}, timeOf(texts, where, origin)};
            one.heightMetres = readQuantity(texts["height"], "m");
            if (!one.heightMetres) {
                note("height-unreadable", where + "/height", texts["height"]);
            }
            if (std::ranges::contains(observations, one)) {
                note("duplicate-observation", where, "every field as in an earlier row");
            } else {
                observations.push_back(std::move(one));
            }
        }
        return observations;
    }

private:
    static bool beginsWithWord(const std::string& text, std::string_view word)
    {
        return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ');
    }

    static std::optional<core::LatLon> placeOf(const InatewsTexts& texts)
    {
        const auto number = [](const std::string& text, std::string_view positive, std::string_view negative,
                               double most) {
            const auto plain = readNumber(trimmed(text));
            return plain ? plain : readHalf(text, positive, negative, most);
        };
        const auto lat = number(texts["loclatitude"], "lu", "ls", 90);
        const auto lon = number(texts["loclongitude"], "bt", "bb", 180);
        const auto place = lat && lon ? std::optional(core::LatLon{*lat, *lon}) : std::nullopt;
        return place && core::isValid(*place) ? place : std::nullopt;
    }

    /// A level; what BMKG does not have is taken as the highest, so that no zone is made light of.
    TsunamiLevel level(const std::string& text, const std::string& where)
    {
        std::string word(trimmed(text));
        std::ranges::transform(word, word.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        const auto level = domain::fromWord<TsunamiLevel>(word);
        if (!level) {
            note("unknown-level", where + "/level", "\"" + shortText(text) + "\"; taken as AWAS");
        }
        return level.value_or(TsunamiLevel::warning);
    }

    /// The date and time of a zone or an observation. A time without a date is the first one after the quake.
    std::optional<core::Instant> timeOf(const InatewsTexts& texts, const std::string& where,
                                        core::Instant origin)
    {
        if (trimmed(texts["time"]).empty()) {
            return std::nullopt;
        }
        const auto time = readClock(texts["time"]);
        const auto date = readNumberedDate(texts["date"]);
        if (!time || (!date && !texts["date"].empty())) {
            note("time-unreadable", where + "/time", texts["date"] + ' ' + texts["time"]);
            return std::nullopt;
        }
        if (date) {
            return at(*date, *time);
        }
        const auto day = std::chrono::floor<std::chrono::days>(origin + westernTime);
        const core::Instant sameDay = core::Instant{day} + *time;
        return sameDay < origin ? sameDay + std::chrono::days{1} : sameDay;
    }

    void note(std::string code, std::string_view name, std::string detail)
    {
        m_row.defects.push_back({std::move(code), m_where + '/' + std::string(name), std::move(detail)});
    }

    [[nodiscard]] std::unexpected<core::Error> refuse(ErrorCode code, std::string_view name,
                                                      std::string detail) const
    {
        return core::fail(code, m_where + '/' + std::string(name), std::move(detail));
    }

    const InatewsInfo& m_info;
    std::string m_where;
    InatewsRow& m_row;
    std::string m_subject;  ///< in lower case
    std::string m_headline; ///< in lower case
};

/// What bulletins and earthquakes have in common.
struct Parameters
{
    core::Instant originTime;
    core::LatLon epicentre;
    std::optional<double> depthKilometres;
    std::optional<double> magnitude;
};

Result<Parameters> readParameters(InfoReader& reader)
{
    const auto originTime = reader.originTime();
    if (!originTime) {
        return std::unexpected(originTime.error());
    }
    const auto epicentre = reader.epicentre();
    if (!epicentre) {
        return std::unexpected(epicentre.error());
    }
    const auto depth = reader.quantity("depth", "km", 0, deepestKilometres);
    if (!depth) {
        return std::unexpected(depth.error());
    }
    const auto magnitude = reader.quantity("magnitude", {}, weakest, strongest);
    if (!magnitude) {
        return std::unexpected(magnitude.error());
    }
    return Parameters{*originTime, *epicentre, *depth, *magnitude};
}

domain::QuakeReport quakeOf(const InatewsInfo& info, const Parameters& parameters, InfoReader& reader,
                            const InatewsOrigin& origin)
{
    domain::QuakeReport report;
    report.source = domain::QuakeSource::inatews;
    report.originTime = parameters.originTime;
    report.epicentre = parameters.epicentre;
    report.depthKilometres = parameters.depthKilometres;
    report.magnitude = parameters.magnitude;
    report.area = info.texts["area"];
    report.potential = info.texts["potential"];
    report.tsunamiPotential = readPotential(report.potential);
    report.felt = reader.felt();
    report.shakemap = fileNameOf(info.texts["shakemap"]);
    report.firstReceivedAt = origin.receivedAt;
    report.topic = origin.topic;
    return report;
}

/// The identifier of the alert where it is this bulletin's own; a list has one for all.
std::string identifierOf(const InatewsInfo& info)
{
    const std::string& own = info.texts["identifier"];
    const std::string& head = info.head["identifier"];
    const std::string& event = info.texts["eventid"];
    return !own.empty()                                             ? own
           : event.empty() || head.find(event) != std::string::npos ? head
                                                                    : "Indonesia-InaTEWS-" + event;
}

Result<InatewsRow::Message> bulletinOf(const InatewsInfo& info, const Parameters& parameters,
                                       InfoReader& reader, const InatewsOrigin& origin, BulletinStatus status)
{
    const auto issuedAt = reader.issuedAt();
    if (!issuedAt) {
        return std::unexpected(issuedAt.error());
    }
    const Bulletin told = reader.bulletin();
    domain::TsunamiBulletin bulletin;
    bulletin.identifier = identifierOf(info);
    bulletin.eventId = info.texts["eventid"];
    bulletin.number = told.number;
    bulletin.part = told.part;
    bulletin.status = status;
    bulletin.subject = info.texts["subject"];
    bulletin.headline = info.texts["headline"];
    bulletin.description = info.texts["description"];
    for (const std::string_view name : {"instruction1", "instruction2", "instruction3"}) {
        if (!info.texts[name].empty()) {
            bulletin.instructions.push_back(info.texts[name]);
        }
    }
    bulletin.issuedAt = *issuedAt;
    bulletin.originTime = parameters.originTime;
    bulletin.epicentre = parameters.epicentre;
    bulletin.depthKilometres = parameters.depthKilometres;
    bulletin.magnitude = parameters.magnitude;
    bulletin.area = info.texts["area"];
    bulletin.potential = info.texts["potential"];
    bulletin.zones = reader.zones(parameters.originTime);
    bulletin.observations = reader.observations(parameters.originTime);
    bulletin.ended = told.number == 4;
    bulletin.firstReceivedAt = origin.receivedAt;
    bulletin.topic = origin.topic;
    return bulletin;
}

} // namespace

const std::string& InatewsTexts::operator[](std::string_view name) const
{
    static const std::string none;
    const auto found = m_texts.find(name);
    return found == m_texts.end() ? none : found->second;
}

void InatewsTexts::set(std::string_view name, std::string text)
{
    m_texts.insert_or_assign(std::string(name), std::move(text));
}

std::optional<core::Instant> readInatewsSent(std::string_view text)
{
    text = trimmed(text);
    const std::size_t cut = std::min(text.find('T'), text.size());
    const auto date = core::readDate(text.substr(0, cut));
    const auto time = cut < text.size() ? readClock(text.substr(cut + 1)) : std::nullopt;
    return date && time ? std::optional(at(*date, *time)) : std::nullopt;
}

InatewsRow readInatewsInfo(const InatewsInfo& info, std::string_view where, const InatewsOrigin& origin)
{
    InatewsRow row;
    row.defects = info.defects;
    InfoReader reader(info, where, row);
    row.status = reader.status();
    row.tsunami = reader.isTsunami();
    const auto parameters = readParameters(reader);
    if (!parameters) {
        row.message = std::unexpected(parameters.error());
    } else if (row.tsunami) {
        row.message = bulletinOf(info, *parameters, reader, origin, row.status);
    } else {
        row.message = quakeOf(info, *parameters, reader, origin);
    }
    return row;
}

} // namespace posko::wire

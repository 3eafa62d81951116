// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "room.h"

#include <array>
#include <memory>
#include <utility>

namespace posko::test {

namespace {

domain::CapInfo capInfo(const std::string& language, const std::string& event, const std::string& area,
                        core::LatLon middle, core::Instant sent)
{
    domain::CapInfo info;
    info.language = language;
    info.categories = {"Met"};
    info.event = event;
    info.urgency = domain::Urgency::immediate;
    info.severity = domain::Severity::moderate;
    info.certainty = domain::Certainty::observed;
    info.effective = sent;
    info.expires = sent + std::chrono::hours{3};
    info.utcOffsetMinutes = 7 * 60;
    info.headline = event + " di " + area;
    domain::CapArea part;
    part.description = area;
    part.polygons = {{{middle.lat - 0.5, middle.lon - 0.5},
                      {middle.lat - 0.5, middle.lon + 0.5},
                      {middle.lat + 0.5, middle.lon + 0.5},
                      {middle.lat + 0.5, middle.lon - 0.5}}};
    info.areas = {part};
    return info;
}

domain::StockLine line(const std::string& item, const std::string& unit, std::int64_t onHand,
                       std::optional<std::int64_t> minimum, core::Instant countedAt)
{
    domain::StockLine stock;
    stock.item = item;
    stock.unit = unit;
    stock.onHand = onHand;
    stock.minimum = minimum;
    stock.itemClass = domain::ItemClass::a;
    stock.countedAt = countedAt;
    stock.countedBy = "penjaga gudang";
    return stock;
}

} // namespace

Room::Room()
    : m_engine(
          [] {
              domain::Picture picture;
              picture.at = start;
              return picture;
          }(),
          domain::Rules{}, m_clock)
{}

domain::Meta Room::meta(const std::string& topic)
{
    return {.seq = ++m_seq, .receivedAt = now(), .topic = topic, .retained = false};
}

void Room::advance(std::chrono::seconds by)
{
    m_clock.advance(by);
    m_engine.tick();
}

void Room::fold(domain::Event event)
{
    m_engine.fold({std::move(event)});
}

void Room::connect()
{
    fold(domain::ConnectionChanged{
        .at = now(), .state = domain::ConnectionState::connected, .detail = "mqtt://127.0.0.1:1883"});
}

void Room::loseConnection(const std::string& detail)
{
    fold(domain::ConnectionChanged{.at = now(), .state = domain::ConnectionState::lost, .detail = detail});
}

void Room::heartbeat()
{
    auto link = std::make_shared<domain::Link>();
    link->id = "gateway";
    link->client = "posko-gateway";
    link->state = domain::LinkState::online;
    link->stamp.observedAt = now();
    link->clockAt = now();
    for (const char* name : {"BMKG TEWS", "BMKG InaTEWS", "BMKG CAP", "Lumbung", "Tagana"}) {
        domain::LinkFeed feed;
        feed.name = name;
        feed.lastSuccessAt = now();
        link->feeds.push_back(feed);
    }
    fold(domain::LinkReported{.meta = meta("posko/link/gateway"), .link = link});
}

void Room::startScenario()
{
    auto link = std::make_shared<domain::Link>();
    link->id = "posko-drill";
    link->client = "posko-drill";
    link->state = domain::LinkState::online;
    link->mode = domain::LinkMode::simulation;
    link->title = "Gempa Cianjur";
    link->trueDate = core::Date{std::chrono::year{2022}, std::chrono::November, std::chrono::day{21}};
    link->stamp.observedAt = now();
    link->clockAt = now();
    m_simulated = true;
    fold(domain::LinkReported{.meta = meta("posko/link/posko-drill"), .link = link});
}

void Room::quake(const domain::QuakeReport& report)
{
    domain::QuakeReport received = report;
    received.firstReceivedAt = now();
    received.topic = "bmkg/tews/autogempa";
    received.simulated = m_simulated;
    fold(domain::QuakesReported{.meta = meta(received.topic),
                                .source = received.source,
                                .reports = std::make_shared<std::vector<domain::QuakeReport>>(1, received)});
}

void Room::warning(const std::string& id, const domain::CapMessage& message)
{
    fold(domain::WarningReceived{.meta = meta("bmkg/cap/id/" + id),
                                 .warningId = id,
                                 .issuer = "bmkg",
                                 .message = std::make_shared<domain::CapMessage>(message)});
}

void Room::depot(domain::Depot depot)
{
    depot.stamp.observedAt = now();
    depot.stamp.seq = static_cast<std::int64_t>(m_seq);
    const std::string topic = "kemensos/lumbung/" + depot.id;
    depot.simulated = m_simulated;
    fold(domain::DepotReported{.meta = meta(topic),
                               .depot = std::make_shared<domain::Depot>(std::move(depot))});
}

void Room::team(domain::Team team)
{
    team.stamp.observedAt = now();
    team.stamp.seq = static_cast<std::int64_t>(m_seq);
    const std::string topic = "kemensos/tagana/" + team.id;
    team.simulated = m_simulated;
    fold(domain::TeamReported{.meta = meta(topic), .team = std::make_shared<domain::Team>(std::move(team))});
}

void Room::teamPosition(const std::string& id, core::LatLon at)
{
    domain::PositionReported position;
    position.meta = meta("kemensos/tagana/" + id + "/posisi");
    position.meta.seq = 0;
    position.subject = domain::PositionReported::Subject::team;
    position.id = id;
    position.fix = {.at = at, .observedAt = now(), .receivedAt = now(), .accuracyMetres = std::nullopt};
    fold(position);
}

void Room::devicePosition(const std::string& id, core::LatLon at)
{
    domain::PositionReported position;
    position.meta = meta("owntracks/" + id);
    position.meta.seq = 0;
    position.subject = domain::PositionReported::Subject::device;
    position.id = id;
    position.fix = {.at = at, .observedAt = now(), .receivedAt = now(), .accuracyMetres = std::nullopt};
    fold(position);
}

void Room::bulletin(domain::TsunamiBulletin bulletin)
{
    bulletin.firstReceivedAt = now();
    bulletin.topic = "bmkg/inatews/last30tsunamievent";
    bulletin.simulated = m_simulated;
    domain::Meta origin = meta(bulletin.topic);
    fold(domain::BulletinsReported{
        .meta = std::move(origin),
        .bulletins = std::make_shared<std::vector<domain::TsunamiBulletin>>(1, std::move(bulletin))});
}

void Room::withdraw(const std::string& topic)
{
    fold(domain::DocumentWithdrawn{.meta = meta(topic)});
}

void Room::reject(const std::string& topic, core::ErrorCode code)
{
    fold(domain::MessageRejected{.meta = meta(topic),
                                 .error = {.code = code, .where = "lat", .detail = "91"}});
}

void Room::storeFails(std::int64_t waiting)
{
    fold(domain::StoreChanged{
        .at = now(), .failed = true, .detail = "tidak ada ruang tersisa", .notYetStored = waiting});
}

void Room::acknowledge(const std::string& subject)
{
    fold(domain::IncidentAcknowledged{
        .at = now(), .subject = subject, .disposition = "ditangani", .officer = "piket-1"});
}

domain::RiverGauge gaugeAt(const std::string& id, core::LatLon at, std::optional<double> metres)
{
    domain::RiverGauge gauge;
    gauge.id = id;
    gauge.name = "Tanggo Contoh";
    gauge.river = "Batang Contoh";
    gauge.at = at;
    gauge.level = metres;
    gauge.thresholds = {{"Siaga III", 13.85, 3}, {"Siaga II", 14.37, 2}, {"Siaga I", 14.87, 1}};
    gauge.trend = domain::GaugeTrend::rising;
    return gauge;
}

domain::Volcano volcanoAt(const std::string& id, core::LatLon at, std::int64_t level, double radiusKilometres)
{
    static constexpr std::array names{"Normal", "Waspada", "Siaga", "Awas"};
    domain::Volcano volcano;
    volcano.id = id;
    volcano.name = "Contoh";
    volcano.at = at;
    volcano.level = level;
    volcano.levelName = names.at(static_cast<std::size_t>(level - 1));
    volcano.radiusKilometres = radiusKilometres;
    return volcano;
}

domain::Shelter shelterAt(const std::string& id, core::LatLon at, std::int64_t people)
{
    domain::Shelter shelter;
    shelter.id = id;
    shelter.name = "Titik Contoh";
    shelter.at = at;
    shelter.capacityPeople = 400;
    shelter.count.people = people;
    return shelter;
}

domain::Access bridgeAt(const std::string& id, core::LatLon at, domain::AccessState state)
{
    domain::Access access;
    access.id = id;
    access.name = "Jembatan Contoh";
    access.kind = domain::AccessKind::bridge;
    access.state = state;
    access.line = {{at.lat, at.lon - 0.1}, at, {at.lat, at.lon + 0.1}};
    return access;
}

domain::SarOperation searchAt(const std::string& id, core::LatLon at, std::size_t finds)
{
    domain::SarOperation operation;
    operation.id = id;
    operation.title = "Perahu Contoh";
    operation.kind = domain::SarKind::ship;
    operation.stage = domain::SarStage::operation;
    operation.at = at;
    operation.reportedAt = Room::start;
    operation.persons.searching = 4;
    domain::SearchArea area;
    area.unit = "KN Contoh";
    area.method = "parallel";
    area.polygon = {{at.lat, at.lon}, {at.lat + 0.2, at.lon}, {at.lat + 0.2, at.lon + 0.3}};
    operation.searchAreas = {area};
    for (std::size_t n = 0; n < finds; ++n) {
        domain::SarFind find;
        find.what = "pelampung";
        find.position = core::LatLon{at.lat + 0.05 * static_cast<double>(n), at.lon + 0.1};
        operation.finds.push_back(find);
    }
    return operation;
}

domain::Unit unitAt(const std::string& id, core::LatLon at, domain::UnitStatus status)
{
    domain::Unit unit;
    unit.id = id;
    unit.name = "Kapal Contoh";
    unit.owner = "Basarnas";
    unit.kind = domain::UnitKind::ship;
    unit.callsign = "KN " + id;
    unit.status = status;
    unit.reportedFix =
        domain::Fix{.at = at, .observedAt = Room::start, .receivedAt = Room::start, .accuracyMetres = {}};
    return unit;
}

domain::IncidentReport reportAt(const std::string& id, core::LatLon at, std::int64_t dead)
{
    domain::IncidentReport report;
    report.id = id;
    report.name = "Banjir Contoh";
    report.hazard = "banjir";
    report.at = at;
    report.dead = dead;
    return report;
}

domain::TsunamiBulletin tsunamiAt(core::LatLon at, core::Instant origin, std::int64_t number,
                                  domain::TsunamiLevel level)
{
    domain::TsunamiBulletin bulletin;
    bulletin.identifier = "PD-" + std::to_string(number);
    bulletin.eventId = bulletin.identifier;
    bulletin.number = number;
    bulletin.issuedAt = origin + std::chrono::minutes{4 * number};
    bulletin.originTime = origin;
    bulletin.epicentre = at;
    bulletin.magnitude = 7.4;
    bulletin.zones = {{.province = "CONTOH", .district = "PESISIR CONTOH", .level = level, .arrival = {}}};
    bulletin.ended = number == 4;
    return bulletin;
}

domain::QuakeReport quakeAt(core::LatLon at, double magnitude, double depthKilometres, core::Instant origin,
                            const std::string& area)
{
    domain::QuakeReport report;
    report.originTime = origin;
    report.epicentre = at;
    report.magnitude = magnitude;
    report.depthKilometres = depthKilometres;
    report.area = area;
    return report;
}

domain::QuakeReport cianjur()
{
    domain::QuakeReport report = quakeAt({-6.84, 107.05}, 5.6, 11, Room::start + std::chrono::seconds{70},
                                         "Pusat gempa berada di darat 10 km barat daya Kab. Cianjur");
    report.potential = "Gempa ini dirasakan untuk diteruskan pada masyarakat";
    report.felt = {{.from = 5, .to = 6, .place = "Cianjur"},
                   {.from = 4, .to = 5, .place = "Garut"},
                   {.from = 4, .to = 4, .place = "Sukabumi"},
                   {.from = 3, .to = 3, .place = "Jakarta"}};
    return report;
}

domain::CapMessage nowcast(const std::string& identifier, core::LatLon middle, core::Instant sent,
                           const std::string& event, const std::string& area)
{
    domain::CapMessage message;
    message.version = "1.2";
    message.identifier = identifier;
    message.sender = "cuaca.ekstrem@bmkg.go.id";
    message.sent = sent;
    message.status = domain::CapStatus::actual;
    message.messageType = domain::CapMessageType::alert;
    message.scope = domain::CapScope::public_;
    message.infos = {capInfo("id", event, area, middle, sent),
                     capInfo("en", "Thunderstorm", area, middle, sent)};
    return message;
}

domain::Depot depotAt(const std::string& id, const std::string& name, core::LatLon at, std::int64_t tents)
{
    domain::Depot depot;
    depot.id = id;
    depot.name = name;
    depot.at = at;
    depot.regionCode = "32.03";
    depot.openNow = true;
    depot.condition = domain::Condition::intact;
    depot.stock = {line("TGL", "lembar", tents, 20, Room::start - std::chrono::days{2}),
                   line("MSS", "paket", 400, 200, Room::start - std::chrono::days{2})};
    return depot;
}

domain::Team teamAt(const std::string& id, const std::string& name, core::LatLon at,
                    domain::TeamStatus status, std::int64_t headcount)
{
    domain::Team team;
    team.id = id;
    team.name = name;
    team.organisation = "Tagana";
    team.base = at;
    team.status = status;
    team.headcount = headcount;
    return team;
}

void makeEmpty(Room& room)
{
    room.connect();
    room.heartbeat();
    room.advance(std::chrono::seconds{12});
}

void makeUsual(Room& room)
{
    using domain::TeamStatus;
    room.connect();
    room.startScenario();
    room.heartbeat();
    room.quake(quakeAt({-8.21, 120.61}, 4.7, 9, Room::start - std::chrono::hours{7},
                       "Pusat gempa berada di laut 48 km utara Ruteng-Manggarai"));
    room.quake(quakeAt({-0.70, 122.45}, 5.3, 10, Room::start - std::chrono::hours{15},
                       "26 km BaratDaya PULAUPUAH-SULTENG"));
    room.quake(quakeAt({4.74, 125.30}, 5.2, 130, Room::start - std::chrono::hours{20},
                       "127 km BaratLaut TAHUNA-KEP.SANGIHE-SULUT"));
    room.depot(depotAt("LBG-1", "Lumbung Contoh 1", {-6.60, 107.32}, 30));
    room.depot(depotAt("LBG-2", "Lumbung Contoh 2", {-6.98, 106.82}, 12));
    room.depot(depotAt("STR-1", "Sentra Contoh", {-7.02, 107.47}, 120));
    domain::Depot damaged = depotAt("LBG-3", "Lumbung Contoh 3", {-6.82, 107.14}, 40);
    damaged.condition = domain::Condition::damaged;
    room.depot(damaged);
    room.team(teamAt("TGN-A", "Tagana Contoh A", {-7.08, 107.14}, TeamStatus::ready, 14));
    room.team(teamAt("TGN-B", "Tagana Contoh B", {-6.66, 106.86}, TeamStatus::ready, 9));
    room.team(teamAt("TGN-C", "Tagana Contoh C", {-6.92, 107.61}, TeamStatus::ready, 21));
    room.team(teamAt("TGN-D", "Tagana Contoh D", {-6.75, 107.05}, TeamStatus::resting, 8));
    room.warning("CJB20221121001",
                 nowcast("2.49.0.1.360.0.2022.11.21.01", {-7.3, 108.2},
                         Room::start - std::chrono::minutes{20}, "Hujan Lebat disertai Petir", "Jawa Barat"));
    room.advance(std::chrono::seconds{120});
    domain::QuakeReport first = cianjur();
    first.magnitude = 5.5;
    first.felt.clear();
    first.potential = "Tidak berpotensi tsunami";
    first.tsunamiPotential = false;
    room.quake(first);
    room.advance(std::chrono::seconds{14});
    room.heartbeat();
    room.quake(cianjur());
    room.team(teamAt("TGN-B", "Tagana Contoh B", {-6.66, 106.86}, TeamStatus::moving, 9));
    room.advance(std::chrono::seconds{24});
}

void makeWorst(Room& room)
{
    using domain::TeamStatus;
    makeUsual(room);
    domain::QuakeReport second = quakeAt(
        {-6.95, 107.12}, 6.8, 10, room.now() - std::chrono::seconds{50},
        "Pusat gempa berada di darat 127 km barat daya KABUPATEN-KEPULAUAN-SIAU-TAGULANDANG-BIARO-SULUT");
    second.potential = "Berpotensi tsunami untuk diteruskan pada masyarakat di seluruh pesisir selatan Jawa "
                       "Barat dan Banten";
    second.tsunamiPotential = true;
    for (const char* place :
         {"Kab. Kepulauan Siau Tagulandang Biaro", "Kab. Bolaang Mongondow Selatan", "Kota Kotamobagu",
          "Kab. Minahasa Tenggara", "Kab. Kepulauan Sangihe", "Kab. Kepulauan Talaud"}) {
        second.felt.push_back({.from = 7, .to = 8, .place = place});
    }
    room.quake(second);
    for (int n = 0; n < 12; ++n) {
        const std::string id = "CSU2022112100" + std::to_string(n);
        room.warning(id, nowcast("2.49.0.1.360.0.2022.11.21.9" + std::to_string(n),
                                 {-7.4 + 0.1 * n, 107.0 + 0.2 * n}, room.now(),
                                 "Hujan Lebat yang Dapat Disertai Kilat/Petir dan Angin Kencang",
                                 "Kabupaten Kepulauan Siau Tagulandang Biaro, Sulawesi Utara"));
    }
    for (int n = 0; n < 12; ++n) {
        domain::Depot depot = depotAt("GDG-" + std::to_string(n),
                                      "Gudang Dinas Sosial Kabupaten Kepulauan Siau Tagulandang Biaro",
                                      {-6.9 + 0.03 * n, 107.0 + 0.04 * n}, 3);
        depot.stock.front().expiresOn =
            core::Date{std::chrono::year{2022}, std::chrono::October, std::chrono::day{1}};
        depot.stock.push_back(depot.stock.front());
        depot.stock.back().expiresOn.reset();
        depot.stock.back().onHand = 123'456;
        depot.stock.back().minimum = 200'000;
        depot.condition = n % 3 == 0 ? domain::Condition::unreachable : domain::Condition::intact;
        room.depot(depot);
        room.team(teamAt("TIM-" + std::to_string(n), "Tagana Kabupaten Kepulauan Siau Tagulandang Biaro",
                         {-6.8 + 0.02 * n, 107.2}, n % 3 == 0 ? TeamStatus::returning : TeamStatus::standby,
                         128));
    }
    for (int n = 0; n < 40; ++n) {
        room.quake(quakeAt({-9.0 + 0.4 * n, 105.0 + 0.7 * n}, 2.0 + 0.1 * n, 15.0 * n,
                           room.now() - std::chrono::minutes{30 * (n + 1)},
                           "26 km BaratDaya PULAUPUAH-SULTENG"));
    }
    room.reject("kemensos/lumbung/GUDANG-DENGAN-NAMA-YANG-PANJANG", core::ErrorCode::outOfRange);
    room.reject("bmkg/cap/id/CSU20221121099", core::ErrorCode::forbiddenDoctype);
    domain::SyncChecked sync;
    sync.at = room.now();
    sync.linkId = "gateway";
    sync.filter = "kemensos/lumbung/#";
    sync.expected = 12'345;
    sync.arrived = 1'020;
    room.fold(sync);
    room.storeFails(12'345);
    room.loseConnection("mqtt://broker.posko.example:8883: sambungan ditolak");
    room.advance(std::chrono::minutes{75});
}

} // namespace posko::test

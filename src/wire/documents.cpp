// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/documents.h"

#include "wire/documentcommon.h"
#include "wire/json.h"
#include "wire/sardocuments.h"
#include "wire/schema.h"
#include "wire/schemacheck.h"
#include "wire/situationdocuments.h"

#include <algorithm>

namespace posko::wire {

namespace {

using core::ErrorCode;

/// `posko.depot/1` in its parts; a minor version (`/1.2`) may follow and changes nothing.
struct SchemaName
{
    std::string_view name;
    std::string_view major;
};

SchemaName split(std::string_view schema)
{
    const std::size_t slash = schema.find('/');
    if (slash == std::string_view::npos) {
        return {schema, {}};
    }
    const std::string_view version = schema.substr(slash + 1);
    return {schema.substr(0, slash), version.substr(0, version.find('.'))};
}

std::vector<domain::Vehicle> readVehicles(JsonFields& fields)
{
    std::vector<domain::Vehicle> result;
    fields.objects("vehicles", false, [&](JsonFields& one) {
        domain::Vehicle vehicle;
        vehicle.kind = one.text("kind");
        vehicle.count = one.integer("count", 0);
        vehicle.loadKilograms = one.optionalNumber("loadKilograms", 0, unlimited);
        vehicle.loadCubicMetres = one.optionalNumber("loadCubicMetres", 0, unlimited);
        result.push_back(std::move(vehicle));
    });
    return result;
}

domain::StockLine readStockLine(JsonFields& fields)
{
    domain::StockLine line;
    line.item = fields.text("item");
    line.unit = fields.text("unit");
    line.onHand = fields.integer("onHand", 0);
    line.minimum = fields.optionalInteger("minimum", 0);
    line.itemClass = fields.optionalWord<domain::ItemClass>("class").value_or(domain::ItemClass::unset);
    line.batchYear = fields.optionalInteger("batchYear", 0);
    line.expiresOn = fields.optionalDate("expiresOn");
    line.countedAt = fields.time("countedAt");
    line.countedBy = fields.optionalText("countedBy");
    return line;
}

domain::Depot readDepot(JsonFields& fields, const DocumentOrigin& origin)
{
    auto depot = readCommon<domain::Depot>(fields, origin);
    depot.name = fields.text("name");
    depot.kind = fields.word<domain::DepotKind>("kind");
    depot.at = fields.point();
    depot.regionCode = fields.text("regionCode");
    depot.openNow = fields.optionalTruth("openNow");
    depot.keeper = fields.optionalText("keeper");
    depot.keyHeldBy = fields.optionalText("keyHeldBy");
    depot.condition =
        fields.optionalWord<domain::Condition>("condition").value_or(domain::Condition::unknown);
    depot.verifiedAt = fields.optionalTime("verifiedAt");
    depot.verifiedBy = fields.optionalText("verifiedBy");
    depot.access = fields.optionalText("access");
    depot.releaseBases = fields.words<domain::ReleaseBasis>("releaseBases", false);
    fields.object("authority", false, [&](JsonFields& authority) {
        depot.authorityOffice = authority.text("office");
        depot.ceilingTonnesPerYear = authority.optionalNumber("ceilingTonnesPerYear", 0, unlimited);
        depot.authoritySource = authority.text("source");
    });
    depot.vehicles = readVehicles(fields);
    fields.objects("stock", true, [&](JsonFields& line) { depot.stock.push_back(readStockLine(line)); });
    return depot;
}

domain::Team readTeam(JsonFields& fields, const DocumentOrigin& origin)
{
    auto team = readCommon<domain::Team>(fields, origin);
    team.name = fields.text("name");
    team.organisation = fields.text("organisation");
    team.province = fields.text("province");
    team.regionCode = fields.optionalText("regionCode");
    fields.object("base", false, [&](JsonFields& base) {
        team.baseName = base.text("name");
        team.base = base.point();
    });
    team.callsign = fields.optionalText("callsign");
    team.headcount = fields.integer("headcount", 0);
    team.capabilities = fields.words<domain::Capability>("capabilities", true);
    team.status = fields.word<domain::TeamStatus>("status");
    team.exercise = fields.optionalTruth("exercise").value_or(false);
    team.emergency = fields.optionalTruth("emergency").value_or(false);
    team.readyAt = fields.optionalTime("readyAt");
    team.onDutySince = fields.optionalTime("onDutySince");
    team.everyMinutes = fields.optionalInteger("everyMinutes", 1);
    team.vehicles = readVehicles(fields);
    team.fix = readFix(fields, team.stamp);
    team.incident = fields.optionalText("incident");
    team.order = fields.optionalText("order");
    return team;
}

domain::LinkFeed readFeed(JsonFields& fields)
{
    domain::LinkFeed feed;
    feed.name = fields.text("name");
    feed.lastSuccessAt = fields.optionalTime("lastSuccessAt");
    feed.lastTryAt = fields.optionalTime("lastTryAt");
    feed.error = fields.optionalText("error");
    feed.expectedEverySeconds = fields.integer("expectedEverySeconds", 1);
    feed.items = fields.optionalInteger("items", 0);
    feed.rejected = fields.optionalInteger("rejected", 0);
    return feed;
}

domain::Link readLink(JsonFields& fields, const DocumentOrigin& origin)
{
    auto link = readCommon<domain::Link>(fields, origin);
    link.client = fields.text("client");
    link.state = fields.word<domain::LinkState>("state");
    link.mode = fields.word<domain::LinkMode>("mode");
    link.title = fields.optionalText("title");
    link.trueDate = fields.optionalDate("trueDate");
    link.clockAt = fields.time("clockAt");
    link.version = fields.optionalText("version");
    link.unsent = fields.optionalInteger("unsent", 0);
    link.radioDesk = fields.optionalTruth("radioDesk");
    fields.objects("holds", false, [&](JsonFields& one) {
        domain::LinkHolding holding;
        holding.filter = one.text("filter");
        holding.documents = one.integer("documents", 0);
        link.holds.push_back(std::move(holding));
    });
    fields.object("chainHead", false, [](JsonFields& head) {
        static_cast<void>(head.integer("n", 0));
        static_cast<void>(head.text("sha256"));
    });
    fields.objects("feeds", true, [&](JsonFields& feed) { link.feeds.push_back(readFeed(feed)); });
    return link;
}

/// A document that the picture knows by name only. What people call it stands in a field that differs.
domain::Record readRecord(std::string_view kind, JsonFields& fields, const DocumentOrigin& origin)
{
    auto record = readCommon<domain::Record>(fields, origin);
    record.id = std::string(kind) + '/' + record.id;
    record.kind = kind;
    for (const char* const name : {"name", "title", "organisation", "receiptNumber", "province"}) {
        if (fields.has(name)) {
            record.title = fields.optionalText(name);
            break;
        }
    }
    return record;
}

Document readKnown(std::string_view kind, JsonFields& fields, const DocumentOrigin& origin)
{
    if (kind == "depot") {
        return readDepot(fields, origin);
    }
    if (kind == "team") {
        return readTeam(fields, origin);
    }
    if (kind == "link") {
        return readLink(fields, origin);
    }
    if (kind == "sar-operation") {
        return readSarOperation(fields, origin);
    }
    if (kind == "unit") {
        return readUnit(fields, origin);
    }
    if (kind == "incident-report") {
        return readIncidentReport(fields, origin);
    }
    if (kind == "shelter") {
        return readShelter(fields, origin);
    }
    if (kind == "access") {
        return readAccess(fields, origin);
    }
    if (kind == "river-gauge") {
        return readRiverGauge(fields, origin);
    }
    if (kind == "volcano") {
        return readVolcano(fields, origin);
    }
    return readRecord(kind, fields, origin);
}

std::unexpected<Refusal> refuse(ErrorCode code, std::string where, std::string detail, std::string_view kind,
                                bool unknown = false)
{
    return std::unexpected(Refusal{{code, std::move(where), std::move(detail)}, unknown, std::string(kind)});
}

} // namespace

Reading<Document> readDocument(std::string_view payload, const DocumentOrigin& origin)
{
    const std::string_view kindByTopic = origin.schema.substr(std::min<std::size_t>(origin.schema.size(), 6));
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(Refusal{document.error(), false, std::string(kindByTopic)});
    }
    const auto object = document->object();
    if (!object) {
        return std::unexpected(Refusal{object.error(), false, std::string(kindByTopic)});
    }
    std::optional<core::Error> error;
    JsonFields fields(*object, {}, error);
    const std::string schemaText = fields.text("schema");
    const auto [schema, major] = split(schemaText);
    if (error) {
        return std::unexpected(Refusal{*error, false, std::string(kindByTopic)});
    }
    if (!schema.starts_with("posko.")) {
        return refuse(ErrorCode::wrongSchema, "schema", "not a posko.* schema", kindByTopic);
    }
    const std::string_view kind = schema.substr(6);
    if (!isDocumentKind(kind)) {
        return refuse(ErrorCode::wrongSchema, "schema", "this version does not decode " + schemaText, kind,
                      true);
    }
    if (major != "1") {
        return refuse(ErrorCode::wrongSchema, "schema", "unknown major version: " + schemaText, kind);
    }
    if (!origin.schema.empty() && schema != origin.schema) {
        return refuse(ErrorCode::wrongSchema, "schema", "this topic carries " + std::string(origin.schema),
                      kind);
    }
    Document result = readKnown(kind, fields, origin);
    if (error) {
        return std::unexpected(Refusal{*error, false, std::string(kind)});
    }
    if (auto checked = checkDocument(kind, plainJson(document->root())); !checked) {
        return std::unexpected(Refusal{std::move(checked.error()), false, std::string(kind)});
    }
    return result;
}

} // namespace posko::wire

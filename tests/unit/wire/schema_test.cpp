// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/schema.h"

#include "fixtures.h"
#include "wire/documentrules.h"
#include "wire/documents.h"
#include "wire/schemacheck.h"
#include "wire/schemapattern.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

namespace posko::wire::test {

namespace {

using core::ErrorCode;
using Json = nlohmann::json;
namespace fs = std::filesystem;

const fs::path folder = fs::path(POSKO_SOURCE_DIR) / "resources/schema";

std::string contentOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.good()) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

Json example(const std::string& kind, const std::string& name)
{
    return Json::parse(contentOf(folder / "examples" / kind / name));
}

core::Result<void> validate(const std::string& kind, const Json& document)
{
    return validateDocument(kind, document.dump());
}

/// `missing-field-at-stock-0-unit`: the code's word and the place with strokes for all signs.
std::string reasonOf(const core::Error& error)
{
    std::string where = error.where;
    std::erase(where, ']');
    std::ranges::replace_if(where, [](char c) { return c == '/' || c == '['; }, '-');
    return std::string(core::toWord(error.code)) + "-at-" + where;
}

/// What a bad example's name promises: `bad-` and the reason, `bad-time-at-…` for times.
std::string promiseOf(const std::string& stem)
{
    return stem.starts_with("bad-time-at-") ? stem : stem.substr(4);
}

std::vector<std::string> kinds()
{
    const auto all = documentKinds();
    return {all.begin(), all.end()};
}

/// Calls `look(schema part)` for every part of a schema, the schema itself included.
template <class Look> void everyPart(const Json& part, Look look)
{
    look(part);
    for (const char* const name : {"properties", "$defs"}) {
        if (part.contains(name)) {
            for (const Json& child : part[name]) {
                everyPart(child, look);
            }
        }
    }
    for (const char* const name : {"items", "if", "then", "not"}) {
        if (part.contains(name)) {
            everyPart(part[name], look);
        }
    }
    for (const char* const name : {"allOf", "anyOf"}) {
        if (part.contains(name)) {
            for (const Json& child : part[name]) {
                everyPart(child, look);
            }
        }
    }
}

/// The pointers to every member of every object in a document.
void collectMembers(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& all)
{
    if (value.is_object()) {
        for (const auto& [name, child] : value.items()) {
            all.push_back(at / name);
            collectMembers(child, at / name, all);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            collectMembers(value[i], at / i, all);
        }
    }
}

/// `-entries-0-body` of /entries/0/body
std::string strokes(const Json::json_pointer& pointer)
{
    std::string text = pointer.to_string();
    std::ranges::replace(text, '/', '-');
    return text;
}

Json without(Json document, const Json::json_pointer& member)
{
    document[member.parent_pointer()].erase(member.back());
    return document;
}

} // namespace

TEST(Schema, EveryDocumentOfTheFeedsHasOne)
{
    EXPECT_THAT(kinds(), testing::ElementsAre("access", "ack", "agreement", "aid-offer", "call", "closure",
                                              "cluster", "cluster-member", "complaint", "contact", "depot",
                                              "handover", "incident", "incident-report", "link", "order",
                                              "partner", "proposal", "proposal-status", "reply",
                                              "reservation", "river-gauge", "sar-operation", "sar-persons",
                                              "sar-potential", "shelter", "team", "unit", "volcano"));
    EXPECT_FALSE(isDocumentKind("weather"));
    EXPECT_EQ(schemaText("weather"), "");
}

TEST(Schema, TheProgramHoldsTheFilesAsTheyLieInTheFolder)
{
    for (const std::string& kind : kinds()) {
        EXPECT_EQ(schemaText(kind), contentOf(folder / ("posko." + kind + ".1.json"))) << kind;
    }
}

TEST(Schema, UsesOnlyKeywordsAndPatternsThatAreEnforced)
{
    const std::set<std::string> known{
        "$schema",    "$comment", "$defs",  "$ref",  "title",   "description", "type",      "required",
        "properties", "items",    "enum",   "const", "minimum", "maximum",     "minLength", "maxLength",
        "minItems",   "pattern",  "format", "allOf", "anyOf",   "not",         "if",        "then"};
    for (const std::string& kind : kinds()) {
        everyPart(Json::parse(schemaText(kind)), [&](const Json& part) {
            for (const auto& [keyword, value] : part.items()) {
                EXPECT_TRUE(known.contains(keyword)) << kind << ": " << keyword;
            }
            if (part.contains("pattern")) {
                EXPECT_NO_THROW(SchemaPattern(part["pattern"].get<std::string>())) << kind;
            }
            EXPECT_TRUE(!part.contains("format") || part.contains("pattern")) << kind;
            EXPECT_TRUE(!part.contains("$ref") || part.size() == 1)
                << kind << ": draft 7 skips what is beside";
        });
    }
    EXPECT_THROW(SchemaPattern("^[a-z]+$"), std::invalid_argument);
}

TEST(Schema, EveryOneAsksForTheFourFieldsOfAllDocuments)
{
    for (const std::string& kind : kinds()) {
        const Json full = example(kind, "good-full.json");
        for (const char* const field : {"schema", "id", "observedAt", "seq"}) {
            const auto result = validate(kind, without(full, Json::json_pointer("/" + std::string(field))));
            ASSERT_FALSE(result.has_value()) << kind << ' ' << field;
            EXPECT_EQ(reasonOf(result.error()), "missing-field-at-" + std::string(field)) << kind;
        }
    }
}

TEST(SchemaExamples, TheGoodOnesAreAccepted)
{
    for (const std::string& kind : kinds()) {
        int good = 0;
        for (const auto& file : fs::directory_iterator(folder / "examples" / kind)) {
            if (!file.path().stem().string().starts_with("good-")) {
                continue;
            }
            ++good;
            const auto result = validateDocument(kind, contentOf(file.path()));
            EXPECT_TRUE(result.has_value())
                << file.path() << ": " << result.error().detail << " (" << result.error().where << ')';
        }
        EXPECT_GE(good, 2) << kind;
    }
}

TEST(SchemaExamples, TheBadOnesAreRefusedForTheReasonInTheirNames)
{
    for (const std::string& kind : kinds()) {
        int bad = 0;
        for (const auto& file : fs::directory_iterator(folder / "examples" / kind)) {
            const std::string stem = file.path().stem().string();
            if (!stem.starts_with("bad-")) {
                EXPECT_TRUE(stem.starts_with("good-")) << file.path();
                continue;
            }
            ++bad;
            const auto result = validateDocument(kind, contentOf(file.path()));
            ASSERT_FALSE(result.has_value()) << file.path();
            EXPECT_EQ(reasonOf(result.error()), promiseOf(stem)) << kind << ": " << result.error().detail;
            EXPECT_NE(result.error().detail, "") << file.path();
        }
        EXPECT_GE(bad, 4) << kind;
    }
}

TEST(SchemaExamples, AreJudgedByTheReadersOfDocumentsAsByTheSchemas)
{
    for (const std::string& kind : kinds()) {
        for (const auto& file : fs::directory_iterator(folder / "examples" / kind)) {
            const std::string stem = file.path().stem().string();
            const auto document = readDocument(contentOf(file.path()), {"t", {}, {}, noon});
            if (stem.starts_with("good-")) {
                EXPECT_TRUE(document.has_value()) << file.path() << ": " << document.error().error.detail
                                                  << " (" << document.error().error.where << ')';
            } else {
                ASSERT_FALSE(document.has_value()) << file.path();
                EXPECT_EQ(reasonOf(document.error().error), promiseOf(stem)) << kind;
                EXPECT_FALSE(document.error().unknown) << file.path();
            }
        }
    }
}

TEST(SchemaExamples, WithoutARequiredFieldNoExampleIsAccepted)
{
    for (const std::string& kind : kinds()) {
        const Json full = example(kind, "good-full.json");
        const Json minimal = example(kind, "good-minimal.json");
        std::vector<Json::json_pointer> members;
        collectMembers(minimal, Json::json_pointer(), members);
        for (const auto& member : members) {
            if (member.to_string() == "/note") {
                continue;
            }
            const auto result = validate(kind, without(minimal, member));
            ASSERT_FALSE(result.has_value()) << kind << member;
            EXPECT_EQ(reasonOf(result.error()), "missing-field-at" + strokes(member)) << kind;
        }
        EXPECT_GE(full.size(), minimal.size()) << kind;
    }
}

TEST(SchemaExamples, AFieldOfAnotherTypeIsRefusedWhereItStands)
{
    for (const std::string& kind : kinds()) {
        const Json full = example(kind, "good-full.json");
        std::vector<Json::json_pointer> members;
        collectMembers(full, Json::json_pointer(), members);
        for (const auto& member : members) {
            Json document = full;
            document[member] = document[member].is_structured() ? Json(1) : Json::object();
            const auto result = validate(kind, document);
            ASSERT_FALSE(result.has_value()) << kind << member;
            EXPECT_EQ(reasonOf(result.error()).substr(reasonOf(result.error()).find("-at-") + 3),
                      strokes(member))
                << kind << ": " << result.error().detail;
        }
    }
}

TEST(SchemaExamples, AnUnknownFieldIsIgnoredWhereverItStands)
{
    for (const std::string& kind : kinds()) {
        Json document = example(kind, "good-full.json");
        std::vector<Json::json_pointer> members;
        collectMembers(document, Json::json_pointer(), members);
        for (const auto& member : members) {
            if (document[member].is_object()) {
                document[member]["x-unknown"] = {1, "two", nullptr};
            }
        }
        document["x-unknown"] = Json::object();
        EXPECT_TRUE(validate(kind, document).has_value()) << kind;
    }
}

TEST(Schema, AMinorVersionIsAcceptedAndAnotherMajorOneIsNot)
{
    Json document = example("river-gauge", "good-full.json");
    document["schema"] = "posko.river-gauge/1.12";
    EXPECT_TRUE(validate("river-gauge", document).has_value());
    for (const char* const schema :
         {"posko.river-gauge/2", "posko.river-gauge/12", "posko.river-gauge", "posko.depot/1"}) {
        document["schema"] = schema;
        const auto result = validate("river-gauge", document);
        ASSERT_FALSE(result.has_value()) << schema;
        EXPECT_EQ(result.error().code, ErrorCode::wrongSchema);
    }
}

TEST(Schema, AnIdHasOneToSixtyFourCharacters)
{
    Json document = example("volcano", "good-minimal.json");
    for (const auto& [id, good] : std::vector<std::pair<std::string, bool>>{{"A", true},
                                                                            {std::string(64, 'A'), true},
                                                                            {"é", true},
                                                                            {std::string(65, 'A'), false},
                                                                            {"", false},
                                                                            {"a/b", false},
                                                                            {"a+b", false},
                                                                            {"a#b", false}}) {
        document["id"] = id;
        EXPECT_EQ(validate("volcano", document).has_value(), good) << id;
    }
}

TEST(Schema, AWholeNumberMayBeWrittenWithAFractionOfZero)
{
    std::string text = example("team", "good-minimal.json").dump();
    const auto at = text.find("\"headcount\":12");
    ASSERT_NE(at, std::string::npos);
    text.insert(at + 14, ".0");
    EXPECT_TRUE(validateDocument("team", text).has_value());
    text.replace(at + 14, 2, ".5");
    const auto result = validateDocument("team", text);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().detail, "not a whole number");
}

TEST(Schema, ATimeMustExistAndHaveAnOffset)
{
    Json document = example("volcano", "good-minimal.json");
    const auto reason = [&](const char* time) {
        document["since"] = time;
        const auto result = validate("volcano", document);
        return result ? std::string() : result.error().detail;
    };
    EXPECT_EQ(reason("2027-02-28T23:59:59.5+07:00"), "");
    EXPECT_EQ(reason("2027-02-28T23:59:59Z"), "");
    EXPECT_EQ(reason("2027-02-28T23:59:59"), "a time without offset");
    EXPECT_EQ(reason("2027-02-30T23:59:59Z"), "not an RFC 3339 time");
    EXPECT_EQ(reason("28 Feb 2027"), "not an RFC 3339 time");
}

TEST(Schema, OnlyWhatIsMarkedMayBeNull)
{
    Json document = example("shelter", "good-minimal.json");
    document["households"] = nullptr;
    document["people"] = nullptr;
    EXPECT_TRUE(validate("shelter", document).has_value());
    document["manager"] = nullptr;
    const auto result = validate("shelter", document);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(reasonOf(result.error()), "wrong-type-at-manager");
}

TEST(Schema, WhatIsWrongInsideAnActIsSaidOfThatAct)
{
    Json document = example("reservation", "good-full.json");
    document["entries"][1]["body"] = {{"act", "released"}, {"reason", "x"}};
    const auto result = validate("reservation", document);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().where, "entries[1]/body/basis");
    EXPECT_EQ(result.error().detail, "required, but not there");
    document["entries"][1]["body"]["act"] = "diterima";
    EXPECT_EQ(validate("reservation", document).error().detail, "unknown act \"diterima\"");
}

TEST(Schema, TheDeepestComplaintIsSaid)
{
    Json document = example("depot", "good-full.json");
    document["stock"][1]["onHand"] = -4;
    const auto result = validate("depot", document);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().where, "stock[1]/onHand");
    EXPECT_EQ(result.error().detail, "number out of range: less than 0");
}

TEST(Schema, WhatIsNoDocumentIsRefused)
{
    for (const auto& [payload, code] : std::vector<std::pair<std::string, ErrorCode>>{
             {"", ErrorCode::badSyntax},
             {"[]", ErrorCode::wrongType},
             {"null", ErrorCode::wrongType},
             {"{\"schema\":NaN}", ErrorCode::outOfRange},
             {std::string(40, '[') + std::string(40, ']'), ErrorCode::tooLarge},
             {std::string(1024 * 1024 + 1, ' '), ErrorCode::tooLarge}}) {
        const auto result = validateDocument("depot", payload);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().code, code) << payload.substr(0, 20);
    }
    const auto unknown = validateDocument("weather", "{}");
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, ErrorCode::wrongSchema);
}

TEST(Schema, ALongTextOfDigitsIsRefusedLikeAnyOther)
{
    Json document = example("volcano", "good-minimal.json");
    document["since"] = std::string(900'000, '9');
    const auto result = validate("volcano", document);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::badTime);
}

TEST(Schema, ManyThreadsMayAskAtOnce)
{
    const std::string order = example("order", "good-full.json").dump();
    const std::string cluster = example("cluster", "good-full.json").dump();
    std::vector<int> accepted(8);
    {
        std::vector<std::jthread> threads;
        for (int& count : accepted) {
            threads.emplace_back([&] {
                count += validateDocument("order", order).has_value() ? 1 : 0;
                count += validateDocument("cluster", cluster).has_value() ? 1 : 0;
            });
        }
    }
    EXPECT_THAT(accepted, testing::Each(2));
}

TEST(SchemaFacts, AreTheRequiredFieldsWithTimesInUtc)
{
    const Json full = example("depot", "good-full.json");
    const auto facts = requiredFields("depot", full);
    EXPECT_THAT(facts.dump(),
                testing::StartsWith(R"({"schema":"posko.depot/1","id":"GDG-REKAAN-02",)"
                                    R"("observedAt":"2027-02-03T00:30:00.000Z","seq":12,"name":)"));
    EXPECT_FALSE(facts.contains("keeper"));
    EXPECT_EQ(facts["stock"][0].dump(), R"({"item":"TGL","unit":"lembar","onHand":64,)"
                                        R"("countedAt":"2027-01-20T02:00:00.000Z"})");
}

TEST(SchemaFacts, OfAnEntryAreThoseOfItsAct)
{
    const auto facts = requiredFields("order", example("order", "good-full.json"));
    EXPECT_EQ(facts["entries"][1]["body"].dump(), R"({"act":"approved","secondPerson":false})");
    EXPECT_EQ(facts["entries"][6]["body"].dump(), R"({"act":"cancelled","reason":"diganti cjr1-10"})");
}

TEST(DocumentRules, EntriesAreNumberedWithoutGapOrRepeat)
{
    EXPECT_EQ(entriesOutOfStep(Json::parse(R"({"entries":[{"n":1},{"n":2},{"n":3}]})")), std::nullopt);
    EXPECT_EQ(entriesOutOfStep(Json::parse(R"({"entries":[]})")), std::nullopt);
    for (const char* const entries : {R"([{"n":1},{"n":1}])", R"([{"n":1},{"n":3}])"}) {
        const auto broken = entriesOutOfStep(Json{{"entries", Json::parse(entries)}});
        ASSERT_TRUE(broken.has_value()) << entries;
        EXPECT_EQ(broken->where, "entries[1]/n");
        EXPECT_EQ(broken->code, ErrorCode::outOfRange);
    }
    EXPECT_EQ(entriesOutOfStep(Json::parse(R"({"entries":[{"n":2}]})"))->where, "entries[0]/n");
}

TEST(DocumentRules, AVolcanosLevelAndNameAgree)
{
    const auto of = [](int level, const char* name) {
        return volcanoLevelAndNameDiffer(Json{{"level", level}, {"levelName", name}});
    };
    EXPECT_EQ(of(1, "Normal"), std::nullopt);
    EXPECT_EQ(of(4, "Awas"), std::nullopt);
    ASSERT_TRUE(of(3, "Awas").has_value());
    EXPECT_EQ(of(3, "Awas")->where, "levelName");
    EXPECT_EQ(of(3, "Awas")->detail, "level 3 is called Siaga");
}

TEST(DocumentRules, AnAccessLiesSomewhere)
{
    const Json point{{"lat", 0}, {"lon", 0}};
    EXPECT_EQ(accessWithoutPlace(point), std::nullopt);
    EXPECT_EQ(accessWithoutPlace(Json{{"line", {point, point}}}), std::nullopt);
    EXPECT_EQ(accessWithoutPlace(Json{{"polygon", {point, point, point}}}), std::nullopt);
    for (const Json& access : {Json::object(), Json{{"line", Json::array({point})}},
                               Json{{"polygon", Json::array({point, point})}}}) {
        ASSERT_TRUE(accessWithoutPlace(access).has_value()) << access;
        EXPECT_EQ(accessWithoutPlace(access)->code, ErrorCode::missingField);
    }
}

TEST(DocumentRules, AClosureLiesSomewhere)
{
    const auto broken =
        closureWithoutPlace(Json::parse(R"({"entries":[{"body":{"lat":0,"lon":0}},{"body":{"name":"x"}}]})"));
    ASSERT_TRUE(broken.has_value());
    EXPECT_EQ(broken->where, "entries[1]/body/lat");
}

TEST(DocumentRules, KeepSilentAboutWhatIsNotEvenOfItsType)
{
    const std::vector<Json> values{nullptr, 1, 1.5, "x", true, Json::array({1, "x"}), Json::object()};
    for (const std::string& kind : kinds()) {
        for (const Json& value : values) {
            EXPECT_NO_THROW(static_cast<void>(brokenRule(kind, value)));
            for (const char* const name : {"entries", "level", "line", "polygon"}) {
                EXPECT_NO_THROW(static_cast<void>(
                    brokenRule(kind, Json{{name, value}, {"levelName", value}, {"lat", value}})));
            }
            EXPECT_NO_THROW(static_cast<void>(brokenRule(
                kind, Json{{"entries", Json::array({value, Json{{"body", value}, {"n", value}}})}})));
        }
    }
}

} // namespace posko::wire::test

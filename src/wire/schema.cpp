// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/schema.h"

#include "wire/documentrules.h"
#include "wire/embeddedschemas.h"
#include "wire/schemacheck.h"
#include "wire/schemapattern.h"
#include "wire/schematree.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <map>
#include <mutex>

namespace posko::wire {

namespace {

using core::ErrorCode;
using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Validator = valijson::ValidatorT<SchemaPattern>;
using Path = std::vector<std::string>;

/// Takes `format` out: it is a remark for readers, for `pattern` says the same, and valijson would run
/// std::regex over it.
void dropFormats(Json& schema)
{
    if (schema.is_object() && schema.contains("format") && schema["format"].is_string()) {
        schema.erase("format");
    }
    for (Json& child : schema) {
        if (child.is_structured()) {
            dropFormats(child);
        }
    }
}

/// A schema, read at the first question.
class LazySchema
{
public:
    explicit LazySchema(std::string_view text)
        : m_text(text)
    {}

    [[nodiscard]] std::string_view text() const { return m_text; }
    const Json& json() const
    {
        read();
        return m_json;
    }
    const valijson::Schema& rules() const
    {
        read();
        return m_rules;
    }

private:
    void read() const
    {
        std::call_once(m_once, [this] {
            m_json = Json::parse(m_text);
            Json rules = m_json;
            dropFormats(rules);
            valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(rules), m_rules);
        });
    }

    std::string_view m_text;
    mutable std::once_flag m_once;
    mutable Json m_json;
    mutable valijson::Schema m_rules;
};

const std::map<std::string_view, LazySchema>& allSchemas()
{
    static const auto all = [] {
        std::map<std::string_view, LazySchema> result;
        for (const EmbeddedSchema& one : embeddedSchemas()) {
            result.try_emplace(one.kind, one.text);
        }
        return result;
    }();
    return all;
}

const LazySchema* schemaOfKind(std::string_view kind)
{
    const auto found = allSchemas().find(kind);
    return found == allSchemas().end() ? nullptr : &found->second;
}

/// What the schema says about the value at a path of valijson's (`<root>`, `[stock]`, `[0]`, `[onHand]`).
std::optional<core::Error> complaintAt(const SchemaTree& tree, const Json& document, const Path& path)
{
    const Json* value = &document;
    auto parts = tree.root(document);
    std::string where;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const std::string name = path[i].substr(1, path[i].size() - 2);
        if (value->is_array()) {
            value = &value->at(std::stoul(name));
            parts = tree.entry(parts, *value);
            where += '[' + name + ']';
        } else {
            value = &value->at(name);
            parts = tree.member(parts, name, *value);
            where += (where.empty() ? "" : "/") + name;
        }
    }
    return SchemaTree::complaint(parts, *value, where);
}

/// The deepest complaint of the schema: what stands above it only follows from it.
core::Error deepestComplaint(const LazySchema& schema, const Json& document)
{
    valijson::ValidationResults results;
    static_cast<void>(Validator().validate(schema.rules(), Adapter(document), &results));
    std::vector<Path> paths;
    for (const valijson::ValidationResults::Error& one : results) {
        paths.push_back(one.context);
    }
    std::ranges::stable_sort(paths, std::greater{}, &Path::size);
    const SchemaTree tree(schema.json());
    for (const Path& path : paths) {
        if (auto found = complaintAt(tree, document, path)) {
            return *found;
        }
    }
    return {ErrorCode::wrongType, {}, "not as its schema says"};
}

core::Result<void> check(std::string_view kind, const LazySchema& schema, const Json& document)
{
    if (!document.is_object()) {
        return core::fail(ErrorCode::wrongType, {}, "not a JSON object");
    }
    const bool valid = Validator().validate(schema.rules(), Adapter(document), nullptr);
    if (auto broken = brokenRule(kind, document)) {
        return std::unexpected(std::move(*broken));
    }
    if (!valid) {
        return std::unexpected(deepestComplaint(schema, document));
    }
    return {};
}

/// A value whose type has been looked at.
template <class T> T valueOf(JsonValue value)
{
    T result{};
    return value.get(result) == simdjson::SUCCESS ? result : T{};
}

Json plainObject(JsonObject object)
{
    Json result = Json::object();
    for (const auto field : object) {
        result[std::string(field.key)] = plainJson(field.value);
    }
    return result;
}

Json plainList(simdjson::dom::array list)
{
    Json result = Json::array();
    for (const JsonValue one : list) {
        result.push_back(plainJson(one));
    }
    return result;
}

Json plainNumber(double number)
{
    constexpr double most = 9007199254740992.0; // above it a double no longer tells whole numbers apart
    if (number == std::floor(number) && std::abs(number) <= most) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

} // namespace

Json plainJson(JsonValue value)
{
    using simdjson::dom::element_type;
    switch (value.type()) {
    case element_type::OBJECT:
        return plainObject(valueOf<JsonObject>(value));
    case element_type::ARRAY:
        return plainList(valueOf<simdjson::dom::array>(value));
    case element_type::INT64:
        return valueOf<std::int64_t>(value);
    case element_type::UINT64: // above all that an int64 holds
        return static_cast<double>(valueOf<std::uint64_t>(value));
    case element_type::DOUBLE:
        return plainNumber(valueOf<double>(value));
    case element_type::STRING:
        return std::string(valueOf<std::string_view>(value));
    case element_type::BOOL:
        return valueOf<bool>(value);
    case element_type::NULL_VALUE:
        break;
    }
    return nullptr;
}

std::vector<std::string_view> documentKinds()
{
    std::vector<std::string_view> kinds;
    for (const auto& [kind, schema] : allSchemas()) {
        kinds.push_back(kind);
    }
    return kinds;
}

bool isDocumentKind(std::string_view kind)
{
    return schemaOfKind(kind) != nullptr;
}

std::string_view schemaText(std::string_view kind)
{
    const LazySchema* const schema = schemaOfKind(kind);
    return schema == nullptr ? std::string_view{} : schema->text();
}

core::Result<void> checkDocument(std::string_view kind, const Json& document)
{
    const LazySchema* const schema = schemaOfKind(kind);
    if (schema == nullptr) {
        return core::fail(ErrorCode::wrongSchema, "schema",
                          "no schema is known for posko." + std::string(kind));
    }
    try {
        return check(kind, *schema, document);
    } catch (const std::exception& exception) {
        return core::fail(ErrorCode::internal, {}, exception.what());
    }
}

core::Result<void> validateDocument(std::string_view kind, std::string_view payload)
{
    const auto document = JsonDocument::read(payload);
    if (!document) {
        return std::unexpected(document.error());
    }
    return checkDocument(kind, plainJson(document->root()));
}

nlohmann::ordered_json requiredFields(std::string_view kind, const Json& document)
{
    const LazySchema* const schema = schemaOfKind(kind);
    return schema == nullptr ? nlohmann::ordered_json::object()
                             : requiredFields(SchemaTree(schema->json()), document);
}

} // namespace posko::wire

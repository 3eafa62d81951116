// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/schematree.h"

#include "core/instant.h"
#include "wire/schemapattern.h"
#include "wire/text.h"

#include <algorithm>
#include <string_view>

namespace posko::wire {

namespace {

using core::ErrorCode;
using Json = SchemaTree::Json;

/// The keyword's value; null where the part does not have it.
const Json* keyword(const Json& part, const char* name)
{
    const auto found = part.is_object() ? part.find(name) : part.end();
    return found == part.end() ? nullptr : &*found;
}

bool isOfType(const Json& value, std::string_view type)
{
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
           (type == "integer" && value.is_number_integer()) || (type == "number" && value.is_number()) ||
           (type == "null" && value.is_null());
}

bool isOfTypes(const Json& value, const Json& types)
{
    return types.is_array()
               ? std::ranges::any_of(types, [&](const Json& type) { return isOfTypes(value, type); })
               : isOfType(value, types.get_ref<const std::string&>());
}

std::string typeComplaint(const Json& value, const Json& types)
{
    const auto& type = (types.is_array() ? types.front() : types).get_ref<const std::string&>();
    if (type == "integer" && value.is_number()) {
        return "not a whole number";
    }
    return type == "object"    ? "not an object"
           : type == "array"   ? "not a list"
           : type == "string"  ? "not a text"
           : type == "boolean" ? "neither true nor false"
                               : "not a number";
}

std::size_t charactersOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

core::Error error(ErrorCode code, std::string where, std::string detail)
{
    return {code, std::move(where), std::move(detail)};
}

std::optional<core::Error> missing(const Json& part, const Json& value, const std::string& where)
{
    const Json* const required = keyword(part, "required");
    if (required == nullptr || !value.is_object()) {
        return std::nullopt;
    }
    for (const Json& name : *required) {
        const auto& text = name.get_ref<const std::string&>();
        if (!value.contains(text)) {
            std::string place = where.empty() ? std::string() : where + '/';
            return error(ErrorCode::missingField, place.append(text), "required, but not there");
        }
    }
    return std::nullopt;
}

std::optional<core::Error> numberComplaint(const Json& part, const Json& value, const std::string& where)
{
    const Json* const least = keyword(part, "minimum");
    const Json* const most = keyword(part, "maximum");
    if (value.is_number() && least != nullptr && value.get<double>() < least->get<double>()) {
        return error(ErrorCode::outOfRange, where, "number out of range: less than " + least->dump());
    }
    if (value.is_number() && most != nullptr && value.get<double>() > most->get<double>()) {
        return error(ErrorCode::outOfRange, where, "number out of range: more than " + most->dump());
    }
    return std::nullopt;
}

std::optional<core::Error> textComplaint(const Json& part, const Json& value, const std::string& where)
{
    if (!value.is_string()) {
        return std::nullopt;
    }
    const auto& text = value.get_ref<const std::string&>();
    const Json* const most = keyword(part, "maxLength");
    const Json* const least = keyword(part, "minLength");
    if ((most != nullptr && charactersOf(text) > most->get<std::size_t>()) ||
        (least != nullptr && charactersOf(text) < least->get<std::size_t>())) {
        return error(ErrorCode::outOfRange, where, "a text of that length is not allowed");
    }
    const Json* const pattern = keyword(part, "pattern");
    return pattern == nullptr ? std::nullopt
                              : SchemaPattern(pattern->get_ref<const std::string&>()).complaint(text, where);
}

std::optional<core::Error> wordComplaint(const Json& part, const Json& value, const std::string& where)
{
    const Json* const words = keyword(part, "enum");
    const Json* const only = keyword(part, "const");
    if (words != nullptr && std::ranges::find(*words, value) == words->end()) {
        const bool act = where.ends_with("/act");
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        return error(ErrorCode::unknownValue, where,
                     std::string(act ? "unknown act \"" : "unknown value \"") + shortText(text) + '"');
    }
    if (only != nullptr && *only != value) {
        return error(ErrorCode::outOfRange, where, "does not go with the other fields");
    }
    return std::nullopt;
}

/// Whether one part, with its children, accepts a value; for the conditions of `if`.
bool accepts(const Json& part, const Json& value)
{
    const Json* const type = keyword(part, "type");
    const Json* const items = keyword(part, "minItems");
    if ((type != nullptr && !isOfTypes(value, *type)) || missing(part, value, {}) ||
        wordComplaint(part, value, {}) ||
        (items != nullptr && value.is_array() && value.size() < items->get<std::size_t>())) {
        return false;
    }
    if (const Json* const properties = keyword(part, "properties"); properties != nullptr) {
        for (const auto& [name, child] : properties->items()) {
            const Json* const one = keyword(value, name.c_str());
            if (one != nullptr && !accepts(child, *one)) {
                return false;
            }
        }
    }
    const Json* const any = keyword(part, "anyOf");
    const Json* const refused = keyword(part, "not");
    return (any == nullptr ||
            std::ranges::any_of(*any, [&](const Json& one) { return accepts(one, value); })) &&
           (refused == nullptr || !accepts(*refused, value));
}

class RequiredFields
{
public:
    explicit RequiredFields(const SchemaTree& tree)
        : m_tree(tree)
    {}

    [[nodiscard]] nlohmann::ordered_json of(const SchemaTree::Parts& parts, const Json& value) const
    {
        if (value.is_object()) {
            return ofObject(parts, value);
        }
        if (value.is_array()) {
            auto list = nlohmann::ordered_json::array();
            for (const Json& one : value) {
                list.push_back(of(m_tree.entry(parts, one), one));
            }
            return list;
        }
        if (value.is_string()) {
            return ofText(parts, value.get_ref<const std::string&>());
        }
        return nlohmann::ordered_json(value);
    }

private:
    [[nodiscard]] nlohmann::ordered_json ofObject(const SchemaTree::Parts& parts, const Json& value) const
    {
        auto result = nlohmann::ordered_json::object();
        for (const Json* const part : parts) {
            const Json* const required = keyword(*part, "required");
            if (required == nullptr) {
                continue;
            }
            for (const Json& name : *required) {
                const auto& text = name.get_ref<const std::string&>();
                const Json& one = value.at(text);
                result[text] = of(m_tree.member(parts, text, one), one);
            }
        }
        return result;
    }

    [[nodiscard]] static std::string ofText(const SchemaTree::Parts& parts, const std::string& text)
    {
        const bool time = std::ranges::any_of(parts, [](const Json* part) {
            const Json* const format = keyword(*part, "format");
            return format != nullptr && *format == "date-time";
        });
        const auto instant = time ? core::readRfc3339(text) : std::nullopt;
        return instant ? core::toRfc3339(*instant) : shownText(text);
    }

    const SchemaTree& m_tree;
};

} // namespace

void SchemaTree::add(Parts& parts, const Json& part, const Json& value) const
{
    if (const Json* const reference = keyword(part, "$ref"); reference != nullptr) {
        const std::string pointer = reference->get_ref<const std::string&>().substr(1); // after the #
        add(parts, m_schema.at(Json::json_pointer(pointer)), value);
        return;
    }
    parts.push_back(&part);
    if (const Json* const all = keyword(part, "allOf"); all != nullptr) {
        for (const Json& one : *all) {
            add(parts, one, value);
        }
    }
    const Json* const condition = keyword(part, "if");
    const Json* const then = keyword(part, "then");
    if (condition != nullptr && then != nullptr && accepts(*condition, value)) {
        add(parts, *then, value);
    }
}

SchemaTree::Parts SchemaTree::root(const Json& document) const
{
    Parts parts;
    add(parts, m_schema, document);
    return parts;
}

SchemaTree::Parts SchemaTree::member(const Parts& parts, const std::string& name, const Json& value) const
{
    Parts result;
    for (const Json* const part : parts) {
        const Json* const properties = keyword(*part, "properties");
        const Json* const child = properties == nullptr ? nullptr : keyword(*properties, name.c_str());
        if (child != nullptr) {
            add(result, *child, value);
        }
    }
    return result;
}

SchemaTree::Parts SchemaTree::entry(const Parts& parts, const Json& value) const
{
    Parts result;
    for (const Json* const part : parts) {
        if (const Json* const items = keyword(*part, "items"); items != nullptr) {
            add(result, *items, value);
        }
    }
    return result;
}

std::optional<core::Error> SchemaTree::complaint(const Parts& parts, const Json& value,
                                                 const std::string& where)
{
    for (const Json* const part : parts) {
        const Json* const type = keyword(*part, "type");
        if (type != nullptr && !isOfTypes(value, *type)) {
            return error(ErrorCode::wrongType, where, typeComplaint(value, *type));
        }
        for (const auto look : {missing, wordComplaint, numberComplaint, textComplaint}) {
            if (auto found = look(*part, value, where)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

nlohmann::ordered_json requiredFields(const SchemaTree& tree, const nlohmann::json& document)
{
    return RequiredFields(tree).of(tree.root(document), document);
}

} // namespace posko::wire

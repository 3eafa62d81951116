// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace posko::wire {

/// Follows a schema along a document: which parts of it speak of which value. It knows the keywords that the
/// schemas of resources/schema use, and takes the branch of an `if` that the document has taken. The schema
/// must outlive it.
class SchemaTree
{
public:
    using Json = nlohmann::json;
    using Parts = std::vector<const Json*>;

    explicit SchemaTree(const Json& schema)
        : m_schema(schema)
    {}

    /// The parts of the schema that speak of the whole document.
    [[nodiscard]] Parts root(const Json& document) const;
    /// The parts that speak of `value`, the member `name` of what `parts` speak of.
    [[nodiscard]] Parts member(const Parts& parts, const std::string& name, const Json& value) const;
    /// The parts that speak of `value`, an entry of the list that `parts` speak of.
    [[nodiscard]] Parts entry(const Parts& parts, const Json& value) const;

    /// What these parts, looked at without their children, find wrong with a value at `where`.
    [[nodiscard]] static std::optional<core::Error> complaint(const Parts& parts, const Json& value,
                                                              const std::string& where);

private:
    void add(Parts& parts, const Json& part, const Json& value) const;

    const Json& m_schema;
};

/// The required fields of a document that its schema has accepted, by their names and in the schema's order:
/// texts as they may be shown, times in UTC.
[[nodiscard]] nlohmann::ordered_json requiredFields(const SchemaTree& tree, const nlohmann::json& document);

} // namespace posko::wire

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentfacts.h"

#include "wire/json.h"
#include "wire/schemacheck.h"

namespace posko::check {

namespace {

/// The text of a required field; empty where the document's schema requires none of that name.
std::string textOf(const Json& facts, const char* name)
{
    const auto found = facts.find(name);
    return found != facts.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string summaryOf(const Json& facts)
{
    std::string summary;
    for (const char* const name :
         {"name", "title", "organisation", "receiptNumber", "category", "client", "console", "owner", "kind",
          "stage", "state", "status", "levelName", "mode"}) {
        if (const std::string text = textOf(facts, name); !text.empty()) {
            summary += (summary.empty() ? "" : ", ") + text;
        }
    }
    return summary.empty() ? textOf(facts, "id") : summary;
}

} // namespace

DocumentFacts documentFactsOf(std::string_view payload)
{
    DocumentFacts result;
    const auto parsed = wire::JsonDocument::read(payload);
    if (!parsed) {
        return result;
    }
    const auto document = wire::plainJson(parsed->root());
    constexpr std::size_t prefix = 6; // posko.
    const auto schema = document.value("schema", std::string());
    result.kind = schema.substr(prefix, schema.find('/') - prefix);
    result.facts = wire::requiredFields(result.kind, document);
    result.id = textOf(result.facts, "id");
    result.summary = summaryOf(result.facts);
    return result;
}

} // namespace posko::check

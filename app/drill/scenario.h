// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/link.h"
#include "drill/timetemplate.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace posko::drill {

/// One message of a scenario, its times not yet set.
struct ScenarioMessage
{
    core::Milliseconds after{}; ///< since the scenario's start
    bool retained = false;
    int line = 0; ///< in messages.jsonl

    /// Topic and payload as they are published at this moment.
    [[nodiscard]] std::string topicAt(const Anchors& anchors) const { return topic.expand(anchors); }
    [[nodiscard]] std::string payloadAt(const Anchors& anchors) const;

    TimeTemplate topic;
    /// JSON whose texts are templates; a text that is one; or bytes that are published as they are.
    std::variant<nlohmann::ordered_json, TimeTemplate, std::string> payload;
};

/// A source whose health the player tells while it plays: alive from `from` to `until`, then failing.
struct ScenarioFeed
{
    std::string name; ///< as gateways call it in `posko.link`
    std::int64_t everySeconds = 0;
    core::Milliseconds from{};
    std::optional<core::Milliseconds> until;
    std::string error; ///< what it says once it fails
};

/// A scenario folder (commands.md): `scenario.toml` and `messages.jsonl`, read and checked as a whole.
struct Scenario
{
    std::string name; ///< of the folder
    std::string title;
    std::optional<core::Date> trueDate;
    core::Milliseconds length{};
    std::vector<ScenarioFeed> feeds;
    std::vector<ScenarioMessage> messages; ///< in the order of `after`

    /// Errors name the file and, where there is one, the line: badSyntax, missingField, wrongType,
    /// outOfRange, notFound.
    [[nodiscard]] static core::Result<Scenario> load(const std::filesystem::path& directory);
};

/// What the sources of a scenario say of themselves when it has played this long: of each that has begun, its
/// last attempt and its last success, `now` being the moment of `played`.
[[nodiscard]] std::vector<domain::LinkFeed> feedsAt(const Scenario& scenario, core::Milliseconds played,
                                                    core::Instant now);

/// The folders below `directory` that hold a scenario, by name.
[[nodiscard]] std::vector<std::filesystem::path> findScenarios(const std::filesystem::path& directory);

} // namespace posko::drill

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/stamp.h"
#include "domain/words.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

enum class CapStatus { actual, exercise, system, test, draft, unknown };
POSKO_WORDS(CapStatus, {CapStatus::actual, "Actual"}, {CapStatus::exercise, "Exercise"},
            {CapStatus::system, "System"}, {CapStatus::test, "Test"}, {CapStatus::draft, "Draft"},
            {CapStatus::unknown, "Unknown"});

enum class CapMessageType { alert, update, cancel, ack, error, unknown };
POSKO_WORDS(CapMessageType, {CapMessageType::alert, "Alert"}, {CapMessageType::update, "Update"},
            {CapMessageType::cancel, "Cancel"}, {CapMessageType::ack, "Ack"},
            {CapMessageType::error, "Error"}, {CapMessageType::unknown, "Unknown"});

enum class CapScope { public_, restricted, private_, unknown };
POSKO_WORDS(CapScope, {CapScope::public_, "Public"}, {CapScope::restricted, "Restricted"},
            {CapScope::private_, "Private"}, {CapScope::unknown, "Unknown"});

enum class Urgency { immediate, expected, future, past, unknown };
POSKO_WORDS(Urgency, {Urgency::immediate, "Immediate"}, {Urgency::expected, "Expected"},
            {Urgency::future, "Future"}, {Urgency::past, "Past"}, {Urgency::unknown, "Unknown"});

enum class Severity { extreme, severe, moderate, minor, unknown };
POSKO_WORDS(Severity, {Severity::extreme, "Extreme"}, {Severity::severe, "Severe"},
            {Severity::moderate, "Moderate"}, {Severity::minor, "Minor"}, {Severity::unknown, "Unknown"});

enum class Certainty { observed, likely, possible, unlikely, unknown };
POSKO_WORDS(Certainty, {Certainty::observed, "Observed"}, {Certainty::likely, "Likely"},
            {Certainty::possible, "Possible"}, {Certainty::unlikely, "Unlikely"},
            {Certainty::unknown, "Unknown"});

/// Something that is wrong in a message that is accepted all the same.
struct Defect
{
    std::string code;  ///< stable word, such as `missing-scope`
    std::string where; ///< element path, such as `info[0]/area[2]/polygon[7]`
    std::string detail;

    friend bool operator==(const Defect&, const Defect&) = default;
};

struct CapReference
{
    std::string sender;
    std::string identifier;
    std::string sent; ///< as written

    friend bool operator==(const CapReference&, const CapReference&) = default;
};

using Ring = std::vector<core::LatLon>; ///< first point not repeated at the end; at least three points

struct CapCircle
{
    core::LatLon centre;
    double radiusKilometres = 0;

    friend bool operator==(const CapCircle&, const CapCircle&) = default;
};

struct NamedValue
{
    std::string name;
    std::string value;

    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

struct CapArea
{
    std::string description;
    std::vector<Ring> polygons; ///< the area is the union of all polygons and circles
    std::vector<CapCircle> circles;
    std::vector<NamedValue> geocodes;

    friend bool operator==(const CapArea&, const CapArea&) = default;
};

struct CapInfo
{
    std::string language; ///< as written; empty means en-US (CAP 1.2, 3.2.2)
    std::vector<std::string> categories;
    std::string event;
    std::vector<std::string> responseTypes;
    Urgency urgency = Urgency::unknown;
    Severity severity = Severity::unknown;
    Certainty certainty = Certainty::unknown;
    std::optional<core::Instant> effective;
    std::optional<core::Instant> onset;
    std::optional<core::Instant> expires;
    int utcOffsetMinutes = 0; ///< of `effective`, else of `sent`: the sender's local time
    std::string senderName;
    std::string headline;
    std::string description;
    std::string instruction;
    std::string web; ///< untrusted, never loaded
    std::string contact;
    std::vector<NamedValue> eventCodes;
    std::vector<NamedValue> parameters;
    std::vector<CapArea> areas;

    friend bool operator==(const CapInfo&, const CapInfo&) = default;
};

/// One CAP alert as it was sent. Enums hold what could be read, the `…Text` fields what was written.
struct CapMessage
{
    std::string version; ///< "1.0", "1.1", "1.2", or empty where the namespace is unknown
    std::string identifier;
    std::string sender;
    core::Instant sent;
    CapStatus status = CapStatus::unknown;
    std::string statusText;
    CapMessageType messageType = CapMessageType::unknown;
    std::string messageTypeText;
    CapScope scope = CapScope::unknown;
    std::string scopeText;
    std::string source;
    std::string note;
    std::string incidents;
    std::vector<CapReference> references;
    std::vector<CapInfo> infos;
    bool signatureNotVerified = false; ///< carried an XML signature that nobody checked
    std::vector<Defect> defects;

    friend bool operator==(const CapMessage&, const CapMessage&) = default;
};

/// One text of a warning: the newest message on one topic (BMKG's Indonesian and English documents are two).
struct WarningText
{
    std::string topic;
    core::Instant receivedAt;
    bool simulated = false;
    CapMessage message;

    friend bool operator==(const WarningText&, const WarningText&) = default;
};

/// One warning over its life. Key: BMKG's URL code, or `<issuer>/<key>` of the topic.
struct Warning
{
    std::string id;
    std::string issuer;             ///< `bmkg`, or the topic's issuer level
    std::vector<WarningText> texts; ///< at least one, sorted by topic
    core::Instant firstReceivedAt;
    std::optional<core::Instant> supersededAt; ///< an Update that references it arrived then
    std::optional<core::Instant> cancelledAt;  ///< a Cancel that references it arrived then
    std::optional<core::Instant> withdrawnAt;  ///< its sender cleared the topic before it expired
    std::string endedBy;                       ///< warning id of the Update or Cancel

    /// The text that was sent last (of equals: the one received last).
    [[nodiscard]] const WarningText& newest() const;
    /// The info in this language ("id", "en", a prefix match), else the newest message's first info; null
    /// where there is none.
    [[nodiscard]] const CapInfo* info(std::string_view language) const;
    /// The latest `expires` over all infos of the newest message; absent where none is given.
    [[nodiscard]] std::optional<core::Instant> expires() const;
    [[nodiscard]] bool simulated() const;

    friend bool operator==(const Warning&, const Warning&) = default;
};

/// Where a warning stands in its life; the only place that decides it is `stateOf`.
enum class WarningState { active, superseded, cancelled, expired, notListed, notActual };
POSKO_WORDS(WarningState, {WarningState::active, "active"}, {WarningState::superseded, "superseded"},
            {WarningState::cancelled, "cancelled"}, {WarningState::expired, "expired"},
            {WarningState::notListed, "not-listed"}, {WarningState::notActual, "not-actual"});

} // namespace posko::domain

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace posko::wire {

/// Everything that may be wrong in a CAP alert that is accepted all the same (commands.md, "CAP: lenient").
enum class CapDefect {
    unknownNamespace,
    mixedNamespace,
    unknownElement,
    repeatedElement,
    otherVersion,
    overLimit,
    moreDefects,
    badIdentifier,
    badSender,
    missingStatus,
    unknownStatus,
    missingMsgType,
    unknownMsgType,
    missingScope,
    unknownScope,
    missingRestriction,
    missingAddresses,
    missingReferences,
    emptyReferences,
    badReference,
    commaJoinedReferences,
    badLanguage,
    missingCategory,
    unknownCategory,
    missingEvent,
    unknownResponseType,
    missingUrgency,
    unknownUrgency,
    missingSeverity,
    unknownSeverity,
    missingCertainty,
    unknownCertainty,
    timeUnreadable,
    timeWithoutOffset,
    timeWithZ,
    pairWithoutName,
    missingResourceDesc,
    missingMimeType,
    missingAreaDesc,
    ceilingWithoutAltitude,
    emptyPolygon,
    polygonUnreadable,
    polygonPunctuation,
    ringOpen,
    ringTooFewPoints,
    longitudeWrapped,
    emptyCircle,
    circleUnreadable,
    circlePunctuation,
    signatureNotVerified,
};

struct CapDefectEntry
{
    CapDefect defect;
    std::string_view code;    ///< stable, as posko-check and the canonical picture write it
    std::string_view meaning; ///< what is wrong, and what is made of it
};

/// The one table of codes. Not defects: the order of elements (real feeds break it, consumers must not need
/// it), empty optional texts, no info, no area, no
/// expires.
inline constexpr auto capDefects = std::to_array<CapDefectEntry>({
    {CapDefect::unknownNamespace, "unknown-namespace", "alert is in no namespace of CAP; read as CAP 1.2"},
    {CapDefect::mixedNamespace, "mixed-namespace",
     "an element is in another namespace than alert; read all the same"},
    {CapDefect::unknownElement, "unknown-element",
     "CAP has no such element there; left out with all that is in it"},
    {CapDefect::repeatedElement, "repeated-element", "may stand there once; the first holds"},
    {CapDefect::otherVersion, "other-version",
     "an element, value or notation of another CAP version; read all the same"},
    {CapDefect::overLimit, "over-limit", "more or longer than the program takes; the rest is left out"},
    {CapDefect::moreDefects, "more-defects", "there are more defects than are listed"},
    {CapDefect::badIdentifier, "bad-identifier", "identifier with a blank, a comma, < or &"},
    {CapDefect::badSender, "bad-sender", "sender with a blank, a comma, < or &"},
    {CapDefect::missingStatus, "missing-status", "no status; shown as not Actual"},
    {CapDefect::unknownStatus, "unknown-status", "a status that CAP does not know; shown as not Actual"},
    {CapDefect::missingMsgType, "missing-msgtype", "no msgType"},
    {CapDefect::unknownMsgType, "unknown-msgtype", "a msgType that CAP does not know"},
    {CapDefect::missingScope, "missing-scope", "no scope"},
    {CapDefect::unknownScope, "unknown-scope", "a scope that CAP does not know"},
    {CapDefect::missingRestriction, "missing-restriction", "scope Restricted without its restriction"},
    {CapDefect::missingAddresses, "missing-addresses", "scope Private without its addresses"},
    {CapDefect::missingReferences, "missing-references", "Update, Cancel, Ack or Error without references"},
    {CapDefect::emptyReferences, "empty-references", "references without a single reference"},
    {CapDefect::badReference, "bad-reference", "not sender,identifier,sent; left out"},
    {CapDefect::commaJoinedReferences, "comma-joined-references", "references joined by commas; taken apart"},
    {CapDefect::badLanguage, "bad-language", "language is no language tag"},
    {CapDefect::missingCategory, "missing-category", "info without category"},
    {CapDefect::unknownCategory, "unknown-category", "a category that CAP does not know; left out"},
    {CapDefect::missingEvent, "missing-event", "info without event"},
    {CapDefect::unknownResponseType, "unknown-responsetype",
     "a responseType that CAP does not know; left out"},
    {CapDefect::missingUrgency, "missing-urgency", "no urgency; taken as Unknown"},
    {CapDefect::unknownUrgency, "unknown-urgency", "an urgency that CAP does not know; taken as Unknown"},
    {CapDefect::missingSeverity, "missing-severity", "no severity; taken as Unknown"},
    {CapDefect::unknownSeverity, "unknown-severity", "a severity that CAP does not know; taken as Unknown"},
    {CapDefect::missingCertainty, "missing-certainty", "no certainty; taken as Unknown"},
    {CapDefect::unknownCertainty, "unknown-certainty",
     "a certainty that CAP does not know; taken as Unknown"},
    {CapDefect::timeUnreadable, "time-unreadable", "a time that cannot be read; left out"},
    {CapDefect::timeWithoutOffset, "time-without-offset", "a time without offset; taken as UTC"},
    {CapDefect::timeWithZ, "time-with-z", "a time that ends in Z, which CAP asks writers to avoid"},
    {CapDefect::pairWithoutName, "pair-without-name",
     "eventCode, parameter or geocode without valueName; left out"},
    {CapDefect::missingResourceDesc, "missing-resourcedesc", "resource without resourceDesc"},
    {CapDefect::missingMimeType, "missing-mimetype", "resource without mimeType, which CAP 1.2 requires"},
    {CapDefect::missingAreaDesc, "missing-areadesc", "area without areaDesc"},
    {CapDefect::ceilingWithoutAltitude, "ceiling-without-altitude",
     "ceiling without the altitude that it belongs to"},
    {CapDefect::emptyPolygon, "empty-polygon", "a polygon without points; left out"},
    {CapDefect::polygonUnreadable, "polygon-unreadable", "a polygon with a point that is none; left out"},
    {CapDefect::polygonPunctuation, "polygon-punctuation",
     "points not written as lat,lon lat,lon; read all the same"},
    {CapDefect::ringOpen, "ring-open", "the last point is not the first; closed"},
    {CapDefect::ringTooFewPoints, "ring-too-few-points", "fewer than three different points; left out"},
    {CapDefect::longitudeWrapped, "longitude-wrapped",
     "a longitude beyond 180 degrees; taken round the Earth"},
    {CapDefect::emptyCircle, "empty-circle", "a circle without centre and radius; left out"},
    {CapDefect::circleUnreadable, "circle-unreadable", "not lat,lon radius; left out"},
    {CapDefect::circlePunctuation, "circle-punctuation",
     "a circle not written as lat,lon radius; read all the same"},
    {CapDefect::signatureNotVerified, "signature-not-verified",
     "carries an XML signature, which nobody here checks; trusted no more than its topic"},
});

/// The stable word of a defect.
[[nodiscard]] constexpr std::string_view codeOf(CapDefect defect)
{
    return std::ranges::find(capDefects, defect, &CapDefectEntry::defect)->code;
}

} // namespace posko::wire

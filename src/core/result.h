// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace posko::core {

/// Why something failed; texts for people are made from it in `viewmodel`, the detail is a plain English
/// fact.
enum class ErrorCode {
    badUse,           ///< a command line or configuration that cannot be meant
    badSyntax,        ///< not JSON, not well-formed XML, not UTF-8
    forbiddenDoctype, ///< XML with a DOCTYPE, refused whatever it holds
    tooLarge,         ///< over a size, depth or count limit
    wrongSchema,      ///< unknown schema name or major version
    unknownTopic,     ///< no decoder for this topic
    missingField,     ///< a required field is absent or empty
    wrongType,        ///< a field of another type than the document says
    unknownValue,     ///< an enum value that the document does not know
    outOfRange,       ///< a number or time outside what is possible
    badTime,          ///< a required time that cannot be read
    idMismatch,       ///< the document's id is not the topic's
    noMessage,        ///< nothing that is a message was found
    older,            ///< an older document than the one that is held
    duplicate,        ///< the same document again
    withdrawn,        ///< the document was cleared
    notAllowed,       ///< a command that the rules of the room refuse
    notFound,         ///< the thing that is named does not exist
    storeFailed,      ///< the disk or the database refused
    storeDamaged,     ///< the database does not hold what it should
    linkFailed,       ///< the broker or the network refused
    internal,         ///< a mistake of the program itself
};

/// What went wrong, where in the input, and one sentence or fact about it.
struct Error
{
    ErrorCode code = ErrorCode::internal;
    std::string where;  ///< field path, file, table or topic; empty where there is none
    std::string detail; ///< plain text, never markup

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T> using Result = std::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::x, "where", "detail");`.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string where = {},
                                                 std::string detail = {})
{
    return std::unexpected(Error{code, std::move(where), std::move(detail)});
}

/// The code's stable lower-case word, as written by posko-check and posko-log (`missing-field`).
[[nodiscard]] const char* toWord(ErrorCode code);

} // namespace posko::core

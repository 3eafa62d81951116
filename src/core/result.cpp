// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/result.h"

namespace posko::core {

const char* toWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::badUse:
        return "bad-use";
    case ErrorCode::badSyntax:
        return "bad-syntax";
    case ErrorCode::forbiddenDoctype:
        return "doctype";
    case ErrorCode::tooLarge:
        return "too-large";
    case ErrorCode::wrongSchema:
        return "wrong-schema";
    case ErrorCode::unknownTopic:
        return "unknown-topic";
    case ErrorCode::missingField:
        return "missing-field";
    case ErrorCode::wrongType:
        return "wrong-type";
    case ErrorCode::unknownValue:
        return "unknown-value";
    case ErrorCode::outOfRange:
        return "out-of-range";
    case ErrorCode::badTime:
        return "bad-time";
    case ErrorCode::idMismatch:
        return "id-mismatch";
    case ErrorCode::noMessage:
        return "no-message";
    case ErrorCode::older:
        return "older";
    case ErrorCode::duplicate:
        return "duplicate";
    case ErrorCode::withdrawn:
        return "withdrawn";
    case ErrorCode::notAllowed:
        return "not-allowed";
    case ErrorCode::notFound:
        return "not-found";
    case ErrorCode::storeFailed:
        return "store-failed";
    case ErrorCode::storeDamaged:
        return "store-damaged";
    case ErrorCode::linkFailed:
        return "link-failed";
    case ErrorCode::internal:
        return "internal";
    }
    return "internal";
}

} // namespace posko::core

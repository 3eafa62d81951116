// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <expected>
#include <string>

namespace posko::wire {

/// Why a message was not taken, and whether that is the sender's fault.
struct Refusal
{
    core::Error error;
    bool unknown = false; ///< nobody here decodes such a message; it may be right
    std::string kind;     ///< what it seems to be, in the words of posko-check; empty where nothing is known

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T> using Reading = std::expected<T, Refusal>;

} // namespace posko::wire

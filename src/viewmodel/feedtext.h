// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "viewmodel/situation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <optional>
#include <string_view>

namespace posko::viewmodel {

/// The words for sources of data: how long ago they were heard, and what is wrong with them.
class FeedText
{
    Q_DECLARE_TR_FUNCTIONS(posko::viewmodel::FeedText)

public:
    [[nodiscard]] static QString name(std::string_view source);
    [[nodiscard]] static domain::Freshness freshness(const Situation& situation, std::string_view source);
    /// `12 dtk`
    [[nodiscard]] static QString age(const Situation& situation, std::string_view source);
    /// `sejak 13.10 WIB`, or that it was never heard.
    [[nodiscard]] static QString since(const Situation& situation, std::string_view source);
    /// `per 13.10 WIB`, or that it was never heard.
    [[nodiscard]] static QString asOf(const Situation& situation, std::string_view source);
    /// `87 dari 120`, old documents repeated, or what the gateway says went wrong; empty where nothing is.
    [[nodiscard]] static QString fault(const Situation& situation, const domain::SourceRule& source);
    /// Lost, or never heard though somebody waits for it. A source that nobody connected is none of both.
    [[nodiscard]] static bool isSilent(const Situation& situation, const domain::SourceRule& source);
    /// Whether no source at all is alive or late: they are all lost or were never heard.
    [[nodiscard]] static bool allSilent(const Situation& situation);
    /// When any source was heard last.
    [[nodiscard]] static std::optional<core::Instant> lastHeard(const Situation& situation);
    /// The reason of a rejection, by the word of its code.
    [[nodiscard]] static QString reason(std::string_view code);

private:
    [[nodiscard]] static QString incomplete(const Situation& situation, const domain::SourceRule& source);
};

} // namespace posko::viewmodel

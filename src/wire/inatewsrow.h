// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/inatews.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

/// Texts by the names of their elements; only those that are read.
class InatewsTexts
{
public:
    /// The text of this name; empty where it was not written.
    [[nodiscard]] const std::string& operator[](std::string_view name) const;
    void set(std::string_view name, std::string text);
    [[nodiscard]] bool empty() const { return m_texts.empty(); }
    friend auto operator<=>(const InatewsTexts&, const InatewsTexts&) = default;

private:
    std::map<std::string, std::string, std::less<>> m_texts;
};

/// One `info` with the head of its `alert`, as they were written.
struct InatewsInfo
{
    InatewsTexts head;
    InatewsTexts texts;
    std::vector<InatewsTexts> zones;
    std::vector<InatewsTexts> observations;
    std::vector<domain::Defect> defects; ///< of the reading: what was cut or left out
};

/// Makes a bulletin or an earthquake of the info at `where` (`info[3]`).
[[nodiscard]] InatewsRow readInatewsInfo(const InatewsInfo& info, std::string_view where,
                                         const InatewsOrigin& origin);

/// Reads InaTEWS's `sent`, `2023-04-25T03:05:33WIB`.
[[nodiscard]] std::optional<core::Instant> readInatewsSent(std::string_view text);

} // namespace posko::wire

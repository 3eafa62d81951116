// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/depot.h"

#include <QtCore/QString>

#include <map>
#include <string>
#include <string_view>

namespace posko::viewmodel {

/// Names of buffer-stock items by their code, in both languages, from the reference table that is built in.
/// A code that the table does not know is shown as it was written.
class ItemNames
{
public:
    /// Reads the built-in table; a table that cannot be read leaves all codes as they are.
    ItemNames();

    /// The item's name in the language of `Format`.
    [[nodiscard]] QString nameOf(std::string_view code) const;
    /// Whether the item is a tent of any kind.
    [[nodiscard]] bool isTent(std::string_view code) const;
    [[nodiscard]] std::size_t count() const { return m_items.size(); }

private:
    struct Item
    {
        QString indonesian;
        QString english;
    };
    std::map<std::string, Item, std::less<>> m_items;
};

} // namespace posko::viewmodel

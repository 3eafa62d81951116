// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

namespace posko::viewmodel {

/// A table of resources/reference as the program carries it, `buffer_items.csv`; empty where it carries none
/// of that name.
[[nodiscard]] QByteArray referenceTable(QStringView name);

} // namespace posko::viewmodel

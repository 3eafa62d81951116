// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace posko::viewmodel {

/// Installs the translation for `id` (the language of the sources: none is loaded) or `en` in the
/// application, in place of one that was installed before. False where the language is not known or its
/// translation is not built in.
[[nodiscard]] bool installLanguage(const QString& language);

} // namespace posko::viewmodel

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posko::bench {

/// Epoch milliseconds with a fraction, of the clock that the measured program's probe reads too.
[[nodiscard]] double epochMs();

} // namespace posko::bench

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/picture.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::store {

/// The picture as CBOR, made from the field tables (domain/fields.h): everything that the journal alone can
/// give, and the ids of the units and teams that had a position. This console's own world (connection, store,
/// syncs) is not in it.
[[nodiscard]] std::string encodeCheckpoint(const domain::Picture& picture);

/// Reads what encodeCheckpoint wrote. `storeDamaged` where it is no such thing; unknown keys are passed over
/// and absent ones leave the default, so that a base checkpoint of an older fold version can still be read.
/// `teamFixes` comes back with the ids alone: the fixes themselves are telemetry.
[[nodiscard]] core::Result<domain::Picture> decodeCheckpoint(std::string_view cbor);

/// The topics whose newest message must stay in the journal because an entity that came from it is still in
/// the picture.
[[nodiscard]] std::vector<std::string> topicsInUse(const domain::Picture& picture);

} // namespace posko::store

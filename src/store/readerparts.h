// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"
#include "store/sqlite.h"

#include <filesystem>

namespace posko::store {

/// What reader.cpp and verify.cpp share.
struct StoreReader::Parts
{
    std::filesystem::path directory;
    Database database;
};

} // namespace posko::store

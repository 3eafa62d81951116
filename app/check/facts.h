// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bulletin.h"
#include "domain/forecast.h"
#include "domain/quake.h"
#include "domain/team.h"
#include "domain/warning.h"
#include "wire/devicemessage.h"

#include <nlohmann/json.hpp>

#include <string>

namespace posko::check {

using Json = nlohmann::ordered_json;

/// The facts of one message, as the table in commands.md names them. An absent fact is an absent key.
[[nodiscard]] Json factsOf(const domain::QuakeReport& quake);
/// `tsunamiPotential` is absent once BMKG has declared the end: what `potential` then says means nothing.
[[nodiscard]] Json factsOf(const domain::TsunamiBulletin& bulletin);
[[nodiscard]] Json factsOf(const domain::CapMessage& alert);
/// `first` and `last` are the times of its steps.
[[nodiscard]] Json factsOf(const domain::Forecast& forecast);
/// `user` and `device` are those of the topic; empty where it names none.
[[nodiscard]] Json factsOf(const domain::Fix& fix, const std::string& user, const std::string& device);
/// `text` is what it says in plain words; absent where it says nothing that is kept.
[[nodiscard]] Json factsOf(const wire::DeviceWord& word, const std::string& user, const std::string& device);

/// One line for people.
[[nodiscard]] std::string summaryOf(const domain::QuakeReport& quake);
[[nodiscard]] std::string summaryOf(const domain::TsunamiBulletin& bulletin);
[[nodiscard]] std::string summaryOf(const domain::CapMessage& alert);
[[nodiscard]] std::string summaryOf(const domain::Forecast& forecast);
[[nodiscard]] std::string summaryOf(const domain::Fix& fix);

} // namespace posko::check

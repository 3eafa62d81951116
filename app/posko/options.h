// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace posko::app {

/// What a start of posko was asked for, checked in form but not yet acted on. An absent option is an absent
/// value.
struct Options
{
    struct Size
    {
        int width = 0; ///< device pixels, 1 to 16384
        int height = 0;
        friend bool operator==(const Size&, const Size&) = default;
    };
    struct View
    {
        double latitude = 0;  ///< degrees, within Mercator's 85.0511
        double longitude = 0; ///< degrees, -180 to 180
        double zoom = 0;      ///< of 256-pixel tiles, 0 to 22
        friend bool operator==(const View&, const View&) = default;
    };
    struct Selection
    {
        std::string kind; ///< warning, quake and so on: what --select takes
        std::string id;   ///< as in the topic
        friend bool operator==(const Selection&, const Selection&) = default;
    };

    std::optional<std::string> broker;
    std::optional<std::string> store;
    std::optional<std::string> instance;
    std::optional<std::string> config;
    std::string language = "id";
    std::string page = "wall";
    std::optional<View> view;
    std::optional<Selection> selection;
    std::optional<Size> size;
    bool desk = false;
    std::optional<std::chrono::milliseconds> duration; ///< --for, counted from the first frame
    std::optional<std::string> screenshot;
    bool help = false;
    bool version = false;
};

/// Reads the command line (without the program's name). The error is one sentence that says what is right.
[[nodiscard]] std::expected<Options, std::string> readOptions(std::span<const char* const> arguments);

/// The text of --help.
[[nodiscard]] std::string_view helpText();

} // namespace posko::app

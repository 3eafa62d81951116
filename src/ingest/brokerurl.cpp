// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/brokerurl.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace posko::ingest {

namespace {

constexpr std::string_view kForm = "a broker is mqtt://[user@]host[:1883] or mqtts://[user@]host[:8883]";

std::unexpected<core::Error> refuse(std::string_view text, std::string_view why)
{
    return core::fail(core::ErrorCode::badUse, std::string(text),
                      std::string(why) + "; " + std::string(kForm));
}

std::optional<int> readNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool digitsOnly =
        !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (error != std::errc{} || end != text.data() + text.size() || !digitsOnly) {
        return std::nullopt;
    }
    return value;
}

bool isHostCharacter(char c, bool inBrackets)
{
    const bool letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letterOrDigit || c == '.' || c == '-' || c == '_' || (inBrackets && (c == ':' || c == '%'));
}

/// Takes `scheme://` from the front.
std::optional<bool> takeScheme(std::string_view& rest)
{
    for (const auto& [scheme, tls] :
         std::to_array<std::pair<std::string_view, bool>>({{"mqtt://", false}, {"mqtts://", true}})) {
        if (rest.starts_with(scheme)) {
            rest.remove_prefix(scheme.size());
            return tls;
        }
    }
    return std::nullopt;
}

/// Takes the host from the front, without the brackets of an IPv6 address.
std::optional<std::string> takeHost(std::string_view& rest)
{
    const bool inBrackets = rest.starts_with('[');
    std::size_t length = 0;
    if (inBrackets) {
        rest.remove_prefix(1);
        length = rest.find(']');
        if (length == std::string_view::npos) {
            return std::nullopt;
        }
    } else {
        length = std::min(rest.find(':'), rest.size());
    }
    std::string host(rest.substr(0, length));
    rest.remove_prefix(inBrackets ? length + 1 : length);
    const bool ok =
        !host.empty() && std::ranges::all_of(host, [=](char c) { return isHostCharacter(c, inBrackets); });
    return ok ? std::optional(std::move(host)) : std::nullopt;
}

bool isLoopbackIpv4(std::string_view host)
{
    int parts = 0;
    bool first127 = false;
    while (true) {
        const auto dot = host.find('.');
        const auto number = readNumber(host.substr(0, dot));
        if (!number || *number > 255) {
            return false;
        }
        first127 = parts == 0 ? *number == 127 : first127;
        ++parts;
        if (dot == std::string_view::npos) {
            return first127 && parts == 4;
        }
        host.remove_prefix(dot + 1);
    }
}

} // namespace

core::Result<BrokerUrl> BrokerUrl::parse(std::string_view text)
{
    std::string_view rest = text;
    BrokerUrl url;
    const auto tls = takeScheme(rest);
    if (!tls) {
        return refuse(text, "the scheme is neither mqtt:// nor mqtts://");
    }
    url.tls = *tls;
    url.port = *tls ? 8883 : 1883;
    if (rest.ends_with('/')) {
        rest.remove_suffix(1);
    }
    if (const auto at = rest.rfind('@'); at != std::string_view::npos) {
        const std::string_view user = rest.substr(0, at);
        if (user.find(':') != std::string_view::npos) {
            // The text is not repeated: it holds the password.
            return refuse({}, "a password does not belong in the address, set POSKO_MQTT_PASSWORD");
        }
        if (user.empty()) {
            return refuse(text, "the user before @ is empty");
        }
        url.user = user;
        rest.remove_prefix(at + 1);
    }
    auto host = takeHost(rest);
    if (!host) {
        return refuse(text, "the host is missing or not a host name");
    }
    url.host = std::move(*host);
    if (rest.empty()) {
        return url;
    }
    const auto port = rest.starts_with(':') ? readNumber(rest.substr(1)) : std::nullopt;
    if (!port || *port < 1 || *port > 65535) {
        return refuse(text, "the port is not a number from 1 to 65535");
    }
    url.port = static_cast<std::uint16_t>(*port);
    return url;
}

std::string BrokerUrl::address() const
{
    const bool ipv6 = host.find(':') != std::string::npos;
    return (tls ? "mqtts://" : "mqtt://") + (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

bool BrokerUrl::isLoopback() const
{
    std::string lower(host);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower == "localhost" || lower == "::1" || isLoopbackIpv4(lower);
}

} // namespace posko::ingest

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/event.h"
#include "domain/quake.h"
#include "domain/warning.h"

#include <algorithm>
#include <cstdio>
#include <ranges>
#include <tuple>

namespace posko::domain {

bool QuakeReport::samePublication(const QuakeReport& other) const
{
    const auto facts = [](const QuakeReport& r) {
        return std::tie(r.originTime, r.epicentre.lat, r.epicentre.lon, r.depthKilometres, r.magnitude,
                        r.area, r.potential, r.tsunamiPotential);
    };
    return facts(*this) == facts(other) && felt == other.felt;
}

std::string quakeIdOf(const QuakeReport& report)
{
    std::string compact;
    for (const char c : core::toRfc3339(report.originTime).substr(0, 19)) {
        if (c != '-' && c != ':') {
            compact += c;
        }
    }
    char place[48];
    std::snprintf(place, sizeof place, "Z_%.2f_%.2f", report.epicentre.lat, report.epicentre.lon);
    return compact + place;
}

const std::vector<FeltReport>& Quake::felt() const
{
    for (const QuakeReport& report : std::views::reverse(reports)) {
        if (!report.felt.empty()) {
            return report.felt;
        }
    }
    return reports.back().felt;
}

std::optional<bool> Quake::tsunamiPotential() const
{
    for (const QuakeReport& report : std::views::reverse(reports)) {
        if (report.tsunamiPotential) {
            return report.tsunamiPotential;
        }
    }
    return std::nullopt;
}

int Quake::highestIntensity() const
{
    int highest = 0;
    for (const FeltReport& one : felt()) {
        highest = std::max(highest, one.to);
    }
    return highest;
}

bool Quake::simulated() const
{
    return std::ranges::any_of(reports, &QuakeReport::simulated);
}

core::Instant Quake::firstReceivedAt() const
{
    return std::ranges::min_element(reports, {}, &QuakeReport::firstReceivedAt)->firstReceivedAt;
}

std::vector<QuakeReport> Quake::formerRevisions() const
{
    const auto sameValues = [](const QuakeReport& a, const QuakeReport& b) {
        return a.magnitude == b.magnitude && a.depthKilometres == b.depthKilometres &&
               a.epicentre == b.epicentre && a.originTime == b.originTime;
    };
    std::vector<QuakeReport> former;
    for (const QuakeReport& report : reports) {
        const bool known =
            sameValues(report, current()) ||
            std::ranges::any_of(former, [&](const QuakeReport& one) { return sameValues(one, report); });
        if (!known) {
            former.push_back(report);
        }
    }
    return former;
}

int depthClass(std::optional<double> depthKilometres)
{
    const double depth = depthKilometres.value_or(0.0);
    if (depth <= 50) {
        return 0;
    }
    if (depth <= 100) {
        return 1;
    }
    if (depth <= 250) {
        return 2;
    }
    return depth <= 600 ? 3 : 4;
}

const WarningText& Warning::newest() const
{
    return *std::ranges::max_element(
        texts, {}, [](const WarningText& text) { return std::tuple(text.message.sent, text.receivedAt); });
}

const CapInfo* Warning::info(std::string_view language) const
{
    const CapInfo* best = nullptr;
    core::Instant bestSent{};
    for (const WarningText& text : texts) {
        for (const CapInfo& info : text.message.infos) {
            const bool matches =
                info.language.starts_with(language) &&
                (info.language.size() == language.size() || info.language[language.size()] == '-');
            if (matches && (best == nullptr || text.message.sent > bestSent)) {
                best = &info;
                bestSent = text.message.sent;
            }
        }
    }
    if (best != nullptr) {
        return best;
    }
    const CapMessage& message = newest().message;
    return message.infos.empty() ? nullptr : &message.infos.front();
}

std::optional<core::Instant> Warning::expires() const
{
    std::optional<core::Instant> latest;
    for (const CapInfo& info : newest().message.infos) {
        if (info.expires && (!latest || *info.expires > *latest)) {
            latest = info.expires;
        }
    }
    return latest;
}

bool TsunamiEvent::simulated() const
{
    return std::ranges::any_of(bulletins, &TsunamiBulletin::simulated);
}

bool Warning::simulated() const
{
    return std::ranges::any_of(texts, &WarningText::simulated);
}

core::Instant timeOf(const Event& event)
{
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.meta; }) {
                return one.meta.receivedAt;
            } else {
                return one.at;
            }
        },
        event);
}

std::uint64_t seqOf(const Event& event)
{
    return std::visit(
        [](const auto& one) -> std::uint64_t {
            if constexpr (requires { one.meta; }) {
                return one.meta.seq;
            } else {
                return 0;
            }
        },
        event);
}

} // namespace posko::domain

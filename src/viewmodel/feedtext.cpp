// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/feedtext.h"

#include "core/result.h"
#include "viewmodel/format.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace posko::viewmodel {

namespace {

const domain::Feed* feedOf(const Situation& situation, std::string_view source)
{
    const auto found = situation.picture().feeds.find(std::string(source));
    return found == situation.picture().feeds.end() ? nullptr : &found->second;
}

std::optional<core::Instant> heard(const Situation& situation, std::string_view source)
{
    const domain::Feed* feed = feedOf(situation, source);
    return feed == nullptr ? std::nullopt : domain::lastHeard(*feed);
}

} // namespace

QString FeedText::name(std::string_view source)
{
    constexpr auto names = std::to_array<std::pair<std::string_view, const char*>>({
        {"gempa", QT_TR_NOOP("BMKG Gempa")},
        {"tsunami", QT_TR_NOOP("InaTEWS")},
        {"cuaca", QT_TR_NOOP("BMKG Cuaca")},
        {"lumbung", QT_TR_NOOP("Lumbung")},
        {"tagana", QT_TR_NOOP("Tagana")},
        {"sar", QT_TR_NOOP("Basarnas")},
        {"tma", QT_TR_NOOP("TMA")},
        {"gunungapi", QT_TR_NOOP("PVMBG")},
        {"laporan", QT_TR_NOOP("Laporan")},
        {"pengungsian", QT_TR_NOOP("Pengungsian")},
        {"akses", QT_TR_NOOP("Akses")},
        {"prakiraan", QT_TR_NOOP("Prakiraan")},
    });
    const auto found = std::ranges::find(names, source, &std::pair<std::string_view, const char*>::first);
    return found == names.end() ? Format::text(source) : tr(found->second);
}

domain::Freshness FeedText::freshness(const Situation& situation, std::string_view source)
{
    const domain::Feed* feed = feedOf(situation, source);
    return feed == nullptr
               ? domain::Freshness::never
               : domain::freshnessOf(*feed, situation.picture(), situation.now(), situation.rules());
}

QString FeedText::age(const Situation& situation, std::string_view source)
{
    const std::optional<core::Instant> last = heard(situation, source);
    return last ? Format::age(situation.now() - *last) : tr("belum pernah terdengar");
}

QString FeedText::since(const Situation& situation, std::string_view source)
{
    const std::optional<core::Instant> last = heard(situation, source);
    return last ? tr("sejak %1").arg(Format::clock(*last, Zone::wib, situation.now())) : tr("belum pernah");
}

QString FeedText::asOf(const Situation& situation, std::string_view source)
{
    const std::optional<core::Instant> last = heard(situation, source);
    return last ? tr("per %1", "as of").arg(Format::clock(*last, Zone::wib, situation.now()))
                : tr("belum pernah terdengar");
}

QString FeedText::incomplete(const Situation& situation, const domain::SourceRule& source)
{
    for (const auto& [id, sync] : situation.picture().syncs) {
        const std::size_t bar = id.find('|');
        const std::string_view filter =
            bar == std::string::npos ? std::string_view{} : std::string_view(id).substr(bar + 1);
        const bool ours = std::ranges::any_of(source.topicFilters, [&](const std::string& own) {
            return own == filter || domain::matchesFilter(own, filter);
        });
        if (ours && sync.arrived < sync.expected) {
            return tr("%1 dari %2", "arrived of expected")
                .arg(Format::number(sync.arrived), Format::number(sync.expected));
        }
    }
    return {};
}

QString FeedText::fault(const Situation& situation, const domain::SourceRule& source)
{
    if (QString missing = incomplete(situation, source); !missing.isEmpty()) {
        return missing;
    }
    const domain::Feed* feed = feedOf(situation, source.id);
    if (feed == nullptr) {
        return {};
    }
    const bool repeatsOld = std::ranges::any_of(feed->olderInARow, [&](const auto& entry) {
        return entry.second >= situation.rules().olderInARowFault;
    });
    if (repeatsOld) {
        return tr("mengirim data lama");
    }
    return feed->heartbeatError.empty() ? QString()
                                        : tr("gagal: %1", "reason").arg(Format::text(feed->heartbeatError));
}

bool FeedText::isSilent(const Situation& situation, const domain::SourceRule& source)
{
    const domain::Freshness state = freshness(situation, source.id);
    return state == domain::Freshness::lost ||
           (state == domain::Freshness::never && domain::isExpected(source, situation.picture()));
}

bool FeedText::allSilent(const Situation& situation)
{
    return std::ranges::all_of(situation.rules().sources, [&](const domain::SourceRule& source) {
        const domain::Freshness state = freshness(situation, source.id);
        return state == domain::Freshness::lost || state == domain::Freshness::never ||
               !domain::isExpected(source, situation.picture());
    });
}

std::optional<core::Instant> FeedText::lastHeard(const Situation& situation)
{
    std::optional<core::Instant> newest;
    for (const domain::SourceRule& source : situation.rules().sources) {
        newest = std::max(newest, heard(situation, source.id));
    }
    return newest;
}

QString FeedText::reason(std::string_view code)
{
    using core::ErrorCode;
    const auto is = [&](ErrorCode candidate) {
        return code == core::toWord(candidate);
    };
    if (is(ErrorCode::badSyntax)) {
        return tr("bentuknya rusak");
    }
    if (is(ErrorCode::forbiddenDoctype)) {
        return tr("memuat DOCTYPE");
    }
    if (is(ErrorCode::tooLarge)) {
        return tr("terlalu besar");
    }
    if (is(ErrorCode::wrongSchema) || is(ErrorCode::unknownTopic)) {
        return tr("jenisnya tidak dikenal");
    }
    if (is(ErrorCode::missingField)) {
        return tr("ada isian wajib yang kosong");
    }
    if (is(ErrorCode::wrongType) || is(ErrorCode::unknownValue) || is(ErrorCode::outOfRange)) {
        return tr("ada isian yang salah");
    }
    if (is(ErrorCode::badTime)) {
        return tr("waktunya tidak terbaca");
    }
    if (is(ErrorCode::idMismatch)) {
        return tr("id tidak sama dengan topik");
    }
    if (is(ErrorCode::noMessage)) {
        return tr("tidak memuat pesan");
    }
    if (is(ErrorCode::older)) {
        return tr("lebih lama dari yang sudah ada");
    }
    return Format::text(code);
}

} // namespace posko::viewmodel

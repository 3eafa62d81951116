// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/meanstext.h"

#include "viewmodel/format.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace posko::viewmodel {

namespace {

bool isClassA(const domain::Depot& depot, const domain::StockBalance& balance)
{
    return std::ranges::any_of(depot.stock, [&](const domain::StockLine& line) {
        return line.item == balance.item && line.itemClass == domain::ItemClass::a;
    });
}

} // namespace

std::optional<domain::StockBalance> MeansText::keyItem(const Situation& situation, const domain::Depot& depot,
                                                       const std::vector<domain::StockBalance>& balance)
{
    const auto rank = [&](const domain::StockBalance& line) {
        return situation.items().isTent(line.item) ? 2 : isClassA(depot, line) ? 1 : 0;
    };
    const auto best = std::ranges::max_element(balance, [&](const auto& a, const auto& b) {
        return std::pair(rank(a), a.onHand) < std::pair(rank(b), b.onHand);
    });
    return best == balance.end() ? std::nullopt : std::optional(*best);
}

QString MeansText::stock(const Situation& situation, const domain::StockBalance& balance)
{
    return tr("%1 bebas %2 dari %3", "item, free, on hand")
        .arg(situation.items().nameOf(balance.item), Format::number(balance.free),
             Format::number(balance.onHand));
}

QString MeansText::stockNote(const domain::StockBalance& balance)
{
    QStringList parts;
    if (balance.reserved > 0) {
        parts.append(tr("dipesan %1", "reserved").arg(Format::number(balance.reserved)));
    }
    if (balance.expired > 0) {
        parts.append(tr("kedaluwarsa %1", "expired").arg(Format::number(balance.expired)));
    }
    if (balance.belowMinimum && balance.minimum) {
        parts.append(tr("min. %1", "lowest stock that should be kept").arg(Format::number(*balance.minimum)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString MeansText::hindrance(domain::Hindrance hindrance)
{
    switch (hindrance) {
    case domain::Hindrance::none:
        return {};
    case domain::Hindrance::closed:
        return tr("tutup");
    case domain::Hindrance::damaged:
        return tr("rusak");
    case domain::Hindrance::unreachable:
        return tr("tidak terjangkau");
    case domain::Hindrance::empty:
        return tr("kosong");
    case domain::Hindrance::expired:
        return tr("kedaluwarsa");
    case domain::Hindrance::lost:
        return tr("tanpa kabar");
    case domain::Hindrance::unavailable:
        return tr("tidak siap");
    case domain::Hindrance::resting:
        return tr("istirahat");
    case domain::Hindrance::engaged:
        return tr("sedang bertugas");
    case domain::Hindrance::returning:
        return tr("perjalanan pulang");
    case domain::Hindrance::exercise:
        return tr("sedang latihan");
    case domain::Hindrance::emergency:
        return tr("keadaan darurat tim");
    }
    return {};
}

QString MeansText::unverified()
{
    return tr("belum diverifikasi");
}

QString MeansText::status(domain::TeamStatus status)
{
    switch (status) {
    case domain::TeamStatus::ready:
        return tr("siap");
    case domain::TeamStatus::standby:
        return tr("tunggu di titik aman");
    case domain::TeamStatus::moving:
        return tr("bergerak");
    case domain::TeamStatus::arrived:
        return tr("tiba");
    case domain::TeamStatus::working:
        return tr("bertugas");
    case domain::TeamStatus::resting:
        return tr("istirahat");
    case domain::TeamStatus::returning:
        return tr("perjalanan pulang");
    case domain::TeamStatus::unavailable:
        return tr("tidak siap");
    }
    return {};
}

QString MeansText::team(const domain::Team& team)
{
    return tr("%1 %2", "team status, headcount").arg(status(team.status), Format::number(team.headcount));
}

} // namespace posko::viewmodel

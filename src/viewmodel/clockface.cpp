// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/clockface.h"

#include "viewmodel/format.h"

#include <QtCore/QStringList>

#include <utility>

namespace posko::viewmodel {

void ClockFace::update(const Situation& situation)
{
    const core::Instant now = situation.now();
    QStringList others;
    for (const Zone zone : {Zone::wita, Zone::wit, Zone::utc}) {
        others.append(Format::clock(now, zone, now));
    }
    ClockFacts facts;
    facts.digits = Format::clockDigits(now, Zone::wib);
    facts.zone = QStringLiteral("WIB");
    facts.others = others.join(QStringLiteral(" · "));
    facts.date = Format::longDate(now, Zone::wib);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

} // namespace posko::viewmodel

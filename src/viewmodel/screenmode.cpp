// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/screenmode.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"

#include <QtCore/QStringList>

#include <utility>

namespace posko::viewmodel {

void ScreenMode::update(const Situation& situation)
{
    const domain::ModeNotice notice = domain::modeOf(situation.picture());
    ScreenModeFacts facts;
    facts.mode = Sign::of(notice.mode);
    facts.framed = notice.mode != domain::LinkMode::operation;
    facts.blind = FeedText::allSilent(situation);
    if (!facts.framed) {
        facts.word = facts.blind ? tr("TANPA DATA") : tr("OPERASI");
    } else {
        facts.word = notice.mode == domain::LinkMode::simulation ? tr("SIMULASI") : tr("LATIHAN");
        QStringList parts{Format::text(notice.title)};
        parts.append(notice.trueDate ? Format::date(*notice.trueDate) : QString());
        parts.removeAll(QString());
        facts.subject = parts.join(QStringLiteral(", "));
        facts.notice =
            facts.subject.isEmpty() ? facts.word : QStringLiteral("%1 · %2").arg(facts.word, facts.subject);
    }
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

} // namespace posko::viewmodel

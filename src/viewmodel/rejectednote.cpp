// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/rejectednote.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"

#include <utility>

namespace posko::viewmodel {

void RejectedNote::update(const Situation& situation)
{
    RejectedFacts facts;
    const domain::Rejection* newest = nullptr;
    for (const auto& [id, rejection] : situation.picture().rejections) {
        facts.count += static_cast<int>(rejection.count);
        if (newest == nullptr || rejection.lastAt > newest->lastAt) {
            newest = &rejection;
        }
    }
    if (newest != nullptr) {
        facts.words =
            tr("%1 pesan ditolak, terbaru %2: %3", "number, topic, reason")
                .arg(Format::number(facts.count), Format::text(newest->id), FeedText::reason(newest->code));
    }
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

} // namespace posko::viewmodel

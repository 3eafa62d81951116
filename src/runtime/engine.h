// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/changes.h"
#include "domain/command.h"
#include "domain/event.h"
#include "domain/picture.h"
#include "domain/ports.h"
#include "domain/rules.h"

#include <QtCore/QObject>

#include <functional>
#include <vector>

namespace posko::runtime {

/// Owns the one picture of a session and folds every event into it, on the GUI thread only.
/// Promises: observers see the picture between batches, never half a batch, and are told exactly what
/// changed.
class Engine final : public QObject, public domain::EventSink
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Engine)

public:
    /// Called with each decision that the rules allowed; answers on the GUI thread once it is durable (or why
    /// not).
    using DecisionJournal =
        std::function<void(std::vector<domain::Event> events, domain::Officer officer, std::uint64_t after,
                           std::function<void(core::Result<void>)> done)>;

    /// `start` is what the store restored; `rules` stay for the session's life.
    Engine(domain::Picture start, domain::Rules rules, const core::Clock& clock, QObject* parent = nullptr);
    ~Engine() override;

    [[nodiscard]] const domain::Picture& picture() const { return m_picture; }
    [[nodiscard]] const domain::Rules& rules() const { return m_rules; }
    /// The time that the picture is folded to; views reckon ages from it, never from a clock of their own.
    [[nodiscard]] core::Instant now() const { return m_picture.at; }

    void setDecisionJournal(DecisionJournal journal) { m_journal = std::move(journal); }

    /// Folds a batch now (GUI thread) and tells what changed.
    void fold(const std::vector<domain::Event>& batch);
    /// EventSink: from any thread; the batch is folded on the GUI thread when that is free.
    void post(std::vector<domain::Event> batch, std::function<void()> taken) override;
    /// One second passed: folds a Tick of the clock.
    void tick();
    /// Decides, journals, then folds; `answer` comes on the GUI thread with the refusal or success. While the
    /// journal works, posted batches wait.
    void submit(const domain::Command& command, std::function<void(core::Result<void>)> answer);

Q_SIGNALS:
    /// After every fold that changed anything (a tick always touches EntityKind::time).
    void changed(const posko::domain::Changes& changes);

private:
    struct Waiting
    {
        std::vector<domain::Event> batch;
        std::function<void()> taken;
    };
    void foldWaiting();

    domain::Picture m_picture;
    domain::Rules m_rules;
    const core::Clock& m_clock;
    DecisionJournal m_journal;
    std::vector<Waiting> m_waiting;
    bool m_deciding = false;
};

} // namespace posko::runtime

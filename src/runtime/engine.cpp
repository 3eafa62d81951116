// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/engine.h"

#include "domain/reduce.h"

#include <QtCore/QMetaObject>

#include <utility>

namespace posko::runtime {

Engine::Engine(domain::Picture start, domain::Rules rules, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_picture(std::move(start))
    , m_rules(std::move(rules))
    , m_clock(clock)
{}

Engine::~Engine() = default;

void Engine::fold(const std::vector<domain::Event>& batch)
{
    domain::Changes changes;
    for (const domain::Event& event : batch) {
        changes.merge(domain::reduce(m_picture, event, m_rules));
    }
    if (!changes.empty()) {
        Q_EMIT changed(changes);
    }
}

void Engine::post(std::vector<domain::Event> batch, std::function<void()> taken)
{
    QMetaObject::invokeMethod(
        this,
        [this, waiting = Waiting{std::move(batch), std::move(taken)}]() mutable {
            m_waiting.push_back(std::move(waiting));
            foldWaiting();
        },
        Qt::QueuedConnection);
}

void Engine::foldWaiting()
{
    // A decision that is being written was made from this picture: nothing may change it until the journal
    // answers.
    while (!m_deciding && !m_waiting.empty()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        fold(next.batch);
        if (next.taken) {
            next.taken();
        }
    }
}

void Engine::tick()
{
    if (!m_deciding) {
        fold({domain::Tick{m_clock.now()}});
    }
}

void Engine::submit(const domain::Command& command, std::function<void(core::Result<void>)> answer)
{
    if (m_deciding) {
        answer(core::fail(core::ErrorCode::notAllowed, {},
                          "another decision is being written; try again in a moment"));
        return;
    }
    const auto events = domain::decide(m_picture, command, m_rules, m_clock.now());
    if (!events) {
        answer(std::unexpected(events.error()));
        return;
    }
    if (!m_journal) {
        answer(core::fail(core::ErrorCode::storeFailed, {}, "no journal is open: nothing can be decided"));
        return;
    }
    m_deciding = true;
    const auto officer = std::visit([](const auto& one) { return one.officer; }, command);
    m_journal(*events, officer, m_picture.lastSeq,
              [this, events = *events, answer = std::move(answer)](core::Result<void> done) {
                  m_deciding = false;
                  if (done) {
                      fold(events);
                  }
                  answer(done);
                  foldWaiting();
              });
}

} // namespace posko::runtime

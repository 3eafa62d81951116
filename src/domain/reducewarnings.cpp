// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident.h"
#include "domain/reduceparts.h"

#include <algorithm>

namespace posko::domain::detail {

namespace {

bool actsOnOthers(const CapMessage& message)
{
    return message.messageType == CapMessageType::update || message.messageType == CapMessageType::cancel;
}

/// By the identifier, since senders in references are wrong at times (formats 2.4); a version of the message
/// that was sent after the one referred to is not meant.
bool refersTo(const CapMessage& message, const Warning& warning)
{
    return std::ranges::any_of(message.references, [&](const CapReference& reference) {
        return std::ranges::any_of(warning.texts, [&](const WarningText& text) {
            if (text.message.identifier != reference.identifier) {
                return false;
            }
            const auto sent = core::readTime(reference.sent);
            return !sent || text.message.sent <= sent->instant;
        });
    });
}

void end(Warning& warning, const CapMessage& by, const std::string& byId, core::Instant at, Changes& changes)
{
    auto& ended = by.messageType == CapMessageType::cancel ? warning.cancelledAt : warning.supersededAt;
    if (ended) {
        return;
    }
    ended = at;
    warning.endedBy = byId;
    changes.note(EntityKind::warning, warning.id, ChangeKind::updated);
}

/// A warning that arrives after the Update or Cancel that names it is ended from the start.
void applyEarlierReferences(const Picture& picture, Warning& warning, core::Instant at, Changes& changes)
{
    for (const auto& [id, other] : picture.warnings) {
        if (id == warning.id) {
            continue;
        }
        for (const WarningText& text : other.texts) {
            if (actsOnOthers(text.message) && refersTo(text.message, warning)) {
                end(warning, text.message, id, at, changes);
            }
        }
    }
}

void applyReferences(Picture& picture, const CapMessage& message, const std::string& ownId, core::Instant at,
                     Changes& changes)
{
    if (!actsOnOthers(message)) {
        return;
    }
    for (auto& [id, other] : picture.warnings) {
        if (id != ownId && refersTo(message, other)) {
            end(other, message, ownId, at, changes);
        }
    }
}

/// Takes the texts that came on this topic from every warning but these. One without any other text is not
/// listed any more; a simulated one goes.
void withdrawTexts(Picture& picture, const Meta& meta, const std::vector<std::string>& but, Changes& changes)
{
    for (auto it = picture.warnings.begin(); it != picture.warnings.end();) {
        const auto here = it++;
        Warning& warning = here->second;
        const auto text = std::ranges::find(warning.texts, meta.topic, &WarningText::topic);
        if (text == warning.texts.end() || std::ranges::contains(but, here->first)) {
            continue;
        }
        const std::string id = here->first;
        if (warning.texts.size() > 1) {
            warning.texts.erase(text);
        } else if (text->simulated) {
            picture.warnings.erase(here);
            changes.note(EntityKind::warning, id, ChangeKind::removed);
            continue;
        } else if (!warning.withdrawnAt) {
            warning.withdrawnAt = meta.receivedAt;
        } else {
            continue;
        }
        changes.note(EntityKind::warning, id, ChangeKind::updated);
    }
}

core::Instant endedAt(const Warning& warning, const Rules& rules)
{
    const CapMessage& message = warning.newest().message;
    core::Instant ended = warning.expires().value_or(message.sent + rules.capDefaultLife);
    for (const auto& early : {warning.cancelledAt, warning.supersededAt, warning.withdrawnAt}) {
        if (early) {
            ended = std::min(ended, *early);
        }
    }
    return std::max(ended, warning.newest().receivedAt);
}

} // namespace

void foldWarning(Picture& picture, const WarningReceived& event, const Rules& rules, Changes& changes)
{
    if (event.listed) {
        withdrawTexts(picture, event.meta, *event.listed, changes);
    }
    const auto found = picture.warnings.find(event.warningId);
    const bool isNew = found == picture.warnings.end();
    Warning warning = isNew ? Warning{} : found->second;
    const auto text = std::ranges::find(warning.texts, event.meta.topic, &WarningText::topic);
    if (text != warning.texts.end()) {
        if (event.message->sent < text->message.sent) {
            refuseOlder(picture, event.meta, "sent", rules, changes);
            return;
        }
        if (text->message == *event.message && !warning.withdrawnAt) {
            acceptInOrder(picture, event.meta, rules, changes);
            return;
        }
    }
    acceptInOrder(picture, event.meta, rules, changes);
    const WarningText next{event.meta.topic, event.meta.receivedAt, simulationOnline(picture),
                           *event.message};
    if (isNew) {
        warning.id = event.warningId;
        warning.issuer = event.issuer;
        warning.firstReceivedAt = event.meta.receivedAt;
        warning.texts = {next};
    } else {
        if (text == warning.texts.end()) {
            warning.texts.push_back(next);
            std::ranges::sort(warning.texts, {}, &WarningText::topic);
        } else {
            const bool anotherMessage = text->message.identifier != next.message.identifier ||
                                        text->message.sent != next.message.sent;
            *text = next;
            if (anotherMessage) {
                warning.cancelledAt.reset();
                warning.supersededAt.reset();
                warning.endedBy.clear();
            }
        }
        warning.withdrawnAt.reset();
    }
    changes.note(EntityKind::warning, warning.id, isNew ? ChangeKind::added : ChangeKind::updated);
    applyEarlierReferences(picture, warning, event.meta.receivedAt, changes);
    picture.warnings.insert_or_assign(warning.id, std::move(warning));
    applyReferences(picture, *event.message, event.warningId, event.meta.receivedAt, changes);
}

void withdrawWarnings(Picture& picture, const DocumentWithdrawn& event, Changes& changes)
{
    withdrawTexts(picture, event.meta, {}, changes);
}

core::Instant pruneWarnings(Picture& picture, const Rules& rules, Changes& changes)
{
    core::Instant next = core::Instant::max();
    for (auto it = picture.warnings.begin(); it != picture.warnings.end();) {
        const core::Instant leaves = endedAt(it->second, rules) + rules.endedKept;
        if (leaves >= picture.at) {
            next = std::min(next, leaves);
            ++it;
            continue;
        }
        changes.note(EntityKind::warning, it->first, ChangeKind::removed);
        if (picture.acknowledgements.erase("warning:" + it->first) > 0) {
            changes.note(EntityKind::acknowledgement, "warning:" + it->first, ChangeKind::removed);
        }
        it = picture.warnings.erase(it);
    }
    return next;
}

} // namespace posko::domain::detail

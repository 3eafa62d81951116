// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/wrapper.h"

#include "wire/cap.h"
#include "wire/capreader.h"
#include "wire/text.h"
#include "wire/xml.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

namespace posko::wire {

namespace {

using core::ErrorCode;
using Alert = core::Result<domain::CapMessage>;

/// Removes `open … close` from the front; false where the text does not begin with it or it never ends.
bool takeBetween(std::string_view& text, std::string_view open, std::string_view close)
{
    const std::size_t end = text.starts_with(open) ? text.find(close, open.size()) : std::string_view::npos;
    if (end == std::string_view::npos) {
        return false;
    }
    text = trimmed(text.substr(end + close.size()));
    return true;
}

/// The text from its root tag on, where that is an `alert`; else empty. What is written before the root (an
/// XML declaration whose encoding no longer holds, comments) is passed over.
std::string_view alertIn(std::string_view text)
{
    text = trimmed(withoutMark(trimmed(text)));
    while (takeBetween(text, "<?", "?>") || takeBetween(text, "<!--", "-->")) {
    }
    if (!text.starts_with('<')) {
        return {};
    }
    std::string_view name = text.substr(1, std::min(text.find_first_of(" \t\r\n/>"), text.size()) - 1);
    name.remove_prefix(std::min(name.find(':') + 1, name.size()));
    return name == "alert" ? text : std::string_view{};
}

/// Hands each alert of a document to a reader of its own.
class WrapperReader final : public XmlVisitor
{
public:
    bool start(std::string_view space, std::string_view name) override
    {
        if (m_alert) {
            const bool head = name == "identifier" || name == "sender" || name == "sent";
            m_counts = m_counts || (m_alertDepth == 1 && head);
            ++m_alertDepth;
            return m_alert->start(space, name);
        }
        takeText();
        if (name != "alert") {
            ++m_depth;
            return true;
        }
        if (m_found.size() == maxWrappedAlerts) {
            m_tooMany = true;
            return false;
        }
        m_bare = m_depth == 0;
        m_counts = m_bare || !capVersionOf(space).empty();
        m_alertDepth = 1;
        m_alert.emplace();
        return m_alert->start(space, name);
    }

    void text(std::string_view piece) override
    {
        if (m_alert) {
            m_alert->text(piece);
        } else {
            m_text += piece;
        }
    }

    void end() override
    {
        if (!m_alert) {
            takeText();
            --m_depth;
            return;
        }
        m_alert->end();
        if (--m_alertDepth > 0) {
            return;
        }
        if (m_counts) {
            m_found.emplace_back(m_alert->take());
        }
        m_alert.reset();
    }

    [[nodiscard]] bool isBare() const { return m_bare; }
    [[nodiscard]] bool hasMore() const { return m_tooMany; }

    std::vector<Alert> take()
    {
        std::vector<Alert> alerts;
        for (auto& found : m_found) {
            auto* const alert = std::get_if<Alert>(&found);
            alerts.push_back(alert != nullptr ? std::move(*alert) : readCap(std::get<std::string>(found)));
        }
        return alerts;
    }

private:
    /// Keeps the text since the last tag where it is an alert that was written as text.
    void takeText()
    {
        const std::string_view alert = alertIn(m_text);
        if (!alert.empty() && m_found.size() == maxWrappedAlerts) {
            m_tooMany = true;
        } else if (!alert.empty()) {
            m_found.emplace_back(std::string(alert));
        }
        m_text.clear();
    }

    std::vector<std::variant<Alert, std::string>> m_found; ///< alerts, and those still to be parsed
    std::optional<CapReader> m_alert;                      ///< the alert that is open
    std::string m_text;                                    ///< outside of alerts, since the last tag
    int m_depth = 0;                                       ///< open elements outside of alerts
    int m_alertDepth = 0;                                  ///< open elements of the open alert
    bool m_counts = false;                                 ///< the open element is an alert of CAP
    bool m_bare = false;
    bool m_tooMany = false;
};

} // namespace

core::Result<CapAlerts> readCapAlerts(std::string_view payload)
{
    WrapperReader reader;
    if (auto walked = walkXml(payload, reader); !walked) {
        return std::unexpected(walked.error());
    }
    CapAlerts result{!reader.isBare(), reader.take()};
    if (result.alerts.empty()) {
        return core::fail(ErrorCode::noMessage, {}, "no message found");
    }
    if (!result.wrapped) {
        return result;
    }
    for (std::size_t i = 0; i < result.alerts.size(); ++i) {
        if (Alert& alert = result.alerts[i]; !alert) {
            const std::string& where = alert.error().where;
            alert.error().where = "alert[" + std::to_string(i) + ']' + (where.empty() ? "" : "/" + where);
        }
    }
    if (reader.hasMore()) {
        result.alerts.push_back(core::fail(ErrorCode::tooLarge,
                                           "alert[" + std::to_string(maxWrappedAlerts) + ']',
                                           "more than " + std::to_string(maxWrappedAlerts) + " alerts"));
    }
    return result;
}

std::string safeIdentifier(std::string_view identifier)
{
    constexpr std::size_t most = 64;
    constexpr std::string_view hex = "0123456789abcdef";
    std::string safe;
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char c : identifier) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           std::string_view("._:-").contains(c);
        safe += plain ? c : '_';
    }
    if (safe == identifier && safe.size() <= most) {
        return safe;
    }
    std::string tail = "-";
    for (int shift = 28; shift >= 0; shift -= 4) {
        tail += hex[(hash >> static_cast<unsigned>(shift)) & 0xFU];
    }
    safe.resize(std::min(safe.size(), most - tail.size()));
    return safe + tail;
}

} // namespace posko::wire

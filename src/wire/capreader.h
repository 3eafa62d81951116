// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/warning.h"
#include "wire/capparts.h"
#include "wire/capschema.h"
#include "wire/xml.h"

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

/// Builds one CAP message while its document is walked. Promises a bounded message: counts and texts over the
/// limits are left out with a defect.
class CapReader final : public XmlVisitor
{
public:
    bool start(std::string_view space, std::string_view name) override;
    void text(std::string_view piece) override;
    void end() override;

    /// The message, once the walk is over.
    core::Result<domain::CapMessage> take();

private:
    using Seen = std::bitset<static_cast<std::size_t>(CapElement::count)>;

    struct Frame
    {
        CapElement element = CapElement::skipped;
        int index = -1; ///< place among its likes, where there may be several
        Seen opened;    ///< children that were opened
        Seen filled;    ///< children that held text, or were containers
    };

    void startAlert(std::string_view space, std::string_view name);
    CapElement elementFor(std::string_view space, std::string_view name);
    bool checkNamespace(std::string_view space, std::string_view name);
    bool takeContainer(CapElement element, int index);
    int nextIndex(CapElement element);

    void endText(CapElement element);
    bool assignAlertText(CapElement element, std::string& value);
    bool assignInfoText(CapElement element, std::string& value);
    void assignAreaText(CapElement element, std::string& value);
    void assignTime(CapElement element, std::string_view value);
    void endPair(CapElement element);
    void endResource(const Frame& frame);
    void endArea(const Frame& frame);
    void endInfo(const Frame& frame);
    void endAlert(const Frame& frame);

    template <domain::Worded E> E wordOf(std::string_view value, E unknown, CapDefect defect);
    void assignCertainty(std::string_view value);
    void assignCategory(std::string_view value);
    void assignResponseType(std::string_view value);

    void note(CapDefect defect, std::string where, std::string detail = {});
    void noteChild(CapDefect defect, std::string_view child, std::string detail = {});
    void noteHere(CapDefect defect, std::string detail = {});
    void noteMissing(const Frame& frame, CapElement child, CapDefect defect);
    [[nodiscard]] NoteDefect noter();
    [[nodiscard]] std::string path(std::string_view child = {}) const;
    [[nodiscard]] domain::CapInfo& info() { return m_message.infos.back(); }
    [[nodiscard]] domain::CapArea& area() { return info().areas.back(); }
    [[nodiscard]] bool isVersion(std::string_view version) const { return m_message.version == version; }

    domain::CapMessage m_message;
    std::vector<Frame> m_frames{Frame{CapElement::document, -1, {}, {}}};
    std::string m_space;    ///< namespace of alert
    std::string m_root;     ///< name of the root where it is not alert
    std::string m_text;     ///< of the open text element
    std::string m_pairText; ///< directly in an eventCode, parameter or geocode, as CAP 1.0 writes it
    domain::NamedValue m_pair;
    std::optional<CapTime> m_sent;
    std::optional<CapTime> m_effective;
    std::string m_sentText;
    bool m_hasRestriction = false;
    bool m_hasAddresses = false;
    int m_infos = 0;
    int m_areas = 0;
    int m_polygons = 0;
    int m_circles = 0;
    std::array<int, 3> m_pairs{}; ///< eventCodes, parameters of the info, geocodes of the area
    int m_resources = 0;
};

} // namespace posko::wire

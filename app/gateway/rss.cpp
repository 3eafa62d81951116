// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/rss.h"

#include "wire/text.h"
#include "wire/xml.h"

namespace posko::gateway {

namespace {

/// Collects rss/channel/item and the texts in it.
class ItemReader final : public wire::XmlVisitor
{
public:
    bool start(std::string_view, std::string_view name) override
    {
        m_path.emplace_back(name);
        if (m_path.size() == 1) {
            m_isRss = name == "rss";
            return m_isRss;
        }
        if (m_path.size() == 2 && name == "channel") {
            m_hasChannel = true;
        }
        if (m_path.size() == 3 && m_path[1] == "channel" && name == "item") {
            items.emplace_back();
        }
        return items.size() <= maxRssItems;
    }

    void text(std::string_view piece) override
    {
        if (m_path.size() < 4 || m_path[2] != "item" || items.empty()) {
            return;
        }
        items.back().words += piece;
        if (m_path.size() == 4 && m_path[3] == "link") {
            items.back().link += piece;
        }
    }

    void end() override
    {
        if (m_path.size() == 4 && m_path[2] == "item" && !items.empty()) {
            items.back().words += '\n';
        }
        m_path.pop_back();
    }

    [[nodiscard]] bool isFeed() const { return m_isRss && m_hasChannel; }

    std::vector<RssItem> items;

private:
    std::vector<std::string> m_path;
    bool m_isRss = false;
    bool m_hasChannel = false;
};

} // namespace

core::Result<std::vector<RssItem>> readRss(std::string_view payload)
{
    ItemReader reader;
    if (const auto walked = wire::walkXml(payload, reader); !walked) {
        return std::unexpected(walked.error());
    }
    if (!reader.isFeed()) {
        return core::fail(core::ErrorCode::noMessage, {}, "no RSS feed");
    }
    if (reader.items.size() > maxRssItems) {
        return core::fail(core::ErrorCode::tooLarge, {},
                          "more than " + std::to_string(maxRssItems) + " items");
    }
    for (RssItem& item : reader.items) {
        item.link = wire::trimmed(item.link);
    }
    return std::move(reader.items);
}

} // namespace posko::gateway

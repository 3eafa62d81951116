// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/config.h"

#include "gateway/configreader.h"
#include "gateway/urlrules.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>
#include <set>

namespace posko::gateway {

namespace {

using Keys = ConfigReader::Keys;

struct KindDefaults
{
    std::string_view word;
    SourceKind kind;
    std::string_view feed;
    std::chrono::seconds interval;
    std::chrono::seconds expectedEvery; ///< feeds.md section 3
};

constexpr auto kKinds = std::to_array<KindDefaults>({
    {"tews", SourceKind::tews, "BMKG TEWS", std::chrono::seconds{20}, std::chrono::seconds{60}},
    {"inatews", SourceKind::inatews, "BMKG InaTEWS", std::chrono::seconds{30}, std::chrono::seconds{60}},
    {"cap-rss", SourceKind::capRss, "BMKG CAP", std::chrono::seconds{60}, std::chrono::seconds{300}},
    {"forecast", SourceKind::forecast, "BMKG Prakiraan", std::chrono::hours{1}, std::chrono::hours{12}},
});

bool matches(const std::string& text, const char* pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
        .match(QString::fromStdString(text))
        .hasMatch();
}

/// A topic to publish on: no wildcard, no empty level.
bool isTopic(const std::string& text)
{
    return matches(text, "[^/+#\\x00-\\x1f]+(/[^/+#\\x00-\\x1f]+)*");
}

/// One `[[source]]` table while it is read.
class SourceReader
{
public:
    SourceReader(ConfigReader& reader, const toml::table& table)
        : m_reader(reader)
        , m_table(table)
    {}

    Source read()
    {
        m_reader.table(m_table, {{"name", m_reader.text(m_source.name)},
                                 {"kind", m_reader.text(m_kind)},
                                 {"feed", m_reader.text(m_source.feed)},
                                 {"url", m_reader.text(m_source.url)},
                                 {"hosts", m_reader.texts(m_source.hosts)},
                                 {"topic", m_reader.text(m_source.topic)},
                                 {"places", m_reader.texts(m_source.places)},
                                 {"interval_seconds", m_reader.seconds(m_interval, 0.1, 86'400)},
                                 {"expected_seconds", m_reader.seconds(m_expected, 1, 604'800)}});
        for (const char* key : {"name", "kind", "url", "topic"}) {
            if (!m_table.contains(key)) {
                m_reader.mistake(m_table.source(), std::string("a source needs ") + key);
            }
        }
        const auto kind = std::ranges::find(kKinds, m_kind, &KindDefaults::word);
        if (kind == kKinds.end()) {
            fault("kind", "one of tews, inatews, cap-rss, forecast is expected");
            return m_source;
        }
        fill(*kind);
        check();
        return m_source;
    }

private:
    void fill(const KindDefaults& kind)
    {
        m_source.kind = kind.kind;
        if (m_source.feed.empty()) {
            m_source.feed = kind.feed;
        }
        m_source.interval = m_interval.value_or(kind.interval);
        m_source.expectedEvery = std::chrono::ceil<std::chrono::seconds>(
            m_expected.value_or(core::Milliseconds(kind.expectedEvery)));
    }

    void check()
    {
        if (!matches(m_source.name, "[a-z0-9][a-z0-9-]{0,63}")) {
            fault("name", "small letters, digits and - are expected");
        }
        if (!isTopic(m_source.topic)) {
            fault("topic", "a topic without wildcards and empty levels is expected");
        }
        const bool forecast = m_source.kind == SourceKind::forecast;
        if (forecast != (m_source.url.find("{adm4}") != std::string::npos)) {
            fault("url", forecast ? "{adm4} is expected where the place goes"
                                  : "{adm4} is for sources of the kind forecast");
        }
        if (forecast == m_source.places.empty()) {
            fault(forecast ? "url" : "places", forecast ? "a forecast needs places, a list of adm4 codes"
                                                        : "places are for sources of the kind forecast");
        }
        for (const std::string& place : m_source.places) {
            if (!matches(place, "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}")) {
                fault("places", "\"" + place + "\" is no adm4 code, such as 32.73.01.1001");
            }
        }
        for (const std::string& host : m_source.hosts) {
            if (!matches(host, "[a-z0-9.-]+(:[0-9]{1,5})?")) {
                fault("hosts", "\"" + host + "\" is no host in small letters, with or without :port");
            }
        }
    }

    void fault(const char* key, std::string detail)
    {
        const toml::node* node = m_table.get(key);
        m_reader.mistake(node != nullptr ? node->source() : m_table.source(), std::move(detail));
    }

    ConfigReader& m_reader;
    const toml::table& m_table;
    Source m_source;
    std::string m_kind;
    std::optional<core::Milliseconds> m_interval;
    std::optional<core::Milliseconds> m_expected;
};

/// What can be judged only when everything is read.
void checkTogether(ConfigReader& reader, const toml::array& tables, const Config& config)
{
    std::set<std::string> names;
    std::set<std::string> topics;
    for (std::size_t n = 0; n < config.sources.size() && n < tables.size(); ++n) {
        const Source& source = config.sources[n];
        const toml::table& table = *tables[n].as_table();
        std::string address = source.url;
        if (const auto place = address.find("{adm4}"); place != std::string::npos) {
            address.replace(place, 6, "00.00.00.0000");
        }
        const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
        const bool http = url.scheme() == QLatin1StringView("http");
        if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasFragment() ||
            (!http && url.scheme() != QLatin1StringView("https"))) {
            reader.mistake(table.get("url")->source(), "an address https://host/path is expected");
        } else if (http && !config.allowHttp && !isLoopback(url)) {
            reader.mistake(table.get("url")->source(),
                           "http is only for this machine; https is expected, or allow_http = true");
        }
        if (!names.insert(source.name).second) {
            reader.mistake(table.get("name")->source(), "another source has this name");
        }
        if (!topics.insert(source.topic).second) {
            reader.mistake(table.get("topic")->source(), "another source publishes there");
        }
    }
}

Keys gatewayKeys(ConfigReader& reader, Config& config)
{
    return {{"client",
             [&config](ConfigReader& self, const toml::node& node) {
                 self.text(config.client)(self, node);
                 if (!matches(config.client, "[A-Za-z0-9._-]{1,64}")) {
                     self.mistake(node.source(), "letters, digits, '.', '_' and '-' are expected");
                 }
             }},
            {"requests_per_minute", reader.integer(config.requestsPerMinute, 1, 60)},
            {"allow_http", reader.truth(config.allowHttp)},
            {"ca_file", reader.file(config.caFile)},
            {"time_limit_seconds", reader.seconds(config.timeLimit, 0.1, 120)},
            {"link_seconds", reader.seconds(config.linkEvery, 1, 60)},
            {"longest_retry_seconds", reader.seconds(config.longestRetry, 0.1, 3600)},
            {"revalidate_seconds", reader.seconds(config.revalidateEvery, 0.1, 86'400)}};
}

Keys brokerKeys(ConfigReader& reader, Config& config)
{
    return {{"url",
             [&config](ConfigReader& self, const toml::node& node) {
                 std::string text;
                 self.text(text)(self, node);
                 if (auto url = ingest::BrokerUrl::parse(text)) {
                     config.broker = *url;
                 } else {
                     self.mistake(node.source(), url.error().detail);
                 }
             }},
            {"password", reader.text(config.password)},
            {"trust_store", reader.file(config.trustStore)},
            {"prefix", [&config](ConfigReader& self, const toml::node& node) {
                 self.text(config.prefix)(self, node);
                 if (!config.prefix.empty() && !isTopic(config.prefix)) {
                     self.mistake(node.source(), "a topic without wildcards and empty levels is expected");
                 }
             }}};
}

void readSources(ConfigReader& reader, const toml::node& node, Config& config)
{
    const toml::array* tables = node.as_array();
    if (tables == nullptr || !tables->is_homogeneous<toml::table>()) {
        return reader.mistake(node.source(), "tables [[source]] are expected");
    }
    for (const toml::node& table : *tables) {
        config.sources.push_back(SourceReader(reader, *table.as_table()).read());
    }
}

} // namespace

core::Result<Config> readConfig(const std::filesystem::path& file)
{
    Config config;
    config.broker.host = "127.0.0.1";
    try {
        const toml::table table = toml::parse_file(file.string());
        ConfigReader reader(file.string());
        reader.table(table, {{"gateway", reader.section(gatewayKeys(reader, config))},
                             {"broker", reader.section(brokerKeys(reader, config))},
                             {"source", [&config](ConfigReader& self, const toml::node& node) {
                                  readSources(self, node, config);
                              }}});
        if (config.sources.empty()) {
            reader.mistake(table.source(), "at least one [[source]] is needed");
        } else if (!reader.error()) {
            checkTogether(reader, *table.get_as<toml::array>("source"), config);
        }
        if (const std::optional<core::Error>& mistake = reader.error()) {
            return std::unexpected(*mistake);
        }
    } catch (const toml::parse_error& error) {
        const auto& begin = error.source().begin;
        return core::fail(core::ErrorCode::badUse,
                          file.string() + ":" + std::to_string(begin.line) + ":" +
                              std::to_string(begin.column),
                          std::string(error.description()));
    }
    return config;
}

} // namespace posko::gateway

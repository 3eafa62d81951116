// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages that are made to hurt: each must be refused for the right reason, soon, and without taking memory.

#include "fixtures.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <malloc.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define POSKO_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define POSKO_SANITIZED 1
#endif
#endif

namespace posko::wire::test {

namespace {

#ifdef POSKO_SANITIZED
// Sanitizers keep freed memory, pad what is taken and slow everything down.
constexpr long mostKibibytes = 512 * 1024;
constexpr double mostMilliseconds = 5000;
#else
constexpr long mostKibibytes = 32 * 1024;
constexpr double mostMilliseconds = 500;
#endif

/// The highest resident size so far, in KiB.
long peakKibibytes()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    long value = 0;
    while (status >> word) {
        if (word == "VmHWM:") {
            status >> value;
        }
    }
    return value;
}

struct Outcome
{
    double milliseconds = 0;
    long kibibytes = 0;
    int code = -1; ///< of the only MessageRejected; -1 where there is another event
    int events = 0;
};

/// Decodes in a child of its own, so that its peak is that of this one message.
Outcome attacked(const std::string& topic, const std::string& payload)
{
    const domain::RawMessage raw = message(topic, payload);
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    ::malloc_trim(0); // or the child would find its memory among what this process no longer uses
    const pid_t child = ::fork();
    if (child == 0) {
        Outcome outcome;
        const long before = peakKibibytes();
        const std::clock_t begin = std::clock(); // of the processor: other work on the machine does not count
        const auto events = decode(raw, TopicNames{});
        outcome.milliseconds = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        outcome.kibibytes = peakKibibytes() - before;
        outcome.events = static_cast<int>(events.size());
        if (const auto* rejected = only<domain::MessageRejected>(events)) {
            outcome.code = static_cast<int>(rejected->error.code);
        }
        const bool told = ::write(ends[1], &outcome, sizeof outcome) == static_cast<ssize_t>(sizeof outcome);
        ::_exit(told ? 0 : 1);
    }
    Outcome outcome;
    ::close(ends[1]);
    EXPECT_EQ(::read(ends[0], &outcome, sizeof outcome), static_cast<ssize_t>(sizeof outcome));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    return outcome;
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        result += text;
    }
    return result;
}

std::string wide(std::string_view ascii)
{
    std::string result = "\xFF\xFE";
    for (const char c : ascii) {
        result += c;
        result += '\0';
    }
    return result;
}

std::string numbered(std::string_view before, std::string_view after, std::size_t times)
{
    std::string result;
    for (std::size_t i = 0; i < times; ++i) {
        result += before;
        result += std::to_string(i);
        result += after;
    }
    return result;
}

std::string laughs()
{
    std::string doctype = "<!DOCTYPE alert [<!ENTITY a0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        doctype += "<!ENTITY a" + std::to_string(i) + " \"" +
                   repeated("&a" + std::to_string(i - 1) + ';', 10) + "\">";
    }
    return "<?xml version=\"1.0\"?>" + doctype + "]><alert>&a9;</alert>";
}

constexpr std::size_t mebibyte = 1024 * 1024;
constexpr auto capTopic = "cap/siapa/saja";
constexpr auto depotTopic = "kemensos/lumbung/L";

struct Attack
{
    const char* name;
    const char* topic;
    std::function<std::string()> payload;
    core::ErrorCode code;
};

class Attacks : public testing::TestWithParam<Attack>
{};

TEST_P(Attacks, AreRefusedSoonAndCheaply)
{
    const Outcome outcome = attacked(GetParam().topic, GetParam().payload());
    EXPECT_EQ(outcome.code, static_cast<int>(GetParam().code));
    EXPECT_LT(outcome.milliseconds, mostMilliseconds);
    EXPECT_LT(outcome.kibibytes, mostKibibytes);
    std::printf("%s: %.1f ms, %ld KiB\n", GetParam().name, outcome.milliseconds, outcome.kibibytes);
}

using core::ErrorCode;

INSTANTIATE_TEST_SUITE_P(
    Xml, Attacks,
    testing::Values(
        Attack{"BillionLaughs", capTopic, laughs, ErrorCode::forbiddenDoctype},
        Attack{"BillionLaughsInTews", "bmkg/tews/autogempa", laughs, ErrorCode::forbiddenDoctype},
        Attack{"ExternalEntity", capTopic,
               [] {
                   return "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                          with(alert(capHead), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
               },
               ErrorCode::forbiddenDoctype},
        Attack{"WideDoctype", capTopic,
               [] {
                   return wide(
                       "<?xml version=\"1.0\"?><!DOCTYPE alert [<!ENTITY x \"y\">]><alert>&x;</alert>");
               },
               ErrorCode::forbiddenDoctype},
        Attack{"DoctypeAfterManyComments", capTopic,
               [] { return repeated("<!-- x -->", 400'000) + "<!DOCTYPE a><a/>"; },
               ErrorCode::forbiddenDoctype},
        Attack{"MillionLevels", capTopic, [] { return "<alert>" + repeated("<a>", mebibyte); },
               ErrorCode::tooLarge},
        Attack{"MillionLevelsClosed", capTopic,
               [] { return "<alert>" + repeated("<a>", 500'000) + repeated("</a>", 500'000) + "</alert>"; },
               ErrorCode::tooLarge},
        Attack{"HundredMegabytes", capTopic,
               [] { return "<alert>" + std::string(100 * mebibyte, ' ') + "</alert>"; }, ErrorCode::tooLarge},
        Attack{"HundredMegabytesOfNothing", capTopic, [] { return std::string(100 * mebibyte, '\0'); },
               ErrorCode::tooLarge},
        Attack{"UndefinedEntity", capTopic, [] { return with(alert(capHead), "contoh-1", "&xxe;"); },
               ErrorCode::badSyntax},
        Attack{"NotUtf8", capTopic, [] { return with(alert(capHead), "contoh-1", "\xC3\x28"); },
               ErrorCode::badSyntax},
        Attack{"HalfWide", capTopic, [] { return wide(alert(capHead)).substr(0, 501); },
               ErrorCode::badSyntax},
        Attack{"Nul", capTopic, [] { return with(alert(capHead), "contoh-1", std::string_view("a\0b", 3)); },
               ErrorCode::badSyntax},
        Attack{"NulByReference", capTopic, [] { return with(alert(capHead), "contoh-1", "&#0;"); },
               ErrorCode::badSyntax},
        Attack{"TwoRoots", capTopic, [] { return alert(capHead) + "<alert/>"; }, ErrorCode::badSyntax},
        Attack{"ManyAttributes", capTopic, [] { return "<alert " + numbered("a", "='' ", 350'000) + "/>"; },
               ErrorCode::tooLarge},
        Attack{"ManyNames", capTopic, [] { return "<alert>" + numbered("<a", "/>", 380'000) + "</alert>"; },
               ErrorCode::tooLarge},
        Attack{"ManyNamespaces", capTopic,
               [] { return "<alert " + numbered("xmlns:a", "='u' ", 200'000) + "/>"; }, ErrorCode::tooLarge},
        Attack{"LongAttribute", capTopic, [] { return "<alert a='" + std::string(4'000'000, 'x') + "'/>"; },
               ErrorCode::missingField},
        Attack{"LongName", capTopic, [] { return '<' + std::string(2'000'000, 'x') + "/>"; },
               ErrorCode::noMessage},
        Attack{"UnclosedComment", capTopic, [] { return "<alert><!--" + std::string(4'000'000, '-'); },
               ErrorCode::badSyntax},
        Attack{"UnclosedCdata", capTopic, [] { return "<alert><![CDATA[" + std::string(4'000'000, ']'); },
               ErrorCode::badSyntax},
        Attack{"ManyRows", "bmkg/tews/gempaterkini",
               [] { return "<Infogempa>" + repeated("<gempa/>", 500'000) + "</Infogempa>"; },
               ErrorCode::tooLarge}),
    [](const testing::TestParamInfo<Attack>& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Json, Attacks,
    testing::Values(
        Attack{"MillionLevels", depotTopic, [] { return repeated("[", mebibyte); }, ErrorCode::tooLarge},
        Attack{"MillionObjects", depotTopic, [] { return repeated("{\"a\":", 200'000); },
               ErrorCode::tooLarge},
        Attack{"HundredMegabytes", depotTopic,
               [] { return "{\"a\":\"" + std::string(100 * mebibyte, 'x') + "\"}"; }, ErrorCode::tooLarge},
        Attack{"ManyEmptyLists", depotTopic, [] { return "{\"a\":[[]" + repeated(",[]", 340'000) + "]}"; },
               ErrorCode::missingField},
        Attack{"ManyNumbers", depotTopic, [] { return "{\"a\":[0" + repeated(",0", 500'000) + "]}"; },
               ErrorCode::missingField},
        Attack{"ManyKeys", depotTopic, [] { return "{\"a\":0" + numbered(",\"", "\":0", 90'000) + "}"; },
               ErrorCode::missingField},
        Attack{"NotFinite", depotTopic, [] { return std::string("{\"a\":1e999}"); }, ErrorCode::outOfRange},
        Attack{"LongNumber", depotTopic, [] { return "{\"a\":" + std::string(1'000'000, '9') + "}"; },
               ErrorCode::outOfRange},
        Attack{"NotUtf8", depotTopic, [] { return std::string("{\"schema\":\"\xFF\"}"); },
               ErrorCode::badSyntax},
        Attack{"Nul", depotTopic, [] { return std::string("{\"schema\":\"\0\"}", 14); },
               ErrorCode::badSyntax},
        Attack{"UnpairedSurrogate", depotTopic, [] { return std::string(R"({"schema":"\uD800"})"); },
               ErrorCode::badSyntax},
        Attack{"TwoRoots", depotTopic, [] { return std::string("{}{}"); }, ErrorCode::badSyntax},
        Attack{"ManyRows", "bmkg/tews/gempaterkini",
               [] { return R"({"Infogempa":{"gempa":[{})" + repeated(",{}", 340'000) + "]}}"; },
               ErrorCode::tooLarge},
        Attack{"DeepTews", "bmkg/tews/autogempa", [] { return repeated("{\"Infogempa\":", 80'000); },
               ErrorCode::tooLarge},
        Attack{"DeepPosition", "owntracks/u/d", [] { return repeated("[", 1'000'000); },
               ErrorCode::tooLarge}),
    [](const testing::TestParamInfo<Attack>& one) { return std::string(one.param.name); });

struct Burden
{
    const char* name;
    std::function<std::string()> payload;
};

class Burdens : public testing::TestWithParam<Burden>
{};

/// What is within the limits is taken, however it is filled, and costs no more.
TEST_P(Burdens, AreBorneCheaply)
{
    const Outcome outcome = attacked(capTopic, GetParam().payload());
    EXPECT_EQ(outcome.events, 1);
    EXPECT_EQ(outcome.code, -1);
    EXPECT_LT(outcome.milliseconds, mostMilliseconds);
    EXPECT_LT(outcome.kibibytes, mostKibibytes);
    std::printf("%s: %.1f ms, %ld KiB\n", GetParam().name, outcome.milliseconds, outcome.kibibytes);
}

INSTANTIATE_TEST_SUITE_P(
    Cap, Burdens,
    testing::Values(
        Burden{"ManyPolygons",
               [] {
                   return alertWithArea(repeated("<polygon>0,0 0,1 1,0 0,0</polygon>", 120'000));
               }},
        Burden{"ManyPoints",
               [] {
                   return alertWithArea(
                       repeated("<polygon>" + repeated("0,1 1,0 1,1 ", 3'333) + "</polygon>", 100));
               }},
        Burden{"OneEndlessPolygon",
               [] {
                   return alertWithArea("<polygon>" + repeated("0,1 1,0 1,1 ", 340'000) + "</polygon>");
               }},
        Burden{"ManyReferences",
               [] {
                   return alert(std::string(capHead) + "<references>" + repeated("a,b,c ", 680'000) +
                                "</references>");
               }},
        Burden{"ManyBrokenReferences",
               [] {
                   return alert(std::string(capHead) + "<references>" + repeated("a ", 2'000'000) +
                                "</references>");
               }},
        Burden{"ManyDefects",
               [] {
                   return alertWithArea(repeated("<polygon/>", 400'000));
               }},
        Burden{"ManyUnknownElements",
               [] {
                   return alertWithArea(repeated("<x/>", 1'000'000));
               }},
        Burden{"ManyCircles",
               [] {
                   return alertWithArea(repeated("<circle>1,2 3</circle>", 180'000));
               }},
        Burden{"ManyGeocodes",
               [] {
                   return alertWithArea(
                       repeated("<geocode><valueName>a</valueName><value>b</value></geocode>", 70'000));
               }},
        Burden{"ManyCategories",
               [] {
                   return with(alertWithArea(""), "<category>",
                               repeated("<category>Met</category>", 160'000) + "<category>");
               }},
        Burden{"LongDescription",
               [] {
                   return with(alertWithArea(""), "<area>",
                               "<description>" + std::string(4'000'000, 'x') + "</description><area>");
               }},
        Burden{"ManyEntities",
               [] {
                   return with(alertWithArea(""), "<area>",
                               "<description>" + repeated("&amp;", 800'000) + "</description><area>");
               }}),
    [](const testing::TestParamInfo<Burden>& one) { return std::string(one.param.name); });

} // namespace

} // namespace posko::wire::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/wrapper.h"

#include <gtest/gtest.h>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

constexpr std::string_view cap12 = "urn:oasis:names:tc:emergency:cap:1.2";

/// An alert without XML declaration, as it stands in a wrapper.
std::string inner(std::string_view identifier, std::string_view space = cap12)
{
    const std::string whole = alert(with(std::string(capHead), "contoh-1", identifier), space);
    return whole.substr(whole.find("<alert"));
}

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
    return result;
}

/// The identifiers of a document's alerts, `!` and the reason for a broken one.
std::string alertsOf(const std::string& payload)
{
    const auto read = readCapAlerts(payload);
    if (!read) {
        return "refused: " + read.error().detail;
    }
    std::string result = read->wrapped ? "" : "bare ";
    for (const auto& one : read->alerts) {
        result += one ? one->identifier : "!" + one.error().where + ": " + one.error().detail;
        result += ' ';
    }
    return result;
}

std::string atom(const std::string& content)
{
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Contoh</title><entry><title>satu</title>" +
           content + "</entry></feed>";
}

TEST(Wrapper, ABareAlertIsItself)
{
    EXPECT_EQ(alertsOf(alert(capHead)), "bare contoh-1 ");
    EXPECT_EQ(alertsOf("<alert/>"), "bare !identifier: no identifier ");
}

TEST(Wrapper, EachAlertOfEachWrapperIsRead)
{
    EXPECT_EQ(alertsOf("<alerts xmlns='" + std::string(cap12) + "'>" + inner("a") + inner("b") + "</alerts>"),
              "a b ");
    EXPECT_EQ(alertsOf(atom("<content type='text/xml'>" + inner("a") + "</content>")), "a ");
    EXPECT_EQ(alertsOf("<rss version='2.0'><channel><item><title>x</title>" + inner("a") + "</item><item>" +
                       inner("b", "urn:oasis:names:tc:emergency:cap:1.1") + "</item></channel></rss>"),
              "a b ");
    EXPECT_EQ(
        alertsOf("<de:EDXLDistribution xmlns:de='urn:oasis:names:tc:emergency:EDXL:DE:1.0'><de:contentObject>"
                 "<de:xmlContent><de:embeddedXMLContent>" +
                 inner("a", "http://www.incident.com/cap/1.0") +
                 "</de:embeddedXMLContent></de:xmlContent></de:contentObject></de:EDXLDistribution>"),
        "a ");
    EXPECT_EQ(alertsOf("<any><thing>" + inner("a") + "</thing></any>"), "a ");
}

TEST(Wrapper, ABrokenAlertIsRefusedAndTheOthersStay)
{
    EXPECT_EQ(alertsOf("<alerts>" + inner("a") + "<alert xmlns='" + std::string(cap12) + "'/>" + inner("c") +
                       "</alerts>"),
              "a !alert[1]/identifier: no identifier c ");
}

TEST(Wrapper, AnAlertInAWrongNamespaceCountsByItsHead)
{
    const auto read =
        readCapAlerts("<feed>" + inner("a", "urn:salah") + "<alert><text>x</text></alert></feed>");
    ASSERT_TRUE(read.has_value());
    ASSERT_EQ(read->alerts.size(), 1U);
    EXPECT_EQ(codes(read->alerts[0]->defects), "unknown-namespace");
    EXPECT_EQ(alertsOf("<html><alert>Awas!</alert></html>"), "refused: no message found");
}

TEST(Wrapper, AnAlertWrittenAsTextIsReadToo)
{
    const std::string declared = "<?xml version='1.0' encoding='ISO-8859-1'?><!-- x -->";
    EXPECT_EQ(alertsOf(atom("<content type='text'>" + escaped(declared + inner("a")) + "</content>")), "a ");
    EXPECT_EQ(alertsOf(atom("<content><![CDATA[" + declared + inner("b") + "]]></content>")), "b ");
    EXPECT_EQ(alertsOf("<rss><channel><item><description>" + escaped(inner("c")) +
                       "</description></item></channel></rss>"),
              "c ");
    EXPECT_EQ(alertsOf(atom("<content>" + escaped("<c:alert xmlns:c='" + std::string(cap12) + "'>") +
                            "</content>")),
              "!alert[0]/line 1, column 57: not well-formed: no element found ");
    EXPECT_EQ(alertsOf(atom("<summary type='html'>&lt;p>Awas&lt;/p></summary>")),
              "refused: no message found");
}

TEST(Wrapper, TheDocumentsOrderIsKept)
{
    EXPECT_EQ(alertsOf("<alerts><x>" + escaped(inner("a")) + "</x>" + inner("b") + "<x>" +
                       escaped(inner("c")) + "</x></alerts>"),
              "a b c ");
}

TEST(Wrapper, AnIndexWithoutAlertsHoldsNoMessage)
{
    const auto read = readCapAlerts(atom("<link href='https://example.org/a.xml'/>"));
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::noMessage);
    EXPECT_EQ(read.error().detail, "no message found");
}

TEST(Wrapper, WhatIsNotXmlOrHasADoctypeIsRefusedAsAWhole)
{
    EXPECT_EQ(readCapAlerts("<alerts>" + inner("a")).error().code, ErrorCode::badSyntax);
    EXPECT_EQ(readCapAlerts("<!DOCTYPE alerts><alerts>" + inner("a") + "</alerts>").error().code,
              ErrorCode::forbiddenDoctype);
    EXPECT_EQ(alertsOf(atom("<content>" + escaped("<!DOCTYPE alert>" + inner("a")) + "</content>")),
              "refused: no message found");
}

TEST(Wrapper, MoreAlertsThanTheLimitAreSaidAndTheFirstStay)
{
    for (const std::string& one : {inner("a"), "<x>" + escaped(inner("a")) + "</x>"}) {
        std::string many = "<alerts>";
        for (std::size_t i = 0; i <= maxWrappedAlerts; ++i) {
            many += one;
        }
        const auto read = readCapAlerts(many + "</alerts>");
        ASSERT_TRUE(read.has_value());
        ASSERT_EQ(read->alerts.size(), maxWrappedAlerts + 1);
        EXPECT_TRUE(read->alerts[maxWrappedAlerts - 1].has_value());
        EXPECT_EQ(read->alerts.back().error().code, ErrorCode::tooLarge);
    }
}

TEST(Wrapper, ASignatureIsKeptAndNotedAsNotVerified)
{
    const std::string signedAlert =
        with(inner("a"), "</alert>",
             "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><x/></Signature></alert>");
    const auto read = readCapAlerts("<alerts>" + signedAlert + "</alerts>");
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read->alerts[0]->signatureNotVerified);
    EXPECT_EQ(codes(read->alerts[0]->defects), "signature-not-verified");
}

TEST(SafeIdentifier, KeepsWhatIsPlainAndTellsDifferentOnesApart)
{
    EXPECT_EQ(safeIdentifier("2.49.0.1.360:a_b-c"), "2.49.0.1.360:a_b-c");
    const std::string url = safeIdentifier("http://contoh.example/a#b");
    EXPECT_TRUE(url.starts_with("http:__contoh.example_a_b-")) << url;
    EXPECT_NE(url, safeIdentifier("http://contoh.example/a+b"));
    const std::string endless = safeIdentifier(std::string(300, 'a'));
    EXPECT_EQ(endless.size(), 64U);
    EXPECT_NE(endless, safeIdentifier(std::string(301, 'a')));
}

TEST(DecodeWrapper, GivesAWarningForEachAlertByItsIdentifier)
{
    const auto events =
        decoded("cap/bnpb/umpan", "<alerts>" + inner("a") + "<alert xmlns='" + std::string(cap12) + "'/>" +
                                      inner("b/c") + "</alerts>");
    ASSERT_EQ(events.size(), 3U);
    const auto* first = std::get_if<domain::WarningReceived>(&events[0]);
    const auto* third = std::get_if<domain::WarningReceived>(&events[2]);
    ASSERT_TRUE(first != nullptr && third != nullptr);
    EXPECT_EQ(first->warningId, "bnpb/a");
    EXPECT_EQ(first->issuer, "bnpb");
    EXPECT_EQ(first->listed, nullptr) << "a broken alert may be any of those that were there";
    EXPECT_EQ(third->warningId, "bnpb/" + safeIdentifier("b/c"));
    EXPECT_EQ(third->meta.topic, "cap/bnpb/umpan");
    EXPECT_NE(std::get_if<domain::MessageRejected>(&events[1]), nullptr);
}

TEST(DecodeWrapper, SaysWhichWarningsTheTopicHolds)
{
    const auto listedIn = [](const std::string& payload) {
        const auto events = decoded("cap/bnpb/umpan", payload);
        const auto* received = std::get_if<domain::WarningReceived>(&events.front());
        return received == nullptr || !received->listed ? std::vector<std::string>{} : *received->listed;
    };
    EXPECT_EQ(listedIn("<alerts>" + inner("a") + inner("b") + "</alerts>"),
              (std::vector<std::string>{"bnpb/a", "bnpb/b"}));
    EXPECT_EQ(listedIn(alert(capHead)), std::vector<std::string>{"bnpb/umpan"});
}

TEST(DecodeWrapper, OfTwoAlertsOfOneIdentifierTheNewerOneHolds)
{
    const std::string later = with(inner("a"), "12:00:00", "13:00:00");
    for (const std::string& payload : {inner("a") + later, later + inner("a")}) {
        const auto events = decoded("cap/bnpb/umpan", "<alerts>" + payload + "</alerts>");
        const auto* received = only<domain::WarningReceived>(events);
        ASSERT_NE(received, nullptr);
        EXPECT_EQ(core::toRfc3339(received->message->sent), "2026-11-23T06:00:00.000Z");
    }
}

} // namespace

} // namespace posko::wire::test

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/xml.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

/// Writes down what it is told.
class Recorder final : public XmlVisitor
{
public:
    bool start(std::string_view space, std::string_view name) override
    {
        heard += '<' + std::string(space) + '|' + std::string(name) + '>';
        return name != "stop";
    }
    void text(std::string_view piece) override { heard += piece; }
    void end() override { heard += "</>"; }

    std::string heard;
};

/// What a visitor heard, or the error's word.
std::string heardOf(std::string_view payload)
{
    Recorder recorder;
    const auto walked = walkXml(payload, recorder);
    return walked ? recorder.heard : core::toWord(walked.error().code);
}

std::string wide(std::string_view ascii, bool bigEndian, bool mark = true)
{
    std::string result = mark ? (bigEndian ? "\xFE\xFF" : "\xFF\xFE") : "";
    for (const char c : ascii) {
        if (bigEndian) {
            result += '\0';
        }
        result += c;
        if (!bigEndian) {
            result += '\0';
        }
    }
    return result;
}

TEST(Xml, TellsElementsWithTheirNamespacesAndTexts)
{
    EXPECT_EQ(heardOf("<a>x<b xmlns='urn:b' c='d'>y</b><p:e xmlns:p='urn:p'/></a>"),
              "<|a>x<urn:b|b>y</><urn:p|e></></>");
    EXPECT_EQ(heardOf("<a>&amp;&lt;&#65;<![CDATA[<b>]]><!-- c --><?p q?></a>"), "<|a>&<A<b></>");
}

TEST(Xml, EndsWhereTheVisitorHasSeenEnough)
{
    EXPECT_EQ(heardOf("<a><stop/><b/></a>"), "<|a><|stop>");
    EXPECT_EQ(heardOf("<a><stop/></b>"), "<|a><|stop>");
}

TEST(Xml, ReadsTheFourEncodings)
{
    EXPECT_EQ(heardOf("<a>\xC3\xA9</a>"), "<|a>\xC3\xA9</>");
    EXPECT_EQ(heardOf("\xEF\xBB\xBF<a>\xC3\xA9</a>"), "<|a>\xC3\xA9</>");
    EXPECT_EQ(heardOf("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"), "<|a>\xC3\xA9</>");
    EXPECT_EQ(heardOf("<?xml version='1.0' encoding='US-ASCII'?><a>e</a>"), "<|a>e</>");
    EXPECT_EQ(heardOf(wide("<a>e</a>", false)), "<|a>e</>");
    EXPECT_EQ(heardOf(wide("<?xml version='1.0' encoding='UTF-16'?><a>e</a>", true)), "<|a>e</>");
}

TEST(Xml, RefusesBytesThatAreNotInTheirEncoding)
{
    const std::string pair("\x3D\xD8\x00\xDE", 4); // U+1F600, little end first
    const auto text = [&](std::string_view units) {
        std::string payload = wide("<a>", false);
        payload += units;
        return payload + wide("</a>", false, false);
    };
    EXPECT_EQ(heardOf(text(pair)), "<|a>\xF0\x9F\x98\x80</>");
    for (const std::string& payload : std::array<std::string, 10>{
             "<a>\xE9</a>",
             "<a>\xC0\x80</a>",
             "<a>\xED\xA0\x80</a>",
             "<?xml version='1.0' encoding='US-ASCII'?><a>\xE9</a>",
             "<?xml version='1.0' encoding='UTF-16'?><a/>",
             "<?xml version='1.0' encoding='windows-1252'?><a/>",
             "<?xml version='1.0' encoding='UTF-7'?><a/>",
             wide("<a/>", false, false),
             text(pair.substr(0, 2)),
             text(pair.substr(2)),
         }) {
        EXPECT_EQ(heardOf(payload), "bad-syntax") << payload;
    }
    EXPECT_EQ(heardOf(wide("<a/>", false) + ' '), "bad-syntax");
}

TEST(Xml, RefusesWhatIsNotWellFormed)
{
    for (const std::string& payload : std::array<std::string, 16>{
             "", " ", "a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a>&b;</a>", "<a>&</a>", "<a b=\"<\"/>",
             "<a b='1' b='2'/>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<p:a/>", "<a>\x01</a>",
             std::string("<a>\0</a>", 8)}) {
        EXPECT_EQ(heardOf(payload), "bad-syntax") << payload;
    }
    EXPECT_EQ(heardOf(" <?xml version='1.0'?><a/>"), "bad-syntax");
}

TEST(Xml, SaysWhere)
{
    Recorder recorder;
    const auto walked = walkXml("<a>\n  <b></c></a>", recorder);
    ASSERT_FALSE(walked.has_value());
    EXPECT_TRUE(walked.error().where.starts_with("line 2, column ")) << walked.error().where;
    EXPECT_TRUE(walked.error().detail.starts_with("not well-formed")) << walked.error().detail;
}

TEST(Xml, RefusesEveryDoctypeBeforeAnythingElseOfIt)
{
    for (const std::string& payload : std::array<std::string, 8>{
             "<!DOCTYPE a><a/>",
             "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
             "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
             "<?xml version='1.0' encoding='ISO-8859-1'?><!-- c --><!DOCTYPE a><a/>",
             "<!DOCTYPE a [<!ENTITY b 'unclosed",
             "<!DOCTYPE ",
             wide("<!DOCTYPE a><a/>", false),
             wide("<!DOCTYPE a><a/>", true),
         }) {
        EXPECT_EQ(heardOf(payload), "doctype") << payload;
    }
    EXPECT_EQ(heardOf(wide("<!DOCTYPE a><a/>", false, false)), "doctype");
    EXPECT_EQ(heardOf("<a><!-- <!DOCTYPE b> --><![CDATA[<!DOCTYPE c>]]></a>"), "<|a><!DOCTYPE c></>");
}

TEST(Xml, GoesThirtyTwoLevelsDeepAndNoDeeper)
{
    const auto nested = [](int levels) {
        std::string open;
        std::string close;
        for (int i = 0; i < levels; ++i) {
            open += "<a>";
            close += "</a>";
        }
        return open + close;
    };
    EXPECT_NE(heardOf(nested(32)), "too-large");
    EXPECT_EQ(heardOf(nested(33)), "too-large");
}

TEST(Xml, TakesFourMebibytesAndNoMore)
{
    const std::string largest = "<a>" + std::string(4 * 1024 * 1024 - 7, ' ') + "</a>";
    ASSERT_EQ(largest.size(), std::size_t{4 * 1024 * 1024});
    EXPECT_NE(heardOf(largest), "too-large");
    EXPECT_EQ(heardOf(largest + ' '), "too-large");
}

} // namespace

} // namespace posko::wire::test

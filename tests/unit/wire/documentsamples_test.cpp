// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One recorded example of every posko.* document, and broken ones that say in their names what is wrong. They
// lie outside of the repository.

#include "fixtures.h"
#include "wire/documents.h"
#include "wire/schema.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace posko::wire::test {

namespace {

using core::ErrorCode;
namespace fs = std::filesystem;

class DocumentSamples : public testing::Test
{
protected:
    void SetUp() override
    {
        const char* const folder = std::getenv("POSKO_SAMPLES");
        if (folder == nullptr || *folder == '\0') {
            GTEST_SKIP() << "POSKO_SAMPLES is not set: the folder with the recorded messages";
        }
        m_folder = fs::path(folder) / "posko";
    }

    [[nodiscard]] static std::string contentOf(const fs::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        EXPECT_TRUE(stream.good()) << file;
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    fs::path m_folder;
};

struct BadSample
{
    const char* file;
    ErrorCode code;
    const char* where;
    const char* says;
};

constexpr const char* missing = "required, but not there";

const std::vector<BadSample> badSamples{
    {"access-without-geometry", ErrorCode::missingField, "lat", "a line of two points or a polygon"},
    {"ack-entry-numbers-repeat", ErrorCode::outOfRange, "entries[1]/n", "without a gap or a repeat"},
    {"agreement-unknown-stage", ErrorCode::unknownValue, "stage", "unknown value \"penyusunan\""},
    {"aid-offer-missing-gate", ErrorCode::missingField, "gate", missing},
    {"any-array-instead-of-object", ErrorCode::wrongType, "", "not a JSON object"},
    {"any-id-with-slash", ErrorCode::outOfRange, "id", "none of / + #"},
    {"any-nested-41-deep", ErrorCode::tooLarge, "", "deeper than 32 levels"},
    {"any-not-json-cut-off", ErrorCode::badSyntax, "", "not JSON"},
    {"any-number-not-finite", ErrorCode::outOfRange, "", "not finite: NaN"},
    {"any-unknown-major-version", ErrorCode::wrongSchema, "schema", "unknown major version"},
    {"complaint-missing-danger-question", ErrorCode::missingField, "dangerNow", missing},
    {"depot-lat-out-of-range", ErrorCode::outOfRange, "lat", "out of range"},
    {"depot-missing-name", ErrorCode::missingField, "name", missing},
    {"depot-stock-negative", ErrorCode::outOfRange, "stock[0]/onHand", "out of range"},
    {"depot-unknown-kind", ErrorCode::unknownValue, "kind", "unknown value \"gudang\""},
    {"incident-report-time-not-rfc3339", ErrorCode::badTime, "occurredAt", "not an RFC 3339 time"},
    {"link-unknown-mode", ErrorCode::unknownValue, "mode", "unknown value \"normal\""},
    {"order-act-diterima", ErrorCode::unknownValue, "entries[1]/body/act", "unknown act \"diterima\""},
    {"order-entry-without-officer", ErrorCode::missingField, "entries[0]/officer", missing},
    {"reply-unknown-answer", ErrorCode::unknownValue, "answers[1]/answer", "unknown value \"ok\""},
    {"reservation-released-without-basis", ErrorCode::missingField, "entries[1]/body/basis", missing},
    {"river-gauge-threshold-without-rank", ErrorCode::missingField, "thresholds[1]/rank", missing},
    {"sar-operation-persons-missing-basis", ErrorCode::missingField, "persons/totalBasis", missing},
    {"sar-operation-unknown-stage", ErrorCode::unknownValue, "stage", "unknown value \"penyadaran\""},
    {"shelter-missing-households", ErrorCode::missingField, "households", missing},
    {"team-headcount-is-text", ErrorCode::wrongType, "headcount", "not a"},
    {"team-observedat-without-offset", ErrorCode::badTime, "observedAt", "a time without offset"},
    {"team-status-siaga", ErrorCode::unknownValue, "status", "unknown value \"siaga\""},
    {"unit-missing-seq", ErrorCode::missingField, "seq", missing},
    {"volcano-level-5", ErrorCode::outOfRange, "level", "out of range"},
    {"volcano-level-and-name-differ", ErrorCode::outOfRange, "levelName", "level 3 is called Siaga"},
    {"volcano-missing-recommendation", ErrorCode::missingField, "recommendation", missing},
};

} // namespace

TEST_F(DocumentSamples, OfEveryKindAreAccepted)
{
    std::set<std::string> kinds;
    for (const auto& file : fs::directory_iterator(m_folder)) {
        if (file.path().extension() != ".json") {
            continue;
        }
        const std::string stem = file.path().stem().string();
        const std::string kind = stem == "link-simulasi" ? "link" : stem;
        const std::string schema = "posko." + kind;
        const auto document = readDocument(contentOf(file.path()), {"t", schema, {}, noon});
        EXPECT_TRUE(document.has_value())
            << stem << ": " << document.error().error.detail << " (" << document.error().error.where << ')';
        kinds.insert(kind);
    }
    EXPECT_EQ(kinds.size(), documentKinds().size());
}

TEST_F(DocumentSamples, ThatAreBadAreRefusedForTheReasonInTheirNames)
{
    for (const BadSample& one : badSamples) {
        const auto document = readDocument(contentOf(m_folder / "bad" / (std::string(one.file) + ".json")),
                                           {"t", {}, {}, noon});
        ASSERT_FALSE(document.has_value()) << one.file;
        const core::Error& error = document.error().error;
        EXPECT_EQ(error.code, one.code) << one.file << ": " << error.detail;
        EXPECT_EQ(error.where, one.where) << one.file;
        EXPECT_NE(error.detail.find(one.says), std::string::npos) << one.file << ": " << error.detail;
        EXPECT_FALSE(document.error().unknown) << one.file;
    }
    const auto files = std::distance(fs::directory_iterator(m_folder / "bad"), fs::directory_iterator());
    EXPECT_EQ(static_cast<std::size_t>(files), badSamples.size());
}

} // namespace posko::wire::test

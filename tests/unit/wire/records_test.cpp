// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixtures.h"
#include "wire/route.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace posko::wire::test {

namespace {

using core::ErrorCode;

std::string example(const std::string& kind, const std::string& name = "good-full.json")
{
    const auto file = std::filesystem::path(POSKO_SOURCE_DIR) / "resources/schema/examples" / kind / name;
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.good()) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct RecordTopic
{
    const char* topic;
    const char* kind;
    const char* id;
    const char* title;
};

} // namespace

TEST(Records, AreMadeOfValidDocumentsThatThePictureKnowsByNameOnly)
{
    for (const auto& [topic, kind, id, title] : std::vector<RecordTopic>{
             {"bnpb/kerjasama/NK-REKAAN-2027-2", "agreement", "agreement/NK-REKAAN-2027-2",
              "Nota kesepahaman rekaan"},
             {"bnpb/mitra/MITRA-REKAAN-1", "partner", "partner/MITRA-REKAAN-1", "Rekaan Agency"},
             {"bnpb/usulan/USL-REKAAN-3", "proposal", "proposal/USL-REKAAN-3", "Usulan rekaan"},
             {"bnpb/usulan/USL-REKAAN-3/status", "proposal-status", "proposal-status/USL-REKAAN-3",
              "USL/3/2027/REKAAN"},
             {"bnpb/bantuan/BTN-REKAAN-6", "aid-offer", "aid-offer/BTN-REKAAN-6", ""},
             {"bnpb/klaster/32", "cluster", "cluster/32", "Jawa Barat"},
             {"bnpb/klaster/32/ANGGOTA-REKAAN-2", "cluster-member", "cluster-member/ANGGOTA-REKAAN-2",
              "Perusahaan Rekaan"},
             {"basarnas/potensi/POT-REKAAN-3", "sar-potential", "sar-potential/POT-REKAAN-3",
              "Kelompok penyelam rekaan"}}) {
        const auto events = decoded(topic, example(kind));
        const auto* reported = only<domain::RecordReported>(events);
        ASSERT_NE(reported, nullptr) << topic;
        EXPECT_EQ(reported->document->id, id);
        EXPECT_EQ(reported->document->kind, kind);
        EXPECT_EQ(reported->document->title, title);
        EXPECT_EQ(reported->document->note, "Contoh rekaan: bukan data nyata");
        EXPECT_EQ(reported->document->stamp.topic, topic);
        EXPECT_GT(reported->document->stamp.seq, 0);
        EXPECT_EQ(reported->document->stamp.receivedAt, noon);
    }
}

TEST(Records, AreNotMadeOfWhatTheirSchemaRefuses)
{
    const auto events =
        decoded("bnpb/bantuan/BTN-REKAAN-6", example("aid-offer", "bad-missing-field-at-gate.json"));
    const auto* rejected = only<domain::MessageRejected>(events);
    ASSERT_NE(rejected, nullptr);
    EXPECT_FALSE(rejected->unknown);
    EXPECT_EQ(rejected->error, (core::Error{ErrorCode::missingField, "gate", "required, but not there"}));
}

TEST(Records, AreNotMadeOfAnotherTopicsDocument)
{
    const auto wrongId = decoded("bnpb/mitra/X", example("partner"));
    ASSERT_NE(only<domain::MessageRejected>(wrongId), nullptr);
    EXPECT_EQ(only<domain::MessageRejected>(wrongId)->error.code, ErrorCode::idMismatch);
    const auto wrongSchema = decoded("bnpb/mitra/GDG-REKAAN-02", example("depot"));
    ASSERT_NE(only<domain::MessageRejected>(wrongSchema), nullptr);
    EXPECT_EQ(only<domain::MessageRejected>(wrongSchema)->error.code, ErrorCode::wrongSchema);
}

TEST(Records, AreNeverMadeOfPersonalDocumentsOrDecisions)
{
    for (const auto& [topic, kind] : std::vector<std::pair<std::string, std::string>>{
             {"kemensos/pengaduan/ADU-REKAAN-5", "complaint"},
             {"kemensos/lumbung/GDG-REKAAN-02/kontak", "contact"},
             {"basarnas/operasi/OPS-REKAAN-8/orang", "sar-persons"},
             {"posko/order/cjr1-9/cjr1", "order"},
             {"posko/incident/cjr1-3/cjr1", "incident"},
             {"posko/reply/TAGANA-REKAAN-07/cjr1-9", "reply"}}) {
        const auto events = decoded(topic, example(kind));
        const auto* rejected = only<domain::MessageRejected>(events);
        ASSERT_NE(rejected, nullptr) << topic;
        EXPECT_TRUE(rejected->unknown) << topic;
        const Route route = routeOf(topic, TopicNames{});
        EXPECT_EQ(route.family, Family::closed) << topic;
        EXPECT_EQ(route.schema, "posko." + kind);
    }
}

TEST(Records, FollowConfiguredNamesAndThePrefix)
{
    TopicNames names;
    names.prefix = "latihan";
    names.partners = "mitra";
    const auto events = decode(message("latihan/mitra/MITRA-REKAAN-1", example("partner")), names);
    EXPECT_NE(only<domain::RecordReported>(events), nullptr);
    EXPECT_EQ(routeOf("mitra/MITRA-REKAAN-1", names).family, Family::unknown);
}

} // namespace posko::wire::test

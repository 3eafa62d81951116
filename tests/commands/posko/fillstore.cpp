// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// fill-store DIR MESSAGES: a store with that many depot messages of fifty depots, and a checkpoint before the
// last 500, as a console leaves it that was killed some minutes after its last checkpoint.

#include "core/clock.h"
#include "domain/reduce.h"
#include "store/store.h"
#include "wire/decode.h"

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

namespace {

using namespace posko;

constexpr std::uint64_t kAfterCheckpoint = 500;
constexpr int kDepots = 50;

std::shared_ptr<domain::RawMessage> message(std::uint64_t seq, core::Instant at)
{
    const std::string id = "M" + std::to_string(seq % kDepots);
    const std::string time = core::toRfc3339(at);
    auto raw = std::make_shared<domain::RawMessage>();
    raw->seq = seq;
    raw->receivedAt = at;
    raw->client = "posko-test";
    raw->topic = "kemensos/lumbung/" + id;
    raw->qos = 1;
    raw->payload = R"({"schema":"posko.depot/1","id":")" + id + R"(","observedAt":")" + time + R"(","seq":)" +
                   std::to_string(seq) +
                   R"(,"name":"Lumbung Contoh","kind":"lumbung_sosial","lat":-6.8,"lon":107.1,)" +
                   R"("regionCode":"32.03","stock":[{"item":"TGL","unit":"lembar","onHand":)" +
                   std::to_string(seq % 100) + R"(,"minimum":10,"countedAt":")" + time + R"("}]})";
    return raw;
}

int fill(const char* directory, std::uint64_t count)
{
    auto store = store::Store::open(directory, {});
    if (!store) {
        std::cerr << store.error().detail << '\n';
        return 1;
    }
    const core::Instant end = core::SystemClock().now();
    const domain::Rules rules;
    domain::Picture picture;
    for (std::uint64_t seq = 1; seq <= count; ++seq) {
        const auto raw = message(seq, end - std::chrono::milliseconds{10 * (count - seq)});
        (*store)->append(raw, false, {});
        for (const domain::Event& event : wire::decode(*raw, {})) {
            domain::reduce(picture, event, rules);
        }
        if (seq + kAfterCheckpoint == count) {
            (*store)->saveCheckpoint(std::make_shared<const domain::Picture>(picture));
        }
    }
    return (*store)->flush(std::chrono::minutes{5}) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "fill-store DIR MESSAGES\n";
        return 2;
    }
    return fill(argv[1], std::strtoull(argv[2], nullptr, 10));
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a store for tests. "storefill DIR --endless" appends depot documents until it is killed, with a
// checkpoint now and then, and writes the seq of each committed message to stdout; "storefill DIR [--prefix
// P]" appends the JSON lines of stdin
// ({"topic","payload"|"payloadBytes","receivedAt","retained"}) and ends.

#include "domain/reduce.h"
#include "store/store.h"
#include "wire/decode.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <iostream>
#include <string>
#include <unistd.h>

namespace {

using namespace posko;
using Json = nlohmann::json;

constexpr std::uint64_t depots = 25;
constexpr std::uint64_t checkpointEvery = 60;

core::Instant timeOf(std::uint64_t seq)
{
    return core::fromEpochMs(1'795'392'000'000 + static_cast<std::int64_t>(seq) * 100);
}

std::string depotDocument(std::uint64_t seq)
{
    const std::string time = core::toRfc3339(timeOf(seq));
    return R"({"schema":"posko.depot/1","id":"d)" + std::to_string(seq % depots) + R"(","observedAt":")" +
           time + R"(","seq":)" + std::to_string(seq) +
           R"(,"name":"Gudang","kind":"lumbung_sosial","lat":-6.9,"lon":107.1,"regionCode":"32.03","stock":[{"item":)"
           R"("selimut","unit":"lembar","onHand":)" +
           std::to_string(seq) + R"(,"countedAt":")" + time + R"("}]})";
}

/// One line, in one write: what was read of it by the parent was committed.
void tellCommitted(std::uint64_t seq)
{
    const std::string line = std::to_string(seq) + '\n';
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) {
        ::_exit(0);
    }
}

int writeUntilKilled(store::Store& store)
{
    const domain::Rules rules;
    const auto decode = [](const domain::RawMessage& message) {
        return wire::decode(message, {});
    };
    auto restored = store.restore(rules, decode);
    if (!restored) {
        std::cerr << restored.error().detail << '\n';
        return 1;
    }
    domain::Picture picture = std::move(restored->picture);
    for (std::uint64_t seq = store.nextSeq();; ++seq) {
        const auto message = std::make_shared<const domain::RawMessage>(
            domain::RawMessage{.seq = seq,
                               .receivedAt = timeOf(seq),
                               .client = "storefill",
                               .topic = "kemensos/lumbung/d" + std::to_string(seq % depots),
                               .qos = 1,
                               .retained = false,
                               .payload = depotDocument(seq)});
        store.append(message, seq % 10 == 0, [seq] { tellCommitted(seq); });
        for (const auto& event : decode(*message)) {
            (void)domain::reduce(picture, event, rules);
        }
        if (seq % checkpointEvery == 0) {
            store.saveCheckpoint(std::make_shared<const domain::Picture>(picture));
            if (!store.flush(std::chrono::seconds{30})) {
                return 1;
            }
        }
    }
}

int writeLines(store::Store& store)
{
    std::uint64_t seq = store.nextSeq();
    for (std::string line; std::getline(std::cin, line); ++seq) {
        const Json json = Json::parse(line);
        std::string payload = json.value("payload", std::string{});
        for (const Json& byte : json.value("payloadBytes", Json::array())) {
            payload += static_cast<char>(byte.get<int>());
        }
        const auto receivedAt = core::readRfc3339(json.at("receivedAt").get<std::string>());
        store.append(std::make_shared<const domain::RawMessage>(
                         domain::RawMessage{.seq = seq,
                                            .receivedAt = receivedAt.value(),
                                            .client = "storefill",
                                            .topic = json.at("topic").get<std::string>(),
                                            .qos = 1,
                                            .retained = json.value("retained", false),
                                            .payload = payload}),
                     false, {});
    }
    return store.flush(std::chrono::seconds{30}) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::cerr << "storefill DIR [--endless]\n";
        return 2;
    }
    store::Options options;
    options.groupCommit = std::chrono::milliseconds{5};
    options.reserveBytes = 0;
    auto store = store::Store::open(argv[1], options);
    if (!store) {
        std::cerr << store.error().detail << '\n';
        return 1;
    }
    const std::string_view choice = argc > 2 ? argv[2] : "";
    if (choice == "--prefix" && argc > 3) {
        store::Configuration configuration;
        configuration.topicPrefix = argv[3];
        (*store)->noteConfiguration(configuration, timeOf(0));
    }
    return choice == "--endless" ? writeUntilKilled(**store) : writeLines(**store);
}

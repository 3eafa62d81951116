// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// posko-bench: measures how fast posko shows what arrives. Reads its options, measures once, prints one
// object.

#include "bench/options.h"
#include "bench/run.h"

#include <csignal>
#include <fstream>
#include <iostream>

namespace {

using namespace posko;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kBadUse = 2;
constexpr int kLacks = 3;

volatile std::sig_atomic_t stopping = 0;

void noteSignal(int)
{
    stopping = 1;
}

int explain(const core::Error& error)
{
    std::cerr << "posko-bench: " << error.where << (error.where.empty() ? "" : ": ") << error.detail << '\n';
    switch (error.code) {
    case core::ErrorCode::badUse:
        return kBadUse;
    case core::ErrorCode::notFound:
        return kLacks;
    default:
        return kFailed;
    }
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = bench::readOptions({argv + 1, static_cast<std::size_t>(argc - 1)});
    if (!options) {
        return explain(options.error());
    }
    if (options->help || options->version) {
        std::cout << (options->help ? bench::helpText() : "posko-bench " POSKO_VERSION "\n");
        return kDone;
    }
    std::ofstream out;
    if (!options->out.empty()) {
        out.open(options->out);
        if (!out) {
            return explain(
                {core::ErrorCode::badUse, options->out, "it cannot be written; name another with --out"});
        }
    }
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(signal, noteSignal);
    }
    const auto measured = bench::measure(*options, stopping);
    if (!measured) {
        return explain(measured.error());
    }
    const std::string text = measured->dump() + '\n';
    std::cout << text;
    if (out.is_open() && !(out << text << std::flush)) {
        return explain({core::ErrorCode::internal, options->out, "it could not be written"});
    }
    return kDone;
}

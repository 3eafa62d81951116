// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oracle.h"

#include "wire/schema.h"
#include "wire/schemacheck.h"

namespace {

using posko::wire::fuzz::require;

/// Every schema judges every text, and of what it accepts the required fields are there.
void validate(std::string_view payload)
{
    const auto document = posko::wire::JsonDocument::read(payload);
    if (!document) {
        return;
    }
    const auto plain = posko::wire::plainJson(document->root());
    for (const std::string_view kind : posko::wire::documentKinds()) {
        const auto result = posko::wire::checkDocument(kind, plain);
        require(result ||
                (result.error().code != posko::core::ErrorCode::internal && !result.error().detail.empty()));
        require(!result || posko::wire::requiredFields(kind, plain).contains("id"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    for (const char* const topic :
         {"kemensos/lumbung/A", "kemensos/tagana/A", "posko/link/A", "bnpb/mitra/A", "bnpb/usulan/A/status",
          "bnpb/klaster/A/B", "bnpb/kejadian/A", "kemensos/pengungsian/A", "akses/A/B", "air/tma/A",
          "pvmbg/gunungapi/A"}) {
        posko::wire::fuzz::run(topic, data, size);
    }
    validate({reinterpret_cast<const char*>(data), size});
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include <cstring>
#include <string>

namespace posko::store {

namespace {

/// Collects columns so that no two different rows give the same bytes.
class Content
{
public:
    explicit Content(char table) { m_bytes += table; }

    Content& add(std::uint64_t value)
    {
        for (unsigned shift = 0; shift < 64; shift += 8) {
            m_bytes += static_cast<char>((value >> shift) & 0xffu);
        }
        return *this;
    }
    Content& add(core::Instant at) { return add(static_cast<std::uint64_t>(core::toEpochMs(at))); }
    Content& add(std::string_view text)
    {
        add(static_cast<std::uint64_t>(text.size()));
        m_bytes += text;
        return *this;
    }
    [[nodiscard]] Hash hash() const { return sha256(m_bytes); }

private:
    std::string m_bytes;
};

} // namespace

Hash contentHash(const domain::RawMessage& message, const Hash& payloadHash)
{
    return Content('m')
        .add(message.seq)
        .add(message.receivedAt)
        .add(message.client)
        .add(message.topic)
        .add(static_cast<std::uint64_t>(message.qos))
        .add(static_cast<std::uint64_t>(message.retained ? 1 : 0))
        .add(asBytes(payloadHash))
        .hash();
}

Hash contentHash(const DecisionContent& decision)
{
    return Content('d')
        .add(decision.n)
        .add(decision.at)
        .add(decision.officer)
        .add(decision.role)
        .add(decision.after)
        .add(decision.body)
        .hash();
}

Hash contentHash(const InputContent& input)
{
    return Content('i').add(input.n).add(input.kind).add(input.at).add(input.after).add(input.body).hash();
}

Hash checkpointHash(int foldVersion, std::uint64_t seq, core::Instant at, std::string_view cbor)
{
    return Content('c').add(static_cast<std::uint64_t>(foldVersion)).add(seq).add(at).add(cbor).hash();
}

Hash keptHash(std::uint64_t seq, const Hash& content)
{
    return Content('k').add(seq).add(asBytes(content)).hash();
}

Hash asHash(std::string_view bytes)
{
    Hash hash{};
    if (bytes.size() == hash.size()) {
        std::memcpy(hash.data(), bytes.data(), hash.size());
    }
    return hash;
}

} // namespace posko::store

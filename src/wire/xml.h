// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string_view>

namespace posko::wire {

/// What walkXml tells as it goes over a document. Views live only during the call.
class XmlVisitor
{
public:
    XmlVisitor() = default;
    XmlVisitor(const XmlVisitor&) = delete;
    XmlVisitor& operator=(const XmlVisitor&) = delete;
    virtual ~XmlVisitor() = default;

    /// An element opens; `space` is its namespace URI, empty for none. Answering false ends the walk: it has
    /// seen enough.
    virtual bool start(std::string_view space, std::string_view name) = 0;
    /// An attribute of the element that has just opened; those in a namespace are passed over.
    virtual void attribute(std::string_view /*name*/, std::string_view /*value*/) {}
    /// A piece of text (UTF-8, entities resolved) directly inside the innermost open element.
    virtual void text(std::string_view piece) = 0;
    /// The innermost open element closes.
    virtual void end() = 0;
};

/// Goes once over a whole XML document, without recursion and without building anything.
/// Refused: over 4 MiB, deeper than 32 elements, a DOCTYPE in any encoding (before anything that it declares
/// is read), what is not well-formed or not in its encoding. Read are UTF-8, UTF-16 with a byte-order mark,
/// ISO-8859-1 and US-ASCII by declaration. Nothing is ever fetched. The parser's own memory is capped; over
/// the cap is `tooLarge`.
[[nodiscard]] core::Result<void> walkXml(std::string_view payload, XmlVisitor& visitor);

/// Walks a document with a new `Visitor` and takes what it found: `take()` gives a core::Result.
template <class Visitor> [[nodiscard]] auto takeXml(std::string_view payload)
{
    Visitor visitor;
    if (auto walked = walkXml(payload, visitor); !walked) {
        return decltype(visitor.take())(std::unexpected(walked.error()));
    }
    return visitor.take();
}

} // namespace posko::wire

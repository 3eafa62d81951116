// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/xml.h"

#include "wire/text.h"

#include <expat.h>

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <type_traits>

namespace posko::wire {

namespace {

using core::Error;
using core::ErrorCode;

/// Stands between a namespace URI and a name in what expat reports; no XML text can hold it.
constexpr char separator = '\x01';

/// An alert of 4 MiB needs some 100 KiB here; only floods of attributes or names need more than this.
constexpr std::size_t maxParserBytes = std::size_t{12} * 1024 * 1024;

/// Bytes that the parser of this thread holds; expat's allocation functions carry no context of their own.
thread_local std::size_t parserBytes = 0;

struct alignas(std::max_align_t) BlockHead
{
    std::size_t size = 0;
};

void* allocate(std::size_t size)
{
    if (size > maxParserBytes || parserBytes + size > maxParserBytes) {
        return nullptr;
    }
    void* block = std::malloc(sizeof(BlockHead) + size);
    if (block == nullptr) {
        return nullptr;
    }
    parserBytes += size;
    return new (block) BlockHead{size} + 1;
}

void release(void* pointer)
{
    if (pointer != nullptr) {
        auto* head = static_cast<BlockHead*>(pointer) - 1;
        parserBytes -= head->size;
        std::free(head);
    }
}

void* reallocate(void* pointer, std::size_t size)
{
    if (pointer == nullptr) {
        return allocate(size);
    }
    auto* head = static_cast<BlockHead*>(pointer) - 1;
    const std::size_t former = head->size;
    if (size > maxParserBytes || parserBytes - former + size > maxParserBytes) {
        return nullptr;
    }
    void* block = std::realloc(head, sizeof(BlockHead) + size);
    if (block == nullptr) {
        return nullptr;
    }
    parserBytes = parserBytes - former + size;
    return new (block) BlockHead{size} + 1;
}

/// One walk: expat's callbacks, the depth, and why it was stopped.
class Walk
{
public:
    explicit Walk(XmlVisitor& visitor)
        : m_visitor(visitor)
    {
        const XML_Memory_Handling_Suite memory{&allocate, &reallocate, &release};
        const char text[] = {separator, '\0'};
        m_parser.reset(XML_ParserCreate_MM(nullptr, &memory, text));
        if (!m_parser) {
            throw std::bad_alloc();
        }
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), &Walk::onStart, &Walk::onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), &Walk::onText);
        XML_SetDefaultHandler(m_parser.get(), &Walk::onOther);
    }

    core::Result<void> run(std::string_view payload)
    {
        const auto status =
            XML_Parse(m_parser.get(), payload.data(), static_cast<int>(payload.size()), XML_TRUE);
        if (m_error) {
            return std::unexpected(*m_error);
        }
        if (m_enough || status == XML_STATUS_OK) {
            return {};
        }
        const XML_Error code = XML_GetErrorCode(m_parser.get());
        if (code == XML_ERROR_NO_MEMORY) {
            return core::fail(ErrorCode::tooLarge, place(),
                              "more names and attributes than the limit allows");
        }
        constexpr std::string_view verdict = "not well-formed";
        const std::string reason = XML_ErrorString(code);
        return core::fail(ErrorCode::badSyntax, place(),
                          reason.starts_with(verdict) ? reason : std::string(verdict) + ": " + reason);
    }

private:
    struct Free
    {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static Walk& self(void* data) { return *static_cast<Walk*>(data); }

    /// Exceptions must not cross the C library.
    template <class Work> void guarded(Work&& work) noexcept
    {
        if (m_error || m_enough) {
            return;
        }
        try {
            work();
        } catch (const std::exception&) {
            stop(ErrorCode::internal, "no memory");
        }
    }

    static void onStart(void* data, const XML_Char* name, const XML_Char** attributes)
    {
        Walk& walk = self(data);
        walk.guarded([&] {
            if (++walk.m_depth > maxDepth) {
                walk.stop(ErrorCode::tooLarge, "deeper than 32 elements");
                return;
            }
            const std::string_view full(name);
            const std::size_t cut = full.find(separator);
            const bool none = cut == std::string_view::npos;
            if (!walk.m_visitor.start(none ? std::string_view{} : full.substr(0, cut),
                                      none ? full : full.substr(cut + 1))) {
                walk.m_enough = true;
                XML_StopParser(walk.m_parser.get(), XML_FALSE);
                return;
            }
            for (; *attributes != nullptr; attributes += 2) {
                const std::string_view one(attributes[0]);
                if (one.find(separator) == std::string_view::npos) {
                    walk.m_visitor.attribute(one, attributes[1]);
                }
            }
        });
    }

    static void onEnd(void* data, const XML_Char*)
    {
        Walk& walk = self(data);
        walk.guarded([&] {
            --walk.m_depth;
            walk.m_visitor.end();
        });
    }

    static void onText(void* data, const XML_Char* text, int length)
    {
        Walk& walk = self(data);
        walk.guarded([&] { walk.m_visitor.text({text, static_cast<std::size_t>(length)}); });
    }

    /// Everything else as it is written. Only a declaration of a document type begins like this, and it comes
    /// here before its name is read; a default handler also keeps expat from expanding anything that is
    /// declared.
    static void onOther(void* data, const XML_Char* text, int length)
    {
        Walk& walk = self(data);
        walk.guarded([&] {
            if (std::string_view(text, static_cast<std::size_t>(length)).starts_with("<!DOCTYPE")) {
                walk.stop(ErrorCode::forbiddenDoctype, "a DOCTYPE is refused, whatever it declares");
            }
        });
    }

    void stop(ErrorCode code, std::string detail)
    {
        m_error = Error{code, place(), std::move(detail)};
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    [[nodiscard]] std::string place() const
    {
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
        const auto line = XML_GetCurrentLineNumber64(m_parser.get());
        const auto column = XML_GetCurrentColumnNumber64(m_parser.get());
#else
        const auto line = XML_GetCurrentLineNumber(m_parser.get());
        const auto column = XML_GetCurrentColumnNumber(m_parser.get());
#endif
        return "line " + std::to_string(line) + ", column " + std::to_string(column + 1);
    }

    XmlVisitor& m_visitor;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    int m_depth = 0;
    bool m_enough = false;
    std::optional<Error> m_error;
};

enum class Wide { no, littleEndian, bigEndian };

Wide markOf(std::string_view payload)
{
    return payload.starts_with("\xFF\xFE")   ? Wide::littleEndian
           : payload.starts_with("\xFE\xFF") ? Wide::bigEndian
                                             : Wide::no;
}

/// Expat takes any two units for a pair; a surrogate without its partner is no character.
bool pairsAreWhole(std::string_view payload, Wide wide)
{
    const std::size_t high = wide == Wide::littleEndian ? 1 : 0;
    bool inPair = false;
    for (std::size_t i = 0; i + 1 < payload.size(); i += 2) {
        const auto byte = static_cast<unsigned char>(payload[i + high]);
        const bool second = byte >= 0xDC && byte <= 0xDF;
        if (second != inPair) {
            return false;
        }
        inPair = byte >= 0xD8 && byte <= 0xDB;
    }
    return !inPair && payload.size() % 2 == 0;
}

} // namespace

core::Result<void> walkXml(std::string_view payload, XmlVisitor& visitor)
{
    if (payload.size() > maxXmlBytes) {
        return core::fail(ErrorCode::tooLarge, {}, "over 4 MiB of XML");
    }
    auto result = Walk(visitor).run(payload);
    if (!result) {
        return result;
    }
    const Wide wide = markOf(payload);
    if (wide == Wide::no && payload.substr(0, 2).find('\0') != std::string_view::npos) {
        return core::fail(ErrorCode::badSyntax, "line 1, column 1",
                          "not well-formed: UTF-16 without a byte-order mark");
    }
    if (wide != Wide::no && !pairsAreWhole(payload, wide)) {
        return core::fail(ErrorCode::badSyntax, {}, "not well-formed: half a surrogate pair");
    }
    return result;
}

} // namespace posko::wire

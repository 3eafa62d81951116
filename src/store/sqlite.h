// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace posko::store {

/// One prepared statement; finalised with the object. Bind from 1, read columns from 0, as SQLite does.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement, &sqlite3_finalize)
    {}

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::uint64_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, double value);
    Statement& bindNull(int index);
    /// The bytes must live until step() has been called.
    Statement& bindText(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);

    /// SQLITE_ROW, SQLITE_DONE or the error; after DONE and errors the statement is reset.
    int step();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t unsignedInteger(int column) const
    {
        return static_cast<std::uint64_t>(integer(column));
    }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// The column's bytes, text or blob, valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> m_statement{nullptr, &sqlite3_finalize};
    int m_bindError = SQLITE_OK;
};

/// One connection, used by one thread at a time. Errors are values; nothing here throws.
class Database
{
public:
    enum class Mode { create, readOnly };
    static constexpr int busyMilliseconds = 5000;

    /// Opens with the settings that every connection has: defensive schema trust, foreign keys, no extension
    /// loading, a busy time of 5 s; a reader never copies the write-ahead log back.
    [[nodiscard]] static core::Result<Database> open(const std::filesystem::path& file, Mode mode);

    /// Runs statements without results.
    [[nodiscard]] core::Result<void> run(const std::string& sql);
    [[nodiscard]] core::Result<Statement> prepare(std::string_view sql) const;
    /// First column of the first row as an integer; `otherwise` where there is no row or it is null.
    [[nodiscard]] core::Result<std::int64_t> number(std::string_view sql, std::int64_t otherwise = 0) const;

    /// SQLite's words for the last error of this connection, as storeFailed or storeDamaged.
    [[nodiscard]] core::Error error() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }

private:
    explicit Database(sqlite3* handle)
        : m_handle(handle, &sqlite3_close_v2)
    {}
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> m_handle;
};

} // namespace posko::store

// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite.h"

#include <utility>

namespace posko::store {

namespace {

core::Error errorOf(sqlite3* handle, int code)
{
    const int primary = code & 0xff;
    const bool damaged = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    const char* file = handle != nullptr ? sqlite3_db_filename(handle, "main") : nullptr;
    const std::string where =
        file != nullptr ? std::filesystem::path(file).filename().string() : std::string{};
    std::string detail = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return {damaged ? core::ErrorCode::storeDamaged : core::ErrorCode::storeFailed, where, std::move(detail)};
}

} // namespace

Statement& Statement::bind(int index, std::int64_t value)
{
    m_bindError |= sqlite3_bind_int64(m_statement.get(), index, value);
    return *this;
}

Statement& Statement::bind(int index, double value)
{
    m_bindError |= sqlite3_bind_double(m_statement.get(), index, value);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    m_bindError |= sqlite3_bind_null(m_statement.get(), index);
    return *this;
}

Statement& Statement::bindText(int index, std::string_view text)
{
    const char* begin = text.data() != nullptr ? text.data() : "";
    m_bindError |=
        sqlite3_bind_text64(m_statement.get(), index, begin, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    const char* begin = bytes.data() != nullptr ? bytes.data() : "";
    m_bindError |= sqlite3_bind_blob64(m_statement.get(), index, begin, bytes.size(), SQLITE_STATIC);
    return *this;
}

int Statement::step()
{
    if (m_bindError != SQLITE_OK) {
        m_bindError = SQLITE_OK;
        return SQLITE_TOOBIG;
    }
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW) {
        const int extended = sqlite3_extended_errcode(sqlite3_db_handle(m_statement.get()));
        sqlite3_reset(m_statement.get());
        return code == SQLITE_DONE ? code : extended;
    }
    return code;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string_view Statement::bytes(int column) const
{
    const void* begin = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return begin == nullptr
               ? std::string_view{}
               : std::string_view{static_cast<const char*>(begin), static_cast<std::size_t>(size)};
}

core::Result<Database> Database::open(const std::filesystem::path& file, Mode mode)
{
    const int flags =
        mode == Mode::readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* raw = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database{raw};
    if (code != SQLITE_OK) {
        core::Error error = errorOf(raw, code);
        error.where = file.filename().string();
        return std::unexpected(std::move(error));
    }
    sqlite3_busy_timeout(raw, busyMilliseconds);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (mode == Mode::readOnly) {
        sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    sqlite3_wal_autocheckpoint(raw, 0);
    return database;
}

core::Result<void> Database::run(const std::string& sql)
{
    if (sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(error());
    }
    return {};
}

core::Result<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()), 0, &statement,
                           nullptr) != SQLITE_OK) {
        return std::unexpected(error());
    }
    return Statement{statement};
}

core::Result<std::int64_t> Database::number(std::string_view sql, std::int64_t otherwise) const
{
    auto statement = prepare(sql);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    const int code = statement->step();
    if (code == SQLITE_ROW) {
        return statement->isNull(0) ? otherwise : statement->integer(0);
    }
    if (code != SQLITE_DONE) {
        return std::unexpected(error());
    }
    return otherwise;
}

core::Error Database::error() const
{
    return errorOf(m_handle.get(), sqlite3_extended_errcode(m_handle.get()));
}

} // namespace posko::store

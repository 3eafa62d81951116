# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTABLE=… -DHEADER=… -DNAMESPACE=… -DFUNCTION=… -DOUTPUT=… -P embedtable.cmake: writes the table TABLE as one C++
# source, OUTPUT, which defines NAMESPACE::FUNCTION of HEADER. Characters one by one: a compiler need not take a string
# of more than 65,536.

file(READ ${TABLE} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," characters "${bytes}")
file(WRITE ${OUTPUT} "#include \"${HEADER}\"

namespace ${NAMESPACE} {

namespace {

constexpr char text[] = {${characters}};

} // namespace

std::string_view ${FUNCTION}()
{
    return {text, sizeof text};
}

} // namespace ${NAMESPACE}
")

# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTABLE=… -DOUTPUT=… -P embedvolcanoes.cmake: writes the table TABLE as one C++ source, OUTPUT.

file(READ ${TABLE} text)
set(source "#include \"domain/embeddedvolcanoes.h\"\n\nnamespace posko::domain {\n\n")
string(APPEND source "std::string_view embeddedVolcanoes()\n{\n    return R\"table(${text})table\";\n}\n\n")
string(APPEND source "} // namespace posko::domain\n")
file(WRITE ${OUTPUT} "${source}")

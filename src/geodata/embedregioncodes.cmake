# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTABLE=… -DOUTPUT=… -P embedregioncodes.cmake: writes the table TABLE as one C++ source, OUTPUT.

file(READ ${TABLE} text)
set(source "#include \"geodata/importregions.h\"\n\nnamespace posko::geodata {\n\n")
string(APPEND source "std::string_view embeddedRegionCodes()\n{\n    return R\"table(${text})table\";\n}\n\n")
string(APPEND source "} // namespace posko::geodata\n")
file(WRITE ${OUTPUT} "${source}")

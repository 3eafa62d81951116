# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DFOLDER=… -DOUTPUT=… -P embedschemas.cmake: writes the schemas of FOLDER as one C++ source, OUTPUT.

file(GLOB schemas ${FOLDER}/posko.*.1.json)
list(SORT schemas)
set(source "#include \"wire/embeddedschemas.h\"\n\nnamespace posko::wire {\n\nnamespace {\n\n")
string(APPEND source "constexpr EmbeddedSchema schemas[] = {\n")
foreach(schema IN LISTS schemas)
    string(REGEX REPLACE "^.*/posko\\.([a-z-]+)\\.1\\.json$" "\\1" kind ${schema})
    file(READ ${schema} text)
    string(APPEND source "{\"${kind}\", R\"schema(${text})schema\"},\n")
endforeach()
string(APPEND source "};\n\n} // namespace\n\nstd::span<const EmbeddedSchema> embeddedSchemas()\n{\n    return schemas;\n}\n\n} // namespace posko::wire\n")
file(WRITE ${OUTPUT} "${source}")

# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later

set(posko_embedtable ${CMAKE_CURRENT_LIST_DIR}/embedtable.cmake)

# posko_embed_table(library TABLE file HEADER path FUNCTION name): makes the table a part of the library, as the text
# that posko::library::name() of the header gives.
function(posko_embed_table library)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TABLE;HEADER;FUNCTION" "")
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${arg_FUNCTION}.cpp)
    add_custom_command(
        OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DTABLE=${arg_TABLE} -DHEADER=${arg_HEADER} -DNAMESPACE=posko::${library}
                -DFUNCTION=${arg_FUNCTION} -DOUTPUT=${source} -P ${posko_embedtable}
        DEPENDS ${arg_TABLE} ${posko_embedtable}
        COMMENT "Embedding ${arg_TABLE}"
        VERBATIM
    )
    target_sources(posko_${library} PRIVATE ${source})
endfunction()

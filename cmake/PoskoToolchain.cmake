# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How everything is compiled: language, warnings, cache, linker, sanitizers, and where results lie.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# clang-tidy cannot read the module flags that g++ would get.
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Debug CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
# A sanitizer's report needs lines, a debugger everything.
if(POSKO_SANITIZE)
    set(posko_debug_flags "-O1 -g1")
else()
    set(posko_debug_flags "-O1 -g")
endif()
set(CMAKE_CXX_FLAGS_DEBUG "${posko_debug_flags}" CACHE STRING "Flags of Debug" FORCE)

find_program(POSKO_CCACHE ccache)
if(POSKO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(posko_ccache_directory "$ENV{CCACHE_DIR}")
    if(NOT posko_ccache_directory AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
        set(posko_ccache_directory "$ENV{XDG_CACHE_HOME}/posko/ccache")
    elseif(NOT posko_ccache_directory)
        set(posko_ccache_directory "$ENV{HOME}/.cache/posko/ccache")
    endif()
    # Clones at different places share results: paths below the clone are made relative.
    set(posko_launcher ${CMAKE_COMMAND} -E env CCACHE_DIR=${posko_ccache_directory} CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
        CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=5G ${POSKO_CCACHE})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${posko_launcher})
    set(CMAKE_C_COMPILER_LAUNCHER ${posko_launcher})
endif()

find_program(POSKO_MOLD mold)
if(POSKO_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

if(POSKO_SANITIZE)
    add_compile_options(-fsanitize=${POSKO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${POSKO_SANITIZE})
    # For limits of time and memory, which do not hold there.
    add_compile_definitions(POSKO_SANITIZE="${POSKO_SANITIZE}")
endif()
if(POSKO_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Our own sources link this and nothing else does.
add_library(posko_warnings INTERFACE)
target_compile_options(posko_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(POSKO_WERROR)
    target_compile_options(posko_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND POSKO_SANITIZE)
    # g++ reports paths that only the sanitizers' own checks open.
    target_compile_options(posko_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
target_compile_definitions(posko_warnings INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH)

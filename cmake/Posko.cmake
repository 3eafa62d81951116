# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The functions by which every folder says what it holds.

include(GoogleTest)
file(REMOVE_RECURSE ${CMAKE_BINARY_DIR}/fuzz-targets)

# What every test may rely on: where the sources and the programs are, and a fixed zone and locale.
set(posko_test_environment
    POSKO_SOURCE_DIR=${CMAKE_SOURCE_DIR}
    POSKO_BINARY_DIR=${CMAKE_BINARY_DIR}
    POSKO_BIN_DIR=${CMAKE_BINARY_DIR}/bin
    TZ=UTC
    LANG=C.UTF-8
    POSKO_SANITIZE=${POSKO_SANITIZE}
)

# posko_add_subdirectories(BASE FOLDER…): adds those folders below BASE that have a CMakeLists.txt.
function(posko_add_subdirectories base)
    foreach(folder IN LISTS ARGN)
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${base}/${folder}/CMakeLists.txt)
            add_subdirectory(${base}/${folder})
        endif()
    endforeach()
endfunction()

# posko_own_target(TARGET): compiles TARGET as our own source: warnings are errors, includes start at src/.
function(posko_own_target target)
    target_link_libraries(${target} PRIVATE posko_warnings)
    target_compile_features(${target} PRIVATE cxx_std_23)
endfunction()

# posko_add_library(NAME SOURCES … HEADERS … [PUBLIC libs…] [PRIVATE libs…]): static library posko_NAME, alias
# Posko::NAME. Its headers are included as "NAME/header.h".
function(posko_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
    set(target posko_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Posko::${name} ALIAS ${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${arg_HEADERS})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    posko_own_target(${target})
    if("${arg_PUBLIC};${arg_PRIVATE}" MATCHES "Qt6::")
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
    else()
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    endif()
endfunction()

# posko_add_qml_module(NAME URI Posko.X [QML files…] [SOURCES files…] [HEADERS files…] [RESOURCES files…] [LIBS libs…]
# [IMPORTS uris…]): QML module of the current folder as static library posko_NAME with plugin posko_NAMEplugin, which
# a program links. QML files in a folder called as the URI's last part. QML_SINGLETONS names those that are singletons.
function(posko_add_qml_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "URI" "QML;QML_SINGLETONS;SOURCES;HEADERS;RESOURCES;LIBS;IMPORTS")
    set(target posko_${name})
    if(arg_QML_SINGLETONS)
        set_source_files_properties(${arg_QML_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
    endif()
    qt_add_library(${target} STATIC)
    qt_add_qml_module(${target}
        URI ${arg_URI}
        VERSION 1.0
        QML_FILES ${arg_QML} ${arg_QML_SINGLETONS}
        SOURCES ${arg_SOURCES}
        RESOURCES ${arg_RESOURCES}
        IMPORTS ${arg_IMPORTS}
    )
    add_library(Posko::${name} ALIAS ${target})
    if(arg_HEADERS)
        target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${arg_HEADERS})
        target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
    target_link_libraries(${target} PUBLIC Qt6::Quick ${arg_LIBS})
    posko_own_target(${target})
    # What the QML compiler writes is not our own source, and no warning in it can be mended here.
    get_target_property(written ${target} SOURCES)
    list(FILTER written INCLUDE REGEX "/qmlcache/.*\\.cpp$")
    set_source_files_properties(${written} PROPERTIES COMPILE_OPTIONS -w)
    set_property(GLOBAL APPEND PROPERTY posko_qml_targets ${target})
endfunction()

# posko_add_executable(NAME SOURCES … [LIBS …]): program NAME in bin/.
function(posko_add_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    if("${arg_LIBS}" MATCHES "Qt6::")
        qt_add_executable(${name} ${arg_SOURCES})
    else()
        add_executable(${name} ${arg_SOURCES})
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
    target_link_libraries(${name} PRIVATE ${arg_LIBS})
    target_compile_definitions(${name} PRIVATE POSKO_VERSION="${PROJECT_VERSION}")
    posko_own_target(${name})
endfunction()

# posko_add_test(NAME SOURCES … [LIBS …] [LABELS …] [TIMEOUT s] [ENVIRONMENT …]): GoogleTest program; each of its tests
# is one of ctest. It is asked for its tests when ctest starts, so a build runs no program.
function(posko_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBS} GTest::gmock)
    if(NOT "${arg_SOURCES}" MATCHES "(^|[;/])main\\.cpp")
        target_link_libraries(${name} PRIVATE GTest::gmock_main)
    endif()
    target_compile_definitions(${name} PRIVATE
        POSKO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" POSKO_BINARY_DIR="${CMAKE_BINARY_DIR}" POSKO_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    posko_own_target(${name})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bin)
    if("${arg_LIBS}" MATCHES "Qt6::|Posko::(runtime|viewmodel|mapscene|services)")
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
        # Qt and Mesa keep things until the process ends, which are not ours to free.
        list(PREPEND arg_ENVIRONMENT QT_QPA_PLATFORM=offscreen LSAN_OPTIONS=detect_leaks=0)
    else()
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endif()
    list(PREPEND arg_ENVIRONMENT ${posko_test_environment})
    string(REPLACE ";" "\\;" environment "${arg_ENVIRONMENT}")
    string(REPLACE ";" "\\;" labels "${arg_LABELS}")
    gtest_discover_tests(${name}
        DISCOVERY_MODE PRE_TEST
        DISCOVERY_TIMEOUT 60
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${labels}" ENVIRONMENT "${environment}"
    )
endfunction()

# posko_add_script_test(NAME COMMAND … [LABELS …] [TIMEOUT s] [ENVIRONMENT …]): COMMAND as one test of ctest. Exit 77:
# skipped, with the reason as the last line that it wrote.
function(posko_add_script_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "COMMAND;LABELS;ENVIRONMENT")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_test(NAME ${name} COMMAND ${arg_COMMAND} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set(environment ${posko_test_environment} ${arg_ENVIRONMENT})
    if("${arg_LABELS}" MATCHES "ui|qml")
        # Mesa's and Qt's own leaks at the end of a program with a window are not ours to judge.
        list(APPEND environment LSAN_OPTIONS=detect_leaks=0)
    endif()
    set_tests_properties(${name} PROPERTIES
        SKIP_RETURN_CODE 77 TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" ENVIRONMENT "${environment}")
endfunction()

# posko_add_fuzz_target(NAME SOURCES … LIBS … CORPUS dir): with POSKO_FUZZ a libFuzzer program in bin/, listed in
# fuzz-targets/; otherwise a test that gives every file of the corpus to the same function once.
function(posko_add_fuzz_target name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "CORPUS" "SOURCES;LIBS")
    cmake_path(ABSOLUTE_PATH arg_CORPUS BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    posko_own_target(${name})
    if(POSKO_FUZZ)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        file(WRITE ${CMAKE_BINARY_DIR}/fuzz-targets/${name} "${arg_CORPUS}\n")
    else()
        target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/fuzzreplay.cpp)
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bin)
        posko_add_script_test(${name}_survives_its_corpus COMMAND ${name} ${arg_CORPUS} LABELS fuzz TIMEOUT 120)
    endif()
endfunction()

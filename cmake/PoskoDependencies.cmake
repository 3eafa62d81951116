# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every library that Posko uses, found once. All come from Debian 13 (packaging/packages.txt).

find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
# The package's own version file says 1.5.1 for 1.5.2.
find_package(PahoMqttCpp 1.5 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
list(APPEND CMAKE_MODULE_PATH /usr/share/cmake/geographiclib)
find_package(GeographicLib REQUIRED)
if(NOT TARGET GeographicLib::GeographicLib)
    add_library(GeographicLib::GeographicLib UNKNOWN IMPORTED)
    set_target_properties(GeographicLib::GeographicLib PROPERTIES IMPORTED_LOCATION ${GeographicLib_LIBRARIES})
endif()
find_package(GEOS REQUIRED)
find_package(Boost REQUIRED CONFIG)
find_package(expat REQUIRED CONFIG)
find_package(simdjson REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(ZLIB REQUIRED)
find_package(GTest REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
if(TARGET SQLiteCpp AND NOT TARGET SQLiteCpp::SQLiteCpp)
    add_library(SQLiteCpp::SQLiteCpp ALIAS SQLiteCpp)
endif()
if(TARGET PahoMqttCpp::paho-mqttpp3-shared AND NOT TARGET PahoMqttCpp::paho-mqttpp3)
    add_library(PahoMqttCpp::paho-mqttpp3 ALIAS PahoMqttCpp::paho-mqttpp3-shared)
endif()

if(POSKO_QT)
    find_package(Qt6 6.8 REQUIRED COMPONENTS
        Core Gui Network Qml Quick QuickControls2 QuickTest Widgets Charts Positioning ShaderTools Svg Test LinguistTools)
    qt_standard_project_setup(REQUIRES 6.8)
    set(CMAKE_AUTOUIC OFF)
    qt_policy(SET QTP0001 NEW)
    qt_policy(SET QTP0004 NEW)
    # Ahead-of-time compiled QML costs a third of the build; what people run has it.
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
        set(QT_QML_NO_CACHEGEN ON)
    endif()
    # One tree of QML modules for qmllint, the tests and the program.
    set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml)
endif()

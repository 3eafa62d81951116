// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <nlohmann/json.hpp>

namespace posko::map {

std::string lineOf(const Report& report)
{
    nlohmann::ordered_json json;
    json["id"] = report.id.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(report.id);
    json["file"] = report.file;
    json["kind"] = report.kind == geodata::ImportKind::borders ? "borders" : "layer";
    json["features"] = report.features;
    json["projection"] = report.projection;
    json["codeSystem"] = !report.system                               ? "none"
                         : *report.system == geodata::CodeSystem::bps ? "bps"
                                                                      : "kemendagri";
    json["matched"] = report.matched;
    json["unmatched"] = report.unmatched;
    json["warnings"] = report.warnings;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace posko::map

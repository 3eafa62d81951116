// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <cstddef>
#include <utility>

namespace posko::geodata {

// Finds boxes in degrees, (lon, lat); each carries the index of what lies in it.
using TreePoint = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
using TreeBox = boost::geometry::model::box<TreePoint>;
using TreeEntry = std::pair<TreeBox, std::size_t>;
using BoxTree = boost::geometry::index::rtree<TreeEntry, boost::geometry::index::rstar<16>>;

} // namespace posko::geodata

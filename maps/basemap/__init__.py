# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the offline base map of Posko; see maps/README.md for what the file holds."""

#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# onscreen.sh WxH COMMAND ARG…: runs COMMAND on a virtual screen of its own and returns its exit status.
set -euo pipefail

size=$1
shift
numbers=$(mktemp)
trap 'rm -f "$numbers"; [ -z "${screen-}" ] || kill "$screen" 2>/dev/null || true' EXIT
Xvfb -displayfd 5 -screen 0 "${size}x24" -nolisten tcp 5> "$numbers" 2> /dev/null &
screen=$!
for ((try = 0; try < 100; try++)); do
    [ -s "$numbers" ] && break
    kill -0 "$screen" 2>/dev/null || { echo "Xvfb did not start" >&2; exit 1; }
    read -rt 0.1 <> <(:) || true
done
export DISPLAY=:$(tr -d '\n' < "$numbers")
QT_QPA_PLATFORM=xcb QSG_RENDER_LOOP="${QSG_RENDER_LOOP:-threaded}" LIBGL_ALWAYS_SOFTWARE=1 "$@"

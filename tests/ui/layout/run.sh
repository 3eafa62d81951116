#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh PROGRAM [ARG…]: PROGRAM on a virtual screen that holds the largest wall; ends with the program's status.
set -u

displays=$(mktemp)
Xvfb -displayfd 3 -screen 0 5760x2160x24 -nolisten tcp 3>"$displays" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; rm -f "$displays"' EXIT

# The server writes its number once it listens; the read returns when it has.
number=$(timeout 30 tail -n +1 -f "$displays" --pid="$server" | head -n 1)
if [ -z "$number" ]; then
    echo "no virtual screen came up"
    exit 1
fi
DISPLAY=":$number" QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 QSG_RENDER_LOOP=basic QT_X11_NO_MITSHM=1 "$@"

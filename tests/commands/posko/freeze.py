# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A wall has the keyboard on a screen without a window manager; one that is stopped is covered by LAYAR
BEKU within seconds, and the sign goes when the wall moves again; a wall that is killed takes its watcher with it."""
import os
import signal
import subprocess

from harness import Bench, until


def visible(display, name):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name],
                           env=dict(os.environ, DISPLAY=display), capture_output=True, text=True, check=False)
    return found.stdout.split()


def with_keyboard(display):
    """The name of the window that gets the keys."""
    found = subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], env=dict(os.environ, DISPLAY=display),
                           capture_output=True, text=True, check=False)
    return found.stdout.strip()


def two_state_lines(program, lines=[]):
    """The program says one line a second: after two of them the watcher has heard of a frame."""
    lines.append(program.stdout.readline())
    return len(lines) >= 2


def main():
    with Bench() as bench:
        bench.start_broker()
        display = bench.start_screen()
        program = bench.start_posko("--size", "1280x720", env={"QT_QPA_PLATFORM": "xcb", "DISPLAY": display,
                                                               "QT_X11_NO_MITSHM": "1", "POSKO_STATE_SECONDS": "1"})
        until(lambda: visible(display, "^Posko$"), 60, "the wall is on the screen")
        until(lambda: with_keyboard(display) == "Posko", 20, "the wall has the keyboard")
        assert not visible(display, "^posko-watch$"), "no sign while the wall lives"
        children = lambda: subprocess.run(["pgrep", "-P", str(program.pid), "posko-watch"], capture_output=True,
                                          text=True, check=False).stdout.split()
        watcher = int(until(children, 20, "the watcher runs")[0])
        until(lambda: two_state_lines(program), 20, "the wall has drawn for a while")
        program.send_signal(signal.SIGSTOP)
        until(lambda: visible(display, "^posko-watch$"), 10, "the sign covers the frozen wall")
        program.send_signal(signal.SIGCONT)
        until(lambda: not visible(display, "^posko-watch$"), 10, "the sign goes when the wall moves again")
        program.kill()
        program.wait()
        until(lambda: not os.path.exists(f"/proc/{watcher}"), 10, "the watcher ends with the wall")


main()

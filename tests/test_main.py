from __future__ import annotations

import os
import subprocess
import sys

import PySide6
import pytest

from delegaties import __main__ as start


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], False),
        (["--database", "sqlite:///x.db"], False),
        (["--database=sqlite:///x.db"], False),
        (["--database", "sqlite:///x.db", "missions"], True),
        (["example"], True),
        (["--help"], True),
        (["--version"], True),
    ],
)
def test_a_word_is_a_command_and_no_word_is_the_window(arguments, command):
    assert start.is_command(arguments) is command


@pytest.mark.parametrize(
    ("environment", "system", "display"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_display_is_looked_for_where_one_can_be_missing(environment, system, display):
    assert start.has_display(environment, system) is display


@pytest.mark.skipif(sys.platform != "linux", reason="only there a display can be missing")
def test_without_a_display_one_sentence_says_so():
    bare = {"PATH": os.environ["PATH"], "DELEGATIES_HOME": os.environ["DELEGATIES_HOME"]}
    program = [sys.executable, "-m", "delegaties"]
    done = subprocess.run(program, check=False, env=bare, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("python", "qt", "misfit"),
    [
        ((3, 11), (6, 11), False),
        ((3, 11), (6, 12), True),
        ((3, 11), (7, 0), True),
        ((3, 12), (6, 12), False),
    ],
)
def test_a_qt_that_would_crash_this_python_is_refused(python, qt, misfit):
    assert start.qt_misfit(python, qt) is misfit


def test_the_installed_qt_fits():
    assert not start.qt_misfit(sys.version_info[:2], PySide6.__version_info__[:2])


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_calls_into_qt_keep_none_alive(qtbot):
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        label.setText("x")
    assert sys.getrefcount(None) > before - 100

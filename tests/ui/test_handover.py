"""A second start brings the window of the first to the front, whatever became of the first."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from delegaties import settings
from delegaties.settings import Settings
from delegaties.ui.handover import Handover

FIRST = """
import sys
from delegaties.ui import app, frame

class Watched(frame.Frame):
    def come_forward(self):
        super().come_forward()
        print("forward", self.isMinimized(), self.isActiveWindow(), flush=True)
        self.close()

    def paintEvent(self, event):
        super().paintEvent(event)
        self.showMinimized()
        print("open", flush=True)

app.Frame = Watched
print("code", app.main(sys.argv[1:]))
"""


@pytest.fixture
def start(home):
    """Start a process with the program's own folder; what still runs is ended after the test."""
    settings.write(home, Settings(name="Anna", language="en", setup_done=True))
    begun = []

    def start(*arguments):
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DELEGATIES_HOME": str(home)},
            stdout=subprocess.PIPE,
            text=True,
        )
        begun.append(process)
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def test_a_second_start_shows_the_first_window_and_ends(start):
    first = start("-c", FIRST)
    assert first.stdout.readline() == "open\n"
    second = start("-m", "delegaties")
    assert second.wait(60) == 0
    said, _none = first.communicate(timeout=60)
    assert said.splitlines()[-2:] == ["forward False True", "code 0"]


def test_another_database_has_a_window_of_its_own(start, home, tmp_path):
    first = start("-c", FIRST)
    assert first.stdout.readline() == "open\n"
    assert not Handover(home, str(tmp_path / "other.db")).is_second()


def test_a_crash_does_not_keep_the_next_start_from_opening(start, home, qapp):  # noqa: ARG001  sockets need an application
    first = start("-c", FIRST)
    assert first.stdout.readline() == "open\n"
    first.kill()
    first.wait()
    again = Handover(home, "")
    assert not again.is_second()
    again.listen(lambda: None)
    again.end()
    assert not Handover(home, "").is_second()

"""The real start, in a process of its own: first paint, pages, end."""

from __future__ import annotations

import os
import subprocess
import sys

from delegaties import settings
from delegaties.settings import Settings

SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from delegaties.ui import app, frame

class Watched(frame.Frame):
    def paintEvent(self, event):
        if not self._was_painted:
            print("painted", "sqlalchemy" in sys.modules, "delegaties.ui.window" in sys.modules)
            clock.start()
        super().paintEvent(event)

def look():
    window = app_of_now().activeWindow() or first()
    inside = window.centralWidget() if window else None
    if inside is not None and inside.page is not None:
        clock.stop()
        print("page", window.windowTitle())
        window.close()

def first():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, frame.Frame)), None)

app_of_now = QApplication.instance
made = QApplication([])
clock = QTimer(interval=20)
clock.timeout.connect(look)
app.Frame = Watched
print("code", app.main(["--database", sys.argv[1]]))
"""


def start(tmp_path, script, **environment):
    return subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "new.db")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_frame_is_painted_before_the_rest_is_fetched(tmp_path, home):
    settings.write(home, Settings(name="Anna", language="en", setup_done=True))
    ended = start(tmp_path, SCRIPT)
    lines = ended.stdout.splitlines()
    assert lines[0] == "painted False False", ended.stderr
    assert lines[1].startswith("page ")
    assert lines[1].endswith("Delegaties")
    assert lines[2] == "code 0"
    assert (home / "logs" / "delegaties.log").exists()
    assert (home / "window.ini").exists()

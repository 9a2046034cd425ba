"""No module's source is read by PySide once the program said that it asks for no features."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import linecache
from delegaties.ui import features
before = set(linecache.cache)
features.ask_for_none()
import wave
print("PySide6" in features.sys.modules, [name for name in set(linecache.cache) - before])
"""


def test_sources_are_left_alone():
    found = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtCore" + SCRIPT],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout == "True []\n"


def test_without_pyside_there_is_nothing_to_say():
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert found.stdout == "False []\n"

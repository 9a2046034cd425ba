"""Starting, as whole processes: the first painted window, and the filled list of missions.

Each process ends the moment it has done what is measured, without tidying up.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from measure import compare, finish, process

BARE_WINDOW = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("x"))
window.resize(1280, 720)
window.show()
app.exec()
"""
BARE_IMPORT = "import PySide6.QtWidgets, sqlalchemy.orm"
OUR_WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from delegaties.ui import app as program
from delegaties.ui.frame import Frame
def painted(self, event):
    super(Frame, self).paintEvent(event)
    QTimer.singleShot(0, lambda: os._exit(0))
Frame.paintEvent = painted
sys.exit(program.main(["--database", sys.argv[1]]))
"""
FILLED_LIST = """
import os, sys
from PySide6.QtCore import QTimer
from delegaties.ui import app as program
from delegaties.ui.window import Window
furnish = Window.furnish
def furnished(self, desk, first=0):
    furnish(self, desk, 1)
    QTimer.singleShot(0, lambda: os._exit(0))
Window.furnish = furnished
sys.exit(program.main(["--database", sys.argv[1]]))
"""


def main() -> int:
    """Measure, print, and return the exit code."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        database = str(Path(home) / "t.db")
        alone = {"DELEGATIES_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        python = [sys.executable, "-c"]
        load = [sys.executable, "-m", "delegaties", "--database", database, "example"]
        process(load, **alone)()
        reports = [
            compare(
                "First painted window",
                process([*python, OUR_WINDOW, database], **alone),
                process([*python, BARE_WINDOW], **alone),
                at_most=1.5,
            ),
            compare(
                "Filled list of missions",
                process([*python, FILLED_LIST, database], **alone),
                process([*python, BARE_IMPORT], **alone),
                at_most=1.6,
            ),
        ]
    return finish(reports)


if __name__ == "__main__":
    sys.exit(main())

"""Where a file goes: a proposed name and folder, and showing what was made there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

LONGEST = 120
"""Letters of a proposed name; every file system has room for this many, also in UTF-8."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
"""What Windows does not allow in a name; the other systems allow less of it than nothing."""

_last: dict[str, Path] = {}


def proposal(title: str, ending: str) -> Path:
    """Return a path for a file called `title`, in the folder used last, else the documents."""
    name = " ".join(_FORBIDDEN.sub(" ", title).split())[:LONGEST].strip(" .") or "Delegaties"
    return _folder() / f"{name}.{ending}"


def used(file: Path) -> None:
    """Remember the folder of a file that was made, for the next one."""
    _last["folder"] = file.parent


def is_there(path: Path) -> bool:
    """Whether a file or folder is there; a name that no system can have is nowhere."""
    try:
        return path.exists()
    except OSError:
        return False


def open_it(file: Path) -> bool:
    """Open a file with the program of the system for it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> bool:
    """Show a file where it stands: selected on Windows, else its folder; False when impossible."""
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", ["/select,", str(file)])[0]
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _folder() -> Path:
    last = _last.get("folder")
    if last is not None and last.is_dir():
        return last
    places = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()

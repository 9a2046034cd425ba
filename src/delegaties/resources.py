"""Where the files are that are not code: icons, fonts, catalogues, templates, examples."""

from __future__ import annotations

import sys
from pathlib import Path


def _root() -> Path:
    """Find the folder of a frozen program, of an installed package, or of the repository."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    installed = Path(__file__).parent / "data"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "resources"


def path(name: str) -> Path:
    """Return the file or folder `name` ("icons/plane.svg"); whether it exists is not looked at."""
    return _root() / name

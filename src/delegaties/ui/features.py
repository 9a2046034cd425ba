"""Imports without PySide reading along.

PySide opens the source of every module that is imported after it, to see whether the module may
ask for other spellings (`from __feature__ import snake_case`). Nothing here does, and the reading
takes as long as running many of these modules. A frozen program has no sources, and there PySide
gives the same answer as here after looking for them in vain.
"""

from __future__ import annotations

import sys

QUESTION = "_mod_uses_pyside"
"""PySide's own function; where a later version has none, everything is as PySide does it."""


def ask_for_none() -> None:
    """Let PySide take it that no module from now on asks for features."""
    inside = vars(sys.modules.get("shibokensupport.feature", object))
    if QUESTION in inside:
        inside[QUESTION] = lambda _module: False

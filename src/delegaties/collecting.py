"""How seldom Python looks for cycles of garbage.

Its own measure, every 700 objects, suits programs that make few. Here the imports alone make some
hundred thousand that all stay, and looking through them took a tenth of a start or of a book.
"""

from __future__ import annotations

import gc

YOUNG = 200_000
"""Objects made before those are looked through: some twenty megabytes at the most."""


def seldom() -> None:
    """Let this process look for garbage only when much was made."""
    gc.set_threshold(YOUNG, 10, 10)

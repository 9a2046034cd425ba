"""A page of the window: what every page offers to the frame around it.

The frame (`ui.window`) knows no word of the domain. It is given a tuple of page classes, makes
each when it is first opened, and asks it for its name, its icon, its one "new" action, its undo
scope and a sentence for the status line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from delegaties.ui.desk import Desk


class Page(QWidget):
    """One page. Subclasses set `name` (message id), `icon`, and `kinds`, and override the rest.

    `kinds` are the kinds of `Desk.go` that this page opens. `facts_changed` tells the frame that
    the new action, the undo scope or the sentence may be another now; `unsaved` that something
    typed is not kept yet.
    """

    name: ClassVar[str]
    icon: ClassVar[str]
    kinds: ClassVar[frozenset[str]] = frozenset()

    facts_changed = Signal()
    unsaved = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def refresh(self) -> None:
        """Show what the desk knows now: called when the page is opened and after each change."""

    def open_one(self, kind: str, row_id: UUID) -> None:
        """Show one thing of this page's kinds."""

    def scope(self) -> UUID | None:
        """Return whose changes undo takes back here: a mission's, or the directory's (None)."""
        return None

    def new_action(self) -> tuple[str, Callable[[], None]] | None:
        """Return the words and the work of the one "new" button; None hides it."""
        return None

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when something was refused, and the focus is there."""
        return True

    def sentence(self) -> str:
        """Return a sentence about the page or its selection for the status line."""
        return ""

    def focus_search(self) -> bool:
        """Put the cursor in the page's own filter, if it has one."""
        return False

"""What a page of the window is, and how the window finds it.

A page is a widget over the desk:

    class PlacesPage(Page):
        new_label = N_("New place")                  # the one New action; leave empty for none

        def __init__(self, desk: Desk) -> None:      # build the widgets once
            super().__init__(desk)
        def refresh(self) -> None: ...               # read values from the desk, and show them
        def new(self) -> None: ...                   # Ctrl+N
        def commit_pending(self) -> bool: ...        # form.commit_pending()

The window makes a page when it is first visited and calls `refresh` then, and after each change
while the page is visible (a hidden page is refreshed when it is shown again). Emit `told` when
scope, status sentence or the New action changed; forward `Form.unsaved` to `unsaved`. When the
language changes all pages are made anew; `place` and `go_back_to` carry over what was open.
Keys that belong to one page (Ctrl+1…7, F8, Ctrl+P) are QActions or QShortcuts of that page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from uuid import UUID

    from delegaties.ui.desk import Desk


@dataclass(frozen=True)
class Command:
    """An act that the search palette offers; `name` is shown as it is (translated).

    `words` are what else people call it, with spaces between; they are not shown.
    """

    name: str
    icon: str
    act: Callable[[], object]
    keys: str = ""
    words: str = ""


class Page(QWidget):
    """One page; see the module's words."""

    new_label = ""
    unsaved = Signal(bool)
    told = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setProperty("look", "window")

    def refresh(self) -> None:
        """Read the values again and show them, keeping selection, scroll and what is typed."""

    def new(self) -> None:
        """Make the one new thing that fits this page."""

    def new_name(self) -> str:
        """Return the message id on the New button; empty when there is none."""
        return self.new_label

    def scope(self) -> UUID | None:
        """Return the mission whose changes Ctrl+Z takes back; None for the directory."""
        return None

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused, with the focus on that field."""
        return True

    def open_target(self, kind: str, target: UUID) -> None:
        """Show one thing (`Desk.go`)."""

    def status_text(self) -> str:
        """Return a sentence about the selection for the status line."""
        return ""

    def panes(self) -> Sequence[QWidget]:
        """Return the parts that F6 goes through, in reading order."""
        return ()

    def commands(self) -> Sequence[Command]:
        """Return what the search palette offers beside New and the pages."""
        return ()

    def place(self) -> object:
        """Return what is open here, for `go_back_to` on a page made anew."""
        return None

    def go_back_to(self, place: object) -> None:
        """Open again what `place` told."""


@dataclass(frozen=True)
class Offered:
    """An act of a page that the palette offers from anywhere: the page is opened for it.

    `name` and `words` are message ids.
    """

    name: str
    icon: str
    act: Callable[[Any], object]
    words: str = ""


@dataclass(frozen=True)
class Entry:
    """A page in the navigation: its name (message id) and icon, and how it is made.

    `load` imports the page late, so that the window is there at once. `kinds` are those of
    `Desk.go` that this page shows. `at_end` puts it at the foot of the rail. `words` (a message
    id) are what else people call it, and `offers` what it does for the palette.
    """

    name: str
    icon: str
    load: Callable[[], Callable[[Desk], Page]]
    kinds: tuple[str, ...] = ()
    at_end: bool = False
    words: str = ""
    offers: tuple[Offered, ...] = ()

"""How a form says that something typed was not kept, and asks what would settle it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from delegaties.errors import ConflictError, DelegatiesError, RefusedError
from delegaties.ui.fields.cell import Cell
from delegaties.ui.fields.conflict import Conflict
from delegaties.ui.language import current
from delegaties.ui.widgets.scrolled import bring_into_sight


class Settle(Protocol):
    """Goes over somebody else's value with one's own, or takes theirs."""

    def __call__(self, *, mine: bool) -> None:
        """Settle it."""


def refuse(cell: Cell, error: DelegatiesError, settle: Settle) -> None:
    """Show at a field why it was not kept, with the question that settles it, if any."""
    bring_into_sight(cell)
    if isinstance(error, ConflictError):
        cell.say("")
        cell.put(Conflict(cell.widget, error, lambda mine: settle(mine=mine)))
        return
    question = at = None
    if isinstance(error, RefusedError):
        question, at = cell.widget.ask(error), cell.widget.blamed(error)
    cell.say(current().error(error), at)
    cell.put(question)


def hold(form: QWidget, discard: Callable[[], None]) -> None:
    """Let the window around a form say why nothing happens; `discard` forgets what is typed."""
    around = form
    while not hasattr(around, "hold") and not around.isWindow():
        around = cast("QWidget", around.parentWidget())
    getattr(around, "hold", lambda _act: None)(discard)

"""A form is data: sections of fields, and one callback that keeps a changed value.

    SECTIONS = (
        Section(N_("Name and address"), (
            Field("name", N_("Name")),
            Field("profile", N_("Profile"), Kind.LONG_TEXTS, width="full"),
            Field("country", N_("Country"), Kind.COUNTRY),
        )),
    )
    form = Form(SECTIONS, commit, DeskSources(desk))
    form.show_for(row.id, values)        # another row; what was typed is kept first
    form.show_values(values)             # the same row, read again

`commit(name, value, seen)` is called when a changed field is left, on Enter, by `commit_pending`
(before another tab, row, or the end) and after two idle seconds. It runs one edit, on `form.key`,
and lets RefusedError and ConflictError through: they are shown at the field, which keeps what was
typed. Texts are committed per language, as "title.nl".
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from delegaties.errors import ConflictError, DelegatiesError
from delegaties.ui import refusing
from delegaties.ui.fields.base import FieldWidget, TypedField
from delegaties.ui.fields.cell import Cell
from delegaties.ui.fields.layout import SectionPart
from delegaties.ui.fields.spec import Field, Kind, Section, Sources, Target
from delegaties.ui.widgets.scrolled import bring_into_sight

__all__ = ["Field", "Form", "Kind", "Section", "Sources", "Target"]

Commit = Callable[[str, Any, Any], None]
IDLE = 2_000
"""Milliseconds without typing after which a change is kept."""


class Form(QWidget):
    """Fields in two columns, each kept as soon as it is left.

    `unsaved` tells whether something typed is not kept yet.
    """

    unsaved = Signal(bool)
    takes_escape = True
    """Whether Escape takes back what is typed; a question that it closes says no."""

    def __init__(
        self,
        sections: Sequence[Section],
        commit: Commit,
        sources: Sources | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key: Hashable = None
        self._commit = commit
        self._values: Mapping[str, Any] = {}
        self._busy = False
        self._told = False
        self._idle = QTimer(self, interval=IDLE, singleShot=True)
        self._idle.timeout.connect(self._keep_when_idle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._parts = [
            SectionPart(section, sources, first=at == 0) for at, section in enumerate(sections)
        ]
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._cells = {cell.name: cell for part in self._parts for cell in part.cells}
        for cell in self._cells.values():
            self._connect(cell)
        _application().focusChanged.connect(self._focus_moved)

    def _connect(self, cell: Cell) -> None:
        cell.widget.values = lambda: self._values
        cell.widget.edited.connect(self._edited)
        cell.widget.finished.connect(lambda: self._keep(cell))
        cell.widget.refused.connect(lambda error: self._refused(cell, error))

    # Values in

    def show(self, values: Mapping[str, Any] | None = None) -> None:
        """Show values as `show_values` does; without values, what Qt means by it."""
        if values is None:
            super().show()
        else:
            self.show_values(values)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show values of the same row: a field that is being typed in keeps what is typed."""
        self._values = values
        for cell in self._cells.values():
            cell.offer_from(values, busy=self._has_focus(cell))
        for part in self._parts:
            part.reflect(values)
        self._tell()

    def show_for(self, key: Hashable, values: Mapping[str, Any]) -> bool:
        """Show another row, after keeping what was typed for the last one.

        Returns False, and stays, when that was refused: select the earlier row again.
        """
        if key != self.key:
            if not self.commit_pending():
                return False
            self.key = key
            for cell in self._cells.values():
                cell.shown = cell.widget.empty()
                cell.restore()
        self.show_values(values)
        return True

    def discard(self) -> None:
        """Forget what was typed and not kept."""
        for cell in self._cells.values():
            if cell.dirty:
                cell.restore()
        self._tell()

    # Values out

    def commit_pending(self) -> bool:
        """Keep everything typed; False when something was refused, and the focus goes there."""
        refused = [cell for cell in self._cells.values() if cell.dirty and not self._keep(cell)]
        if refused:
            self.focus_field(refused[0].name)
            refusing.hold(self, self.discard)
        return not refused

    def unkept(self) -> dict[str, str]:
        """Return what stands typed in fields of one line and is not kept, such as a refusal."""
        return {
            name: cell.widget.edit.text()
            for name, cell in self._cells.items()
            if cell.dirty and isinstance(cell.widget, TypedField)
        }

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Put back what `unkept` gave, in a form made anew, and say again what is wrong."""
        for name, text in typed.items():
            cell = self._cell(name)
            cast("TypedField", cell.widget).type_again(text)
            self._keep(cell)

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not kept yet."""
        return any(cell.dirty for cell in self._cells.values())

    def _edited(self) -> None:
        self._idle.start()
        self._tell()

    def _keep_when_idle(self) -> None:
        for cell in self._cells.values():
            if cell.dirty and not cell.refused and cell.is_understood:
                self._keep(cell)

    def _keep(self, cell: Cell, seen: Any = None, *, anyway: bool = False) -> bool:
        """Commit one field; False when it was refused. `anyway` goes over `seen`, a newer value."""
        if self._busy or not cell.dirty:
            return not cell.dirty
        self._busy = True
        try:
            value = cell.widget.value()
            cell.widget.dirty = False
            if value != cell.shown or anyway:
                before = cell.shown
                self._commit(cell.name, value, seen if anyway else before)
                if cell.shown is before:  # the news of it has not come by itself
                    cell.shown = value
        except DelegatiesError as error:
            cell.widget.dirty = cell.refused = True
            self._refused(cell, error)
        else:
            cell.say("")
            cell.put(None)
            if not self._has_focus(cell):
                cell.restore()
        finally:
            self._busy = False
        self._tell()
        return not cell.dirty

    def _refused(self, cell: Cell, error: DelegatiesError) -> None:
        """Show at the field why it was not kept, with the question that settles it, if any."""

        def settle(*, mine: bool) -> None:
            self._settle(cell, cast("ConflictError", error), mine=mine)

        refusing.refuse(cell, error, settle)

    def _settle(self, cell: Cell, error: ConflictError, *, mine: bool) -> None:
        """Go over the other's value, or take it."""
        cell.put(None)
        if mine:
            self._keep(cell, error.theirs, anyway=True)
        else:
            cell.shown = error.theirs
            cell.restore()
            self._tell()

    # Fields

    def names(self) -> Iterator[str]:
        """Yield the name of every field, per language where it has languages."""
        yield from self._cells

    def field(self, name: str) -> FieldWidget:
        """Return the widget of a field; of a text, that of its first language."""
        return self._cell(name).widget

    def has(self, name: str) -> bool:
        """Whether there is such a field, or a text of that name in some language."""
        return any(name in {at, at.partition(".")[0]} for at in self._cells)

    def error(self, name: str) -> str:
        """Return the error shown at a field; empty when there is none."""
        return self._cell(name).error.text()

    def show_error(self, name: str, text: str) -> None:
        """Show an error at a field."""
        self._cell(name).say(text)

    def focus_field(self, name: str) -> None:
        """Put the focus in a field, and scroll to it."""
        cell = self._cell(name)
        cell.widget.control().setFocus()
        bring_into_sight(cell)

    def focus_first(self) -> None:
        """Put the focus in the first field."""
        self.focus_field(next(iter(self._cells)))

    def _cell(self, name: str) -> Cell:
        found = self._cells.get(name)
        if found is None:
            found = next(cell for at, cell in self._cells.items() if at.partition(".")[0] == name)
        return found

    # Focus and state

    def _has_focus(self, cell: Cell) -> bool:
        return cell.holds(QApplication.focusWidget())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep a field that is left; a list that unfolds from it does not leave it."""
        if old is None or (new is None and QApplication.activePopupWidget() is not None):
            return
        for cell in self._cells.values():
            if cell.holds(old) and not cell.holds(new):
                self._left(cell)
            elif cell.error.text() and cell.dirty and not cell.refused and cell.is_parted(old, new):
                self._keep(cell)

    def _left(self, cell: Cell) -> None:
        if cell.dirty and not cell.refused:
            self._keep(cell)
        elif cell.typed and not cell.dirty:
            cell.restore()

    def _tell(self) -> None:
        if self.is_unsaved != self._told:
            self._told = self.is_unsaved
            self.unsaved.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what is typed in a field and not kept."""
        typing = [cell for cell in self._cells.values() if cell.dirty and self._has_focus(cell)]
        if event.key() != Qt.Key.Key_Escape or not typing or not self.takes_escape:
            super().keyPressEvent(event)
            return
        typing[0].restore()
        self._tell()

    def hideEvent(self, event: QEvent) -> None:
        """Keep what was typed when the tab or page goes away."""
        self._keep_when_idle()
        super().hideEvent(event)  # type: ignore[arg-type]


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())

"""How many people: estimated, confirmed and in fact, typed on one line, and how many are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import counts
from delegaties.ui.fields.cell import Note
from delegaties.ui.fields.number import NumberField
from delegaties.ui.fields.spec import Field, Kind
from delegaties.ui.language import _, current
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import label

FIELDS = (
    Field("count_estimated", N_("Estimated"), Kind.NUMBER, least=0, most=99_999),
    Field("count_confirmed", N_("Confirmed"), Kind.NUMBER, least=0, most=99_999),
    Field("count_actual", N_("In fact"), Kind.NUMBER, least=0, most=99_999),
)
Keep = Callable[[str, Any, Any], None]
WIDE = 56


class CountLine(QWidget):
    """Three numbers of the mission; `keep(name, value, seen)` keeps one, and may refuse it.

    `unsaved` tells whether something typed is not kept yet.
    """

    unsaved = Signal(bool)

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self._shown: dict[str, Any] = {}
        self._waiting: set[str] = set()
        self.fields = {field.name: NumberField(field, None) for field in FIELDS}
        self.errors = {field.name: Note("octagon-alert", "error") for field in FIELDS}
        across = QHBoxLayout()
        across.setSpacing(8)
        for field in FIELDS:
            part = self.fields[field.name]
            words = label(_(field.label), "muted")
            words.setBuddy(part.edit)
            part.set_name(_(field.label))
            part.edit.setFixedWidth(scaled(WIDE))
            part.edited.connect(lambda name=field.name: self._wait(name, waits=True))
            part.edit.editingFinished.connect(lambda name=field.name: self._left(name))
            across.addWidget(words)
            across.addWidget(part)
            across.addSpacing(12)
        self.listed = label("", "muted")
        across.addWidget(self.listed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 12, 4)
        column.setSpacing(2)
        column.addLayout(across)
        for note in self.errors.values():
            column.addWidget(note)

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the numbers of a mission; one that is being typed stays."""
        for name, part in self.fields.items():
            value = getattr(plan, name)
            typing = part.edit.hasFocus() and part.edit.isModified()
            if not typing and not (name in self._waiting and self._shown.get(name) == value):
                part.set_value(value)
                self._say(name, "")
                self._wait(name, waits=False)
            self._shown[name] = value
        sum_of = counts(plan)
        self.listed.setText(
            _("Listed: {ours} of ours and {theirs} of theirs, {confirmed} confirmed",
              ours=sum_of.ours, theirs=sum_of.theirs, confirmed=sum_of.listed_confirmed)
        )  # fmt: skip

    @property
    def is_unsaved(self) -> bool:
        """Whether something typed is not kept yet."""
        return bool(self._waiting)

    def commit_pending(self) -> bool:
        """Keep what is typed; False when something was refused, with the focus on it."""
        refused = [part for name, part in self.fields.items() if not self._left(name)]
        if refused:
            refused[0].edit.setFocus()
        return not refused

    def _left(self, name: str) -> bool:
        part = self.fields[name]
        seen = self._shown.get(name)
        try:
            value = part.value()
            if value != seen:
                self._shown[name] = value
                self._keep(name, value, seen)
        except DelegatiesError as error:
            self._shown[name] = seen
            self._say(name, current().error(error))
            self._wait(name, waits=True)
            return False
        self._say(name, "")
        self._wait(name, waits=False)
        return True

    def _say(self, name: str, error: str) -> None:
        """Mark the field with what is wrong with it; nothing when it is right."""
        edit, note = self.fields[name].edit, self.errors[name]
        note.say(f"{edit.accessibleName()}: {error}" if error else "")
        edit.setAccessibleDescription(error)
        if bool(edit.property("invalid")) != bool(error):
            edit.setProperty("invalid", bool(error))
            edit.style().polish(edit)

    def _wait(self, name: str, *, waits: bool) -> None:
        """Remember whether what is typed in a field waits to be kept."""
        before = self.is_unsaved
        (self._waiting.add if waits else self._waiting.discard)(name)
        if self.is_unsaved != before:
            self.unsaved.emit(self.is_unsaved)

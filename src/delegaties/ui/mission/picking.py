"""Choosing one thing of the directory, or making it by its name, before a line is added."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from delegaties.i18n import N_
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Form, Kind, Section, Target
from delegaties.ui.language import _
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import set_look
from delegaties.ui.widgets.buttons import button


class Picking(QFrame):
    """A question with one field; `picked` tells the id that was chosen or made."""

    picked = Signal(object)

    def __init__(self, desk: Desk, mission_id: UUID, kind: Target, question: str) -> None:
        super().__init__()
        set_look(self, "raised")
        hint = N_("type a few letters, or the name of a new one")
        field = Field("one", question, Kind.REFERENCE, references=kind, width="full", hint=hint)
        self.form = Form((Section("", (field,)),), self._commit, DeskSources(desk, mission_id))
        self.form.takes_escape = False
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(button(_("Never mind"), self.hide), 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def begin(self) -> None:
        """Ask."""
        self.form.discard()
        self.form.show_for(object(), {"one": None})
        self.show()
        self.form.focus_first()

    def _commit(self, _name: str, value: Any, _seen: Any) -> None:
        if isinstance(value, UUID):
            self.hide()
            self.picked.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.form.discard()
            self.hide()
        else:
            super().keyPressEvent(event)

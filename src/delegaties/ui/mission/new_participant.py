"""The line in which participants are added: a person by name, or a number of people with a label.

Enter adds; the line stays open for the next one. Esc closes it.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from delegaties.edits.delegation import add_participant
from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.fields.cell import Note
from delegaties.ui.fields.choice import ChoiceField
from delegaties.ui.fields.line import LineField
from delegaties.ui.fields.number import NumberField
from delegaties.ui.fields.reference import ReferenceField
from delegaties.ui.fields.spec import Field, Kind
from delegaties.ui.language import _, current
from delegaties.ui.mission.item_form import party_choices
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, icon_button, label
from delegaties.values.kinds import Side
from delegaties.values.texts import Texts

ADDED = N_("Add {name} to the delegation")
NOBODY = N_("Choose a person, or type how many people there are and what to call them for now.")
PERSON = Field(
    "person_id", N_("Person"), Kind.REFERENCE, references="person",
    placeholder=N_("type a name; new people too"),
)  # fmt: skip
NUMBER = Field("number", N_("or number"), Kind.NUMBER, least=1, most=9_999)
CALLED = Field(
    "label", N_("and what to call them"), placeholder=N_("such as officials to be named")
)


class NewParticipant(QFrame):
    """`made` tells the id of each participation added, `left` that the line was closed."""

    made = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__()
        self.setProperty("look", "raised")
        self._desk = desk
        self._mission = mission_id
        self._plan: MissionPlan | None = None
        self.side = Side.OURS
        sources = DeskSources(desk, mission_id)
        self.person = ReferenceField(PERSON, sources)
        self.number = NumberField(NUMBER, sources)
        self.called = LineField(CALLED, sources)
        self.party = ChoiceField(
            Field("party", N_("Party"), Kind.CHOICE, self._parties, placeholder=N_("no party")),
            sources,
        )
        self.error = Note("octagon-alert", "error")
        self.person.finished.connect(self.keep)
        self.person.refused.connect(self._refused)
        for field in (self.number, self.called):
            field.finished.connect(self.keep)
        self._lay_out()
        self.hide()

    def _parties(self) -> list[tuple[object, str]]:
        return list(party_choices(self._plan)) if self._plan else []

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self.number.setFixedWidth(scaled(80))
        parts = (self.party, self.person, self.number, self.called)
        for at, part in enumerate(parts):
            text = _(part.spec.label)
            above = label(text, "label")
            above.setBuddy(part.control())
            part.set_name(text)
            grid.addWidget(above, 0, at)
            grid.addWidget(part, 1, at)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 4)
        grid.setColumnStretch(3, 3)
        acts = QHBoxLayout()
        acts.addWidget(button(_("Add"), self.keep, "plus"))
        acts.addWidget(icon_button(_("Close"), "x", self.leave))
        grid.addLayout(acts, 1, len(parts))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addWidget(self.error)

    def show_plan(self, plan: MissionPlan) -> None:
        """Offer the parties of a mission; the one that was chosen stays."""
        self._plan = plan
        self.party.set_value(self.party.value())

    def begin(self, side: Side) -> None:
        """Open the line for somebody on a side."""
        self.side = side
        self.show()
        self.person.edit.setFocus()

    def keep(self) -> None:
        """Add what is typed; what is wrong with it is said below the line."""
        try:
            made = self._add()
        except DelegatiesError as error:
            self._refused(error)
            return
        self.error.say("")
        for field in (self.person, self.number, self.called):
            field.set_value(field.empty())
        self.person.edit.setFocus()
        self.made.emit(made)

    def _add(self) -> UUID:
        person, called = self.person.value(), self.called.value()
        number = self.number.value() or 1
        if person is None and not called:
            raise RefusedError(NOBODY)
        name = self.person.edit.text() if person else f"{number} {called}"
        values: dict[str, Any] = {"party_id": self.party.value(), "person_id": person}
        if person is None:
            values |= {"label": Texts.of({current().language: called}), "number": number}

        def add(session: Any) -> UUID:
            return add_participant(session, self._mission, self.side, **values)

        return self._desk.change(ADDED, add, mission=self._mission, params={"name": name})

    def _refused(self, error: DelegatiesError) -> None:
        self.error.say(current().error(error))

    def leave(self) -> None:
        """Close the line; what is typed in it stays for the next time."""
        self.error.say("")
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

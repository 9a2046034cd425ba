"""Starting a mission: title, direction, dates and destination; the rest follows on its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from delegaties.edits.missions import add_mission, add_part
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.sources import DeskSources
from delegaties.ui.theme import scaled, set_look
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.values.ids import new_id
from delegaties.values.kinds import Direction, MissionKind
from delegaties.values.texts import NO_TEXTS, Texts, put

SECTIONS = (
    Section(
        N_("New mission"),
        (
            Field("title", N_("Title"), Kind.TEXTS, width="full"),
            Field("direction", N_("Direction"), Kind.SEGMENTS, tuple(Direction)),
            Field("kind", N_("Kind of mission"), Kind.CHOICE, tuple(MissionKind), optional=False),
            Field("departs", N_("Departure"), Kind.DATE),
            Field("returns", N_("Return"), Kind.DATE, near="departs"),
            Field("country", N_("Country of destination"), Kind.COUNTRY),
            Field("place", N_("Town")),
        ),
    ),
)
FIRST = {
    "title": NO_TEXTS,
    "direction": Direction.OUTGOING,
    "kind": MissionKind.WORKING_VISIT,
    "departs": None,
    "returns": None,
    "country": "",
    "place": "",
}
WHERE = ("country", "place")
"""Where it goes, as far as that is known: its first destination, for the days of the journey."""
WIDEST = 900


def _start(session: Any, there: Mapping[str, str], *named: Any, **more: Any) -> None:
    """Add the mission, and its first destination where that is known."""
    mission = add_mission(session, *named, **more)
    if any(there.values()):
        days = {"arrives": more["departs"], "leaves": more["returns"]}
        add_part(session, "destination", mission, **there, **days)


class NewMission(QFrame):
    """A form that is kept as a whole; `made` tells the id of the mission."""

    made = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._values: dict[str, Any] = dict(FIRST)
        set_look(self, "raised")
        self.form = Form(SECTIONS, self._note, DeskSources(desk))
        self.form.takes_escape = False
        self._error = label("", "error", wrap=True)
        self._error.hide()
        row = QHBoxLayout()
        row.addWidget(button(_("Start mission"), self.keep, "plus", "primary"))
        row.addWidget(button(_("Never mind"), self.give_up))
        row.addStretch(1)
        self.form.setMaximumWidth(scaled(WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for part in (self.form, self._error):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(line())
        self.hide()

    def begin(self) -> None:
        """Ask for a new mission."""
        self._values = dict(FIRST)
        self.form.discard()
        self.form.show_for(object(), self._values)
        self._error.hide()
        self.show()
        self.form.focus_first()

    def _note(self, name: str, value: Any, _seen: Any) -> None:
        """Remember a field; nothing is in the database before the whole is started."""
        put(self._values, name, value)

    def keep(self) -> None:
        """Start the mission."""
        if not self.form.commit_pending():
            return
        title: Texts = self._values["title"]
        more = {name: self._values[name] for name in ("kind", "departs", "returns")}
        mission, there = new_id(), {name: self._values[name] or "" for name in WHERE}
        try:
            self._desk.change(
                N_("Start {title}"), _start, there, title, self._values["direction"],
                self._desk.settings.home_zone, id=mission, mission=(None, mission),
                params={"title": title.text(current().language)}, **more,
            )  # fmt: skip
        except DelegatiesError as error:
            self._error.setText(current().error(error))
            self._error.show()
            self.form.focus_field(getattr(error, "field", None) or "title")
            return
        self.hide()
        self.made.emit(mission)

    def give_up(self) -> None:
        """Start nothing."""
        self.form.discard()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Escape: self.give_up,
            Qt.Key.Key_Return: self.keep,
            Qt.Key.Key_Enter: self.keep,
        }
        act = acts.get(event.key())
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

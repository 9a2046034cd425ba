"""Changing when somebody is there: what follows from it is shown first, then all is one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from delegaties.edits.delegation import change_attendance
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.attendance import Window, window_of
from delegaties.plan.consequences import Consequences, Night, consequences
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item
from delegaties.ui.desk import Desk
from delegaties.ui.form import Form
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.delegation_rows import name_of
from delegaties.ui.mission.leading import leads
from delegaties.ui.mission.participant_form import WINDOW, usual_zone, window_values
from delegaties.ui.mission.programme_rows import ICONS, times
from delegaties.ui.sources import DeskSources
from delegaties.ui.widgets.buttons import clear, label
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.ui.widgets.proposal import Proposal

CHANGED = N_("Change the attendance of {title}")
MOST = 5
"""So many items of a kind are written out; more are counted."""


class AttendanceWindow(Proposal):
    """Asks for a window; `window` proposes one, as an edge that is dragged does."""

    def __init__(
        self,
        desk: Desk,
        mission_id: UUID,
        part_id: UUID,
        parent: QWidget | None,
        window: Window | None = None,
    ) -> None:
        plan = desk.plan(mission_id)
        self._desk = desk
        self._plan = plan
        self._lookup = Lookup(plan)
        self._part = next(part for part in plan.participations if part.id == part_id)
        self._name = name_of(self._lookup, self._part)
        act = _("Change the attendance")
        super().__init__(parent, act, self._name, act)
        self._values = window_values(plan, self._part)
        if window is not None:
            self._values |= {name: getattr(window, name) for name in Window.__slots__}
        self._zone_chosen = bool(self._values["zone"])
        self._propose_zone()
        self.form = Form((WINDOW,), self._typed, DeskSources(desk, mission_id))
        self.form.takes_escape = False
        self.off = QCheckBox()
        self.off.setChecked(True)
        self.told = QWidget()
        QVBoxLayout(self.told).setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(label(_("Empty: the whole mission."), "muted"))
        for piece in (self.form, self.off, self.told):
            self.body.addWidget(piece)
        self.body.addStretch(1)
        self.form.show_for("window", self._values)
        self._reflect()
        self.form.focus_first()

    @property
    def window_wanted(self) -> Window:
        """The window as it is filled in; without a time its zone stays as it is."""
        wanted = Window(**{name: self._values[name] for name in Window.__slots__})
        return wanted if wanted.is_timed else replace(wanted, zone=self._part.zone)

    def follows(self) -> Consequences:
        """Return what follows from the window as it is filled in."""
        return consequences(self._plan, self._part, self.window_wanted)

    def _typed(self, name: str, value: Any, _seen: Any) -> None:
        self._values[name] = "" if value is None and name == "zone" else value
        if name == "zone":
            self._zone_chosen = bool(value)
        self._propose_zone()
        self.form.show_values(self._values)
        self._reflect()

    def _propose_zone(self) -> None:
        """Count by the clock of where the mission is then, unless another one was chosen."""
        if not self._zone_chosen:
            self._values["zone"] = usual_zone(self._plan, self._values)

    def _reflect(self) -> None:
        self.say("")
        self.act.setEnabled(self.window_wanted != window_of(self._part))
        found = self.follows()
        clear(self.told)
        column = self.told.layout()
        pieces = [piece for heading, rows in self._told(found) for piece in facts(heading, rows)]
        if not pieces:
            pieces = [label(_("Nothing else changes."), "muted")]
        for piece in pieces:
            if column is not None:
                column.addWidget(piece)
        self.off.setHidden(not found.named)
        number = len(found.named)
        self.off.setText(
            ngettext(
                "Take them off {n} item that asks for them by name",
                "Take them off {n} items that ask for them by name", number,
            )
        )  # fmt: skip

    def _told(self, found: Consequences) -> Iterator[tuple[str, Sequence[Fact]]]:
        """Yield what follows, worst first, each with its heading."""
        yield (
            ngettext("{n} item has no leader", "{n} items have no leader", len(found.leaderless)),
            _items(found.leaderless),
        )
        yield (
            ngettext("Asked for by name at {n} item", "Asked for by name at {n} items",
                     len(found.named)),
            _items(found.named),
        )  # fmt: skip
        yield (
            ngettext("Misses {n} item", "Misses {n} items", len(found.missed)),
            _items(found.missed),
        )
        yield (
            ngettext("Joins {n} item", "Joins {n} items", len(found.joined)),
            _items(found.joined),
        )
        yield _("Who leads"), [
            Fact(
                leads(self._lookup, change.after), current().weekday_date(change.date),
                _("was: {names}", names=leads(self._lookup, change.before)), "user",
            )
            for change in found.leadership
        ]  # fmt: skip
        yield _("Nights and meals"), [*_nights(found), *_meals(found)]

    def accept(self) -> None:
        """Change it, as one step; stay when it is refused."""
        if not self.form.commit_pending():
            return
        found, wanted = self.follows(), self.window_wanted
        names = Window.__slots__
        try:
            self._desk.change(
                CHANGED, change_attendance, self._part.id,
                {name: getattr(wanted, name) for name in names},
                {name: getattr(self._part, name) for name in names},
                leaving=[item.id for item in found.named] if self.off.isChecked() else (),
                mission=self._plan.id, params={"title": self._name},
            )  # fmt: skip
        except DelegatiesError as error:
            self.say(current().error(error))
            self.act.setEnabled(True)
            return
        super().accept()


def _items(items: Sequence[Item]) -> list[Fact]:
    shown = items if len(items) <= MOST else items[: MOST - 1]
    rows = [
        Fact(
            item.title.text(current().language),
            " · ".join(
                filter(None, (current().weekday_date(item.when.date), times(item.when)))
            ) if item.when.date else "",
            icon=ICONS[item.kind],
        )
        for item in shown
    ]  # fmt: skip
    rest = len(items) - len(shown)
    return [*rows, *([Fact(ngettext("{n} other", "{n} others", rest))] if rest else [])]


def _nights(found: Consequences) -> Iterator[Fact]:
    lost, gained = found.nights_lost, found.nights_gained
    if lost:
        number = len({night.date for night in lost})
        text = ngettext("{n} night less", "{n} nights less", number)
        yield Fact(text, _where(lost), icon="hotel")
    if gained:
        number = len({night.date for night in gained})
        text = ngettext("{n} night more", "{n} nights more", number)
        yield Fact(text, _where(gained), icon="hotel")


def _where(nights: Sequence[Night]) -> str:
    days = current().listed(dict.fromkeys(current().weekday_date(n.date) for n in nights))
    hotels = current().listed(dict.fromkeys(n.hotel for n in nights if n.hotel))
    return " · ".join(filter(None, (hotels, days)))


def _meals(found: Consequences) -> Iterator[Fact]:
    less, more = found.meals_missed, found.meals_joined
    if less:
        yield Fact(ngettext("{n} meal less", "{n} meals less", less), icon="utensils")
    if more:
        yield Fact(ngettext("{n} meal more", "{n} meals more", more), icon="utensils")

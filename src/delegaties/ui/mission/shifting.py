"""“Shift the rest of the day along”: what would move from when to when, each with a check box.

shift_along(acts, plan, item, parent)             how much is chosen here
shift_along(acts, plan, item, parent, after)      the item goes there, as on the board

What is chosen is judged as it would be: what it would bring is told below, as while dragging.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.accepted import totals
from delegaties.checks.finding import Finding, sentence
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan.mission import Item, MissionPlan
from delegaties.plan.shifting import Care, Follower, followers, minutes_of
from delegaties.ui import theme
from delegaties.ui.fields.number import NumberField
from delegaties.ui.fields.spec import Field, Kind
from delegaties.ui.language import _, current
from delegaties.ui.mission.foretelling import LOUD, Find, Foretelling
from delegaties.ui.mission.programme_acts import ProgrammeActs
from delegaties.ui.mission.programme_rows import times, who_of
from delegaties.ui.mission.severities import in_words
from delegaties.ui.mission.told import told
from delegaties.ui.widgets.buttons import clear, icon_button, label
from delegaties.ui.widgets.proposal import Proposal
from delegaties.values.moving import moved
from delegaties.values.when import When

STEP = 15
MOST = 12 * 60
SENTENCES = 6
"""So many sentences are written out; the heading counts all."""
INDENT = 26
"""What a box takes before its words."""
MINUTES = Field(
    "minutes", N_("Minutes later"), Kind.NUMBER, unit=N_("min"), least=-MOST, most=MOST
)  # fmt: skip
SHIFTED = N_("Shift {title} and {number} items after it")
WHY = {
    Care.TIMETABLE: N_("stays: it leaves at its own time, and nothing after it is shifted"),
    Care.AGREED: N_("confirmed with others: agree on the new time with them"),
}


class Shifting(Proposal):
    """Asks which items go along; `moves` says where everything then goes."""

    def __init__(
        self,
        plan: MissionPlan,
        item: Item,
        parent: QWidget | None,
        find: Find,
        after: Item | None = None,
    ) -> None:
        title = item.title.text(current().language)
        day = current().weekday_date(item.when.date) if item.when.date else ""
        about = " · ".join(filter(None, (title, day)))
        super().__init__(parent, _("Shift the rest of the day along"), about, _("Shift"))
        self._plan = plan
        self._item = item
        self._after = after
        self.minutes = NumberField(MINUTES, None)
        self.minutes.set_value(minutes_of(item.when, after.when) if after else STEP)
        self.minutes.edited.connect(self._reflect)
        self._found = followers(plan, item)
        self.boxes: dict[UUID, QCheckBox] = {}
        self._times = {each: label("") for each in (item.id, *(f.item.id for f in self._found))}
        self.body.addLayout(self._how_much())
        self.body.addSpacing(8)
        self.body.addLayout(self._rows(title))
        self.body.addSpacing(8)
        self.judged = label("", "section", wrap=True)
        self.told = QWidget()
        self._sentences = QVBoxLayout(self.told)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.judged)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self._warnings = Foretelling(find, self)
        self._warnings.found.connect(self._foretell)
        self.finished.connect(self._warnings.stop)
        self._reflect()
        (self.act if after else self.minutes.edit).setFocus()

    def _how_much(self) -> QHBoxLayout:
        row = QHBoxLayout()
        name = label(_(MINUTES.label), "label")
        name.setBuddy(self.minutes.control())
        self.minutes.set_name(name.text())
        self.minutes.setMaximumWidth(110)
        steps = (
            icon_button(_("A quarter of an hour earlier"), "minus", lambda: self._step(-STEP)),
            icon_button(_("A quarter of an hour later"), "plus", lambda: self._step(STEP)),
        )
        parts = (name, steps[0], self.minutes, steps[1])
        for part in parts:
            row.addWidget(part)
            part.setHidden(self._after is not None)
        row.addStretch(1)
        return row

    def _rows(self, title: str) -> QGridLayout:
        """Return the item itself and what follows it, one below the other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        first = label(title, "strong")
        grid.addWidget(first, 0, 0)
        grid.addWidget(label(who_of(self._plan, self._after or self._item), "muted"), 0, 1)
        grid.addWidget(self._times[self._item.id], 0, 2, Qt.AlignmentFlag.AlignTop)
        for at, follower in enumerate(self._found, 1):
            self._row(grid, 2 * at, follower)
        if not self._found:
            nothing = _("Nothing with the same people comes after it that day.")
            grid.addWidget(label(nothing, "muted", wrap=True), 2, 0, 1, 3)
        return grid

    def _row(self, grid: QGridLayout, at: int, follower: Follower) -> None:
        item = follower.item
        box = QCheckBox(item.title.text(current().language).replace("&", "&&"))
        box.setChecked(follower.care is not Care.TIMETABLE)
        box.setEnabled(follower.care is not Care.TIMETABLE)
        box.toggled.connect(self._reflect)
        self.boxes[item.id] = box
        grid.addWidget(box, at, 0)
        grid.addWidget(label(who_of(self._plan, item), "muted"), at, 1)
        grid.addWidget(self._times[item.id], at, 2)
        if follower.care is not None:
            why = label(_(WHY[follower.care]), "muted", wrap=True)
            why.setContentsMargins(theme.scaled(INDENT), 0, 0, 0)
            grid.addWidget(why, at + 1, 0, 1, 3)

    def _step(self, minutes: int) -> None:
        try:
            now = self.minutes.value() or 0
        except RefusedError:
            now = 0
        self.minutes.set_value(max(-MOST, min(MOST, now + minutes)))
        self._reflect()

    def _reflect(self) -> None:
        """Show from when to when everything goes, as it is chosen now."""
        try:
            moves = self.moves()
        except RefusedError as error:
            self.say(current().error(error))
            self._warnings.stop()
            clear(self.told)
            self.judged.clear()
            return
        self.say("")
        self._warnings.ask(lambda: (self._plan, self.after(moves)))
        self.act.setEnabled(self._changes(moves))
        for item in (self._item, *(each.item for each in self._found)):
            to = moves.get(item.id)
            text = times(item.when) + (f"  →  {times(to)}" if to and to != item.when else "")
            self._times[item.id].setText(text)
            box = self.boxes.get(item.id)
            if box is not None:
                box.setAccessibleName(f"{box.text()}, {text}")

    def after(self, moves: Mapping[UUID, When]) -> Mapping[UUID, Item]:
        """Return the items as they would be."""
        items = {each.id: each for each in self._plan.items if each.id in moves}
        if self._after is not None:
            items[self._item.id] = self._after
        return {key: replace(item, when=moves[key]) for key, item in items.items()}

    def _foretell(self, found: Sequence[Finding]) -> None:
        """Tell what it would bring: the worst sentences, and how much there is of each severity."""
        clear(self.told)
        loud = [each for each in found if each.severity in LOUD]
        none = _("This brings no serious points and no warnings.")
        self.judged.setText(
            _("This brings {points}", points=in_words(totals(loud))) if loud else none
        )
        words = current()
        for each in loud[:SENTENCES]:
            self._sentences.addWidget(told(each.severity, sentence(each, words)))

    def _changes(self, moves: Mapping[UUID, When]) -> bool:
        items = (self._item, *(each.item for each in self._found))
        return any(moves.get(item.id, item.when) != item.when for item in items)

    def moves(self) -> Mapping[UUID, When]:
        """Return where the item and all that is ticked go; raises RefusedError for no number."""
        minutes = int(self.minutes.value() or 0)
        first = self._after.when if self._after else moved(self._item.when, minutes=minutes)
        along = {
            each.item.id: each.to(minutes)
            for each in self._found
            if self.boxes[each.item.id].isChecked()
        }
        return {self._item.id: first, **along}


def shift_along(
    acts: ProgrammeActs,
    plan: MissionPlan,
    item: Item,
    parent: QWidget | None,
    after: Item | None = None,
) -> bool:
    """Show what would go along with an item, and do it in one step; False when nothing was done.

    `after` is the item as the board would put it: without it, how much is asked.
    """
    window = Shifting(plan, item, parent, acts.would_find, after)
    if not window.exec():
        return False
    then = window.after(window.moves())
    items = [each for each in plan.items if each.id in then]
    params = {"title": item.title.text(current().language), "number": len(items) - 1}
    return acts.put(
        items,
        lambda each: then[each.id],
        (SHIFTED, params) if len(items) > 1 else None,
    )

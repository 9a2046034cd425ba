"""The menu of the chosen items: all that may be done with them, each with its key.

The list binds the same keys (`keys`), so that the menu is where they are learned.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QToolButton, QWidget

from delegaties.plan import sums
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.attendance_menu import KEY as ATTENDANCE
from delegaties.ui.mission.attendance_menu import AttendanceMenu
from delegaties.ui.mission.party_filters import party_icon
from delegaties.ui.mission.programme_acts import ProgrammeActs
from delegaties.ui.mission.shifting import shift_along
from delegaties.ui.widgets.buttons import icon_button
from delegaties.values.kinds import Certainty, ItemStatus
from delegaties.values.labels import label
from delegaties.values.when import When

QUARTER, GRID = 15, 5
ARROWS = (("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→"))
"""How keys are written in menus and in the help."""
DIGITS = range(1, 10)
"""So many days of the mission have a key in the menu."""
Act = Callable[[], object]
Acts = Sequence[tuple[str, Act]]


class Chooser(Protocol):
    """What a menu asks of the list or board whose items are chosen."""

    def chosen(self) -> Sequence[Item]:
        """Return the chosen items, in order."""

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused."""

    def select(self, item_id: UUID) -> None:
        """Choose an item as soon as it is shown."""

    def edit(self) -> None:
        """Go to the form."""

    def duplicate(self) -> None:
        """Copy what is chosen."""

    def remove(self) -> None:
        """Remove what is chosen."""


class ItemMenu(QMenu):
    """Made anew each time it opens: days and parties are those of now. `done` follows an act.

    `templates` asks to fill the day that is looked at from a template, or (True) to keep it as one.
    """

    done = Signal()
    templates = Signal(bool)

    def __init__(
        self,
        acts: ProgrammeActs,
        chooser: Chooser,
        plan: Callable[[], MissionPlan],
        parent: QWidget,
        attendance: AttendanceMenu,
    ) -> None:
        super().__init__(_("Item"), parent)
        self._attendance = attendance
        self._acts = acts
        self._chooser = chooser
        self._plan = plan
        self.aboutToShow.connect(self.fill)

    def offer(
        self, view: QAbstractScrollArea, pick: Callable[[QPoint], QMenu | None] | None = None
    ) -> None:
        """Open where a list or board is clicked with the right button, after `pick` chose there.

        `pick` may give another menu, for where there is no item.
        """

        def open_at(at: QPoint) -> None:
            other = pick(at) if pick is not None else None
            (other or self).popup(view.viewport().mapToGlobal(at))

        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(open_at)

    def button(self) -> QToolButton:
        """Return a button that opens it, for who does not look behind the right button."""
        made = icon_button(_("What can be done with the chosen items"), "ellipsis")
        made.clicked.connect(lambda: self.popup(made.mapToGlobal(made.rect().bottomLeft())))
        return made

    def keys(self) -> Acts:
        """Return the keys of a list; on the board they mean the same."""
        minutes, longer = self._acts.by_minutes, self._acts.longer
        return (
            ("Ctrl+Shift+Up", lambda: self._do(minutes, -GRID)),
            ("Ctrl+Shift+Down", lambda: self._do(minutes, GRID)),
            ("Ctrl+Shift+Left", lambda: self._do(minutes, -QUARTER)),
            ("Ctrl+Shift+Right", lambda: self._do(minutes, QUARTER)),
            ("Alt+Up", lambda: self._do(longer, -GRID)),
            ("Alt+Down", lambda: self._do(longer, GRID)),
            ("Alt+Shift+Up", lambda: self._do(longer, -QUARTER)),
            ("Alt+Shift+Down", lambda: self._do(longer, QUARTER)),
            ("Alt+Left", lambda: self._do(longer, -QUARTER)),
            ("Alt+Right", lambda: self._do(longer, QUARTER)),
            ("Ctrl+Up", lambda: self._do(self._acts.by_days, self._plan(), -1)),
            ("Ctrl+Down", lambda: self._do(self._acts.by_days, self._plan(), 1)),
            ("Ctrl+Left", lambda: self._do(self._acts.step_party, self._plan(), -1)),
            ("Ctrl+Right", lambda: self._do(self._acts.step_party, self._plan(), 1)),
            ("Ctrl+D", self._chooser.duplicate),
            ("Del", self._chooser.remove),
            *self.shared_keys(),
        )

    def shared_keys(self) -> Acts:
        """Return the keys that the board has from here."""
        return (("Ctrl+M", self.shift), (ATTENDANCE, self._attendance.open_by_key))

    def shift(self) -> None:
        """Show what would go along with the first chosen item that has a time, and do it."""
        timed = [item for item in self._chooser.chosen() if item.when.start]
        if timed and self._chooser.commit_pending():
            # As it is after what was typed for it is kept.
            plan = self._plan()
            item = next((each for each in plan.items if each.id == timed[0].id), None)
            if item is not None:
                shift_along(self._acts, plan, item, self.window())

    def fill(self) -> None:
        """Fill the menu for what is chosen."""
        self.clear()
        chosen = self._chooser.chosen()
        acts = dict(self.keys())
        timed = any(item.when.start for item in chosen)
        self._add(_("Edit"), self._chooser.edit, "Enter", "pen-line")
        self.addSeparator()
        for text, key in (
            (_("Five minutes earlier"), "Ctrl+Shift+Up"),
            (_("Five minutes later"), "Ctrl+Shift+Down"),
            (_("A quarter of an hour earlier"), "Ctrl+Shift+Left"),
            (_("A quarter of an hour later"), "Ctrl+Shift+Right"),
            (_("Five minutes shorter"), "Alt+Up"),
            (_("Five minutes longer"), "Alt+Down"),
            (_("A quarter of an hour shorter"), "Alt+Left"),
            (_("A quarter of an hour longer"), "Alt+Right"),
            (_("Shift the rest of the day along…"), "Ctrl+M"),
        ):
            self._add(text, acts[key], key).setEnabled(timed)
        self._add(_("Leave the time open"), self._to_open, "", "clock").setEnabled(timed)
        self.addSeparator()
        self._statuses()
        self._days(_("To another day"), self._to_day, tray=True)
        self._parties(chosen)
        self._days(_("Copy to"), self._copy_to, tray=False)
        self._add(_("Duplicate"), acts["Ctrl+D"], "Ctrl+D", "copy")
        self.addSeparator()
        self._add(_("Remove"), acts["Del"], "Del", "trash-2")
        for action in self.actions():
            action.setEnabled(action.isEnabled() and bool(chosen))
        self.addSeparator()
        self.addMenu(self._attendance)
        fill, keep = _("Fill this day from a template…"), _("Keep this day as a template…")
        self._add(fill, lambda: self.templates.emit(False), picture="calendar-days")
        self._add(keep, lambda: self.templates.emit(True), picture="bookmark")

    def _add(self, text: str, act: Act, key: str = "", picture: str = "") -> QAction:
        action = self.addAction(text)
        if picture:
            action.setIcon(icon(picture))
        if key:  # written beside the words; what reacts to the key is bound to the list
            for name, arrow in ARROWS:
                key = key.replace(name, arrow)
            action.setText(f"{text}\t{key}")
        action.triggered.connect(lambda _on: act())
        return action

    def _days(self, text: str, act: Callable[[date | None], None], *, tray: bool) -> None:
        """Add a menu of the days of the mission, and of what waits for one."""
        menu = self.addMenu(icon("calendar-days"), text)
        for number, day in enumerate(sums.programme_days(self._plan())):
            shown = current().weekday_date(day.date)
            entry = menu.addAction(f"&{number + 1}  {shown}" if number + 1 in DIGITS else shown)
            entry.triggered.connect(lambda _on, to=day.date: act(to))
        if tray:
            menu.addSeparator()
            entry = menu.addAction(icon("inbox"), _("Still to plan"))
            entry.triggered.connect(lambda _on: act(None))

    def _statuses(self) -> None:
        """Add a menu of the statuses, for all that is chosen."""
        menu = self.addMenu(icon("circle-check"), _("Status"))
        for status in ItemStatus:
            entry = menu.addAction(_(label(status)))
            entry.triggered.connect(lambda _on, to=status: self._do(self._acts.set_status, to))

    def _parties(self, chosen: Sequence[Item]) -> None:
        """Add a menu of the parties; ticked is for whom the first item is."""
        menu = self.addMenu(icon("users"), _("For"))
        now = chosen[0].party_ids if chosen else ()
        everyone = menu.addAction(_("Everyone"))
        everyone.triggered.connect(lambda _on: self._do(self._acts.to_party, None))
        for party in self._plan().parties:
            name = party.name.text(current().language) or party.letter
            entry = menu.addAction(party_icon(party.letter, self), name)
            entry.setCheckable(party.id in now)
            entry.setChecked(party.id in now)
            entry.triggered.connect(lambda _on, to=party.id: self._do(self._acts.to_party, to))

    def _do(self, act: Callable[..., object], *more: object) -> None:
        if self._chooser.commit_pending():
            act(self._chooser.chosen(), *more)
            self.done.emit()

    def _to_open(self) -> None:
        """Take the clock times away: the day stays."""
        self._do(
            self._acts.put,
            lambda item: replace(item, when=When(item.when.date, certainty=Certainty.OPEN)),
        )

    def _to_day(self, day: date | None) -> None:
        self._do(self._acts.to_day, day)

    def _copy_to(self, day: date | None) -> None:
        if self._chooser.commit_pending():
            for copy in self._acts.copy_to_day(self._chooser.chosen(), day)[:1]:
                self._chooser.select(copy)

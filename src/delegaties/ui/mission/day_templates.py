"""Days from templates: filling a day of a mission, and keeping a day as the office's template.

The office's own templates are renamed and removed here too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.templates import (
    add_template,
    fill_day,
    remove_template,
    rename_template,
)
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan import sums
from delegaties.plan.load_templates import templates
from delegaties.plan.mission import Item
from delegaties.plan.templating import kept, missing
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.programme_rows import ICONS
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import Picture, button, clear, label, line
from delegaties.ui.widgets.dialog import lay_out_dialog
from delegaties.ui.widgets.scrolled import lay_out
from delegaties.values.templates import Entry, Template, shipped
from delegaties.values.texts import NO_TEXTS, Texts, put
from delegaties.values.when import When

WIDE, HIGH = 620, 680
FILLED = N_("Fill {day} from “{name}”")
KEPT = N_("Keep the template “{name}”")
REMOVED = N_("Remove the template “{name}”")
RENAMED = N_("Rename the template “{name}”")


class DayTemplates(QDialog):
    """Two things with one day: fill it from a template, or keep it as one.

    Templates are the office's, but what is done with them here is undone in the mission too.
    """

    def __init__(
        self, desk: Desk, mission_id: UUID, parent: QWidget | None, day: date | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mission = mission_id
        self._both: frozenset[UUID | None] = frozenset((None, mission_id))
        self._plan = desk.plan(mission_id)
        self._planned = sums.programme_days(self._plan, desk.day_ends())
        self._offered: Sequence[Template] = self._read()
        self.values: dict[str, Any] = {
            "day": day or self._first_empty(), "template": self._offered[0], "name": NO_TEXTS,
        }  # fmt: skip
        self.choice = Form((Section("", (
            Field("day", N_("Day"), Kind.CHOICE, self._days, optional=False),
            Field("template", N_("Template"), Kind.CHOICE, self._names, optional=False),
        )),), self._chosen)  # fmt: skip
        self.naming = Form((Section(N_("Keep this day as a template"), (
            Field("name", N_("Name of the template"), Kind.TEXTS, width="full"),
        )),), self._chosen)  # fmt: skip
        self.renaming = Form((Section("", (
            Field("called", N_("New name of the template"), Kind.TEXTS, width="full"),
        )),), self._called)  # fmt: skip
        self.entries = QWidget()
        self.fill = button(_("Fill the day"), self.fill_the_day, "calendar-days", "primary")
        self.remove = button(_("Remove template"), self.remove_it, "trash-2", "quiet")
        self.rename = button(_("Rename template"), self.rename_it, "pen-line", "quiet")
        self.keep = button(_("Keep as template"), self.keep_it, "bookmark")
        self.there = label("", "muted", wrap=True)
        self._error = label("", "error", wrap=True)
        self.setWindowTitle(_("Days from templates"))
        self._lay_out()
        self._ring = FocusRing(self)
        self._reflect()
        self.resize(scaled(WIDE), scaled(HIGH))
        self.choice.focus_first()

    # Showing

    def _read(self) -> Sequence[Template]:
        language = current().language
        own = self._desk.read(templates)
        return (*sorted(own, key=lambda each: each.name.text(language).casefold()), *shipped())

    def _first_empty(self) -> date | None:
        days = self._planned
        return next((day.date for day in days if not day.items), days[0].date if days else None)

    def _days(self) -> list[tuple[Any, str]]:
        return [(day.date, current().weekday_date(day.date)) for day in self._planned]

    def _names(self) -> list[tuple[Any, str]]:
        language = current().language
        return [
            (each, each.name.text(language) if each.id
             else _("{name} (example)", name=each.name.text(language)))
            for each in self._offered
        ]  # fmt: skip

    def _chosen(self, name: str, value: Any, _seen: Any) -> None:
        if name == "template":
            self.renaming.hide()
        put(self.values, name, value)
        self._reflect()

    def _reflect(self) -> None:
        for form in (self.choice, self.naming):
            form.show_for("templates", self.values)
        self._error.setText("")
        template: Template = self.values["template"]
        clear(self.entries)
        for entry in template.entries:
            self._add(entry)
        self.there.setText(self._told())
        lay_out(self)
        self.fill.setEnabled(bool(self._missing()))
        for act in (self.remove, self.rename):
            act.setVisible(template.id is not None)
        self.renaming.show_for(template.id, {"called": template.name})
        self.keep.setEnabled(bool(self._of_the_day()))

    def _add(self, entry: Entry) -> None:
        column = self.entries.layout()
        assert column is not None  # noqa: S101 - given in _lay_out
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 3, 0, 3)
        clock = label(current().time(entry.starts) if entry.starts else _("open"), "muted")
        clock.setFixedWidth(scaled(56))
        across.addWidget(clock)
        across.addWidget(Picture(ICONS[entry.kind], "muted"))
        across.addWidget(label(entry.title.text(current().language)), 1)
        if entry.parties:
            across.addWidget(label(", ".join(entry.parties), "muted"))
        if entry.minutes:
            across.addWidget(label(_("{n} min", n=entry.minutes), "muted"))
        column.addWidget(row)
        row.show()

    def _of_the_day(self) -> list[Entry]:
        """Return the items of the chosen day as entries of a template."""
        return kept(self._plan, self._items())

    def _items(self) -> list[Item]:
        days = [day for day in self._planned if day.date == self.values["day"]]
        return [item for day in days for item in day.items]

    def _missing(self) -> list[tuple[Entry, When]]:
        """Return the entries that the day has not got yet, each with its time there."""
        day, template = self.values["day"], self.values["template"]
        if day is None:
            return []
        return missing(self._plan, self._items(), template.entries, day, self._desk.day_ends())

    def _told(self) -> str:
        """Return what is on the day already, and what of the template therefore stays away."""
        there, lacking = len(self._items()), len(self._missing())
        if not there or self.values["day"] is None:
            return ""
        if not lacking:
            return _("All of this is on that day already.")
        said = ngettext("{n} item is on that day already and stays.",
                        "{n} items are on that day already and stay.", there)  # fmt: skip
        twice = len(self.values["template"].entries) - lacking
        if twice:
            said += " " + ngettext("{n} of the template is among them and is not added again.",
                "{n} of the template are among them and are not added again.", twice)  # fmt: skip
        return said

    # Acts

    def fill_the_day(self) -> None:
        """Add the entries of the template to the day, in one step, and close."""
        day, template = self.values["day"], self.values["template"]
        parties = {party.letter: party.id for party in self._plan.parties}
        if self._change(
            FILLED, fill_day, self._mission, self._missing(), parties,
            mission=self._mission, day=day.isoformat(), name=self._name(template),
        ):  # fmt: skip
            self.accept()

    def keep_it(self) -> None:
        """Keep the chosen day as a template of the office."""
        if not self.naming.commit_pending():
            return
        name: Texts = self.values["name"]
        entries = self._of_the_day()
        shown = name.text(current().language)
        if self._change(KEPT, add_template, name, entries, mission=self._both, name=shown):
            self._read_again(lambda each: each.name == name)
            self.values["name"] = NO_TEXTS
            self._reflect()

    def rename_it(self) -> None:
        """Let the chosen template be given another name."""
        self.renaming.show()
        lay_out(self)
        self.renaming.focus_first()

    def _called(self, name: str, value: str, seen: str) -> None:
        """Keep another name of the chosen template; what is refused is told at the field."""
        language = name.partition(".")[2]
        template: Template = self.values["template"]
        before = template.name.replaced(language, seen)
        self._desk.change(
            RENAMED, rename_template, template.id, before.replaced(language, value), before,
            mission=self._both, params={"name": self._name(template)},
        )  # fmt: skip
        self._read_again(lambda each: each.id == template.id)
        self._reflect()

    def remove_it(self) -> None:
        """Remove the chosen template; it can be undone."""
        template: Template = self.values["template"]
        name = self._name(template)
        if self._change(REMOVED, remove_template, template.id, mission=self._both, name=name):
            self._read_again(lambda _each: True)
            self._reflect()

    def _read_again(self, wanted: Callable[[Template], bool]) -> None:
        self._offered = self._read()
        self.values["template"] = next(filter(wanted, self._offered), self._offered[0])

    def _change(
        self,
        said: str,
        edit: Callable[..., object],
        *args: Any,
        mission: UUID | frozenset[UUID | None],
        **params: Any,
    ) -> bool:
        try:
            self._desk.change(said, edit, *args, mission=mission, params=params)
        except DelegatiesError as error:
            self._error.setText(current().error(error))
            return False
        return True

    @staticmethod
    def _name(template: Template) -> str:
        return template.name.text(current().language)

    def _lay_out(self) -> None:
        listed = QVBoxLayout(self.entries)
        listed.setContentsMargins(0, 4, 0, 4)
        listed.setSpacing(0)
        acts, keeping = QHBoxLayout(), QHBoxLayout()
        acts.addWidget(self.fill)
        acts.addWidget(self.rename)
        acts.addWidget(self.remove)
        acts.addStretch(1)
        keeping.addWidget(self.keep)
        keeping.addStretch(1)
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addWidget(self.choice)
        inside.addWidget(self.renaming)
        self.renaming.hide()
        inside.addWidget(self.entries)
        inside.addWidget(self.there)
        inside.addLayout(acts)
        inside.addWidget(line())
        inside.addWidget(self.naming)
        inside.addLayout(keeping)
        close = button(_("Close"), self.reject)
        for each in (self.fill, self.rename, self.remove, self.keep, close):
            each.setAutoDefault(False)  # Enter in a field keeps that field, and fills no day
        foot = QHBoxLayout()
        foot.addWidget(self._error, 1)
        foot.addWidget(close)
        lay_out_dialog(self, self._plan.title.text(current().language), inside, foot)


def opened(
    desk: Desk,
    mission_id: UUID,
    parent: QWidget | None,
    day: date | None = None,
    *,
    keeping: bool = False,
) -> DayTemplates | None:
    """Open the dialog for a day, to fill it or (`keeping`) to keep it as a template.

    Without a day it is the first that is empty. None when the mission is gone, which is told.
    """
    try:
        dialog = DayTemplates(desk, mission_id, parent, day)
    except DelegatiesError as error:
        desk.tell(error)
        return None
    dialog.open()
    if keeping:
        dialog.naming.focus_first()
    return dialog

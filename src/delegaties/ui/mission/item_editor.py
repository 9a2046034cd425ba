"""The chosen programme item at the right: its form, and who goes along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.programme import change_item
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan.clocks import zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.plan.sums import attendees
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.fields.when import WhenField
from delegaties.ui.form import Form
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission import item_form, together
from delegaties.ui.mission.moving import moved
from delegaties.ui.mission.programme_rows import ICONS
from delegaties.ui.sources import DeskSources
from delegaties.ui.widgets.buttons import icon_button, label
from delegaties.ui.widgets.inspector import Inspector
from delegaties.values.when import checked

ALL_CHANGED = N_("Change {what} of {number} items")
MOST_NAMES = 12
"""So many names are written out below the rule; more are counted."""


class ItemEditor(Inspector):
    """Shows one item; each field is kept as soon as it is left."""

    def __init__(
        self,
        desk: Desk,
        mission_id: UUID,
        duplicate: Callable[[], object],
        remove: Callable[[], object],
    ) -> None:
        super().__init__(_("Properties of the item"))
        self._desk = desk
        self._mission = mission_id
        self._plan: MissionPlan | None = None
        self._item: Item | None = None
        sections = (
            item_form.WHAT,
            item_form.who(self._parties, self._participants),
            item_form.PREPARATION,
            item_form.OFFICE,
        )
        self._labels = labels_of(sections)
        self.form = Form(sections, self._commit, DeskSources(desk, mission_id))
        self.going = label("", "muted", wrap=True)
        self.several = label("", "strong", wrap=True)
        self._chosen: tuple[UUID, ...] = ()
        column = cast("QVBoxLayout", self.form.layout())
        column.insertWidget(2, self._going_row())
        self.nothing = label(
            _("Choose an item to see and change it, or add one with the N key."), "muted", wrap=True
        )
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.nothing)
        inside.addWidget(self.several)
        inside.addWidget(self.form)
        self.put(body)
        self.acts = (
            icon_button(_("Duplicate (Ctrl+D)"), "copy", duplicate),
            icon_button(_("Remove (Del)"), "trash-2", remove),
        )
        for act in self.acts:
            self.buttons.addWidget(act)
        self.show_item(None)

    def _going_row(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 14)
        across.addWidget(self.going)
        return row

    def _parties(self) -> list[tuple[Any, str]]:
        return list(item_form.party_choices(self._plan)) if self._plan else []

    def _participants(self) -> list[tuple[Any, str]]:
        return list(item_form.participant_choices(self._plan)) if self._plan else []

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Take a newer plan; what is shown of it follows with `show_item`."""
        self._plan = plan

    def show_chosen(self, chosen: Sequence[UUID]) -> None:
        """Take what else is chosen: some fields are changed of all of it."""
        self._chosen = tuple(chosen)
        self._tell_several()

    def _tell_several(self) -> None:
        item = self._item
        several = item is not None and item.id in self._chosen
        title = item.title.text(current().language) if item else ""
        text = together.note(len(self._chosen), together.ITEMS, self._labels, title)
        self.several.setText(text if several else "")
        self.several.setVisible(several and bool(text))

    def show_item(self, item: Item | None) -> bool:
        """Show an item, or none; False when what was typed for the last one is refused."""
        if item is None:
            if self._item is not None and not self.form.commit_pending():
                return False
            self._item = None
            self.form.key = None
            self._reflect()
            return True
        if self._plan is None or not self._show_in_form(item):
            return False
        self._item = item
        self._reflect()
        return True

    def _show_in_form(self, item: Item) -> bool:
        plan = cast("MissionPlan", self._plan)
        when = self.form.field("when")
        if isinstance(when, WhenField):
            place = Lookup(plan).place(item.place_id)
            when.default_zone = place.zone if place and place.zone else ""
            when.default_zone = when.default_zone or zone_on(plan, item.when.date)
        return self.form.show_for(item.id, item_form.values_of(plan, item))

    def reveal(self, item_id: UUID, field: str) -> bool:
        """Put the focus in a field of the item; False when it is another, or has no such field."""
        if self.form.key != item_id or not self.form.has(field):
            return False
        self.unfold()
        self.form.focus_field(field)
        return True

    def forget(self) -> None:
        """Forget what is typed for an item that goes away."""
        self.form.discard()
        self.show_item(None)

    def _reflect(self) -> None:
        item, plan = self._item, self._plan
        self._tell_several()
        self.form.setVisible(item is not None)
        self.nothing.setVisible(item is None)
        for act in self.acts:
            act.setVisible(item is not None)
        if item is None or plan is None:
            self.show_title(_("Item"))
            return
        self.show_title(item.title.text(current().language), ICONS[item.kind])
        self.going.setText(going_along(plan, item))

    # Changing

    def _commit(self, name: str, value: Any, seen: Any) -> None:
        item = self._item
        if item is None:
            return
        column = name.partition(".")[0]
        values, before = {name: value}, {name: seen}
        if column in {"place_id", "end_place_id"} and value is not None:
            self._follow_zone(item, column, value, values, before)
        others = [each for each in self._chosen if each != item.id]
        if name in together.ITEMS and others and item.id in self._chosen:
            edit = together.of_all(change_item, item.id, others, values, before)
            params = {"what": self._labels[name], "number": str(len(others) + 1)}
            self._desk.change(ALL_CHANGED, edit, mission=self._mission, params=params)
            return
        label, params = moved(item, value) if column == "when" else self._changed(item, column)
        self._desk.change(
            label, change_item, item.id, values, before, mission=self._mission, params=params
        )

    def _changed(self, item: Item, column: str) -> tuple[str, dict[str, str]]:
        """Return the label that names a field of the item."""
        title = item.title.text(current().language)
        return item_form.CHANGED, {"what": self._labels[column], "title": title}

    def _follow_zone(
        self, item: Item, column: str, place_id: UUID, values: Any, before: Any
    ) -> None:
        """Let the clocks take the zone of the new place, unless that time needs a question."""
        zones = (row.zone for row in self._desk.places() if row.id == place_id)
        moved = item_form.with_zone_of(item, column, next(zones, ""))
        if moved == item.when:
            return
        try:
            values["when"], before["when"] = checked(moved), item.when
        except RefusedError:
            return


def going_along(plan: MissionPlan, item: Item) -> str:
    """Return who goes along by the rules of an item: “7 go along: A. Jansen, …”."""
    lookup = Lookup(plan)
    parts = attendees(plan, item)
    number = sum(part.number for part in parts)
    if not parts:
        return _("Nobody goes along yet. Choose parties or people above.")
    names = [lookup.name_of(part, current().language) for part in parts]
    if len(names) > MOST_NAMES:
        rest = len(names) - MOST_NAMES + 1
        names = [*names[: MOST_NAMES - 1], ngettext("{n} other", "{n} others", rest)]
    listed = current().listed(names)
    return ngettext("{n} goes along: {names}.", "{n} go along: {names}.", number, names=listed)

"""A list of what changed: the mission as a whole, items by day, then people."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from delegaties.i18n import N_
from delegaties.outputs.changes import Teller, in_one_line
from delegaties.outputs.whole_changes import tell_whole
from delegaties.plan.difference import Difference, Own, What
from delegaties.plan.whole import Part
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.table import Table

ICONS = {
    What.ADDED: "plus",
    What.REMOVED: "minus",
    What.STATUS: "badge-check",
    What.TIME: "clock",
    What.PLACE: "map-pin",
    What.ATTENDANCE: "users",
    What.TITLE: "pen-line",
    What.HOSTS: "handshake",
    What.DETAILS: "file-text",
}
"""The mark of each kind of change; its word always stands with it."""

PEOPLE = {
    Own.JOINED: "user-plus",
    Own.LEFT: "user-x",
    Own.PERIOD: "calendar-range",
    Own.PARTY: "users",
    Own.ROLES: "badge-check",
    Own.FUNCTION: "badge-check",
}

WHOLE = {
    Part.STATUS: "ban",
    Part.TITLE: "pen-line",
    Part.DATES: "calendar-range",
    Part.WORKING_DAYS: "calendar-range",
    Part.LEADER: "users",
    Part.DESTINATION: "map-pin",
    Part.STAY: "hotel",
    Part.KEY_CONTACT: "phone",
    Part.PRACTICAL: "info",
    Part.PARTY: "users",
}


@dataclass(frozen=True)
class ChangeRow:
    """One line: a part of the mission as a whole, an item, or somebody's part in the mission."""

    id: Hashable
    picture: str
    mark: str
    when: str
    title: str
    said: str


def change_rows(changed: Difference) -> Iterator[ChangeRow]:
    """Yield the lines for a difference."""
    teller = Teller(changed, current())
    for told in tell_whole(changed, current()):
        picture = WHOLE[told.change.part]
        said = in_one_line(told.said)
        yield ChangeRow(told.change.key, picture, told.subject.lower(), "", told.title, said)
    for change in changed.items:
        said = in_one_line(teller.sentences(change))
        mark, when = teller.marks(change), teller.when(change.item)
        picture = ICONS[change.what[0]]
        yield ChangeRow(change.id, picture, mark, when, teller.title(change.item), said)
    for person in changed.people:
        if person.own:
            said = in_one_line(teller.own(person))
            picture = PEOPLE[person.own[0]]
            yield ChangeRow(person.id, picture, _("person"), "", teller.name(person), said)


COLUMNS: tuple[Column[Any], ...] = (
    Column(N_("Change"), lambda row: row.mark, icon=lambda row: icon(row.picture), strong=True),
    Column(N_("When"), lambda row: row.when, gives=2),
    Column(N_("Item"), lambda row: row.title, tooltip=lambda row: row.title, widest=230),
    Column(
        N_("What is different"), lambda row: row.said, tooltip=lambda row: row.said, stretch=True
    ),
)


class ChangeTable(Table):
    """Shows a difference."""

    def __init__(self) -> None:
        self.rows: Rows[Any] = Rows(lambda row: row.id, COLUMNS)
        super().__init__(self.rows, _("What changed"))
        self.rows.setParent(self)
        self._nothing = Empty("check", "")
        self.set_empty(self._nothing)

    def show_changes(self, changed: Difference | None) -> None:
        """Show what changed; None shows nothing."""
        unknown = _("What changed since a version is told here.")
        self._nothing.say(unknown if changed is None else _("Nothing has changed since."))
        self.rows.show(tuple(change_rows(changed)) if changed else ())

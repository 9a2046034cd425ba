"""Changing the programme."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.links import LINKS, links_of, set_links
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.edits.seen import still_seen
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.base import DERIVED, Row
from delegaties.model.mission import Mission
from delegaties.model.programme import ProgrammeItem
from delegaties.values.guessing import DEFAULT
from delegaties.values.ids import new_id
from delegaties.values.kinds import AttendanceRule, Certainty, ItemStatus
from delegaties.values.moving import on_day
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When, checked

COMPOSED = frozenset({"when", *(links.name for links in LINKS)})
"""Fields of an item that are kept in more than one column, or in tables of their own."""


def add_item(
    session: Session, mission_id: UUID, title: Texts, *, when: When | None = None, **values: Any
) -> UUID:
    """Add a programme item and return its id; without a day it waits in the tray.

    Raises RefusedError without a title, or for a time that cannot be.
    """
    rows.get(session, Mission, mission_id)
    item = ProgrammeItem(
        id=new_id(), mission_id=mission_id, kind=DEFAULT, status=ItemStatus.IDEA,
        certainty=Certainty.EXACT, rule=AttendanceRule.EVERYONE, start_zone="", end_zone="",
    )  # fmt: skip
    plain = {name: value for name, value in values.items() if name not in COMPOSED}
    set_when(item, when or When())
    rows.add(session, item, {"title": title, **plain})
    check_item(item)
    set_links(session, item, values)
    return item.id


def change_item(
    session: Session, item_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of an item.

    Besides its columns these are `when` (a When), `organisations` ((organisation id, role) pairs),
    `persons` ((person id, role) pairs), `party_ids`, `named`, `excepted` and `vehicle_ids`
    (ids). Raises
    RefusedError for what cannot be, DoubleTimeError for a clock time that occurs twice,
    ConflictError when somebody else changed a field meanwhile.
    """
    item = rows.get(session, ProgrammeItem, item_id)
    plain = {name: value for name, value in values.items() if name not in COMPOSED}
    if "when" in values:
        if seen is not None and "when" in seen:
            still_seen(session, item, "when", seen["when"], when_of(item), values["when"])
        set_when(item, values["when"])
    rows.change(session, item, plain, seen)
    check_item(item)
    set_links(session, item, values, seen)


def move_item(session: Session, item_id: UUID, when: When, seen: When | None = None) -> None:
    """Give an item another time, or none: it then waits in the tray."""
    change_item(session, item_id, {"when": when}, None if seen is None else {"when": seen})


def move_to_day(session: Session, item_id: UUID, day: date | None) -> None:
    """Move an item to another day at the same clock time, or to the tray."""
    item = rows.get(session, ProgrammeItem, item_id)
    move_item(session, item_id, on_day(when_of(item), day))


def duplicate_item(session: Session, item_id: UUID) -> UUID:
    """Copy an item with everybody and everything that belongs to it; return the copy's id."""
    item = rows.get(session, ProgrammeItem, item_id)
    copy = _copy(item)
    session.add(copy)
    for link in links_of(session, item.id):
        session.add(_copy(link, item_id=copy.id))
    return copy.id


def remove_item(session: Session, item_id: UUID) -> None:
    """Remove an item from the programme."""
    remove(session, rows.get(session, ProgrammeItem, item_id))


def when_of(item: ProgrammeItem) -> When:
    """Return the time of an item as one value."""
    start = end = None
    if item.day and item.start_time:
        start = Clock(item.day, item.start_time, item.start_zone, item.start_fold)
    if item.day and item.end_time:
        end = Clock(item.end_date or item.day, item.end_time, item.end_zone, item.end_fold)
    return When(item.day, start, end, item.certainty)


def set_when(item: ProgrammeItem, when: When) -> None:
    """Give a row its time; raises RefusedError or DoubleTimeError for one that cannot be."""
    when = checked(when)
    item.day, item.certainty = when.date, when.certainty
    start, end = when.start, when.end
    item.start_time, item.start_fold = (start.time, start.fold) if start else (None, None)
    item.start_zone = start.zone if start else ""
    item.end_date, item.end_time = (end.date, end.time) if end else (None, None)
    item.end_zone, item.end_fold = (end.zone, end.fold) if end else ("", None)


def check_item(item: ProgrammeItem) -> None:
    """Raise RefusedError when an item has no title."""
    if not item.title:
        raise RefusedError(N_("An item needs a title. Type one, for example “Visit to …”.")).at(
            "title"
        )


def _copy(row: Any, **changes: object) -> Row:
    """Return a new row of the same table with the same journaled columns."""
    columns = {
        key: getattr(row, key)
        for key, column in type(row).__mapper__.columns.items()
        if not column.info.get(DERIVED)
    }
    copy: Row = type(row)(**{**columns, "id": new_id(), **changes})
    return copy

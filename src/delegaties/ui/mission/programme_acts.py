"""What keys and buttons do with the chosen items: each act is one change, undone in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from delegaties.edits.programme import (
    add_item,
    duplicate_item,
    move_item,
    move_to_day,
    remove_item,
)
from delegaties.i18n import N_
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission.moving import moved
from delegaties.values.moving import moved as moved_on
from delegaties.values.moving import on_day
from delegaties.values.when import When

MANY_TO_DAY = N_("Move {number} items to {day}")
MANY_FROM_DAY = N_("Move {number} items, the first to {day}")
MANY_FROM_TIME = N_("Move {number} items, the first to {time}")
MANY_TO_TRAY = N_("Put {number} items back among what is still to plan")
ONE_COPIED = N_("Duplicate {title}")
MANY_COPIED = N_("Duplicate {number} items")
ONE_REMOVED = N_("Remove {title}")
MANY_REMOVED = N_("Remove {number} items")
ADDED = N_("Add {title}")


class ProgrammeActs:
    """Acts on items of one mission."""

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        self._desk = desk
        self._mission = mission_id

    def add(self, title: Any, when: When, **values: Any) -> UUID:
        """Add an item and return its id; raises RefusedError."""
        return self._desk.change(
            ADDED, add_item, self._mission, title, when=when, mission=self._mission,
            params={"title": title.text(current().language)}, **values,
        )  # fmt: skip

    def remove(self, items: Sequence[Item]) -> bool:
        """Remove items at once, and offer to undo it."""
        label, params = _said(ONE_REMOVED, MANY_REMOVED, items)
        if not self._all((label, params), items, remove_item):
            return False
        self._desk.notice.emit(_(label, **params), lambda: self._desk.undo(self._mission))
        return True

    def duplicate(self, items: Sequence[Item]) -> list[UUID]:
        """Copy items; returns the ids of the copies."""
        return self._all(_said(ONE_COPIED, MANY_COPIED, items), items, duplicate_item) or []

    def to_day(self, items: Sequence[Item], day: date | None) -> None:
        """Move items to a day, or to those still to plan."""
        said = _moved(items, lambda item: on_day(item.when, day))
        self._all(said, items, move_to_day, lambda _item: (day,))

    def by_days(self, items: Sequence[Item], plan: MissionPlan, days: int) -> None:
        """Move items some days on; what waits for a day goes to the first working day."""
        first = plan.works_from or plan.departs or self._desk.today()

        def to(item: Item) -> tuple[date]:
            return (item.when.date + timedelta(days) if item.when.date else first,)

        said = _moved(items, lambda item: on_day(item.when, *to(item)))
        self._all(said, items, move_to_day, to)

    def by_minutes(self, items: Sequence[Item], minutes: int) -> None:
        """Move items earlier or later on the clock of their place, those that have a time."""
        timed = [item for item in items if item.when.start]

        def to(item: Item) -> When:
            return later(item.when, minutes)

        self._all(_moved(timed, to), timed, move_item, lambda item: (to(item),))

    def _all(
        self,
        said: tuple[str, dict[str, Any]],
        items: Sequence[Item],
        edit: Callable[..., Any],
        more: Callable[[Item], tuple[Any, ...]] = lambda _item: (),
    ) -> list[Any] | None:
        """Run an edit on every item, as one change that says what was done.

        Returns None when it was refused or there are no items.
        """
        if not items:
            return None

        def each(session: Any) -> list[Any]:
            return [edit(session, item.id, *more(item)) for item in items]

        label, params = said
        return self._desk.attempt(label, each, mission=self._mission, params=params)


def _said(one: str, many: str, items: Sequence[Item]) -> tuple[str, dict[str, Any]]:
    """Return the label for one item or for many, with its parameters."""
    if len(items) == 1:
        return one, {"title": items[0].title.text(current().language)}
    return many, {"number": len(items)}


def _moved(items: Sequence[Item], to: Callable[[Item], When]) -> tuple[str, dict[str, Any]]:
    """Return what moving items is called: whereto, of many on several days the first of them."""
    if len(items) == 1:
        return moved(items[0], to(items[0]))
    number: dict[str, Any] = {"number": len(items)}
    after = [to(item) for item in items]
    days = {when.date for when in after if when.date}
    if not days:
        return MANY_TO_TRAY, number
    starts = [(when.start.date, when.start.time) for when in after if when.start]
    if starts and all(to(item).date == item.when.date for item in items):
        return MANY_FROM_TIME, number | {"time": min(starts)[1].isoformat()}
    label = MANY_TO_DAY if len(days) == 1 else MANY_FROM_DAY
    return label, number | {"day": min(days).isoformat()}


def later(when: When, minutes: int) -> When:
    """Return `when` some minutes later on the wall clock, within its day; the length stays."""
    after = moved_on(when, minutes=minutes)
    return after if when.start is not None and after.date == when.date else when

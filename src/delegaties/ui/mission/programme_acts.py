"""What is done with the chosen items: each act is one change, undone in one step.

The list, its menu and the board all go through here. An act is told what each item becomes
(`put`, `copy`: a function from the item to the item as it would be) and writes what differs, with
what the user saw; a clock time that occurs twice is asked about first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtWidgets import QApplication

from delegaties.checks.finding import Finding
from delegaties.edits.board import Spot, Spots, copy_items, put_items
from delegaties.edits.programme import add_item, change_item, duplicate_item, remove_item
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui import messages
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission.moving import Said, copied, put
from delegaties.values.kinds import ItemStatus
from delegaties.values.labels import label
from delegaties.values.moving import Company, for_party, on_day, resized, settled
from delegaties.values.moving import moved as moved_on
from delegaties.values.when import DoubleTimeError, When

ONE_COPIED = N_("Duplicate {title}")
MANY_COPIED = N_("Duplicate {number} items")
ONE_REMOVED = N_("Remove {title}")
MANY_REMOVED = N_("Remove {number} items")
ADDED = N_("Add {title}")
ONE_STANDS = N_("Set {title} to {status}")
MANY_STAND = N_("Set {number} items to {status}")

T = TypeVar("T")
To = Callable[[Item], Item]
"""What an act makes of an item: the same item with another `when`, `rule` or `party_ids`."""


class ProgrammeActs:
    """Acts on items of one mission."""

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        self._desk = desk
        self._mission = mission_id

    def would_find(self, plan: MissionPlan) -> Iterator[Sequence[Finding]]:
        """Yield, check by check, what a changed plan has wrong that the mission now has not."""
        return self._desk.judging.would_find(plan)

    def add(self, title: Any, when: When, **values: Any) -> UUID:
        """Add an item and return its id; raises RefusedError."""
        return self._desk.change(
            ADDED, add_item, self._mission, title, when=when, mission=self._mission,
            params={"title": title.text(current().language)}, **values,
        )  # fmt: skip

    def remove(self, items: Sequence[Item]) -> bool:
        """Remove items at once, and offer to undo it."""
        told, params = said = _said(ONE_REMOVED, MANY_REMOVED, items)
        if not self._each(said, items, remove_item):
            return False
        self._desk.offer_undo(_(told, **params), self._mission)
        return True

    def duplicate(self, items: Sequence[Item]) -> list[UUID]:
        """Copy items to where they are; returns the ids of the copies."""
        return self._each(_said(ONE_COPIED, MANY_COPIED, items), items, duplicate_item) or []

    def set_status(self, items: Sequence[Item], status: ItemStatus) -> None:
        """Give items a status; those that have it already are left alone."""
        others = [item for item in items if item.status is not status]
        said, params = _said(ONE_STANDS, MANY_STAND, others)
        values = {"status": status}
        self._each(
            (said, {**params, "status": _(label(status))}), others,
            lambda session, item_id: change_item(session, item_id, values),
        )  # fmt: skip

    # Elsewhere

    def put(self, items: Sequence[Item], to: To, said: Said | None = None) -> bool:
        """Let items become what `to` makes of them; says what was done in its own words, or `said`.

        False when nothing differs, or it was refused and told.
        """
        pairs = [(item, after) for item in items if _spot(after := to(item)) != _spot(item)]
        if not pairs:
            return False
        seen = {item.id: _spot(item, after) for item, after in pairs}
        spots = {item.id: _spot(after, item) for item, after in pairs}
        words = said or put(pairs, self._desk.plan(self._mission).parties)

        def edit(session: Any, now: Spots) -> bool:
            put_items(session, now, seen)
            return True

        return bool(self._asking(words, spots, edit))

    def copy(self, items: Sequence[Item], to: To) -> list[UUID]:
        """Copy items to what `to` makes of them; returns the ids of the copies."""
        spots = {item.id: _spot(to(item)) for item in items}
        pairs = [(item, to(item)) for item in items]
        return self._asking(copied(pairs), spots, copy_items) or [] if items else []

    def by_minutes(self, items: Sequence[Item], minutes: int) -> None:
        """Move items earlier or later within their day, those that have a time."""
        self.put(items, lambda item: replace(item, when=later(item.when, minutes)))

    def longer(self, items: Sequence[Item], minutes: int) -> None:
        """Make items longer or shorter."""
        self.put(items, lambda item: replace(item, when=resized(item.when, minutes)))

    def to_day(self, items: Sequence[Item], day: date | None) -> None:
        """Move items to a day, or to those still to plan."""
        self.put(items, lambda item: replace(item, when=on_day(item.when, day)))

    def copy_to_day(self, items: Sequence[Item], day: date | None) -> list[UUID]:
        """Copy items to a day, at the same clock times; returns the ids of the copies."""
        return self.copy(items, lambda item: replace(item, when=on_day(item.when, day)))

    def by_days(self, items: Sequence[Item], plan: MissionPlan, days: int) -> None:
        """Move items some days on; what waits for a day goes to the first working day."""
        first = plan.works_from or plan.departs or self._desk.today()

        def to(item: Item) -> Item:
            day = item.when.date + timedelta(days) if item.when.date else first
            return replace(item, when=on_day(item.when, day))

        self.put(items, to)

    def to_party(self, items: Sequence[Item], party: UUID | None) -> None:
        """Let items be for a party, or for everyone (None)."""
        self.put(items, lambda item: for_whom(item, party))

    def step_party(self, items: Sequence[Item], plan: MissionPlan, step: int) -> None:
        """Let items be for the next party: everyone, A, B, …; at either end they stay."""
        order = [None, *(party.id for party in plan.parties)]

        def to(item: Item) -> Item:
            now = item.party_ids[0] if item.party_ids else None
            at = order.index(now) + step if now in order else 0
            return for_whom(item, order[at], now) if 0 <= at < len(order) else item

        self.put(items, to)

    # Running

    def _each(
        self, said: Said, items: Sequence[Item], edit: Callable[[Any, UUID], T]
    ) -> list[T] | None:
        """Run an edit on every item, as one change; None when refused, or there are no items."""
        if not items:
            return None
        told, params = said
        return self._desk.attempt(
            told, lambda session: [edit(session, item.id) for item in items],
            mission=self._mission, params=params,
        )  # fmt: skip

    def _asking(self, said: Said, spots: Spots, edit: Callable[[Any, Spots], T]) -> T | None:
        """Run an edit on spots; of two equal clock times it is asked which. None when refused."""
        label, params = said
        try:
            return self._desk.change(label, edit, spots, mission=self._mission, params=params)
        except DoubleTimeError as error:
            fold = messages.choose(
                QApplication.activeWindow(),
                current().error(error),
                (_("The first"), _("The second")),
            )
            if fold is None:
                return None
            told = {key: _settled(spot, fold) for key, spot in spots.items()}
            return self._desk.attempt(label, edit, told, mission=self._mission, params=params)
        except DelegatiesError as error:
            self._desk.tell(error)
            return None


def for_whom(item: Item, party: UUID | None, leaving: UUID | None = None) -> Item:
    """Return an item as it is when it goes to a party, or to everyone (None)."""
    after = for_party(Company(item.rule, item.party_ids, item.named), party, leaving)
    return replace(item, rule=after.rule, party_ids=after.party_ids, named=after.named)


def _spot(item: Item, other: Item | None = None) -> Spot:
    """Return where an item is; with `other`, only what is not the same there."""
    company = Company(item.rule, item.party_ids, item.named)
    if other is None:
        return Spot(item.when, company)
    same_company = company == Company(other.rule, other.party_ids, other.named)
    return Spot(None if item.when == other.when else item.when, None if same_company else company)


def _settled(spot: Spot, fold: int) -> Spot:
    return replace(spot, when=settled(spot.when, fold)) if spot.when else spot


def _said(one: str, many: str, items: Sequence[Item]) -> Said:
    """Return the label for one item or for many, with its parameters."""
    if len(items) == 1:
        return one, {"title": items[0].title.text(current().language)}
    return many, {"number": len(items)}


def later(when: When, minutes: int) -> When:
    """Return `when` some minutes later on the wall clock, within its day; the length stays."""
    after = moved_on(when, minutes=minutes)
    return after if when.start is not None and after.date == when.date else when

"""What changed between two plans of one mission: as a whole, per item, and per person.

Both plans may be limited to one audience first (`audience.for_audience`): then nothing is told that
these readers may not see.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import attendees
from delegaties.plan.whole import WholeChange, whole_changes
from delegaties.values.kinds import ParticipationStatus


class What(StrEnum):
    """What became of an item, the most telling first."""

    ADDED = "added"
    REMOVED = "removed"
    STATUS = "status"
    TIME = "time"
    PLACE = "place"
    ATTENDANCE = "attendance"
    TITLE = "title"
    HOSTS = "hosts"
    DETAILS = "details"


class Own(StrEnum):
    """What became of somebody's part in the mission as a whole."""

    JOINED = "joined"
    LEFT = "left"
    PERIOD = "period"
    PARTY = "party"
    ROLES = "roles"
    FUNCTION = "function"


class Effect(StrEnum):
    """What the change of an item means to one person."""

    JOINS = "joins"
    LEAVES = "leaves"
    STAYS = "stays"


_FIELDS: Mapping[str, What | None] = {
    "status": What.STATUS,
    "when": What.TIME,
    "place_id": What.PLACE,
    "place_note": What.PLACE,
    "end_place_id": What.PLACE,
    "rule": What.ATTENDANCE,
    "party_ids": What.ATTENDANCE,
    "kind": What.TITLE,
    "title": What.TITLE,
    "organisations": What.HOSTS,
    "persons": What.HOSTS,
    # Who is named shows in who attends; the rest is no part of what readers were told.
    "named": None,
    "excepted": None,
    "id": None,
    "audiences": None,
    "sequence": None,
    "changed_at": None,
}
"""What a change of a field means; of a field not named here, that details changed."""

_ELSEWHERE = frozenset((Own.JOINED, Own.LEFT, Own.PERIOD, Own.PARTY))
"""What of somebody's own part changes which items they attend."""

_PERIOD = ("from_date", "from_time", "until_date", "until_time", "zone")
_FUNCTION = ("function", "organisation_id", "organisation")


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of an item, and who joined or left it (participations).

    Those whose whole part in the mission is another are not among them. `details` are the names
    of the fields that changed and have no kind of change of their own.
    """

    id: UUID
    before: Item | None
    after: Item | None
    what: tuple[What, ...]
    joined: tuple[UUID, ...] = ()
    left: tuple[UUID, ...] = ()
    details: tuple[str, ...] = ()

    @property
    def item(self) -> Item:
        """The item as it is now, or as it was when it is gone."""
        found = self.after or self.before
        assert found is not None, "a change has one side at least"  # noqa: S101  for mypy
        return found


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What changed for a participant, or for somebody who only has a part in items (a host)."""

    id: UUID
    person_id: UUID | None
    before: Participation | None
    after: Participation | None
    own: tuple[Own, ...]
    items: tuple[tuple[ItemChange, Effect], ...]


@dataclass(frozen=True)
class Difference:
    """What changed from one plan to another of the same mission."""

    before: MissionPlan
    after: MissionPlan
    items: tuple[ItemChange, ...]
    people: tuple[PersonChange, ...]
    whole: tuple[WholeChange, ...] = ()

    @property
    def count(self) -> int:
        """How many changes there are: parts, items, and people whose own part is another."""
        persons = sum(bool(person.own) for person in self.people)
        return len(self.whole) + len(self.items) + persons

    @cached_property
    def by_item(self) -> Mapping[UUID, ItemChange]:
        """The changes of items by the item's id."""
        return {change.id: change for change in self.items}


def difference(before: MissionPlan, after: MissionPlan) -> Difference:
    """Return what changed from `before` to `after`."""
    old, new = _Side(before), _Side(after)
    items = tuple(sorted(_item_changes(old, new), key=_in_order))
    people = tuple(_person_changes(old, new, items))
    whole = tuple(whole_changes(old.lookup, new.lookup))
    return Difference(before, after, items, people, whole)


class _Side:
    """One of the two plans, with what is asked of it often."""

    def __init__(self, plan: MissionPlan) -> None:
        self.plan = plan
        self.lookup = Lookup(plan)
        self.items = {item.id: item for item in plan.items}
        self.parts = {
            part.id: part
            for part in plan.participations
            if part.status is not ParticipationStatus.CANCELLED
        }
        self.attending = {
            item.id: frozenset(part.id for part in attendees(plan, item) if part.id in self.parts)
            for item in plan.items
        }

    def somewhere(self, item: Item) -> tuple[object, ...]:
        """Return where an item is, as readers know it."""
        cards = [self.lookup.place(key) for key in (item.place_id, item.end_place_id)]
        return tuple((card.name, card.address, card.city) for card in cards if card)

    def concerned(self, item: Item) -> frozenset[UUID]:
        """Return who has to do with an item: by attending, or by a part in it."""
        people = {_who(self.parts[part]) for part in self.attending[item.id]}
        return frozenset(people | {link.person_id for link in item.persons})


def _in_order(change: ItemChange) -> tuple[Any, UUID]:
    return change.item.when.sort_key, change.id


def _item_changes(old: _Side, new: _Side) -> Iterator[ItemChange]:
    lasting = _steady(old, new)
    for key in {**old.items, **new.items}:
        before, after = old.items.get(key), new.items.get(key)
        if before is None:
            yield ItemChange(key, None, after, (What.ADDED,))
        elif after is None:
            yield ItemChange(key, before, None, (What.REMOVED,))
        else:
            was, now = old.attending[key] & lasting, new.attending[key] & lasting
            joined = tuple(part for part in new.parts if part in now - was)
            left = tuple(part for part in new.parts if part in was - now)
            fields = dict(_fields(before, after))
            details = tuple(name for name, what in fields.items() if what is What.DETAILS)
            found = set(fields.values())
            found |= {What.ATTENDANCE} if joined or left else set()
            found |= {What.PLACE} if old.somewhere(before) != new.somewhere(after) else set()
            if found:
                what = tuple(each for each in What if each in found)
                yield ItemChange(key, before, after, what, joined, left, details)


def _steady(old: _Side, new: _Side) -> frozenset[UUID]:
    """Return whose own part is the same: of the others it is told once, not with every item."""
    return frozenset(
        key
        for key, part in new.parts.items()
        if key in old.parts and _ELSEWHERE.isdisjoint(_own(old.parts[key], part))
    )


def _fields(before: Item, after: Item) -> Iterator[tuple[str, What]]:
    for field in dataclasses.fields(Item):
        what = _FIELDS.get(field.name, What.DETAILS)
        if what and _plain(before, field.name) != _plain(after, field.name):
            yield field.name, what


def _plain(item: Item, name: str) -> Any:
    """Return the value of a field; the order of ids in a list means nothing."""
    value = getattr(item, name)
    return frozenset(value) if isinstance(value, tuple) else value


def _person_changes(
    old: _Side, new: _Side, items: tuple[ItemChange, ...]
) -> Iterator[PersonChange]:
    was = {_who(part): part for part in old.parts.values()}
    now = {_who(part): part for part in new.parts.values()}
    effects = _effects(old, new, items)
    for key in {**now, **was, **effects}:
        before, after = was.get(key), now.get(key)
        own = tuple(_own(before, after))
        found = () if {Own.JOINED, Own.LEFT} & set(own) else tuple(effects.get(key, ()))
        part = after or before
        if own or found:
            person = part.person_id if part else key
            yield PersonChange(part.id if part else key, person, before, after, own, found)


def _who(part: Participation) -> UUID:
    return part.person_id or part.id


def _own(before: Participation | None, after: Participation | None) -> Iterator[Own]:
    if before is None or after is None:
        if after is not None:
            yield Own.JOINED
        elif before is not None:
            yield Own.LEFT
        return
    if any(getattr(before, name) != getattr(after, name) for name in _PERIOD):
        yield Own.PERIOD
    if before.party_id != after.party_id:
        yield Own.PARTY
    if set(before.roles) != set(after.roles):
        yield Own.ROLES
    if any(getattr(before, name) != getattr(after, name) for name in _FUNCTION):
        yield Own.FUNCTION


def _effects(
    old: _Side, new: _Side, items: tuple[ItemChange, ...]
) -> dict[UUID, list[tuple[ItemChange, Effect]]]:
    """Return for each person which changes of items concern them, and how."""
    found: dict[UUID, list[tuple[ItemChange, Effect]]] = {}
    for change in items:
        was = old.concerned(change.before) if change.before else frozenset()
        now = new.concerned(change.after) if change.after else frozenset()
        for key in sorted(was | now):
            stays = change.what != (What.ATTENDANCE,)
            if key in was and key in now and not stays:
                continue
            effect = Effect.STAYS if key in was and key in now else Effect.JOINS
            effect = Effect.LEAVES if key not in now else effect
            found.setdefault(key, []).append((change, effect))
    return found

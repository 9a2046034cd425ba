"""A mission with another identity."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping
from typing import TypeVar
from uuid import UUID

from delegaties.i18n import N_, words
from delegaties.plan.mission import MissionPlan
from delegaties.values.ids import new_id
from delegaties.values.texts import Texts

T = TypeVar("T")

CARDS = ("people", "organisations", "places", "vehicles")
"""What missions share, and a copy therefore shares with its original."""
FIRST = 2
"""The first of a title that is there twice."""


def fresh(plan: MissionPlan) -> MissionPlan:
    """Return a copy with new ids for the mission and its parts, and so new calendar UIDs.

    What points from one part to another points to the new one; people, organisations, places,
    vehicles and the previous edition stay the same. The new ids ascend, for items at the same
    time stand in the order of their ids. Points of attention are judged anew: nothing is accepted
    yet.
    """
    own = [
        part
        for field in dataclasses.fields(plan)
        if field.name not in CARDS and isinstance(getattr(plan, field.name), tuple)
        for part in getattr(plan, field.name)
    ]
    old = [part.id for part in (plan, *own)]
    ids = dict(zip(old, sorted(new_id() for _ in old), strict=True))
    same = {name: getattr(plan, name) for name in (*CARDS, "previous_id")}
    copy = _with_ids(plan, ids)
    items = tuple(dataclasses.replace(item, sequence=0) for item in copy.items)
    return dataclasses.replace(copy, items=items, acceptances=(), **same)


def told_apart(title: Texts, taken: Collection[Texts]) -> Texts:
    """Return a title that says, per language, that it is a copy's, when it is taken already."""
    number, found = 1, title
    while any(set(found) & set(each) for each in taken):
        number += 1
        found = Texts.of((code, _copy(text, code, number)) for code, text in title)
    return found


def _copy(title: str, language: str, number: int) -> str:
    """Return “Japan (copy)”, and for a second one “Japan (copy 2)”."""
    message = N_("{title} (copy)") if number == FIRST else N_("{title} (copy {number})")
    return words(language).text(message, title=title, number=number - 1)


def _with_ids(value: T, ids: Mapping[UUID, UUID]) -> T:
    """Replace ids at every depth."""
    if isinstance(value, UUID):
        return ids.get(value, value)  # type: ignore[return-value]  # an id for an id
    if isinstance(value, tuple):
        return tuple(_with_ids(part, ids) for part in value)  # type: ignore[return-value]  # a tuple of the same
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: _with_ids(getattr(value, field.name), ids)
        for field in dataclasses.fields(value)
    }
    return dataclasses.replace(value, **changed)

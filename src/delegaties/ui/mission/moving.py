"""What moving items is called, for undo and history: whereto, and not only that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from delegaties.i18n import N_
from delegaties.plan.mission import Item, Party
from delegaties.ui.language import current
from delegaties.values.when import When

TO_TIME = N_("Move {title} to {time}")
TO_DAY = N_("Move {title} to {day}")
TO_DAY_AND_TIME = N_("Move {title} to {day}, {time}")
TO_TRAY = N_("Put {title} back among what is still to plan")
TIMES = N_("Change the times of {title}")
MANY_TIMES = N_("Change the times of {number} items")
MANY_TO_DAY = N_("Move {number} items to {day}")
MANY_FROM_DAY = N_("Move {number} items, the first to {day}")
MANY_FROM_TIME = N_("Move {number} items, the first to {time}")
MANY_TO_TRAY = N_("Put {number} items back among what is still to plan")
TO_PARTY, MANY_TO_PARTY = N_("Move {title} to {party}"), N_("Move {number} items to {party}")
TO_ALL, MANY_TO_ALL = N_("Let {title} be for everyone"), N_("Let {number} items be for everyone")
COPY = N_("Copy {title}")
COPY_TO_TIME = N_("Copy {title} to {time}")
COPY_TO_DAY = N_("Copy {title} to {day}")
MANY_COPIES = N_("Copy {number} items to {day}")
COPIES = N_("Copy {number} items")

Said = tuple[str, dict[str, Any]]
"""A label, and its parameters as plain JSON."""
Pairs = Sequence[tuple[Item, Item]]
"""Items as they were and as they become."""


def moved(item: Item, when: When) -> Said:
    """Return the label of moving `item` to `when`, and its parameters as plain JSON."""
    params = {"title": item.title.text(current().language)}
    if when.date is None:
        return TO_TRAY, params
    begins = when.start.time if when.start else None
    began = item.when.start.time if item.when.start else None
    another_time = begins is not None and begins != began
    if begins is not None and another_time:
        params["time"] = begins.isoformat()
    if when.date != item.when.date:
        params["day"] = when.date.isoformat()
        return TO_DAY_AND_TIME if another_time else TO_DAY, params
    return TO_TIME if another_time else TIMES, params


def put(pairs: Pairs, parties: Sequence[Party]) -> Said:
    """Return what it is called that items become others; of many, the first of them."""
    timed = [(item, after.when) for item, after in pairs if item.when != after.when]
    if not timed:
        return _to_party(pairs, parties)
    if len(pairs) == 1:
        return moved(*timed[0])
    number: dict[str, Any] = {"number": len(pairs)}
    days = {when.date for _item, when in timed if when.date}
    if not days:
        return MANY_TO_TRAY, number
    if all(when.date == item.when.date for item, when in timed):
        starts = [
            when.start for item, when in timed if when.start and when.start != item.when.start
        ]
        if not starts:
            return MANY_TIMES, number
        first = min(starts, key=lambda start: (start.date, start.time))
        return MANY_FROM_TIME, number | {"time": first.time.isoformat()}
    label = MANY_TO_DAY if len(days) == 1 else MANY_FROM_DAY
    return label, number | {"day": min(days).isoformat()}


def copied(pairs: Pairs) -> Said:
    """Return what it is called that items are copied elsewhere."""
    item, after = pairs[0]
    when, (one, params) = after.when, _of(pairs)
    if one and when.start and when.date == item.when.date:
        return COPY_TO_TIME, params | {"time": when.start.time.isoformat()}
    if when.date is None or any(other.when.date != when.date for _item, other in pairs):
        return COPY if one else COPIES, params
    return COPY_TO_DAY if one else MANY_COPIES, params | {"day": when.date.isoformat()}


def _to_party(pairs: Pairs, parties: Sequence[Party]) -> Said:
    after, (one, params) = pairs[0][1], _of(pairs)
    names = [
        party.name.text(current().language) or party.letter
        for party in parties
        if party.id in after.party_ids
    ]
    if not names:
        return TO_ALL if one else MANY_TO_ALL, params
    return TO_PARTY if one else MANY_TO_PARTY, params | {"party": current().listed(names)}


def _of(pairs: Pairs) -> tuple[bool, dict[str, Any]]:
    """Return whether it is one item, and what names it or them."""
    if len(pairs) > 1:
        return False, {"number": len(pairs)}
    return True, {"title": pairs[0][0].title.text(current().language)}

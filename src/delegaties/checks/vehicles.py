"""More people than fit in what is booked for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from uuid import UUID

from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.cards import VehicleCard
from delegaties.plan.mission import Item
from delegaties.values.kinds import Severity, VehicleKind


def too_small(case: Case) -> Iterator[Finding]:
    """Find items whose people do not fit in their vehicles, or in their halls, together.

    Where the room of one of them is not known, nothing can be said.
    """
    for item in case.ahead:
        for names, room in _booked(case, item).values():
            heads = sum(part.number for part in case.attendees[item.id])
            if room is not None and heads > room:
                yield Finding(
                    rule="vehicle_too_small",
                    severity=Severity.WARN,
                    where=Where(
                        part=Part.PROGRAMME, row_id=item.id, field="vehicle_ids",
                        day=item.when.date,
                    ),
                    text=N_("{heads} people do not fit in {names}: there is room for {room}"),
                    detail=N_("{day}, “{item}”") if item.when.date else N_("“{item}”"),
                    params={
                        "heads": heads, "room": room, "names": names, "item": title(item),
                        "day": item.when.date,
                    },
                    about=(item.id, *item.vehicle_ids),
                )  # fmt: skip


def _booked(case: Case, item: Item) -> Mapping[bool, tuple[tuple[str, ...], int | None]]:
    """Return the names of what rides, and of the halls (True), with the room of each together."""
    found: dict[bool, tuple[tuple[str, ...], int | None]] = {}
    for card in _cards(case, item.vehicle_ids):
        if card.kind is VehicleKind.OTHER:
            continue
        hall = card.kind is VehicleKind.ROOM
        names, room = found.get(hall, ((), 0))
        both = None if room is None or card.capacity is None else room + card.capacity
        found[hall] = (*names, card.name), both
    return found


def _cards(case: Case, keys: tuple[UUID, ...]) -> Iterator[VehicleCard]:
    return (card for key in keys if (card := case.lookup.vehicle(key)) is not None)

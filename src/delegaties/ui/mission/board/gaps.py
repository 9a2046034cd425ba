"""Where a column has room for a new item."""

from __future__ import annotations

from delegaties.ui.mission.board.layout import Card, Layout, Zone
from delegaties.ui.mission.board.minutes import DAY
from delegaties.values.kinds import ItemStatus

LENGTH, LEAST = 60, 15
"""Minutes of a new item, and those for which no gap is used."""


def free(layout: Layout, column: int, minute: int) -> tuple[int, int]:
    """Return begin and end of the next gap from a minute on; full, that minute itself."""
    begins, last = minute, layout.measures.first + DAY
    for card in taken(layout, column):
        if card.ends <= begins:
            continue
        if card.begins - begins >= LEAST:
            return begins, min(begins + LENGTH, card.begins)
        begins = card.ends
    if last - begins < LEAST:
        return minute, min(minute + LENGTH, last)
    return begins, min(begins + LENGTH, last)


def shortened(layout: Layout, column: int, minute: int) -> tuple[int, int]:
    """Return begin and end at a minute that was pointed at, until what comes next."""
    begins, ends = free(layout, column, minute)
    return (begins, ends) if begins == minute else (minute, minute + LENGTH)


def taken(layout: Layout, column: int) -> list[Card]:
    """Return what people of a column do on its day, in order: what all do takes them too."""
    head = layout.columns[column].head
    columns = [
        at for at, each in enumerate(layout.columns)
        if at == column
        or (each.head.day == head.day and (each.head.party is None or head.party is None))
    ]  # fmt: skip
    found = [
        card for card in layout.cards
        if card.zone is Zone.HOURS and card.item.status is not ItemStatus.CANCELLED
        and any(card.covers(at) for at in columns)
    ]  # fmt: skip
    return sorted(found, key=lambda card: card.begins)

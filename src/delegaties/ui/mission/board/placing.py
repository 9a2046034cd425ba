"""Giving every item its place: columns, lanes of what overlaps, the strip and the tray."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QRectF

from delegaties.plan.mission import Item
from delegaties.ui.mission.board.columns import Head
from delegaties.ui.mission.board.layout import Card, Column, Layout, Measures, Zone
from delegaties.ui.mission.board.minutes import DAY, stretch

Span = tuple[int, int, Item]


def lay_out(
    items: Iterable[Item],
    heads: Sequence[Head],
    measures: Measures,
    stands_in: Callable[[Item, Head], bool],
    wide: Callable[[Item], float],
) -> Layout:
    """Give everything its place.

    `stands_in` says whether an item belongs in a column of its day, `wide` how much room its
    title takes in the tray.
    """
    columns = _columns(heads, measures)
    every = tuple(items)
    placed = []
    for at, column in enumerate(columns):
        mine = [item for item in every if stands_in(item, column.head)]
        placed.append(
            [*_in_hours(mine, at, column, measures), *_in_strip(mine, at, column, measures)]
        )
    cards = _across(placed, columns, measures)
    rows = max((card.rect.bottom() for card in cards if card.zone is Zone.STRIP), default=0.0)
    cards += _in_tray([item for item in every if item.when.date is None], measures, wide)
    strip = rows + measures.gap if rows else 0.0
    return Layout(measures, columns, tuple(cards), strip, columns[-1].right if columns else 0.0)


def _columns(heads: Sequence[Head], measures: Measures) -> tuple[Column, ...]:
    width = max(measures.least_column, measures.width / max(1, len(heads)))
    return tuple(Column(head, at * width, width) for at, head in enumerate(heads))


def _in_hours(items: Sequence[Item], at: int, column: Column, measures: Measures) -> list[Card]:
    """Place what has a time; what overlaps shares the width of its column."""
    first, last = measures.first, measures.first + DAY
    spans = []
    for item in items:
        span = stretch(item.when, column.head.day)
        if span is not None and span[0] < last and span[1] > first:
            spans.append((*span, item))
    spans.sort(key=lambda each: (each[0], -each[1], str(each[2].id)))
    least = measures.least_card * 60 / measures.hour
    cards = []
    for cluster in _clusters(spans, least):
        lanes = _lanes(cluster, least)
        for (begins, ends, item), lane in zip(cluster, lanes, strict=True):
            rect = _rect(begins, ends, column, measures, lane, max(lanes) + 1)
            cards.append(
                Card(item, Zone.HOURS, at, rect, begins, ends, begins < first, ends > last)
            )
    return cards


def _across(
    placed: Sequence[Sequence[Card]], columns: Sequence[Column], measures: Measures
) -> list[Card]:
    """Let an item that has the whole width of parties beside each other be one card over these."""
    cards: list[Card] = []
    open_ended: dict[tuple[UUID, float], int] = {}
    for column, mine in zip(columns, placed, strict=True):
        last, open_ended = open_ended, {}
        for card in mine:
            key = card.item.id, card.rect.top()
            whole = column.head.party is not None and card.rect.width() == column.room(measures)[1]
            at = last.get(key) if whole else None
            if at is None:
                cards.append(card)
                at = len(cards) - 1
            else:
                wide = QRectF(cards[at].rect)
                wide.setRight(card.rect.right())
                cards[at] = replace(cards[at], rect=wide, across=cards[at].across + 1)
            if whole:
                open_ended[key] = at
    return cards


def _clusters(spans: Sequence[Span], least: float) -> list[list[Span]]:
    """Return runs of items that overlap, directly or through others."""
    clusters: list[list[Span]] = []
    until = 0.0
    for span in spans:
        if not clusters or span[0] >= until:
            clusters.append([])
            until = 0.0
        clusters[-1].append(span)
        until = max(until, span[1], span[0] + least)
    return clusters


def _lanes(cluster: Sequence[Span], least: float) -> list[int]:
    """Return for each item the first lane that is free when it begins."""
    free: list[float] = []
    lanes = []
    for begins, ends, _item in cluster:
        lane = next((at for at, until in enumerate(free) if until <= begins), len(free))
        if lane == len(free):
            free.append(0.0)
        free[lane] = max(ends, begins + least)
        lanes.append(lane)
    return lanes


def _rect(  # noqa: PLR0913, PLR0917  two ends, a column and a lane of it
    begins: int, ends: int, column: Column, measures: Measures, lane: int, lanes: int
) -> QRectF:
    scale = measures.hour / 60
    top = (max(begins, measures.first) - measures.first) * scale
    bottom = (min(ends, measures.first + DAY) - measures.first) * scale
    first, room = column.room(measures)
    wide = (room - (lanes - 1) * measures.gap) / lanes
    left = first + lane * (wide + measures.gap)
    return QRectF(left, top, wide, max(measures.least_card, bottom - top - measures.gap))


def _in_strip(items: Sequence[Item], at: int, column: Column, measures: Measures) -> list[Card]:
    """Place what lasts all day, or has no time yet, below each other above the hours."""
    whole = [i for i in items if i.when.start is None and i.when.date == column.head.day]
    step = measures.chip + measures.gap
    left, room = column.room(measures)
    return [
        Card(item, Zone.STRIP, at, QRectF(left, measures.gap + row * step, room, measures.chip))
        for row, item in enumerate(whole)
    ]


def _in_tray(
    items: Sequence[Item], measures: Measures, wide: Callable[[Item], float]
) -> list[Card]:
    """Place what has no day yet beside each other, in as many rows as that takes."""
    cards, left, top = [], 0.0, 0.0
    for item in items:
        width = wide(item)
        if left and left + width > measures.tray:
            left, top = 0.0, top + measures.chip + measures.gap
        cards.append(Card(item, Zone.TRAY, -1, QRectF(left, top, width, measures.chip)))
        left += width + 2 * measures.margin
    return cards

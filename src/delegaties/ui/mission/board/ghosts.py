"""What a drag would leave: the cards as they would stand, and the words at the mouse."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from heapq import nsmallest
from math import inf
from uuid import UUID

from PySide6.QtCore import QRectF

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.columns import parties_of
from delegaties.ui.mission.board.faces import Faces
from delegaties.ui.mission.board.gestures import Drawn, Moved, Outcome, Resized
from delegaties.ui.mission.board.landing import after, begun, drawn, landed, resized
from delegaties.ui.mission.board.layout import Card, Layout, Zone
from delegaties.ui.mission.board.minutes import day_of, stretch
from delegaties.ui.mission.board.scene import Scene
from delegaties.ui.mission.programme_rows import home_time, times
from delegaties.values.when import When

MOST = 16
"""So many cards are shown where they would stand: painting more would hold up the hand."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """A card where it would stand; `column` is -1 in the tray."""

    item: Item
    zone: Zone
    column: int
    rect: QRectF
    across: int = 1


def grabbed(chosen: Collection[UUID], outcome: Moved) -> list[UUID]:
    """Return what a drag holds: all that is chosen, if the grabbed item is one of it."""
    return list(chosen) if outcome.item_id in chosen else [outcome.item_id]


def taken(chosen: Sequence[UUID], outcome: Moved | Resized) -> Sequence[UUID]:
    """Return the items that leave the place where they are."""
    if isinstance(outcome, Resized):
        return [outcome.item_id]
    return () if outcome.copies else grabbed(chosen, outcome)


def items_after(
    scene: Scene, chosen: Collection[UUID], outcome: Outcome | None
) -> dict[UUID, Item]:
    """Return the items that letting go would change, as they would be."""
    plan = scene.plan
    known = {item.id: item for item in plan.items}
    match outcome:
        case Moved():
            held = [known[each] for each in grabbed(chosen, outcome) if each in known]
            return {item.id: after(plan, item, outcome.landing) for item in held}
        case Resized() if outcome.item_id in known:
            item, day = known[outcome.item_id], scene.layout.columns[outcome.column].head.day
            when = resized(item.when, outcome.edge, day, outcome.minute)
            return {item.id: replace(item, when=when)}
        case Drawn():
            head = scene.layout.columns[outcome.column].head
            item = begun(plan, head, outcome.begins, outcome.ends)
            return {item.id: item}
        case _:
            return {}


def ghosts_of(scene: Scene, chosen: Collection[UUID], outcome: Outcome | None) -> list[Ghost]:
    """Return the cards that letting go would leave, those in sight.

    Of a great many only those next to the one that is grabbed: the others are seen to leave.
    """
    layout = scene.layout
    if isinstance(outcome, Moved):
        chosen = _nearest(layout, grabbed(chosen, outcome), outcome.item_id)
    changed = items_after(scene, chosen, outcome)
    if isinstance(outcome, Resized):
        day = layout.columns[outcome.column].head.day
        return [
            Ghost(
                changed[card.item.id], Zone.HOURS, card.column, _stretched(layout, card, outcome),
                card.across,
            )
            for card in layout.cards_of(outcome.item_id)
            if layout.columns[card.column].head.day == day and card.item.id in changed
        ]  # fmt: skip
    if not isinstance(outcome, Moved):
        return []
    made = []
    for item_id, item in changed.items():
        cards = layout.cards_of(item_id)
        if cards:
            made += _landing(scene, cards[0], item, outcome)
        elif outcome.landing.zone is Zone.HOURS:
            made += _arriving(scene, item)
    return made


def _nearest(layout: Layout, items: list[UUID], item_id: UUID) -> list[UUID]:
    """Return as many items as are shown, those nearest to the one that is grabbed."""
    here = layout.cards_of(item_id)
    if len(items) <= MOST or not here:
        return items
    middle = here[0].rect.center()

    def apart(other: UUID) -> float:
        cards = layout.cards_of(other)
        return (cards[0].rect.center() - middle).manhattanLength() if cards else inf

    return nsmallest(MOST, items, key=apart)


def _stretched(layout: Layout, card: Card, outcome: Resized) -> QRectF:
    begins, ends = (
        (outcome.minute, card.ends) if outcome.edge < 0 else (card.begins, outcome.minute)
    )
    whole = layout.span(card.column, begins, ends)
    return QRectF(card.rect.left(), whole.top(), card.rect.width(), whole.height())


def _landing(scene: Scene, card: Card, item: Item, outcome: Moved) -> list[Ghost]:
    """Return where the cards of an item would stand; those in sight."""
    layout, landing = scene.layout, outcome.landing
    if landing.zone is Zone.TRAY:
        wide = min(card.rect.width(), 180)
        return [Ghost(item, Zone.TRAY, -1, QRectF(0, 0, wide, layout.measures.chip))]
    here = layout.columns[card.column].head.day if card.column >= 0 else None
    day = here + timedelta(landing.days) if here else landing.day
    runs = layout.runs(day, parties_of(Lookup(scene.plan), item)) if day else []
    if landing.zone is Zone.STRIP:
        rects = [_in_strip(layout, at, across) for at, across in runs]
    else:
        timed = card.zone is Zone.HOURS
        begins = card.begins + landing.minutes if timed else landing.minute
        ends = card.ends + landing.minutes if timed else landing.minute + 60
        rects = [layout.span(at, begins, ends, across) for at, across in runs]
    return [
        Ghost(item, landing.zone, at, rect, across)
        for (at, across), rect in zip(runs, rects, strict=True)
    ]


def _arriving(scene: Scene, item: Item) -> list[Ghost]:
    """Return where the cards would stand of an item that comes from a day out of sight."""
    layout = scene.layout
    day = day_of(item.when, layout.measures.first)
    span = stretch(item.when, day) if day is not None else None
    if day is None or span is None:
        return []
    return [
        Ghost(item, Zone.HOURS, at, layout.span(at, *span, across), across)
        for at, across in layout.runs(day, parties_of(Lookup(scene.plan), item))
    ]


def _in_strip(layout: Layout, column: int, across: int) -> QRectF:
    left, right = layout.sides(column, across)
    return QRectF(left, layout.measures.gap, right - left, layout.measures.chip)


def words_of(scene: Scene, faces: Faces, outcome: Outcome | None) -> str:
    """Return what stands at the mouse: the new time at the place, and the clock at home."""
    match outcome:
        case Moved():
            item = faces[outcome.item_id].item
            when = landed(scene.plan, item, outcome.landing)
            text = _said(scene.plan, item.when, when)
            return _("copy: {when}", when=text) if outcome.copies else text
        case Resized():
            item, day = faces[outcome.item_id].item, scene.layout.columns[outcome.column].head.day
            return _said(
                scene.plan, item.when, resized(item.when, outcome.edge, day, outcome.minute)
            )
        case Drawn():
            day = scene.layout.columns[outcome.column].head.day
            when = drawn(scene.plan, day, outcome.begins, outcome.ends)
            return _said(scene.plan, when, when)
        case _:
            return ""


def _said(plan: MissionPlan, before: When, when: When) -> str:
    """Return “ma 15 mei · 13.00–14.30 Tokio · 6.00 Amsterdam”."""
    if when.date is None:
        return _("still to plan")
    parts = [current().weekday_date(when.date)] if when.date != before.date else []
    text = times(when)
    if when.start is None:
        return " · ".join([*parts, text])
    words = current()
    home = home_time(when, plan.home_zone)
    parts.append(f"{text} {words.zone(when.start.zone)}" if home else text)
    if home:
        parts.append(f"{home} {words.zone(plan.home_zone)}")
    return " · ".join(parts)

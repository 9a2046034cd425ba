"""What a drag would leave: the cards as they would stand, and the words at the mouse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QRectF

from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.faces import Faces
from delegaties.ui.mission.board.gestures import Drawn, Moved, Outcome, Resized
from delegaties.ui.mission.board.landing import after, drawn, landed, resized
from delegaties.ui.mission.board.layout import Card, Layout, Zone
from delegaties.ui.mission.board.scene import Scene
from delegaties.ui.mission.programme_rows import home_time, times
from delegaties.values.when import When


@dataclass(frozen=True, slots=True)
class Ghost:
    """A card where it would stand; `column` is -1 in the tray."""

    item: Item
    zone: Zone
    column: int
    rect: QRectF


def grabbed(chosen: Collection[UUID], outcome: Moved) -> list[UUID]:
    """Return what a drag holds: all that is chosen, if the grabbed item is one of it."""
    return list(chosen) if outcome.item_id in chosen else [outcome.item_id]


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
        case _:
            return {}


def ghosts_of(scene: Scene, chosen: Collection[UUID], outcome: Outcome | None) -> list[Ghost]:
    """Return the cards that letting go would leave, those in sight."""
    changed = items_after(scene, chosen, outcome)
    layout = scene.layout
    if isinstance(outcome, Resized):
        return [
            Ghost(
                changed[card.item.id], Zone.HOURS, outcome.column, _stretched(layout, card, outcome)
            )
            for card in layout.cards_of(outcome.item_id)
            if card.column == outcome.column and card.item.id in changed
        ]
    if not isinstance(outcome, Moved):
        return []
    made = []
    for item_id, item in changed.items():
        cards = layout.cards_of(item_id)
        if cards and (ghost := _landing(layout, cards[0], item, outcome)) is not None:
            made.append(ghost)
    return made


def _stretched(layout: Layout, card: Card, outcome: Resized) -> QRectF:
    begins, ends = (
        (outcome.minute, card.ends) if outcome.edge < 0 else (card.begins, outcome.minute)
    )
    whole = layout.span(outcome.column, begins, ends)
    return QRectF(card.rect.left(), whole.top(), card.rect.width(), whole.height())


def _landing(layout: Layout, card: Card, item: Item, outcome: Moved) -> Ghost | None:
    """Return where one card would stand; None when that is out of sight."""
    landing = outcome.landing
    if landing.zone is Zone.TRAY:
        return Ghost(
            item, Zone.TRAY, -1, QRectF(0, 0, min(card.rect.width(), 180), layout.measures.chip)
        )
    column = _column(layout, card, outcome)
    if column is None:
        return None
    if landing.zone is Zone.STRIP:
        left, wide = layout.columns[column].room(layout.measures)
        rect = QRectF(left, layout.measures.gap, wide, layout.measures.chip)
        return Ghost(item, Zone.STRIP, column, rect)
    timed = card.zone is Zone.HOURS
    begins = card.begins + landing.minutes if timed else landing.minute
    ends = card.ends + landing.minutes if timed else landing.minute + 60
    return Ghost(item, Zone.HOURS, column, layout.span(column, begins, ends))


def _column(layout: Layout, card: Card, outcome: Moved) -> int | None:
    """Return the column that a card goes to."""
    landing = outcome.landing
    here = layout.columns[card.column].head if card.column >= 0 else None
    day = here.day + timedelta(landing.days) if here else landing.day
    party = landing.switch.to if landing.switch else here.party if here else None
    for at, column in enumerate(layout.columns):
        if column.head.day == day and (column.head.whole or column.head.party == party):
            return at
    return None


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

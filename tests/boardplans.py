"""Plans for the board without a database: items at hours, for parties or for everyone."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from building import DEPARTS, HOME, at

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Party
from delegaties.ui.mission.board.columns import Head, of_day, parties_of
from delegaties.ui.mission.board.faces import faces_of
from delegaties.ui.mission.board.layout import Layout, Measures
from delegaties.ui.mission.board.placing import lay_out
from delegaties.ui.mission.board.scene import Scene, scene_of
from delegaties.ui.mission.programme_rows import all_rows, days_of
from delegaties.values.kinds import (
    AttendanceRule,
    Direction,
    ItemKind,
    ItemStatus,
    MissionKind,
    MissionStatus,
)
from delegaties.values.texts import Texts
from delegaties.values.when import When

MEASURES = Measures(width=900, hour=60, least_column=100, least_card=15, chip=20, margin=5)
A, B, C = (
    Party(id=uuid4(), letter=letter, name=Texts.of(nl=name))
    for letter, name in (("A", "Gemeente"), ("B", "Federatie"), ("C", "Pers"))
)
THREE = {"parties": (A, B, C)}
"""What makes a plan one of three parties."""


def item(title: str, when: When | None = None, *parties: Party, **values: object) -> Item:
    """An item at a time, for some parties or for everyone."""
    made = Item(
        id=uuid4(), kind=ItemKind.VISIT, status=ItemStatus.CONFIRMED, title=Texts.of(nl=title),
        when=when or When(), party_ids=tuple(party.id for party in parties),
        rule=AttendanceRule.PARTIES if parties else AttendanceRule.EVERYONE,
    )  # fmt: skip
    return replace(made, **values)


def plan(*items: Item, **values: object) -> MissionPlan:
    """A mission with two parties and these items."""
    made = MissionPlan(
        id=uuid4(), direction=Direction.OUTGOING, kind=MissionKind.TRADE,
        status=MissionStatus.PREPARATION, home_zone=HOME, departs=DEPARTS, parties=(A, B),
        items=items,
    )  # fmt: skip
    return replace(made, **values)


def layout(
    mission: MissionPlan, heads: tuple[Head, ...] | None = None, **measures: float
) -> Layout:
    """The board of the first day, 900 pixels wide with 60 an hour."""
    lookup = Lookup(mission)
    return lay_out(
        mission.items, heads or of_day(mission, DEPARTS), replace(MEASURES, **measures),
        lambda each, head: head.holds(parties_of(lookup, each)), lambda _item: 120,
    )  # fmt: skip


def scene(mission: MissionPlan, *, whole: bool = False) -> Scene:
    """All that the board shows of the first day, or of all days."""
    rows = all_rows(days_of(mission))
    days = sorted({each.when.date for each in mission.items if each.when.date} | {DEPARTS})
    faces = faces_of(mission, rows, {})
    return scene_of(mission, days, whole, faces, MEASURES, lambda _item: 120)


def ids(cards: object) -> list[UUID]:
    """The items of cards."""
    return [card.item.id for card in cards]


NINE, TEN = at(9), at(10)

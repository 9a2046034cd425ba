"""What a card says: made once per item and plan, so that painting asks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current
from delegaties.ui.mission.marks import Marks
from delegaties.ui.mission.programme_rows import ICONS, ItemRow, times
from delegaties.values.kinds import ItemKind, ItemPersonRole, ItemStatus, Severity

JOURNEYS = frozenset((ItemKind.TRANSFER, ItemKind.FLIGHT, ItemKind.TRAIN))
LOUD = frozenset((Severity.BLOCK, Severity.WARN))
"""What a card shows a sign for."""


@dataclass(frozen=True)
class Face:
    """The words and signs of one card; `row` is that of the list beside the board.

    `found` are its points of attention, a line each; `severity` is that of the worst when it is
    "block" or "warn": what is only good to know needs no sign on a card.
    """

    row: ItemRow
    icon: str
    second: str
    third: str
    severity: str = ""
    found: str = ""

    @property
    def item(self) -> Item:
        """The item that the card is for."""
        return self.row.item

    @property
    def is_journey(self) -> bool:
        """Whether it takes people from one place to another."""
        return self.item.kind in JOURNEYS

    def at(self, item: Item) -> Face:
        """Return the face of the same item at another time; what is found there is not known."""
        row = replace(self.row, item=item, time=times(item.when))
        return replace(self, row=row, severity="", found="")

    @property
    def is_kept(self) -> bool:
        """Whether guests are not told its time."""
        return self.item.time_hidden

    @property
    def is_cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.item.status is ItemStatus.CANCELLED


Faces = Mapping[UUID, Face]


def faces_of(plan: MissionPlan, rows: Sequence[ItemRow], before: Faces) -> dict[UUID, Face]:
    """Return the face of every row; one of the very same row is not made again."""
    lookup = Lookup(plan)
    made: dict[UUID, Face] = {}
    for row in rows:
        known = before.get(row.id)
        same = known is not None and known.row is row
        made[row.id] = known if known is not None and same else _face(lookup, row)
    return made


def with_points(faces: Faces, marks: Marks) -> dict[UUID, Face]:
    """Return the faces with what was found about their items; one without news is the same."""
    return {key: _pointed(face, marks) for key, face in faces.items()}


def _pointed(face: Face, marks: Marks) -> Face:
    worst, found = marks.worst(face.item.id), marks.words(face.row)
    severity = worst.value if worst in LOUD else ""
    if (severity, found) == (face.severity, face.found):
        return face
    return replace(face, severity=severity, found=found)


def _face(lookup: Lookup, row: ItemRow) -> Face:
    item = row.item
    host = _names(lookup, item, ItemPersonRole.HOST)
    interpreter = _names(lookup, item, ItemPersonRole.INTERPRETER)
    changed = _("changed: {what}", what=row.changed) if row.changed else ""
    second = [changed, row.place, *([_("host {name}", name=host)] if host else [])]
    third = [
        *([_("interpreter {name}", name=interpreter)] if interpreter else []),
        *([_("gift")] if item.gift else []),
        *([_("press")] if item.press else []),
    ]
    if item.status in {ItemStatus.IDEA, ItemStatus.CANCELLED}:
        second.append(row.status)
    return Face(row, ICONS[item.kind], " · ".join(filter(None, second)), " · ".join(third))


def _names(lookup: Lookup, item: Item, role: ItemPersonRole) -> str:
    found = [lookup.person(each.person_id) for each in item.persons if each.role is role]
    return current().listed(card.name.full for card in found if card is not None)

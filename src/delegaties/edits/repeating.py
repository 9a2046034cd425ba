"""A whole mission at once: brought in as the next edition, or moved to other dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.importing import add_missions
from delegaties.edits.missions import check_mission
from delegaties.edits.planrows import PARTS
from delegaties.edits.programme import change_item
from delegaties.errors import RefusedError
from delegaties.model.mission import Mission
from delegaties.values.moving import JOURNEY, MISSION_DATES

if TYPE_CHECKING:  # a sibling room: its values only pass through here
    from delegaties.edits.planrows import Path
    from delegaties.plan.mission import MissionPlan

_TABLES = {kind.name: kind.table for kind in PARTS}


def add_edition(session: Session, plan: MissionPlan) -> None:
    """Add a mission that was copied from another; raises RefusedError for what cannot be kept."""
    add_missions(session, [((), plan)], _refuse)


def _refuse(_path: Path, error: RefusedError) -> None:
    raise error


def move_mission(session: Session, before: MissionPlan, after: MissionPlan) -> None:
    """Give a mission the dates of `after`, in all its parts; `before` is what the user saw.

    Raises ConflictError when somebody else changed one of these dates meanwhile, RefusedError for
    a time that cannot be.
    """
    mission = rows.get(session, Mission, before.id)
    _change(session, mission, before, after, MISSION_DATES)
    check_mission(mission)
    for name, fields in JOURNEY.items():
        for old, new in zip(getattr(before, name), getattr(after, name), strict=True):
            _change(session, rows.get(session, _TABLES[name], old.id), old, new, fields)
    for item, other in zip(before.items, after.items, strict=True):
        if item.when != other.when:
            change_item(session, item.id, {"when": other.when}, {"when": item.when})


def _change(session: Session, row: Any, old: object, new: object, fields: tuple[str, ...]) -> None:
    seen = {name: getattr(old, name) for name in fields}
    values = {name: getattr(new, name) for name in fields if getattr(new, name) != seen[name]}
    if values:
        rows.change(session, row, values, {name: seen[name] for name in values})

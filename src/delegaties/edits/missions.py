"""Starting, changing and removing missions, and the lists that belong to one."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.people import check_phones
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.accounts import Commitment, Consultation, CostLine, Decision
from delegaties.model.delegation import Party
from delegaties.model.mission import Destination, KeyContact, Mission, Practical, Stay
from delegaties.model.organisations import Involvement
from delegaties.values.ids import new_id
from delegaties.values.kinds import (
    CostKind,
    Direction,
    InvolvementRole,
    MissionKind,
    MissionStatus,
    PracticalKind,
    Side,
    VisitStatus,
)
from delegaties.values.texts import Texts
from delegaties.values.when import known_zone

PARTS: dict[str, Any] = {
    "destination": Destination,
    "stay": Stay,
    "key_contact": KeyContact,
    "practical": Practical,
    "party": Party,
    "involvement": Involvement,
    "cost": CostLine,
    "consultation": Consultation,
    "decision": Decision,
    "commitment": Commitment,
}
"""The lists of a mission that people add to, change, order and remove from."""

DEFAULTS: dict[str, Values] = {
    "practical": {"kind": PracticalKind.OTHER},
    "involvement": {"role": InvolvementRole.VISITED, "status": VisitStatus.TO_ASK},
    "cost": {"kind": CostKind.OTHER, "currency": "EUR"},
    "commitment": {"side": Side.OURS},
}


RETURN_FIRST = N_("The return ({late}) is before the departure ({early}). Choose a later date.")
WORK_ENDS_FIRST = N_(
    "The last working day ({late}) is before the first ({early}). Choose a later date."
)
WORK_BEFORE_TRAVEL = N_(
    "The first working day ({late}) is before the departure ({early}). Choose a later date."
)
WORK_AFTER_TRAVEL = N_(
    "The last working day ({early}) is after the return ({late}). Choose an earlier date."
)


def add_mission(
    session: Session, title: Texts, direction: Direction, home_zone: str, **values: Any
) -> UUID:
    """Start a mission and return its id; `values` are further fields of it.

    An `id` among them was made beforehand, by a caller whose change must name the mission as its
    scope. Raises RefusedError without a title.
    """
    row_id = values.pop("id", None) or new_id()
    first = {
        "kind": MissionKind.OTHER,
        "status": MissionStatus.IDEA,
        "title": title,
        "direction": direction,
        "home_zone": known_zone(home_zone, "home_zone"),
    }
    mission = rows.add(session, Mission(id=row_id), first | values)
    check_mission(mission)
    return mission.id


def change_mission(
    session: Session, mission_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a mission.

    Raises RefusedError for dates in the wrong order and for an empty title, ConflictError when
    somebody else changed a field meanwhile.
    """
    mission = rows.get(session, Mission, mission_id)
    rows.change(session, mission, values, seen)
    check_mission(mission)


def remove_mission(session: Session, mission_id: UUID) -> None:
    """Delete a mission and everything that is part of it."""
    mission = rows.get(session, Mission, mission_id)
    remove(session, mission, name=mission.title)


def check_mission(mission: Mission) -> None:
    """Raise RefusedError when a mission has no title or home zone, or dates in a wrong order."""
    if not mission.title:
        raise RefusedError(
            N_("A mission needs a title. Type one, for example the place and the occasion.")
        ).at("title")
    known_zone(mission.home_zone, "home_zone")
    if mission.previous_id == mission.id:
        raise RefusedError(N_("A mission cannot be its own earlier edition. Choose another.")).at(
            "previous_id"
        )
    for field in ("officials_requested", "officials_reported"):
        number = getattr(mission, field)
        if number is not None and number < 0:
            raise RefusedError(
                N_("{number} is not a number of people. Type 0 or more."), number=number
            ).at(field)
    _in_order(mission)


def _in_order(mission: Mission) -> None:
    """Check that the travel days embrace the working days."""
    rules: tuple[tuple[date | None, date | None, str, str], ...] = (
        (mission.departs, mission.returns, "returns", RETURN_FIRST),
        (mission.works_from, mission.works_until, "works_until", WORK_ENDS_FIRST),
        (mission.departs, mission.works_from, "works_from", WORK_BEFORE_TRAVEL),
        (mission.works_until, mission.returns, "works_until", WORK_AFTER_TRAVEL),
    )
    for early, late, field, sentence in rules:
        if early and late and late < early:
            raise RefusedError(sentence, early=early, late=late).at(field)


def add_part(session: Session, part: str, mission_id: UUID, **values: Any) -> UUID:
    """Add a line to one of the lists of a mission (a key of `PARTS`) and return its id."""
    table = PARTS[part]
    rows.get(session, Mission, mission_id)
    ordinal = rows.at_the_end(session, table, mission_id=mission_id)
    row = table(id=new_id(), mission_id=mission_id, ordinal=ordinal)
    rows.add(session, row, {**DEFAULTS.get(part, {}), **values})
    check_part(row)
    return row.id  # type: ignore[no-any-return]  # every row has an id


def change_part(
    session: Session, part: str, row_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a line in one of the lists of a mission."""
    row = rows.get(session, PARTS[part], row_id)
    rows.change(session, row, values, seen)
    check_part(row)


def move_part(session: Session, part: str, row_id: UUID, steps: int) -> None:
    """Move a line up or down in its list."""
    row = rows.get(session, PARTS[part], row_id)
    rows.move(session, row, steps, mission_id=row.mission_id)


def remove_part(session: Session, part: str, row_id: UUID) -> None:
    """Remove a line from one of the lists of a mission."""
    remove(session, rows.get(session, PARTS[part], row_id))


def check_part(row: Any) -> None:
    """Raise RefusedError when a line of a list cannot be."""
    match row:
        case Destination():
            _check_period(row.arrives, row.leaves, "leaves")
            if row.zone:
                known_zone(row.zone)
        case Stay():
            _check_period(row.first_night, row.leaves, "leaves")
            check_phones(row, "phone")
        case KeyContact():
            check_phones(row, "phone")
        case CostLine():
            _check_currency(row)


def _check_period(first: date | None, last: date | None, field: str) -> None:
    if first and last and last < first:
        raise RefusedError(
            N_("The stay ends ({late}) before it begins ({early}). Choose a later date."),
            early=first, late=last,
        ).at(field)  # fmt: skip


def _check_currency(row: CostLine) -> None:
    code = (row.currency or "").upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():  # noqa: PLR2004  ISO 4217 codes have three letters
        raise RefusedError(
            N_("“{code}” is not a currency. Type its three letters, such as EUR or JPY."),
            code=row.currency,
        ).at("currency")
    row.currency = code

"""Who takes part: adding, naming, ordering and removing participants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.delegation import Participation
from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.programme import Attendance
from delegaties.values.ids import new_id
from delegaties.values.kinds import ParticipationStatus, Role, Side
from delegaties.values.texts import NO_TEXTS, Texts
from delegaties.values.when import known_zone

LARGEST_GROUP = 9_999


def add_participant(
    session: Session,
    mission_id: UUID,
    side: Side,
    *,
    person_id: UUID | None = None,
    label: Texts = NO_TEXTS,
    **values: Any,
) -> UUID:
    """Add a person, or people not yet named (`label`, `number`), and return the participation's id.

    Function, organisation, diet and languages are copied from the person as they are now, so that
    they stay as they were. Raises RefusedError for somebody who takes part already.
    """
    rows.get(session, Mission, mission_id)
    part = Participation(id=new_id(), mission_id=mission_id, side=side, number=1, roles=())
    part.ordinal = rows.at_the_end(session, Participation, mission_id=mission_id, side=side)
    part.status = ParticipationStatus.EXPECTED
    if person_id is not None:
        _as_now(session, part, person_id)
    rows.add(session, part, {"label": label, **values})
    _check(session, part)
    return part.id


def name_participant(session: Session, participation_id: UUID, person_id: UUID) -> UUID:
    """Give people not yet named a name: of a larger number one is split off.

    Returns the id of the participation that now has the person.
    """
    part = rows.get(session, Participation, participation_id)
    if part.person_id is None and part.number > 1:
        part.number -= 1
        return add_participant(
            session, part.mission_id, part.side, person_id=person_id,
            party_id=part.party_id, roles=part.roles, status=part.status,
        )  # fmt: skip
    _as_now(session, part, person_id)
    part.label = NO_TEXTS
    _check(session, part)
    return part.id


def change_participant(
    session: Session, participation_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of a participation.

    Raises RefusedError for an attendance that ends before it begins, ConflictError when somebody
    else changed a field meanwhile.
    """
    part = rows.get(session, Participation, participation_id)
    rows.change(session, part, values, seen)
    _check(session, part)


def change_attendance(
    session: Session,
    participation_id: UUID,
    window: Values,
    seen: Values | None = None,
    *,
    leaving: Iterable[UUID] = (),
) -> None:
    """Change when somebody is there, and take them off the items (`leaving`) that name them.

    Raises as `change_participant` does, with nothing changed.
    """
    change_participant(session, participation_id, window, seen)
    named = select(Attendance).where(
        Attendance.participation_id == participation_id,
        Attendance.item_id.in_(tuple(leaving)),
        Attendance.excepted.is_(False),
    )
    for row in session.scalars(named):
        session.delete(row)


def move_participant(session: Session, participation_id: UUID, steps: int) -> None:
    """Move a participant up or down in the order of precedence of their side."""
    part = rows.get(session, Participation, participation_id)
    rows.move(session, part, steps, mission_id=part.mission_id, side=part.side)


def remove_participant(session: Session, participation_id: UUID) -> None:
    """Take a participant out of the mission and of every item they were named for."""
    remove(session, rows.get(session, Participation, participation_id))


def _as_now(session: Session, part: Participation, person_id: UUID) -> None:
    """Fix the person's function and organisation as they are now."""
    person = rows.get(session, Person, person_id)
    part.person_id, part.diet, part.languages = person.id, person.diet, person.languages
    current = select(PersonFunction).where(
        PersonFunction.person_id == person_id, PersonFunction.ends_on.is_(None)
    )
    function = session.scalars(current.order_by(PersonFunction.ordinal)).first()
    if function is not None:
        part.function, part.organisation_id = function.title, function.organisation_id
        employer = (
            session.get(Organisation, function.organisation_id)
            if function.organisation_id
            else None
        )
        part.organisation = employer.name if employer else ""


def _check(session: Session, part: Participation) -> None:
    check_participant(part)
    _check_once(session, part)


def check_participant(part: Participation) -> None:
    """Raise RefusedError when a participation cannot be, whoever else takes part."""
    if part.person_id is None and not part.label:
        raise RefusedError(
            N_("Choose a person, or type what these people are, such as “officials to be named”.")
        ).at("label")
    if not 1 <= part.number <= LARGEST_GROUP:
        raise RefusedError(
            N_("{number} is not a number of people. Type 1 or more."), number=part.number
        ).at("number")
    unknown = [role for role in part.roles if role not in set(Role)]
    if unknown:
        raise RefusedError(
            N_("“{role}” is not a role. Choose one from the list."), role=unknown[0]
        ).at("roles")
    if part.deputy_id is not None and part.deputy_id == part.person_id:
        raise RefusedError(
            N_("Nobody stands in for themselves. Choose somebody else, or leave it empty.")
        ).at("deputy_id")
    if part.zone:
        known_zone(part.zone)
    _check_window(part)


def _check_window(part: Participation) -> None:
    begin, end = part.from_date, part.until_date
    if begin is None or end is None:
        return
    times = (part.from_time, part.until_time)
    wrong_times = begin == end and None not in times and times[1] <= times[0]  # type: ignore[operator]  # neither is None
    if end < begin or wrong_times:
        raise RefusedError(
            N_("They leave ({late}) before they arrive ({early}). Choose a later date or time."),
            early=begin, late=end,
        ).at("until_date")  # fmt: skip


def _check_once(session: Session, part: Participation) -> None:
    if part.person_id is None:
        return
    session.flush()
    same = select(Participation.id).where(
        Participation.mission_id == part.mission_id,
        Participation.person_id == part.person_id,
        Participation.id != part.id,
    )
    if session.scalars(same).first() is not None:
        raise RefusedError(
            N_("This person takes part already. Change their line in the list instead.")
        ).at("person_id")

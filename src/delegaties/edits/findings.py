"""Accepting points of attention: with a reason, and until a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.removing import remove
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.findings import Acceptance
from delegaties.model.mission import Mission
from delegaties.values.ids import new_id


def accept(  # noqa: PLR0913  what is accepted, why, and for how long
    session: Session,
    mission_id: UUID,
    findings: Iterable[str],
    *,
    rule: str,
    reason: str,
    until: date,
) -> list[UUID]:
    """Leave points of attention of one rule (their keys) as they are until a day; return ids.

    One that was accepted before gets the new reason and day. Raises RefusedError without a reason.
    """
    rows.get(session, Mission, mission_id)
    made = []
    for finding in findings:
        same = (Acceptance.mission_id == mission_id, Acceptance.finding == finding)
        acceptance = session.scalars(select(Acceptance).where(*same)).first()
        if acceptance is None:
            ordinal = rows.at_the_end(session, Acceptance, mission_id=mission_id)
            acceptance = Acceptance(
                id=new_id(), mission_id=mission_id, ordinal=ordinal, finding=finding, rule=rule
            )
        rows.add(session, acceptance, {"reason": reason, "until": until})
        check_acceptance(acceptance)
        made.append(acceptance.id)
    return made


def withdraw(session: Session, acceptance_id: UUID) -> None:
    """Let an accepted point of attention ask for attention again."""
    remove(session, rows.get(session, Acceptance, acceptance_id))


def check_acceptance(acceptance: Acceptance) -> None:
    """Raise RefusedError when an acceptance does not say why."""
    if not acceptance.reason:
        raise RefusedError(
            N_("Say in a few words why this may stay as it is, so that others understand it.")
        ).at("reason")

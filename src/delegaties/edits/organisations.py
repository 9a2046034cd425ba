"""Organisations, and which belongs to which."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.people import check_email, check_phones
from delegaties.edits.removing import remove
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.organisations import Organisation
from delegaties.values.ids import new_id
from delegaties.values.kinds import OrganisationKind


def add_organisation(session: Session, **values: Any) -> UUID:
    """Add an organisation and return its id; raises RefusedError without a name."""
    organisation = Organisation(id=new_id(), kind=OrganisationKind.COMPANY)
    rows.add(session, organisation, values)
    check_organisation(organisation)
    _check_above(session, organisation)
    return organisation.id


def change_organisation(
    session: Session, organisation_id: UUID, values: Values, seen: Values | None = None
) -> None:
    """Change fields of an organisation.

    Raises RefusedError when it would become its own parent, however far up, or loses its name;
    ConflictError when somebody else changed a field meanwhile.
    """
    organisation = rows.get(session, Organisation, organisation_id)
    rows.change(session, organisation, values, seen)
    check_organisation(organisation)
    _check_above(session, organisation)


def remove_organisation(session: Session, organisation_id: UUID) -> None:
    """Remove an organisation; raises RefusedError, saying where, while it is still in use."""
    organisation = rows.get(session, Organisation, organisation_id)
    remove(session, organisation, name=organisation.name or organisation.native)


def check_organisation(organisation: Organisation) -> None:
    """Raise RefusedError when an organisation has no name, or an address that cannot be."""
    if not (organisation.name or organisation.native):
        raise RefusedError(N_("An organisation needs a name. Type the one people know it by.")).at(
            "name"
        )
    check_email(organisation.email)
    check_phones(organisation, "phone")
    if organisation.staff_here is not None and organisation.staff_here < 0:
        raise RefusedError(
            N_("{number} is not a number of people. Type 0 or more."),
            number=organisation.staff_here,
        ).at("staff_here")


def _check_above(session: Session, organisation: Organisation) -> None:
    """Raise RefusedError when an organisation would be part of itself, however far up."""
    above, seen = organisation.parent_id, set[UUID]()
    while above is not None and above not in seen:
        seen.add(above)
        if above == organisation.id:
            raise RefusedError(
                N_("{name} would be part of itself. Choose another parent organisation."),
                name=organisation.name,
            ).at("parent_id")
        parent = session.get(Organisation, above)
        above = parent.parent_id if parent else None

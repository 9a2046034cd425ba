"""What the office holds to: its limits, the habits of countries, and how bad each finding is."""

from __future__ import annotations

from dataclasses import fields
from datetime import time
from typing import Any, cast

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.rows import Values
from delegaties.errors import ConflictError, RefusedError
from delegaties.i18n import N_
from delegaties.model.office import OfficeCustoms, OfficeLimit, OfficeSeverity
from delegaties.values.customs import written
from delegaties.values.ids import named_id
from delegaties.values.kinds import Severity
from delegaties.values.office import Limits, Office, counted, limits

_LIMITS = frozenset(each.name for each in fields(Limits))


def set_limit(session: Session, name: str, value: int | time | None, seen: Any = None) -> None:
    """Set one measure; None goes back to the one the program ships with.

    Raises ConflictError when somebody else set it meanwhile to something else than `seen`.
    """
    if name not in _LIMITS:
        raise ValueError(name)
    numbers = [None if each is None else counted(each) for each in (value, seen)]
    try:
        _set(session, OfficeLimit, ("limit", name), {"name": name}, "number", *numbers)
    except ConflictError as error:
        error.theirs, error.seen = getattr(limits({name: cast("int", error.theirs)}), name), seen
        raise


def set_severity(
    session: Session, rule: str, severity: Severity | None, seen: Severity | None = None
) -> None:
    """Say how bad the office finds what a rule finds; None goes back to the rule's own."""
    _set(session, OfficeSeverity, ("severity", rule), {"rule": rule}, "severity", severity, seen)


def _set(  # noqa: PLR0913, PLR0917  a row by name, and one value of it
    session: Session, table: Any, key: tuple[str, ...], names: Values, column: str,
    value: object, seen: object,
) -> None:  # fmt: skip
    """Write the one row of this key, or remove it when it is to hold nothing."""
    row = session.get(table, named_id(*key))
    if value is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        rows.add(session, table(id=named_id(*key)), {**names, column: value})
    else:
        rows.change(session, row, {column: value}, None if seen is None else {column: seen})


def change_customs(
    session: Session, country: str, values: Values, seen: Values | None = None
) -> None:
    """Change habits of a country ("" for any other).

    Weekend and prayers are written as in the shipped file. The first change copies what was
    shipped; `reset_customs` goes back to it. Raises RefusedError for a span that ends before it
    begins, and for an empty clock time.
    """
    row_id = named_id("customs", country)
    row = session.get(OfficeCustoms, row_id)
    if row is None:
        shipped = written(Office().customs_of(country))
        row = rows.add(session, OfficeCustoms(id=row_id, country=country), shipped)
        rows.change(session, row, values)
    else:
        rows.change(session, row, values, seen)
    _check(row)


def _check(row: OfficeCustoms) -> None:
    for name in ("opens", "closes", "lunch_from", "lunch_until"):
        if getattr(row, name) is None:
            raise RefusedError(N_("This needs a time. Type for example 9, 930 or 9.30.")).at(name)
    for first, last in (("opens", "closes"), ("lunch_from", "lunch_until")):
        if getattr(row, first) >= getattr(row, last):
            raise RefusedError(
                N_("{last} is not after {first}. Choose a later end."),
                first=getattr(row, first), last=getattr(row, last),
            ).at(last)  # fmt: skip


def reset_customs(session: Session, country: str) -> None:
    """Go back to the habits that the program ships with."""
    row = session.get(OfficeCustoms, named_id("customs", country))
    if row is not None:
        session.delete(row)

"""What the office holds to: its limits, the habits of countries, and how bad each finding is."""

from __future__ import annotations

from dataclasses import fields
from datetime import time
from typing import Any

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.rows import Values
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.office import OfficeCustoms, OfficeLimit, OfficeSeverity
from delegaties.values.customs import Customs, days_written, prayers_written
from delegaties.values.ids import named_id
from delegaties.values.kinds import Severity
from delegaties.values.office import Limits, Office, counted

_LIMITS = frozenset(each.name for each in fields(Limits))


def set_limit(session: Session, name: str, value: int | time | None, seen: Any = None) -> None:
    """Set one measure; None goes back to the one the program ships with.

    Raises ConflictError when somebody else set it meanwhile to something else than `seen`.
    """
    if name not in _LIMITS:
        raise ValueError(name)
    _set(session, OfficeLimit, ("limit", name), {"name": name}, "number", _number(value),
         _number(seen))  # fmt: skip


def _number(value: int | time | None) -> int | None:
    return None if value is None else counted(value)


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
    """Change habits of a country ("" for any other); what it ships with is kept beside it.

    Raises RefusedError for a span that ends before it begins.
    """
    row_id = named_id("customs", country)
    row = session.get(OfficeCustoms, row_id)
    written = {name: _written(name, value) for name, value in values.items()}
    if row is None:
        row = rows.add(session, OfficeCustoms(id=row_id), _whole(Office().customs_of(country)))
        row.country = country
        rows.change(session, row, written)
    else:
        before = {name: _written(name, value) for name, value in (seen or {}).items()}
        rows.change(session, row, written, before or None)
    _check(row)


def _whole(customs: Customs) -> Values:
    return {
        "weekend": days_written(customs.weekend),
        "opens": customs.opens,
        "closes": customs.closes,
        "lunch_from": customs.lunch[0],
        "lunch_until": customs.lunch[1],
        "prayers": prayers_written(customs.prayers),
    }


def _written(name: str, value: Any) -> Any:
    """Return a habit as its column has it."""
    match name:
        case "weekend":
            return days_written(value)
        case "prayers":
            return prayers_written(value)
    return value


def _check(row: OfficeCustoms) -> None:
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

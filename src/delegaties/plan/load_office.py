"""Reading what the office holds to."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.model.office import OfficeCustoms, OfficeLimit, OfficeSeverity
from delegaties.values.customs import Customs, customs
from delegaties.values.office import Limits, Office, limits

_KNOWN = frozenset(each.name for each in fields(Limits))


def office(session: Session) -> Office:
    """Read the office's own choices with three statements; the rest is as shipped."""
    numbers = session.execute(select(OfficeLimit.name, OfficeLimit.number))
    severities = session.execute(select(OfficeSeverity.rule, OfficeSeverity.severity))
    habits = [_customs(row) for row in session.scalars(select(OfficeCustoms))]
    return Office(
        limits=limits({name: number for name, number in numbers if name in _KNOWN}),
        customs={each.country: each for each in habits},
        severities={rule: severity for rule, severity in severities if severity},
    )


def _customs(row: OfficeCustoms) -> Customs:
    table = {
        "weekend": row.weekend,
        "opens": row.opens,
        "closes": row.closes,
        "lunch": (row.lunch_from, row.lunch_until),
        "prayers": row.prayers,
    }
    return customs(row.country, table)

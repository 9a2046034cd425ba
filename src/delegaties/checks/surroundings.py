"""What a check may know besides the plan it judges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from delegaties.plan.elsewhere import NOTHING_ELSEWHERE, Elsewhere
from delegaties.values.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Today at home, what the office holds to, and what is known outside this mission."""

    today: date
    office: Office = Office()  # noqa: RUF009 - immutable
    elsewhere: Elsewhere = NOTHING_ELSEWHERE

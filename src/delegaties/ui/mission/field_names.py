"""What the columns of the journal are called in the forms, for the history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from delegaties.i18n import N_
from delegaties.ui.fields.spec import Field, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.costs import SECTIONS as COSTS
from delegaties.ui.mission.decision import COMMITMENTS, CONSULTATIONS, DECISIONS, REPORT
from delegaties.ui.mission.organisations import SECTIONS as INVOLVED
from delegaties.ui.mission.overview_blocks import (
    CONTACTS,
    CORE,
    DESTINATIONS,
    PRACTICALS,
    STAYS,
    WHY,
)
from delegaties.values.labels import LABELS, label

OTHERS = {
    "title": N_("Title"),
    "name": N_("Name"),
    "status": N_("Status"),
    "notes": N_("Notes"),
    "day": N_("Day"),
    "start_time": N_("Start"),
    "end_time": N_("End"),
    "certainty": N_("Certainty"),
    "place_note": N_("Room or meeting point"),
    "reference": N_("Number"),
    "description": N_("Description"),
    "talking_points": N_("Talking points"),
    "speech": N_("Speech"),
    "gift": N_("Gift"),
    "dress": N_("Dress code"),
    "press": N_("Press"),
    "language": N_("Language spoken"),
    "roles": N_("Roles"),
    "label": N_("Who they are"),
    "number": N_("Number of people"),
    "function": N_("Function"),
    "organisation": N_("Organisation"),
    "organisation_id": N_("Organisation"),
    "person_id": N_("Person"),
    "party_id": N_("Party"),
    "deputy_id": N_("Stands in at home"),
    "place_id": N_("Place"),
    "vehicle_id": N_("Vehicle or hall"),
    "time_hidden": N_("Time kept from guests"),
    "participation_id": N_("Whose cost"),
    "from_date": N_("Present from"),
    "until_date": N_("Present until"),
    "diet": N_("Diet"),
    "languages": N_("Languages"),
    "count_estimated": N_("Estimated number"),
    "count_confirmed": N_("Confirmed number"),
    "count_actual": N_("Actual number"),
    "archived": N_("Archived"),
}
"""Columns whose form has another shape."""

FORMS = {
    "mission": (*CORE, *WHY, *REPORT),
    "involvement": INVOLVED,
    "destination": DESTINATIONS.sections,
    "stay": STAYS.sections,
    "key_contact": CONTACTS.sections,
    "practical": PRACTICALS.sections,
    "consultation": CONSULTATIONS.sections,
    "decision": DECISIONS.sections,
    "commitment": COMMITMENTS.sections,
    "cost_line": COSTS,
}
"""The forms of the tables that have one."""
LONGEST = 90
"""Letters of a value that are shown."""


Names = Callable[[str], str]
"""Gives the name of what an id points to; empty when it is not known any more."""


def _fields(sections: Iterable[Section]) -> dict[str, Field]:
    return {each.name: each for section in sections for each in section.fields}


def changes(
    table: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    named: Names = lambda _id: "",
) -> list[tuple[str, str]]:
    """Return what changed in a row: the field's name, and "old → new" as people read it."""
    fields = {name: Field(name, label) for name, label in OTHERS.items()}
    fields |= _fields(FORMS.get(table, ()))
    found = []
    for column in {**(before or {}), **(after or {})}:
        field = fields.get(column)
        if field is None:
            continue
        old, new = _apart((before or {}).get(column), (after or {}).get(column))
        was, became = _shown(field, old, named), _shown(field, new, named)
        if was != became:
            text = f"{was} → {became}" if was and became else became
            found.append((_(field.label), text or _("{old} taken out", old=was)))
    return found


def _apart(old: Any, new: Any) -> tuple[Any, Any]:
    """Leave out the languages of a text that stayed the same."""
    if not (isinstance(old, Mapping) and isinstance(new, Mapping)):
        return old, new
    changed = [each for each in {**old, **new} if old.get(each) != new.get(each)]
    was, became = ({each: text[each] for each in changed if each in text} for text in (old, new))
    return was, became


def _shown(field: Field, value: Any, named: Names) -> str:
    """Return a value of the journal as people read it."""
    if isinstance(value, Mapping):
        return _cut(" / ".join(str(text) for text in value.values()))
    if isinstance(value, list):
        return _cut(", ".join(_shown(field, each, named) for each in value))
    if isinstance(value, bool) or value in (None, ""):
        return _("yes") if value is True else ""
    return _text(field, str(value), named)


def _text(field: Field, text: str, named: Names) -> str:
    words = current()
    if field.kind is Kind.MONEY:
        return words.number(Decimal(text), 2)
    if field.kind is Kind.COUNTRY:
        return words.country(text)
    with suppress(ValueError):
        return named(str(UUID(text))) or _("(removed)")
    with suppress(ValueError):
        return words.date_short(date.fromisoformat(text))
    with suppress(ValueError):
        return words.time(time.fromisoformat(text))
    return _word(field, text) or _cut(text)


def _word(field: Field, code: str) -> str:
    """Return the word for a code: that of the field's own choices goes before any other."""
    own = () if callable(field.choices) else field.choices
    for choice in own:
        if isinstance(choice, StrEnum) and choice.value == code:
            return _(label(choice))
    return next((_(message) for (_kind, each), message in LABELS.items() if each == code), "")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"

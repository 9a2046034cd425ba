"""What the columns of the journal are called in the forms, for the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, time
from typing import Any

from delegaties.i18n import N_
from delegaties.ui.fields.spec import Section
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
from delegaties.values.labels import LABELS

OTHERS = {
    "title": N_("Title"),
    "name": N_("Name"),
    "status": N_("Status"),
    "notes": N_("Notes"),
    "day": N_("Day"),
    "start_time": N_("Begin"),
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


def _names(sections: Iterable[Section]) -> dict[str, str]:
    return {each.name: each.label for section in sections for each in section.fields}


def changes(
    table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> list[tuple[str, str]]:
    """Return what changed in a row: the field's name, and "old → new" as people read it."""
    known, found = OTHERS | _names(FORMS.get(table, ())), []
    for column in {**(before or {}), **(after or {})}:
        old, new = _shown((before or {}).get(column)), _shown((after or {}).get(column))
        if column in known and not column.endswith("_id") and old != new:
            text = f"{old} → {new}" if old and new else new or _("{old} taken out", old=old)
            found.append((_(known[column]), text))
    return found


def _shown(value: Any) -> str:
    """Return a value of the journal as people read it."""
    words = current()
    if isinstance(value, Mapping):
        return _cut(" / ".join(str(text) for text in value.values()))
    if isinstance(value, list):
        return _cut(", ".join(map(_shown, value)))
    if isinstance(value, bool) or value in (None, ""):
        return _("yes") if value is True else ""
    text = str(value)
    with suppress(ValueError):
        return words.date_short(date.fromisoformat(text))
    with suppress(ValueError):
        return words.time(time.fromisoformat(text))
    message = next((message for (_kind, code), message in LABELS.items() if code == text), "")
    return _(message) if message else _cut(text)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"

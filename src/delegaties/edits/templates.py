"""Templates of days: keeping a day as one, naming and removing it, and filling a day from one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from delegaties.edits import rows
from delegaties.edits.programme import add_item
from delegaties.edits.removing import remove
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.templates import DayTemplate, TemplateItem
from delegaties.values.ids import new_id
from delegaties.values.kinds import AttendanceRule
from delegaties.values.templates import Entry
from delegaties.values.texts import Texts
from delegaties.values.when import When

NOBODY: Mapping[str, UUID] = MappingProxyType({})


def add_template(session: Session, name: Texts, entries: Iterable[Entry]) -> UUID:
    """Keep a day as a template and return its id; raises RefusedError without name or items."""
    template = rows.add(session, DayTemplate(id=new_id()), {"name": name})
    _check(template)
    made = [
        TemplateItem(
            id=new_id(), template_id=template.id, ordinal=at, kind=entry.kind, title=entry.title,
            starts=entry.starts, minutes=entry.minutes, parties=entry.parties,
        )
        for at, entry in enumerate(entries)
    ]  # fmt: skip
    if not made:
        raise RefusedError(N_("This day has no items yet. Plan it first, then keep it."))
    session.add_all(made)
    return template.id


def rename_template(
    session: Session, template_id: UUID, name: Texts, seen: Texts | None = None
) -> None:
    """Give a template another name; raises ConflictError when somebody else did meanwhile."""
    template = rows.get(session, DayTemplate, template_id)
    rows.change(session, template, {"name": name}, None if seen is None else {"name": seen})
    _check(template)


def remove_template(session: Session, template_id: UUID) -> None:
    """Remove a template; days that were filled from it stay as they are."""
    template = rows.get(session, DayTemplate, template_id)
    remove(session, template, name=template.name)


def fill_day(
    session: Session,
    mission_id: UUID,
    planned: Iterable[tuple[Entry, When]],
    parties: Mapping[str, UUID] = NOBODY,
) -> list[UUID]:
    """Add the entries of a template as ideas, each at its time; returns ids.

    `parties` are the parties of the mission by their letters; an entry for none of them is for all.
    """
    made = []
    for entry, when in planned:
        ids = tuple(parties[letter] for letter in entry.parties if letter in parties)
        who = {"rule": AttendanceRule.PARTIES, "party_ids": ids} if ids else {}
        made.append(add_item(session, mission_id, entry.title, when=when, kind=entry.kind, **who))
    return made


def _check(template: DayTemplate) -> None:
    if not template.name:
        raise RefusedError(
            N_("A template needs a name. Type one, such as “Company visit day”.")
        ).at("name")

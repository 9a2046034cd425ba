"""Reading the templates of days."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.model.templates import DayTemplate, TemplateItem
from delegaties.values.templates import Entry, Template


def templates(session: Session) -> tuple[Template, ...]:
    """Read the templates that the office keeps, with two statements."""
    entries: dict[UUID, list[Entry]] = defaultdict(list)
    for row in session.scalars(select(TemplateItem).order_by(TemplateItem.ordinal)):
        entry = Entry(
            kind=row.kind, title=row.title, starts=row.starts, minutes=row.minutes,
            parties=row.parties,
        )  # fmt: skip
        entries[row.template_id].append(entry)
    return tuple(
        Template(id=row.id, name=row.name, entries=tuple(entries[row.id]))
        for row in session.scalars(select(DayTemplate).order_by(DayTemplate.id))
    )

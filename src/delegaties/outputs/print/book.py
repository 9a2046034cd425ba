"""The briefing book: the order of its sections, and the way from a plan to a file."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from delegaties.i18n import words
from delegaties.outputs.atomic import beside
from delegaties.outputs.print.contents import with_contents
from delegaties.outputs.print.frame import Furniture, Press
from delegaties.outputs.print.layout import Page, Section, fill
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.sections.contacts import contacts
from delegaties.outputs.print.sections.cover import cover
from delegaties.outputs.print.sections.days import days
from delegaties.outputs.print.sections.delegation import delegation
from delegaties.outputs.print.sections.glance import glance
from delegaties.outputs.print.sections.notes import notes
from delegaties.outputs.print.sections.organisations import organisations
from delegaties.outputs.print.sections.practical import practical
from delegaties.outputs.print.setter import Setter
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.theme import theme
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan

SECTIONS: tuple[Callable[[Source], Section], ...] = (
    contacts,
    glance,
    delegation,
    days,
    organisations,
    practical,
    notes,
)
"""What follows the cover and the contents, in this order; a section without text is left out."""


def write_book(
    plan: MissionPlan, options: BookOptions, target: Path, progress: Progress
) -> list[Path]:
    """Write the book of a plan, already limited to its audience, to `target`.

    The same plan and options give the same bytes. Raises WriteError when the file cannot be
    written, and lets Cancelled through; either way an earlier file stays as it was.
    """
    with beside(target) as temporary:
        temporary.write_bytes(make_book(plan, options, progress))
    return [target]


def make_book(plan: MissionPlan, options: BookOptions, progress: Progress) -> bytes:
    """Return the book as a PDF in memory, for a preview; lets Cancelled through."""
    source = source_of(plan, options)
    pages = lay_out(source, progress)
    stream = BytesIO()
    Press(stream, source.setter, furniture(source, source.kind)).print(pages, progress)
    return stream.getvalue()


def source_of(plan: MissionPlan, options: BookOptions) -> Source:
    """Return what the sections work with."""
    language = words(options.language)
    look = theme(options.accent, options.page_size)
    return Source(plan, options, language, Setter(language, look))


def lay_out(source: Source, progress: Progress) -> list[Page]:
    """Return every page of the book, in order, with all boxes in their places."""
    sheet = source.setter.theme.sheet
    front = fill(cover(source), sheet)
    body: list[Page] = []
    for number, section in enumerate(SECTIONS):
        progress(number, 2 * len(SECTIONS))
        body += fill(section(source), sheet)
    return with_contents(front, body, source.setter)


def furniture(source: Source, subject: str) -> Furniture:
    """Return what every page says beside its own text; `subject` is what the document is."""
    told = (subject, source.edition, source.version_short)
    return Furniture(
        title=source.title,
        edition=source.edition,
        stand=" · ".join(filter(None, (source.version_short, source.stand))),
        classification=source.classification,
        author=source.options.municipality,
        subject=" · ".join(filter(None, told)),
        changed=source.plan.changed_at,
    )

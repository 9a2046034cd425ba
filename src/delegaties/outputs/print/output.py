"""The briefing book and the change sheet as outputs: their options, and the door to the pages.

The engine is imported when the first book is made, because it takes a third of a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from delegaties.i18n import N_
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Released, Standing
from delegaties.values.audience import ALL, Audience, Audiences
from delegaties.values.kinds import Direction
from delegaties.values.when import DAY_ENDS


@dataclass(frozen=True, slots=True)
class BookOptions:
    """The choices for a briefing book.

    `language` is that of the book (ISO 639-1), `audience` the one the plan was made for. `edition`
    replaces the usual name of that audience's edition. `accent` is the office's colour
    ("#0E5C68", empty for our own), `logo` a PNG or JPEG file, `page_size` "A4" or "A5". `standing`
    tells of which version of the programme the book is. What begins after midnight and before
    `day_ends` stands with its evening.
    """

    language: str = "nl"
    audience: Audience = Audience.OWN
    edition: str = ""
    municipality: str = ""
    accent: str = ""
    logo: Path | None = None
    page_size: str = "A4"
    notes_pages: int = 2
    standing: Standing | None = None
    day_ends: time = DAY_ENDS


@dataclass(frozen=True, slots=True)
class ChangesOptions:
    """The choices for a change sheet: since which version, and those it shares with the book.

    `since` holds the plan of that version, limited to the same audience.
    """

    since: Released
    book: BookOptions = BookOptions()


def book_title(direction: Direction) -> str:
    """Return what the book is called, as a message id: ours to travel with, theirs to visit by."""
    return N_("Visit book") if direction is Direction.INCOMING else N_("Briefing book")


@dataclass(frozen=True, slots=True)
class BookOutput:
    """The briefing book (reisboek, bezoekboek) as PDF."""

    name: str = N_("Briefing book")
    audiences: Audiences = ALL
    formats: tuple[str, ...] = ("pdf",)
    options: type[Any] = BookOptions

    def write(
        self, plan: MissionPlan, options: BookOptions, target: Path, progress: Progress
    ) -> list[Path]:
        """Write the book to `target`; see `book.write_book`."""
        from delegaties.outputs.print.book import write_book  # noqa: PLC0415  slow to import

        return write_book(plan, options, target, progress)


BOOK = BookOutput()


@dataclass(frozen=True, slots=True)
class ChangesOutput:
    """The change sheet as PDF: what is otherwise since a version."""

    name: str = N_("Change sheet")
    audiences: Audiences = ALL
    formats: tuple[str, ...] = ("pdf",)
    options: type[Any] = ChangesOptions

    def write(
        self, plan: MissionPlan, options: ChangesOptions, target: Path, progress: Progress
    ) -> list[Path]:
        """Write the sheet to `target`; see `changes.write_changes`."""
        from delegaties.outputs.print.changes import write_changes  # noqa: PLC0415  slow to import

        return write_changes(plan, options, target, progress)


CHANGES = ChangesOutput()
"""Not among all outputs: it needs a version to compare with, where all others need a plan."""

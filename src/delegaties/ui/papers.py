"""What is printed of a mission, as its preview needs to know it: its name and its choices.

The briefing book is here; the change sheet has a file of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from delegaties.i18n import words
from delegaties.outputs.exporting import Draft, Wanted, draft
from delegaties.outputs.print.output import book_title
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.ui.form import Field
from delegaties.ui.language import ngettext

Values = Mapping[str, Any]


class Paper(Protocol):
    """One kind of printed thing."""

    @property
    def title(self) -> str:
        """What it is called, as a message id."""
        ...

    def fields(self) -> tuple[Field, ...]:
        """Return what is asked besides readers, language and paper size."""
        ...

    def first(self) -> dict[str, Any]:
        """Return the first values of these fields."""
        ...

    def wanted(self, wanted: Wanted, values: Values, target: Path | None) -> Wanted:
        """Return what is to be made, to be written to `target` if it is given."""
        ...

    def draft(self, plan: MissionPlan, wanted: Wanted, progress: Progress) -> Draft:
        """Make its pages in memory; lets Cancelled through."""
        ...

    def name(self, plan: MissionPlan, values: Values) -> str:
        """Return what a file of it is called, in its own language."""
        ...

    def left_out(self, number: int) -> str:
        """Return a sentence about so many things that are not meant for its readers."""
        ...


@dataclass(frozen=True)
class BookPaper:
    """The briefing book, or visit book."""

    title: str

    def fields(self) -> tuple[Field, ...]:
        """Return that nothing else is asked."""
        return ()

    def first(self) -> dict[str, Any]:
        """Return that nothing else is chosen."""
        return {}

    def wanted(self, wanted: Wanted, values: Values, target: Path | None) -> Wanted:  # noqa: ARG002  the protocol
        """Return the book that is to be made."""
        return replace(wanted, book=target)

    def draft(self, plan: MissionPlan, wanted: Wanted, progress: Progress) -> Draft:
        """Make the book in memory."""
        return draft(plan, wanted, progress)

    def name(self, plan: MissionPlan, values: Values) -> str:
        """Return “Reisboek Japan”."""
        language = values["language"]
        return f"{words(language).text(self.title)} {plan.title.text(language)}"

    def left_out(self, number: int) -> str:
        """Say how many items its readers do not get."""
        return ngettext(
            "{n} item is not meant for these readers and is left out.",
            "{n} items are not meant for these readers and are left out.",
            number,
        )


def book_paper(plan: MissionPlan) -> BookPaper:
    """Return the book of a mission: ours to travel with, theirs to visit by."""
    return BookPaper(book_title(plan.direction))

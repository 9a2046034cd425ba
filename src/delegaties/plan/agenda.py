"""What asks for attention across all missions: the Overview page as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from delegaties.plan.directory import Summary
from delegaties.values.texts import Texts


class Matter(StrEnum):
    """What sort of thing asks for attention."""

    REPORT = "report"
    ALIGNMENT = "alignment"
    DECISION = "decision"
    UNANSWERED = "unanswered"
    UNCONFIRMED = "unconfirmed"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that asks for attention.

    `row_id` is the programme item, involvement or commitment it is about (else None), `what` its
    own words, `due` the date by which, None when there is none.
    """

    matter: Matter
    mission_id: UUID
    mission: Texts
    row_id: UUID | None = None
    what: Texts = Texts()  # noqa: RUF009  immutable
    owner: str = ""
    due: date | None = None

    def days_left(self, today: date) -> int | None:
        """Return the days until it is due; negative when it is late."""
        return None if self.due is None else (self.due - today).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The Overview: all missions, the terms that run, and the work that is unfinished."""

    missions: tuple[Summary, ...]
    terms: tuple[Point, ...]
    unfinished: tuple[Point, ...]

"""Versions of a programme that were given out, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from delegaties.plan.mission import MissionPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A version: its number and note, who gave it out when (UTC).

    `position` is the entry of the journal after which the programme stood as it was given out.
    """

    id: UUID
    number: int
    note: str
    who: str
    at: datetime
    position: int


@dataclass(frozen=True, slots=True)
class Released:
    """A version with the plan as it was then."""

    release: Release
    plan: MissionPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut:
    """A version in a file: its number and note, who gave it out when (UTC), the mission as then."""

    id: UUID
    number: int
    note: str = ""
    who: str = ""
    at: datetime
    mission: MissionPlan


@dataclass(frozen=True, slots=True)
class Standing:
    """Of which version a document is, and how many changes it holds since."""

    number: int
    changes: int

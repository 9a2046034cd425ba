"""The calendar file as an output: its options, and the door to the writer.

The calendar library is imported when the first file is made, for a quick start.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from delegaties.i18n import N_
from delegaties.outputs.calendar.scope import WHOLE, Scope
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Standing
from delegaties.values.audience import ALL, Audiences


class Cancellations(StrEnum):
    """What becomes of items that are cancelled."""

    LEAVE_OUT = "leave_out"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """The choices for a calendar file.

    `language` is that of its texts (ISO 639-1); `title` replaces the calendar's usual name;
    `mission_banner` adds the mission's days as an all-day entry that leaves the days free, in the
    files of the mission and of its participants; `names` says whether people are named in
    the descriptions; `standing` tells of which version of the programme it is.
    """

    language: str = "nl"
    scope: Scope = WHOLE
    cancelled: Cancellations = Cancellations.LEAVE_OUT
    mission_banner: bool = False
    names: bool = True
    title: str = ""
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class CalendarOutput:
    """A calendar file to import (iCalendar, RFC 5545)."""

    name: str = N_("Calendar file")
    audiences: Audiences = ALL
    formats: tuple[str, ...] = ("ics",)
    options: type[Any] = CalendarOptions

    def write(
        self, plan: MissionPlan, options: CalendarOptions, target: Path, progress: Progress
    ) -> list[Path]:
        """Write the calendar to `target`; see `ics.write_calendar`."""
        from delegaties.outputs.calendar.ics import write_calendar  # noqa: PLC0415  late

        return write_calendar(plan, options, target, progress)


CALENDAR = CalendarOutput()

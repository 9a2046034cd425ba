"""The list of missions: its columns, its filters, and its groups by year."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtGui import QIcon

from delegaties.checks.accepted import WORST_FIRST
from delegaties.i18n import N_
from delegaties.plan.directory import Summary
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.cells import CHIPS
from delegaties.ui.mission.severities import chip_of, in_words
from delegaties.ui.mission.status import mission_chip
from delegaties.ui.rows import END, Column, Role
from delegaties.ui.tree import Group
from delegaties.values.folding import fold
from delegaties.values.kinds import STEPS, STOPPED, Direction, MissionStatus, Severity
from delegaties.values.labels import label

AHEAD = frozenset(STEPS[: STEPS.index(MissionStatus.REPORT_DUE)])
"""Statuses in which something can still be confirmed."""
PICTURES = {Direction.OUTGOING: "plane-takeoff", Direction.INCOMING: "plane-landing"}


@dataclass(frozen=True)
class Wanted:
    """What the filters let through; None lets all through."""

    text: str = ""
    direction: Direction | None = None
    status: MissionStatus | None = None
    year: int | None = None
    archived: bool = False


def chosen(missions: Sequence[Summary], wanted: Wanted) -> list[Summary]:
    """Return the missions that the filters let through, in the order given."""
    words = fold(wanted.text).split()
    return [
        each
        for each in missions
        if each.archived is wanted.archived
        and wanted.direction in (None, each.direction)
        and wanted.status in (None, each.status)
        and wanted.year in (None, each.year)
        and all(word in _folded(each) for word in words)
    ]


def _folded(summary: Summary) -> str:
    return f"{summary.search} {fold(' '.join((summary.leader, *summary.places)))}"


def by_year(missions: Sequence[Summary]) -> list[Group[int | None, Summary]]:
    """Return the missions grouped by year, newest first, those without a date before them."""
    years = sorted({each.year for each in missions}, key=lambda year: -(year or 9999))
    return [Group(year, [each for each in missions if each.year == year]) for year in years]


def year_name(year: int | None) -> str:
    """Return the line of a year."""
    return str(year) if year else _("No date yet")


def _title(row: Summary) -> str:
    return row.title.text(current().language)


def _dates(row: Summary) -> str:
    if row.departs is None:
        return _("no date")
    return current().date_range(row.departs, row.returns or row.departs)


def _where(row: Summary) -> str:
    words = current()
    places = ", ".join(row.places)
    return places or ", ".join(words.country(code) for code in row.countries)


def _open_items(row: Summary) -> str:
    if not row.unconfirmed or row.status not in AHEAD:
        return ""
    return _("{number} not confirmed", number=row.unconfirmed)


def _road(row: Summary) -> int:
    """Return where a status stands on the usual road; stopped ones come last."""
    return len(STEPS) if row.status in STOPPED else STEPS.index(row.status)


def _status(row: Summary, role: int) -> Any:
    return (mission_chip(row.status),) if role == CHIPS else None


def attention(tally: Callable[[UUID], Mapping[Severity, int] | None]) -> Column[Summary]:
    """Return the column of what asks for attention; `tally` counts it (None: not yet)."""

    def data(row: Summary, role: int) -> Any:
        chip = chip_of(tally(row.id) or {})
        if role == CHIPS and chip is not None:
            return (chip,)
        return words(row) or None if role == Role.AccessibleTextRole else None

    def words(row: Summary) -> str:
        return in_words(tally(row.id) or {})

    def rank(row: Summary) -> tuple[int, ...] | None:
        found = tally(row.id)
        return tuple(-found.get(each, 0) for each in WORST_FIRST) if found else None

    room = QIcon()  # keeps room for the chip, and shows nothing where there is none
    return Column(
        N_("To note"), lambda _row: "", icon=lambda _row: room, tooltip=words, sort=rank, data=data
    )


COLUMNS: tuple[Column[Any], ...] = (
    Column(
        N_("Mission"), _title, icon=lambda row: icon(PICTURES[row.direction]),
        tooltip=lambda row: f"{_(label(row.direction))}, {_(label(row.kind))}",
        strong=True, stretch=True,
    ),
    Column(N_("Dates"), _dates, sort=lambda row: row.departs),
    Column(N_("Where"), _where, gives=2),
    Column(N_("Leader"), lambda row: row.leader, gives=3),
    Column(
        N_("Status"), lambda row: _(label(row.status)), sort=_road, data=_status,
        icon=lambda _row: icon("check"),
    ),
    Column(
        N_("People"), lambda row: str(row.participants or ""),
        sort=lambda row: row.participants, align=END, gives=4,
    ),
    Column(N_("Programme"), _open_items, sort=lambda row: row.unconfirmed, gives=1),
)  # fmt: skip

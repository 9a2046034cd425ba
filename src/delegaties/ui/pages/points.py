"""What asks for attention, in words: the rows of the overview's lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from uuid import UUID

from delegaties.plan.agenda import Matter, Point
from delegaties.plan.directory import Summary
from delegaties.plan.sums import report_due, report_open
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.severities import chip_of, in_words
from delegaties.ui.widgets.timeline import Stretch
from delegaties.ui.widgets.twolines import Line
from delegaties.values.kinds import STOPPED, Direction, MissionStatus, Severity
from delegaties.values.labels import label

ICONS = {
    Matter.REPORT: "file-text",
    Matter.ALIGNMENT: "users",
    Matter.DECISION: "gavel",
    Matter.UNANSWERED: "building-2",
    Matter.UNCONFIRMED: "clock",
    Matter.COMMITMENT: "handshake",
}
SOON = 7
UNCERTAIN = frozenset({MissionStatus.IDEA, MissionStatus.REQUESTED, MissionStatus.ALIGNED})


def point_line(point: Point, today: date) -> Line:
    """Return the two lines of a point, with the days that are left at the right."""
    language = current().language
    mission, left = point.mission.text(language), point.days_left(today)
    words, colour = _left(left)
    late = left is not None and left < 0
    icon = "octagon-alert" if late else ICONS[point.matter]
    ink = colour if late else ""
    owner = _("owner {name}", name=point.owner) if point.owner else ""
    second = ", ".join(filter(None, (mission if point.what else "", owner)))
    return Line(_title(point, mission), second or _second(point), icon, ink, words, colour)


def _title(point: Point, mission: str) -> str:
    what = point.what.text(current().language)
    match point.matter:
        case Matter.REPORT:
            return _("Report: {mission}", mission=mission)
        case Matter.ALIGNMENT:
            return _("Alignment is missing: {mission}", mission=mission)
        case Matter.DECISION:
            return _("Decision is missing: {mission}", mission=mission)
        case Matter.UNANSWERED:
            return _("No answer yet: {name}", name=what)
        case Matter.UNCONFIRMED:
            return _("Not confirmed: {item}", item=what)
        case Matter.COMMITMENT:
            return what


def _second(point: Point) -> str:
    if point.due is None:
        return ""
    words = current()
    if point.matter is Matter.REPORT:
        return _("due on {date}", date=words.date_plain(point.due))
    return _("leaves on {date}", date=words.date_plain(point.due))


def _left(days: int | None) -> tuple[str, str]:
    """Return how long there is, and the colour that goes with it."""
    if days is None:
        return _("no date"), "severity.warn.line"
    if days < 0:
        return ngettext("{n} day late", "{n} days late", -days), "severity.block.line"
    if days == 0:
        return _("today"), "severity.block.line"
    colour = "severity.warn.line" if days <= SOON else ""
    return ngettext("{n} day left", "{n} days left", days), colour


Tallied = Callable[[UUID], Mapping[Severity, int]]
"""Gives how much asks for attention in a mission, as far as that is counted."""


def stretches(
    missions: tuple[Summary, ...], today: date, months: int, tallied: Tallied
) -> list[Stretch]:
    """Return the missions that are going on or to come within so many months, soonest first."""
    end = today + timedelta(months * 31)
    near = [
        summary
        for summary in missions
        if summary.departs is not None
        and summary.departs <= end
        and (summary.returns or summary.departs) >= today.replace(day=1)
    ]
    near.sort(key=lambda each: each.departs or end)
    return [_stretch(summary, tallied(summary.id)) for summary in near]


def _stretch(summary: Summary, tally: Mapping[Severity, int]) -> Stretch:
    words, language = current(), current().language
    first = summary.departs or date.min
    last = summary.returns or first
    outgoing = summary.direction is Direction.OUTGOING
    due = report_due(summary.returns, summary.report_due)
    chip = chip_of(tally)
    wanted = due if due and outgoing and report_open(summary.status, summary.reported_on) else None
    return Stretch(
        summary.id,
        summary.title.text(language),
        " · ".join(filter(None, (_(label(summary.status)), summary.leader))),
        "plane-takeoff" if outgoing else "plane-landing",
        first,
        last,
        words.date_range(first, last),
        wanted,
        _("report {date}", date=words.date_short(wanted)) if wanted else "",
        certain=summary.status not in UNCERTAIN and summary.status not in STOPPED,
        chips=(chip,) if chip else (),
        chip_words=in_words(tally),
    )

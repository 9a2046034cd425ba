"""The marks of who comes and leaves: where they stand, and what dragging one asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF

from delegaties.plan.attendance import Window, by_clock, window_of
from delegaties.plan.clocks import zone_on
from delegaties.plan.mission import MissionPlan, Participation
from delegaties.ui.language import current
from delegaties.ui.mission.board.gestures import Passed
from delegaties.ui.mission.board.layout import Column, Layout, Mark
from delegaties.ui.mission.board.minutes import DAY, moment
from delegaties.ui.mission.board.presence import Passage, Presence


def marks_of(layout: Layout, present: Sequence[Presence | None]) -> tuple[Mark, ...]:
    """Return the marks of every column; people who come at the same minute share one."""
    return tuple(
        mark
        for at, (column, here) in enumerate(zip(layout.columns, present, strict=True))
        if here is not None
        for mark in _marks(layout, at, column, here)
    )


def _marks(layout: Layout, at: int, column: Column, here: Presence) -> Iterator[Mark]:
    together: dict[tuple[int, bool], list[Passage]] = {}
    for each in here.passages:
        unsaid = layout.measures.first + (0 if each.comes else DAY)
        minute = unsaid if each.minute is None else each.minute
        together.setdefault((minute, each.comes), []).append(each)
    taken: list[QRectF] = []
    for (minute, comes), passages in sorted(together.items(), key=lambda each: each[0]):
        rect = mark_rect(layout, column, minute)
        while any(rect.intersects(other) for other in taken):
            rect.translate(-rect.width() - 2, 0)
        taken.append(rect)
        yield Mark(at, comes, minute, rect, tuple(passages))


def mark_rect(layout: Layout, column: Column, minute: int) -> QRectF:
    """Return where a mark stands at a minute: at the edge, wholly within the hours."""
    side = layout.measures.mark
    y = min(max(0.0, layout.y(minute) - side / 2), layout.height - side)
    return QRectF(column.right - side, y, side, side)


def dragged(layout: Layout, passed: Passed) -> Mark:
    """Return a mark where it is dragged to."""
    column = layout.columns[passed.column]
    rect = mark_rect(layout, column, passed.minute)
    return replace(passed.mark, column=passed.column, minute=passed.minute, rect=rect)


def window_after(plan: MissionPlan, part: Participation, passed: Passed) -> Window | None:
    """Return the attendance window that a drag proposes; None when the mark was only clicked.

    It is told by the clock of where the mission is on the day of the mark, its other end too.
    """
    if passed.day is None:
        return None
    day, clock = moment(passed.day, passed.minute)
    comes, window = passed.mark.comes, window_of(part)
    kept = window.until_date if comes else window.from_date
    told = window.zone or zone_on(plan, kept)
    window = by_clock(replace(window, zone=told), zone_on(plan, passed.day))
    if comes:
        return replace(window, from_date=day, from_time=clock)
    return replace(window, until_date=day, until_time=clock)


def words_of_passed(plan: MissionPlan, before: date, passed: Passed) -> str:
    """Return “Yamada Taro komt · di 16 mei · 9.15 Tokio · 2.15 Amsterdam”."""
    if passed.day is None:
        return ""
    day, clock = moment(passed.day, passed.minute)
    words, zone = current(), zone_on(plan, passed.day)
    others = len(passed.mark.passages) - 1
    said = passed.mark.passages[0].said + (f" (+{others})" if others else "")
    there = datetime.combine(day, clock, ZoneInfo(zone))
    home = there.astimezone(ZoneInfo(plan.home_zone))
    parts = [said, *([words.weekday_date(passed.day)] if passed.day != before else [])]
    if home.utcoffset() == there.utcoffset():
        return " · ".join([*parts, words.time(clock)])
    at_home = f"{words.time(home.time())} {words.zone(plan.home_zone)}"
    return " · ".join([*parts, f"{words.time(clock)} {words.zone(zone)}", at_home])

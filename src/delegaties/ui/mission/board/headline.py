"""What stands above the board: the day with its number and place, and what is special on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from delegaties.plan.clocks import zone_on
from delegaties.plan.leading import is_handed_over
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.board.presence import presence
from delegaties.ui.mission.leading import led_by
from delegaties.ui.mission.programme_rows import places_on

MOST = 3
"""So many people who come or leave are named."""


def headline(plan: MissionPlan, days: Sequence[date], day: date | None) -> tuple[str, str]:
    """Return title and note of a day, or of the whole mission without one."""
    if day is None:
        title = ngettext("{n} day", "{n} days", len(days))
        return f"{title} · {current().date_range(days[0], days[-1])}" if days else title, ""
    words = current()
    number = (day - plan.departs).days + 1 if plan.departs and day >= plan.departs else 0
    plain = words.date_plain(day).removesuffix(str(day.year)).strip()
    parts = [_("Day {number}", number=number)] if number else []
    parts.append(f"{words.weekday(day)} {plain}")
    parts += [place for place in places_on(plan, day) if place][:2]
    note = [_clock(plan, day), *_leaders(plan, days, day), *_passages(plan, day)]
    return " · ".join(parts), " · ".join(filter(None, note))


def _clock(plan: MissionPlan, day: date) -> str:
    """Return “Amsterdam + 7 u” where the clock of the place is another than at home."""
    noon, zone = datetime.combine(day, time(12)), zone_on(plan, day)
    there = noon.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    home = noon.replace(tzinfo=ZoneInfo(plan.home_zone)).utcoffset()
    if there is None or home is None or there == home:
        return ""
    apart = there - home
    sign = "+" if apart.total_seconds() > 0 else "−"
    length = current().duration(abs(apart))
    return f"{current().zone(plan.home_zone)} {sign} {length}"


def _leaders(plan: MissionPlan, days: Sequence[date], day: date) -> list[str]:
    """Return who leads, on the days of a mission in which leadership is handed over."""
    if not is_handed_over(plan, days):
        return []
    return [led_by(Lookup(plan), day)]


def _passages(plan: MissionPlan, day: date) -> list[str]:
    """Return who comes or leaves on a day."""
    here = presence(Lookup(plan), day, None, 0)
    texts = [each.text for each in here.passages] if here else []
    if len(texts) > MOST:
        rest = len(texts) - MOST + 1
        texts = [*texts[: MOST - 1], ngettext("{n} other", "{n} others", rest)]
    return texts

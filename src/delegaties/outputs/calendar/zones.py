"""VTIMEZONE components, made from the rule for the future that every zone's file ends with.

A TZif file ends with a POSIX rule such as `CET-1CEST,M3.5.0,M10.5.0/3` (RFC 9636 3.3). It gives
one STANDARD and at most one DAYLIGHT with a yearly RRULE, which is all that Outlook and the
parsers of several other programs understand. A zone whose rule cannot be said that way, and a time
at which the rule does not hold (yet, or any more), is written in UTC.
"""

from __future__ import annotations

import calendar
import re
import zoneinfo
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib import resources
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vDatetime, vText

from delegaties.values.when import Clock

FIRST_YEAR = 1970
"""The year of the first change we write; what is older is written in UTC."""

_DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST = 5
_DAY = timedelta(days=1)

_NAME = r"<[+\-\w]+>|[A-Za-z]+"
_OFFSET = r"[+-]?\d{1,3}(?::\d\d){0,2}"
_CHANGE = rf"M\d\d?\.[1-5]\.[0-6](?:/{_OFFSET})?"
_RULE = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_OFFSET})"
    rf"(?:(?P<summer>{_NAME})(?P<ahead>{_OFFSET})?,(?P<begins>{_CHANGE}),(?P<ends>{_CHANGE}))?"
)


@dataclass(frozen=True, slots=True)
class Change:
    """A yearly change of the clocks: the `week`th (5: last) `weekday` (0: Sunday) of a month.

    `at` is the time on the clock before the change.
    """

    month: int
    week: int
    weekday: int
    at: timedelta

    @property
    def first(self) -> datetime:
        """The first such moment, on the clock before the change."""
        weeks = calendar.Calendar(calendar.SUNDAY).monthdayscalendar(FIRST_YEAR, self.month)
        days = [week[self.weekday] for week in weeks if week[self.weekday]]
        day = days[-1] if self.week == _LAST else days[self.week - 1]
        return datetime(FIRST_YEAR, self.month, day) + self.at  # noqa: DTZ001  the zone's own clock

    @property
    def weekday_code(self) -> str:
        """The day as an RRULE has it: "-1SU", "2SU"."""
        return f"{-1 if self.week == _LAST else self.week}{_DAYS[self.weekday]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """How a zone's clocks go by its rule for the future.

    `offset` and `ahead` are east of Greenwich; without summer time `ahead`, `begins` and `ends`
    are None. `ruled` is a zone that has always followed this rule.
    """

    zone: str
    name: str
    offset: timedelta
    ruled: ZoneInfo
    summer: str = ""
    ahead: timedelta | None = None
    begins: Change | None = None
    ends: Change | None = None


@cache
def rule_of(zone: str) -> Rule | None:
    """Return the rule of an IANA zone, or None when a calendar file cannot express it.

    That is so for summer time behind standard time (Europe/Dublin), for a change outside its day
    (Asia/Jerusalem, America/Santiago), and for a name that stands for a fixed offset (UTC, Etc/…).
    """
    if "/" not in zone or zone.startswith("Etc/"):
        return None
    footer = _footer(_tzif(zone))
    found = _RULE.fullmatch(footer)
    if found is None:
        return None
    ruled = _always(footer)
    name, offset = found["name"].strip("<>"), -_duration(found["offset"])
    if found["summer"] is None:
        return Rule(zone, name, offset, ruled)
    ahead = -_duration(found["ahead"]) if found["ahead"] else offset + timedelta(hours=1)
    begins, ends = _change(found["begins"]), _change(found["ends"])
    if ahead <= offset or not all(timedelta(0) <= change.at < _DAY for change in (begins, ends)):
        return None
    return Rule(zone, name, offset, ruled, found["summer"].strip("<>"), ahead, begins, ends)


@lru_cache(maxsize=4096)  # a file asks twice
def keeps_its_zone(clock: Clock) -> bool:
    """Whether a time may be written as local time with our VTIMEZONE; otherwise UTC is right.

    It may not in an hour that occurs twice or never, nor where the zone's rule of that year
    differs from its rule for the future.
    """
    rule = rule_of(clock.zone)
    if rule is None or clock.date.year <= FIRST_YEAR:
        return False
    local = datetime.combine(clock.date, clock.time)
    readings = {
        local.replace(fold=fold, tzinfo=zone).utcoffset()
        for fold in (0, 1)
        for zone in (rule.ruled, ZoneInfo(clock.zone))
    }
    return len(readings) == 1


def vtimezone(zone: str) -> Timezone | None:
    """Return the VTIMEZONE of an IANA zone, or None when its times have to be written in UTC."""
    rule = rule_of(zone)
    if rule is None:
        return None
    component = Timezone()
    component["TZID"] = vText(zone)
    if rule.ahead is None:
        component.add_component(_fixed(rule))
        return component
    standard = _block(TimezoneStandard, rule.name, rule.ahead, rule.offset)
    daylight = _block(TimezoneDaylight, rule.summer, rule.offset, rule.ahead)
    for block, change in ((standard, rule.ends), (daylight, rule.begins)):
        if change is not None:
            block["DTSTART"] = vDatetime(change.first)
            yearly = {"FREQ": "YEARLY", "BYMONTH": change.month, "BYDAY": change.weekday_code}
            block.add("RRULE", yearly)
        component.add_component(block)
    return component


def _fixed(rule: Rule) -> TimezoneStandard | TimezoneDaylight:
    block = _block(TimezoneStandard, rule.name, rule.offset, rule.offset)
    block["DTSTART"] = vDatetime(datetime(FIRST_YEAR, 1, 1))  # noqa: DTZ001  the zone's own clock
    return block


def _block(
    kind: type[TimezoneStandard | TimezoneDaylight], name: str, before: timedelta, after: timedelta
) -> TimezoneStandard | TimezoneDaylight:
    block = kind()
    block.add("TZOFFSETFROM", before)
    block.add("TZOFFSETTO", after)
    block["TZNAME"] = vText(name)
    return block


def _tzif(zone: str) -> bytes:
    """Read the file that ZoneInfo reads: the system's, or else the one in the tzdata package."""
    ZoneInfo(zone)  # refuses a name that is no zone, "../../etc/passwd" for one
    for folder in zoneinfo.TZPATH:
        file = Path(folder, *zone.split("/"))
        if file.is_file():
            return file.read_bytes()
    return resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes()


def _footer(data: bytes) -> str:
    """Return the rule at the end of a TZif file, empty when it has none."""
    return data.rsplit(b"\n", 2)[1].decode("ascii") if data.endswith(b"\n") else ""


def _always(footer: str) -> ZoneInfo:
    """Return a zone that follows a rule in every year: a TZif file of nothing but its footer."""
    block = b"TZif2" + bytes(15) + bytes(19) + b"\x01" + bytes(3) + b"\x04" + bytes(6) + b"UTC\0"
    return ZoneInfo.from_file(BytesIO(block + block + f"\n{footer}\n".encode()))


def _change(text: str) -> Change:
    day, _, at = text.removeprefix("M").partition("/")
    month, week, weekday = map(int, day.split("."))
    return Change(month, week, weekday, _duration(at or "2"))


def _duration(text: str) -> timedelta:
    """Read "-1", "2:45" or "+9:30:00"."""
    hours, minutes, seconds, *_ = (*map(int, text.lstrip("+-").split(":")), 0, 0)
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if text.startswith("-") else length

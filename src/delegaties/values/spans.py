"""A begin and an end typed on one line, as somebody in a hurry types them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.values.typed import NO_TIME, parse_time

NIGHT = timedelta(hours=12)
"""An end before the beginning is one of the next day, up to this length."""
BACKWARDS = N_(
    "The end ({end}) is before the beginning ({begin}). Correct one of the two. "
    "Does it end on the next day? Then type {begin}-{end} +1."
)
ALIKE = N_("Begin and end are both {begin}. Correct one of the two, or leave the end out.")
_MIDNIGHT = re.compile(r"24(?:[:.,uh]?00)?")
_ABOUT = r"(?:±|~|(?:ca|circa|rond|omstreeks|ong|ongeveer|about|around)\b\.?)"
_CLOCK = r"(?:\d{1,2}\s*(?:uur|[:.,uh])\s*\d{2}|\d{1,4})(?:\s*(?:uur|u|h)(?![^\W\d_]))?(?!\d)"
_TO = r"(?:-|tot(?:\s+en\s+met)?\b|t/m|to\b|until\b|till\b)"
_NEXT = r"(?:\+\s*1\b|\(?\b(?:de\s+)?volgende\s+dag\b\)?|\(?\b(?:the\s+)?next\s+day\b\)?)"
_SPAN = re.compile(
    rf"(?P<about>{_ABOUT}\s*)?(?:(?:van|vanaf|om|from|at)\s+)?(?P<also>{_ABOUT}\s*)?"
    rf"(?P<begin>{_CLOCK})?\s*(?:(?P<to>{_TO})\s*(?P<end>{_CLOCK})?\s*(?P<next>{_NEXT})?)?"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_TITLE = r"(?:half|kwart|quarter|à|en|of|and|or|[ap]\.?m)\b"
"""Words that make what follows a part of the time, and one that is not understood."""
_TITLE = re.compile(rf"[\s.,:;-]*(?!{_NO_TITLE})(?P<title>[^\W\d_].*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """What was typed: `days` is how much later the end is, `rest` what stands behind the times."""

    begin: time | None = None
    end: time | None = None
    days: int = 0
    about: bool = False
    rest: str = ""


def parse_span(text: str) -> Span:
    """Read “930”, “9.30-11”, “van 9 tot 10”, “ca. 22-01”, “14-10 +1” or “9.30 Reception”.

    Raises RefusedError for what is no time, and for an end that is not after the beginning.
    """
    typed = re.sub("[–—−]", "-", text).strip()
    found = _SPAN.fullmatch(typed)
    if not typed or found is None:
        return Span()
    begin, end, rest = found["begin"], found["end"], found["rest"]
    title = _TITLE.fullmatch(rest)
    if not (begin or end) or (rest and title is None):
        raise RefusedError(NO_TIME, typed=rest if begin and found["to"] and not end else typed)
    first, last = parse_time(begin) if begin else None, _end(end) if end else None
    return Span(
        begin=first,
        end=last,
        days=_days(first, last, after=bool(found["next"])) if first and last else 0,
        about=bool(found["about"] or found["also"]),
        rest=title["title"].strip() if title else "",
    )


def _end(typed: str) -> time:
    """Return an end; 24 is the midnight that ends the day."""
    hours = typed.strip().lower().removesuffix("uur").rstrip("u ")
    return time(0) if _MIDNIGHT.fullmatch(hours) else parse_time(typed)


def _days(begin: time, end: time, *, after: bool) -> int:
    """Return 1 for an end on the next day: said to be, or a night and not a mistake."""
    lasts = datetime.combine(date.min, end) - datetime.combine(date.min, begin)
    if lasts < timedelta(0) and lasts + timedelta(days=1) <= NIGHT:
        return 1
    if lasts > timedelta(0) or after:
        return int(after)
    raise RefusedError(BACKWARDS if lasts else ALIKE, end=end, begin=begin)

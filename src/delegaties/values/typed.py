"""What people type, understood: times, dates and amounts."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, time
from decimal import Decimal

from delegaties.errors import RefusedError
from delegaties.i18n import N_

NO_TIME = N_("{typed} is not a time. Type for example 9, 930 or 9.30.")
_TIME = re.compile(r"(\d{1,2})(?:\s*(?:uur|[:.,uh])\s*(\d{2})|(?:[:.uh]))?(?:\s*(?:uur|u|h))?")
_DIGITS = re.compile(r"(\d{1,2})(\d{2})(?:\s*(?:uur|u|h))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-./ ](\d{1,2})(?:[-./ ](\d{2}|\d{4}))?")
_NAMED = re.compile(r"(\d{1,2})\s*([^\W\d]{3,})\.?(?:\s+(\d{4}|\d{2}))?")
_WEEKDAY = re.compile(r"^[^\W\d]{2,}\.?,?\s+(?=\d)")
_AMOUNT = re.compile(r"(-?\d{1,3}(?:([.,'])\d{3})+|-?\d+)(?:([.,])(\d{1,2}|-))?")
_MONTHS = (
    ("jan",), ("feb",), ("mrt", "maa", "mar"), ("apr",), ("mei", "may"), ("jun",),
    ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dec",),
)  # fmt: skip


def parse_time(text: str) -> time:
    """Read a clock time as people type it: 9, 930, 9:30, 09.30, 9u30, 9.30 uur.

    Raises RefusedError when it is no time.
    """
    typed = text.strip().lower()
    found = _DIGITS.fullmatch(typed) or _TIME.fullmatch(typed)
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004  the clock
            return time(hour, minute)
    raise RefusedError(NO_TIME, typed=text.strip() or "“”")


def parse_date(text: str, near: date) -> date:
    """Read a date as people type it: 15-5, 15 mei, 15 May 2026, 2026-05-15, ma 15-05-2026.

    Without a year it is the one that brings the date nearest to `near`. Raises RefusedError.
    """
    typed = _WEEKDAY.sub("", text.strip().lower(), count=1)
    day, month, year = _parts(typed)
    try:
        if year is not None:
            return date(year, month, day)
        return _nearest(day, month, near)
    except ValueError:
        raise RefusedError(
            N_("{typed} is not a date. Type for example 15-5, 15 May or 2026-05-15."),
            typed=text.strip() or "“”",
        ) from None


def _nearest(day: int, month: int, near: date) -> date:
    """Return the date with this day and month nearest to `near`; ValueError when none has it."""
    candidates = []
    for year in (near.year, near.year - 1, near.year + 1):
        with suppress(ValueError):
            candidates.append(date(year, month, day))
    return min(candidates, key=lambda found: abs((found - near).days))


def _parts(typed: str) -> tuple[int, int, int | None]:
    """Split into day, month and year; (0, 0, 0), which no calendar has, when it cannot be."""
    if found := _ISO.fullmatch(typed):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _NUMBERS.fullmatch(typed):
        return int(found[1]), int(found[2]), _full_year(found[3])
    if found := _NAMED.fullmatch(typed):
        for number, names in enumerate(_MONTHS, 1):
            if found[2].startswith(names):
                return int(found[1]), number, _full_year(found[3])
    return 0, 0, 0


def _full_year(text: str | None) -> int | None:
    """Read "26" as 2026."""
    if text is None:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)  # noqa: PLR2004  two digits


def parse_amount(text: str) -> Decimal:
    """Read an amount as people type it: 1250, 1.250,00, 1,250.00, 12,5.

    The last point or comma followed by one or two digits is the decimal sign. Raises RefusedError.
    """
    typed = text.strip().replace("\N{NO-BREAK SPACE}", "").replace(" ", "").lstrip("€$£¥")
    found = _AMOUNT.fullmatch(typed)
    if not found or (found[2] and found[2] == found[3]):
        raise RefusedError(
            N_("{typed} is not an amount. Type for example 1250 or 1.250,00."),
            typed=text.strip() or "“”",
        )
    whole = re.sub(r"[.,']", "", found[1])
    cents = (found[4] or "0").replace("-", "0")
    return Decimal(f"{whole}.{cents}")

"""Public holidays of a whole country, with their names in our languages where those are known."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from delegaties.values.texts import LANGUAGES, NO_TEXTS, Texts

HORIZON = range(1900, 2100)
"""Years beyond it are slips of the finger; the library would guess."""


def free_day(country: str, day: date) -> Texts:
    """Return what the public holiday is called; empty for a working day or an unknown country.

    Days that only a region keeps do not count.
    """
    return _free_days(country, day.year).get(day, NO_TEXTS) if day.year in HORIZON else NO_TEXTS


@cache
def _free_days(country: str, year: int) -> Mapping[date, Texts]:
    from holidays import country_holidays  # noqa: PLC0415  late: it is slow to import

    def named(language: str | None) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it thinks of its own data is not for the user
            return country_holidays(country, years=year, language=language)

    try:
        own = named(None)
    except NotImplementedError:  # a country it does not know
        return {}
    codes = {code: _code(code, own.supported_languages) for code in LANGUAGES}
    if not any(codes.values()):
        codes = {str(own.default_language or "en"): None}
    names = {code: named(theirs) for code, theirs in codes.items() if theirs or len(codes) == 1}
    return {day: Texts.of((code, each[day]) for code, each in names.items()) for day in own}


def _code(language: str, known: Iterable[str]) -> str | None:
    """Return what the library calls one of our languages, if it knows the names in it."""
    return next((code for code in known if code.partition("_")[0] == language), None)

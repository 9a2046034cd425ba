"""Words, dates, numbers and names in the language of the reader.

The source language is English. One `Words` serves one language, so that a window, a book and an
error can each speak their own at the same time. Dates and numbers come from CLDR through Babel,
which is imported at the first use, because a program should start before it counts.

`N_("…")` marks a message that is kept as data and translated where it is shown.
"""

from __future__ import annotations

import gettext
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from delegaties import resources
from delegaties.errors import DelegatiesError

if TYPE_CHECKING:
    from babel import Locale

DOMAIN = "delegaties"

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
"""Which country's customs a language follows here; other languages follow their own."""

THOUSAND = 1000
"""From here on a counted number gets a separator."""

# Letters that are not a letter plus an accent, so that Unicode does not take them apart.
_FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"}
)


def N_(message: str) -> str:  # noqa: N802 - the name gettext gives it everywhere
    """Mark a message for translation and return it as it is."""
    return message


@runtime_checkable
class InLanguages(Protocol):
    """A text that is there in several languages."""

    def text(self, language: str) -> str:
        """Return what readers of a language get to see."""
        ...


class Words:
    """One language: its messages, and its way of writing dates, numbers and names."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = gettext.translation(
            DOMAIN, resources.path("locales"), [language], fallback=True
        )

    @cached_property
    def locale(self) -> Locale:
        """The language's customs in Babel."""
        from babel import Locale  # noqa: PLC0415 - late, for a quick start

        return Locale.parse(LOCALES.get(self.language, self.language))

    # Messages

    def text(self, message: str, **params: object) -> str:
        """Translate a message, then fill in its parameters.

        Dates, times, decimals, errors and texts among the parameters are written in this language;
        whole numbers stay as they are, because a year has no thousands separator.
        """
        translated = self._catalogue.gettext(message) if message else ""
        return translated.format(**{name: self._shown(value) for name, value in params.items()})

    def plural(self, one: str, many: str, n: int, **params: object) -> str:
        """Translate the form that goes with `n`, which fills `{n}` itself."""
        translated = self._catalogue.ngettext(one, many, n)
        shown = {key: self._shown(value) for key, value in params.items()}
        return translated.format(n=n if n < THOUSAND else self.number(n), **shown)

    def error(self, error: DelegatiesError) -> str:
        """Return the sentence of an error."""
        return self.text(error.message, **error.params)

    def _shown(self, value: object) -> object:
        """Return a parameter as a reader of this language expects it."""
        match value:
            case date():
                return (
                    self.moment(value) if isinstance(value, datetime) else self.weekday_date(value)
                )
            case time():
                return self.time(value)
            case Decimal():
                return self.number(value)
            case DelegatiesError():
                return self.error(value)
            case InLanguages():
                return value.text(self.language)
            case _:
                return value

    # Dates and times

    def _date(self, day: date, pattern: str) -> str:
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(day, pattern, self.locale)

    def date_long(self, day: date) -> str:
        """Return “maandag 15 mei 2023”, “Monday 15 May 2023”."""
        return self._date(day, "EEEE d MMMM y")

    def date_plain(self, day: date) -> str:
        """Return “15 mei 2023”, “15 May 2023”: the month in full."""
        return self._date(day, "d MMMM y")

    def date_short(self, day: date) -> str:
        """Return “3 nov 2026”, “3 Nov 2026”: as short as can be without doubt."""
        return self._date(day, "d MMM y").replace(".", "")

    def weekday_date(self, day: date) -> str:
        """Return “ma 15 mei”, “Mon 15 May”."""
        return self._date(day, "EEE d MMM").replace(".", "")

    def weekday(self, day: date, *, short: bool = False) -> str:
        """Return “maandag”, or “ma”."""
        return self._date(day, "EEE" if short else "EEEE").replace(".", "")

    def month(self, day: date) -> str:
        """Return “mei 2023”."""
        return self._date(day, "LLLL y")

    def date_range(self, first: date, last: date) -> str:
        """Return “15–19 mei 2023”, or “28 oktober – 3 november 2023”; a single day once."""
        end = self.date_plain(last)
        if first == last:
            return end
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{end}"
        begin = self._date(first, "d MMMM") if first.year == last.year else self.date_plain(first)
        return f"{begin} – {end}"

    def time(self, clock: time, *, padded: bool = False) -> str:
        """Return a clock time on 24 hours: “9.30” in Dutch, “9:30” elsewhere; “09.30” padded."""
        hour = f"{clock.hour:02}" if padded else str(clock.hour)
        return f"{hour}{'.' if self.language == 'nl' else ':'}{clock.minute:02}"

    def moment(self, when: datetime) -> str:
        """Return “ma 15 mei 2023, 9.30”, in the zone that `when` itself has."""
        return f"{self.weekday_date(when)} {when.year}, {self.time(when.time())}"

    def duration(self, length: timedelta) -> str:
        """Return “1 u 30 min”; days are counted as hours, seconds are left out."""
        hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
        parts = [f"{hours} {'u' if self.language == 'nl' else 'h'}"] if hours else []
        return " ".join([*parts, *([f"{minutes} min"] if minutes or not hours else [])])

    def zone(self, name: str) -> str:
        """Return the city an IANA zone is named after: “Asia/Tokyo” is “Tokio” in Dutch."""
        from babel.dates import get_timezone_location  # noqa: PLC0415

        return get_timezone_location(name, locale=self.locale, return_city=True)

    # Numbers

    def number(self, number: Decimal | float, decimals: int | None = None) -> str:
        """Return a number with separators, and with `decimals` decimals, or as many as it has."""
        from babel.numbers import format_decimal  # noqa: PLC0415

        pattern = None if decimals is None else f"#,##0.{'0' * decimals}".rstrip(".")
        return format_decimal(
            number, pattern, self.locale, decimal_quantization=decimals is not None
        )

    def money(self, amount: Decimal, currency: str) -> str:
        """Return an amount with its sign and the decimals its currency has: “€ 1.234,50”."""
        from babel.numbers import format_currency  # noqa: PLC0415

        return format_currency(amount, currency, locale=self.locale)

    def percent(self, share: Decimal | float) -> str:
        """Return a share of 1 as a percentage."""
        from babel.numbers import format_percent  # noqa: PLC0415

        return format_percent(share, locale=self.locale)

    # Lists and names

    def listed(self, items: Iterable[str], *, style: Literal["standard", "or"] = "standard") -> str:
        """Return “a, b en c”; the style "or" gives “a, b of c”."""
        from babel.lists import format_list  # noqa: PLC0415

        return format_list(list(items), style=style, locale=self.locale)

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166-1 code; an unknown code stays as it is."""
        return str(self.locale.territories.get(code.upper(), code))

    def countries(self) -> list[tuple[str, str]]:
        """Return (code, name) of every country, by name."""
        named = self.locale.territories.items()
        pairs = [(code, name) for code, name in named if _is_country(code)]
        return sorted(pairs, key=lambda pair: sort_key(pair[1]))

    def language_name(self, code: str) -> str:
        """Return the name of a language by its ISO 639 code, as written inside a sentence."""
        return str(self.locale.languages.get(code.replace("-", "_"), code))

    def languages(self) -> list[tuple[str, str]]:
        """Return (code, name) of every language with a two-letter code, by name."""
        pairs = [(code, name) for code, name in self.locale.languages.items() if len(code) == 2]  # noqa: PLR2004
        return sorted(pairs, key=lambda pair: sort_key(pair[1]))

    def currency_name(self, code: str) -> str:
        """Return the name of a currency by its ISO 4217 code."""
        return str(self.locale.currencies.get(code.upper(), code))


# CLDR also names groupings, islands that belong to a country, and test codes with two letters.
# Kosovo (XK) has no code of ISO's own and is kept.
_NO_COUNTRY = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ")
)


def _is_country(code: str) -> bool:
    """Whether a territory code of CLDR stands for one country."""
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY  # noqa: PLR2004


@cache
def words(language: str) -> Words:
    """Return the words of a language; without a catalogue the messages stay English."""
    return Words(language)


def sort_key(text: str) -> tuple[str, str]:
    """Return what to sort by: letters first, accents and capitals only to decide between equals."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return plain.translate(_FOLDED), text

"""A time zone, by the city it is named after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from delegaties.i18n import sort_key, words
from delegaties.ui.fields.pick import Option, PickField
from delegaties.ui.language import current
from delegaties.values.folding import fold
from delegaties.values.when import zones

NO_PLACE = ("Etc/", "SystemV/", "US/")
"""Names without a city; they are not offered."""


@cache
def zone_options(language: str) -> tuple[Option, ...]:
    """Return every zone as an option: “Tokio (Asia/Tokyo)”."""
    named = words(language)
    options = [
        Option(name, f"{city} ({name})", search=fold(f"{city} ({name}) {name.replace('_', ' ')}"))
        for name in zones()
        if not name.startswith(NO_PLACE)
        for city in [named.zone(name)]
    ]
    return tuple(sorted(options, key=lambda option: sort_key(option.text)))


class ZoneField(PickField):
    """A time zone: its IANA name, or "" for none."""

    def empty(self) -> str:
        return ""

    def options(self) -> Sequence[Option]:
        return zone_options(current().language)

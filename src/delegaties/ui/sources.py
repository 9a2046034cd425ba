"""References of a form, from the desk: who and what there is, and making a new one by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from delegaties.edits.organisations import add_organisation
from delegaties.edits.people import add_person
from delegaties.edits.places import add_place
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import Target
from delegaties.values.names import PersonName

PREFIXES = frozenset(
    (
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ten",
        "ter",
        "von",
        "zu",
        "la",
        "le",
        "du",
        "di",
        "da",
    )
)
"""Small words that go with a family name, in the languages of most guests and ours."""

DUTCH = frozenset(("van", "de", "den", "ter", "ten"))
"""Those that begin a name without a given name; elsewhere “Di” or “La” may be one."""


class DeskSources:
    """`form.Sources` over a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def home_zone(self) -> str:
        """The IANA zone of the office."""
        return self._desk.settings.home_zone

    def people(self) -> Sequence[Any]:
        """Return every person."""
        return self._desk.people()

    def organisations(self) -> Sequence[Any]:
        """Return every organisation."""
        return self._desk.organisations()

    def places(self) -> Sequence[Any]:
        """Return every place."""
        return self._desk.places()

    def missions(self) -> Sequence[Any]:
        """Return every mission."""
        return self._desk.summaries()

    def add(self, kind: Target, typed: str) -> UUID:
        """Make a new one with this name, as a change of its own; raises RefusedError."""
        params = {"name": typed}
        if kind == "person":
            name = name_of(typed)
            return self._desk.change(
                N_("Add {name}"), add_person, params=params,
                given=name.given, prefix=name.prefix, family=name.family,
            )  # fmt: skip
        if kind == "organisation":
            return self._desk.change(N_("Add {name}"), add_organisation, params=params, name=typed)
        if kind == "place":
            return self._desk.change(N_("Add {name}"), add_place, params=params, name=typed)
        raise RefusedError(N_("A mission is made on the page of missions."))

    def open(self, kind: Target, row_id: UUID) -> None:
        """Ask the window to open the page of one."""
        self._desk.go.emit(kind, row_id)


def name_of(typed: str) -> PersonName:
    """Split a typed name: “Anna van der Loo” has the prefix “van der”, “Loo, Anna” is turned."""
    family, comma, given = (part.strip() for part in typed.partition(","))
    if comma:
        return PersonName(given=given, family=family)
    words = typed.split()
    begin = 0 if words and words[0].lower() in DUTCH else 1
    small = range(begin, max(begin, len(words) - 1))
    at = next((at for at in small if words[at].lower() in PREFIXES), len(words) - 1)
    end = at
    while end < len(words) - 1 and words[end].lower() in PREFIXES:
        end += 1
    prefix = " ".join(words[at:end]).lower() if at == 0 else " ".join(words[at:end])
    return PersonName(" ".join(words[:at]), prefix, " ".join(words[end:]))

"""References of a form, from the desk: who and what there is, and making a new one by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from delegaties.edits.organisations import add_organisation
from delegaties.edits.people import add_person
from delegaties.edits.places import add_place
from delegaties.edits.vehicles import add_vehicle
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
        "v.",
        "d.",
        "v.d.",
        "v/d",
    )
)
"""Small words that go with a family name, in the languages of most guests and ours."""

DUTCH = frozenset(("van", "de", "den", "ter", "ten"))
"""Those that begin a name without a given name; elsewhere “Di” or “La” may be one."""


class DeskSources:
    """`form.Sources` over a desk.

    Who is made from within a mission belongs to its undo and history too, besides the directory's.
    """

    def __init__(self, desk: Desk, mission: UUID | None = None) -> None:
        self._desk = desk
        self._scopes = {None, mission}

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

    def vehicles(self) -> Sequence[Any]:
        """Return every vehicle and hall."""
        return self._desk.vehicles()

    def missions(self) -> Sequence[Any]:
        """Return every mission."""
        return self._desk.summaries()

    def add(self, kind: Target, typed: str) -> UUID:
        """Make a new one with this name, as a change of its own; raises RefusedError."""
        edits: dict[str, tuple[Callable[..., UUID], dict[str, str]]] = {
            "person": (add_person, _parts(typed)),
            "organisation": (add_organisation, {"name": typed}),
            "place": (add_place, {"name": typed}),
            "vehicle": (add_vehicle, {"name": typed}),
        }
        if kind not in edits:
            raise RefusedError(N_("A mission is made on the page of missions."))
        edit, values = edits[kind]
        return self._desk.change(
            N_("Add {name}"), edit, mission=self._scopes, params={"name": typed}, **values
        )

    def open(self, kind: Target, row_id: UUID) -> None:
        """Ask the window to open the page of one."""
        self._desk.go.emit(kind, row_id)


def _parts(typed: str) -> dict[str, str]:
    """Return a typed name as the columns of a person."""
    name = name_of(typed)
    return {"given": name.given, "prefix": name.prefix, "family": name.family}


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

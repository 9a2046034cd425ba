"""What a form is made of: data that says which fields there are, and of which kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Literal, Protocol
from uuid import UUID

Choices = Sequence[Any] | Callable[[], Sequence[tuple[Any, str]]]
"""Values of a vocabulary (labelled by `values.labels`), or a function giving (value, text)."""
Target = Literal["person", "organisation", "place", "vehicle", "mission"]
"""What a reference points to, in the words of `Desk.go`."""


class Kind(Enum):
    """Kinds of field, with the value each holds."""

    LINE = auto()
    """One line of text: str."""
    TEXT = auto()
    """Text of several lines: str."""
    TEXTS = auto()
    """One line per language: Texts; committed per language as "title.nl"."""
    LONG_TEXTS = auto()
    """Several lines per language: Texts; committed per language."""
    CHOICE = auto()
    """One of `choices`; with `optional` also None."""
    SEGMENTS = auto()
    """One of a few `choices`, all visible."""
    PICK = auto()
    """One of many `choices`, found by typing."""
    DATE = auto()
    """A date as people type it: date | None."""
    TIME = auto()
    """A clock time as people type it: time | None."""
    CLOCK = auto()
    """A moment on the wall clock of a zone: Clock | None."""
    WHEN = auto()
    """When an item is: a When (day, begin, end, certainty, zones)."""
    NUMBER = auto()
    """A number within `least` and `most`: int | None, or float | None with `decimals`."""
    MONEY = auto()
    """An amount as people type it: Decimal | None."""
    CHECK = auto()
    """Yes or no: bool."""
    COLOUR = auto()
    """A colour: "#rrggbb" | None."""
    FILE = auto()
    """The path of a file that is there: str | None."""
    NEW_FILE = auto()
    """The path of a file to be made: str | None."""
    TAGS = auto()
    """Some of `choices` (or free words, without choices), packed by `pack`: a tuple."""
    REFERENCE = auto()
    """A person, organisation, place, vehicle or mission: UUID | None."""
    REFERENCES = auto()
    """Several of them: a tuple of ids, or of (id, role) when there are `choices` of roles."""
    COUNTRY = auto()
    """ISO 3166-1 code: str, empty for none."""
    ZONE = auto()
    """IANA zone: str, empty for none."""


@dataclass(frozen=True)
class Field:
    """One field of a form.

    `label`, `placeholder`, `hint` and `note` are message ids; `note` stands at the right of the
    label (who may see it). `near` names a date field of the same form whose year an incomplete
    date follows. `shown_if(values)` hides the field where it means nothing. `pack` turns the
    chosen tags into the value kept (`frozenset` for audiences). `unit` stands behind a number.
    `room` is a number of lines kept free below the field, so that a message there moves nothing.
    """

    name: str
    label: str
    kind: Kind = Kind.LINE
    choices: Choices = ()
    references: Target | None = None
    placeholder: str = ""
    hint: str = ""
    note: str = ""
    unit: str = ""
    width: Literal["half", "full"] = "half"
    optional: bool = True
    near: str = ""
    decimals: int = 0
    least: int | None = None
    most: int | None = None
    lines: int = 2
    room: int = 0
    files: str = ""
    pack: Callable[[tuple[Any, ...]], Any] = tuple
    shown_if: Callable[[Mapping[str, Any]], bool] | None = None


@dataclass(frozen=True)
class Section:
    """Fields under a heading; `note` stands at its right, such as “visible for staff”."""

    heading: str
    fields: tuple[Field, ...]
    note: str = ""


class Sources(Protocol):
    """Where references come from; `ui.sources.DeskSources` is the one for a desk.

    The rows are those of `plan.directory`: each has `id` and `search`.
    """

    @property
    def home_zone(self) -> str:
        """The IANA zone of the office."""
        ...

    def people(self) -> Sequence[Any]:
        """Return every person."""
        ...

    def organisations(self) -> Sequence[Any]:
        """Return every organisation."""
        ...

    def places(self) -> Sequence[Any]:
        """Return every place."""
        ...

    def vehicles(self) -> Sequence[Any]:
        """Return every vehicle and hall."""
        ...

    def missions(self) -> Sequence[Any]:
        """Return every mission."""
        ...

    def add(self, kind: Target, typed: str) -> UUID:
        """Make a new one with this name and return its id; raises RefusedError."""
        ...

    def open(self, kind: Target, row_id: UUID) -> None:
        """Open the page of one."""
        ...


def labels_of(sections: Iterable[Section]) -> dict[str, str]:
    """Return what each field of a form is called (message ids), for undo and history."""
    return {each.name: each.label for section in sections for each in section.fields}

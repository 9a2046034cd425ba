"""A plan as JSON and back, by the types of its fields alone.

The shape is the dataclasses of `plan.mission`, field by field (docs/mission.schema.json tells it
to other programs). A field that has its default is left out; one that follows from others is
written for the reader's convenience and not read back.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan.cards import Function, OrganisationCard
from delegaties.plan.leaves import LEAVES
from delegaties.plan.mission import Item, MissionPlan, Party
from delegaties.plan.releases import GivenOut
from delegaties.values.texts import Texts

VERSION = 1
ONE = "delegaties-mission"
SEVERAL = "delegaties-missions"
PAST = "given_out"
"""The field of the envelope that holds versions which were given out, the oldest first."""

DERIVED: Mapping[type, frozenset[str]] = {
    MissionPlan: frozenset({"changed_at"}),
    Item: frozenset({"changed_at"}),
    Party: frozenset({"letter"}),
    Function: frozenset({"organisation"}),
    OrganisationCard: frozenset({"parent"}),
}
"""Fields that follow from others: written, but ignored when read."""

Path = tuple[str | int, ...]
"""The way from the top of a document to a value in it: names of fields and places in lists."""

LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
"""A language code (BCP 47)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a document, and where."""

    path: Path
    error: RefusedError


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field of a dataclass as the document has it."""

    name: str
    hint: Any
    default: Any
    derived: bool

    @property
    def required(self) -> bool:
        """Whether it must be written."""
        return self.default is dataclasses.MISSING


@cache
def shape(kind: type) -> tuple[FieldShape, ...]:
    """Return the fields of a dataclass."""
    hints = get_type_hints(kind)
    derived = DERIVED.get(kind, frozenset())
    return tuple(
        FieldShape(field.name, hints[field.name], field.default, field.name in derived)
        for field in dataclasses.fields(kind)
    )


# Writing


def document(plans: Iterable[MissionPlan], past: Iterable[GivenOut] = ()) -> dict[str, Any]:
    """Return one mission, or several, in the envelope of a file, with versions given out."""
    encoded = [encode(plan) for plan in plans]
    versions = [encode(version) for version in past]
    more: dict[str, Any] = {PAST: versions} if versions else {}
    if len(encoded) == 1:
        return {"format": ONE, "version": VERSION, "mission": encoded[0], **more}
    return {"format": SEVERAL, "version": VERSION, "missions": encoded, **more}


def encode(value: object) -> Any:  # noqa: C901, PLR0911  one return per kind of value reads best
    """Return a plan, or any part of it, as plain JSON."""
    match value:
        case Texts():
            return dict(value)
        case tuple():
            return [encode(part) for part in value]
        case frozenset():
            return sorted(value)
        case StrEnum():
            return value.value
        case UUID():
            return str(value)
        case Decimal():
            return format(value, "f")
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dict(_encoded_fields(value))
    return value


def _encoded_fields(value: Any) -> Iterator[tuple[str, Any]]:
    kind: Any = type(value)
    for field in shape(kind):
        content = getattr(value, field.name)
        if field.required or content != field.default:
            yield field.name, encode(content)


# Reading


def decode(kind: type[T], data: object, path: Path = ()) -> tuple[T, tuple[Fault, ...]]:
    """Read a plan, or a part of it, and tell everything that is wrong with its shape.

    What is wrong is replaced by the field's default or by something harmless, so that the rest
    can be judged too; with any fault, the value is good for nothing else.
    """
    reader = _Reader()
    value: T = reader.read(kind, data, path)
    return value, tuple(reader.faults)


class _Reader:
    """Turns JSON into values and gathers the faults."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def refuse(self, path: Path, error: RefusedError) -> None:
        self.faults.append(Fault(path, error))

    def read(self, hint: Any, data: object, path: Path) -> Any:
        """Return the value of type `hint` that `data` tells."""
        origin, parts = get_origin(hint), get_args(hint)
        if origin is types.UnionType:
            inner = next(kind for kind in parts if kind is not type(None))
            return None if data is None else self.read(inner, data, path)
        if origin in (tuple, frozenset):
            return origin(self._list(parts[0], data, path))
        if hint is Texts:
            return self._texts(data, path)
        if dataclasses.is_dataclass(hint):
            return self._record(hint, data, path)
        return self._leaf(hint, data, path)

    def _leaf(self, hint: Any, data: object, path: Path) -> Any:
        try:
            if issubclass(hint, StrEnum):
                return _member(hint, data)
            return LEAVES[hint].read(data)
        except RefusedError as error:
            self.refuse(path, error)
            return harmless(hint)

    def _list(self, hint: Any, data: object, path: Path) -> Iterator[Any]:
        if not isinstance(data, list):
            self.refuse(path, RefusedError(N_("A list belongs here, between [ and ].")))
            return
        for at, part in enumerate(data):
            yield self.read(hint, part, (*path, at))

    def _texts(self, data: object, path: Path) -> Texts:
        if not isinstance(data, dict):
            self.refuse(
                path,
                RefusedError(N_("A text per language belongs here: {example}."), example=_TEXTS),
            )
            return Texts()
        read: dict[str, str] = {}
        for language, text in data.items():
            if LANGUAGE.fullmatch(language):
                read[language] = self._leaf(str, text, (*path, language))
            else:
                self.refuse(
                    (*path, language),
                    RefusedError(
                        N_("“{typed}” is not the code of a language. Write for example nl or en."),
                        typed=language,
                    ),
                )
        return Texts.of(read)

    def _record(self, kind: Any, data: object, path: Path) -> Any:
        if not isinstance(data, dict):
            self.refuse(path, RefusedError(N_("An object belongs here, between {{ and }}.")))
            return harmless(kind)
        fields = shape(kind)
        self._strangers(data, [field.name for field in fields], path)
        values = {
            field.name: self._field(field, data, path) for field in fields if not field.derived
        }
        return kind(**values)

    def _field(self, field: FieldShape, data: Mapping[str, object], path: Path) -> Any:
        if field.name in data:
            return self.read(field.hint, data[field.name], (*path, field.name))
        if not field.required:
            return field.default
        self.refuse((*path, field.name), RefusedError(N_("This field is missing. Add it.")))
        return harmless(field.hint)

    def _strangers(self, data: Iterable[str], known: list[str], path: Path) -> None:
        """Refuse fields that do not exist: most are mistyped, and would be lost in silence."""
        for name in data:
            if name in known:
                continue
            near = get_close_matches(name, known, 1)
            unknown = N_("There is no field “{field}” here. Leave it out.")
            mistyped = N_("There is no field “{field}” here. Did you mean “{near}”?")
            self.refuse(
                (*path, name),
                RefusedError(mistyped if near else unknown, field=name, near="".join(near)),
            )


_TEXTS = '{"nl": "…", "en": "…"}'


def _member(kind: type[StrEnum], data: object) -> StrEnum:
    for member in kind:
        if member.value == data:
            return member
    raise RefusedError(
        N_("“{typed}” is none of: {choices}. Choose one of these."),
        typed=data,
        choices=", ".join(kind),
    )


def harmless(hint: Any) -> Any:
    """Return a value that stands in for one that could not be read."""
    if get_origin(hint) is not None:
        return None
    if dataclasses.is_dataclass(hint):
        return hint(  # type: ignore[operator]  # a type, not a value
            **{
                field.name: harmless(field.hint) if field.required else field.default
                for field in shape(hint)  # type: ignore[arg-type]  # a type, not a value
            }
        )
    return next(iter(hint)) if issubclass(hint, StrEnum) else LEAVES[hint].harmless

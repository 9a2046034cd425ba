"""Who may see a field: declared on the field itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from enum import StrEnum
from typing import Any, overload


class Audience(StrEnum):
    """A circle of readers.

    `staff` is the office and sees all; `own` are our officials (the travellers of an outgoing
    mission, the receivers of an incoming one); `guests` the other side; `public` anybody.
    """

    STAFF = "staff"
    OWN = "own"
    GUESTS = "guests"
    PUBLIC = "public"


Audiences = frozenset[Audience]

STAFF: Audiences = frozenset({Audience.STAFF})
OURS: Audiences = frozenset({Audience.STAFF, Audience.OWN})
BOTH: Audiences = frozenset({Audience.STAFF, Audience.OWN, Audience.GUESTS})
OFFICIAL: Audiences = frozenset({Audience.STAFF, Audience.OWN, Audience.PUBLIC})
ALL: Audiences = frozenset(Audience)

_KEY = "audiences"


@overload
def seen_by(audiences: Audiences) -> Any: ...
@overload
def seen_by(audiences: Audiences, *, default: Any) -> Any: ...
@overload
def seen_by(audiences: Audiences, *, default_factory: Callable[[], Any]) -> Any: ...
def seen_by(audiences: Audiences, **options: Any) -> Any:
    """Declare a dataclass field and the audiences that may see it."""
    return dataclasses.field(metadata={_KEY: audiences}, **options)


def declared(field: dataclasses.Field[Any]) -> Audiences | None:
    """Return the audiences declared on a field, or None when somebody forgot."""
    return field.metadata.get(_KEY)

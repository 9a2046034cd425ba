"""What a plan tells, and which of it a reader may not know."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from outputs.print.reading import squeezed

TELLING = 12
"""A shorter text may occur by chance."""


def strings(value: object) -> Iterator[str]:
    """Every text in a plan, at every depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from strings(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))


def hidden(plan: object, shown: object) -> set[str]:
    """The telling texts of a plan that are no part of what is shown.

    The address of a hidden hotel is no secret when a dinner is shown in it: the book puts the same
    address together from the place.
    """
    seen = squeezed("\n".join(strings(shown)))
    texts = {squeezed(text) for text in strings(plan)}
    return {
        text
        for text in texts
        if len(text) >= TELLING and not all(part in seen for part in text.split(","))
    }

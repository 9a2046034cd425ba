"""The books of the examples: sound, and silent about what is not for their readers."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from outputs.print.reading import MM, book, missing_glyphs, outside, overlaps, squeezed, whole

from delegaties.inputs.bundle import read
from delegaties.inputs.examples import files
from delegaties.plan.audience import for_audience
from delegaties.values.audience import Audience

TELLING = 12
"""A shorter text may occur by chance."""

examples = pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)


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


def metadata(data: bytes) -> str:
    """What the file says beside its pages: properties, outline, links, in plain letters."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marks = [str(item.title) for item in pdf.open_outline().root]
        return squeezed(
            f"{dict(pdf.docinfo)} {marks} {[str(page.get('/Annots')) for page in pdf.pages]}"
        )


@examples
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_book_of_an_example_is_sound(file: Path, language: str):
    for plan in read(file).plans:
        data = book(plan, language=language, audience=Audience.STAFF)
        assert missing_glyphs(data) == 0
        assert outside(data, 18 * MM, 8 * MM, 192 * MM, 287 * MM) == []
        assert overlaps(data) == []


@examples
@pytest.mark.parametrize("audience", [Audience.OWN, Audience.GUESTS, Audience.PUBLIC])
def test_the_book_of_an_example_tells_nothing_that_its_readers_may_not_know(file, audience):
    for plan in read(file).plans:
        secrets = hidden(plan, for_audience(plan, audience))
        assert secrets, "an example without secrets proves nothing"
        for language in ("nl", "en"):
            data = book(plan, language=language, audience=audience)
            everything = whole(data) + metadata(data)
            assert [secret for secret in secrets if secret in everything] == []

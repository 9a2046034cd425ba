"""The books of the examples: sound, and silent about what is not for their readers."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from outputs.print.reading import MM, book, missing_glyphs, outside, overlaps, squeezed, whole
from outputs.telling import hidden

from delegaties.inputs.bundle import read
from delegaties.inputs.examples import files
from delegaties.plan.audience import for_audience
from delegaties.values.audience import Audience

examples = pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)


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

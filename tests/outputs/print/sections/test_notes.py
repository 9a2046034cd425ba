from __future__ import annotations

import pytest
from outputs.print.plans import empty
from outputs.print.reading import book, texts


@pytest.mark.parametrize("count", [0, 1, 3])
def test_there_are_as_many_ruled_pages_as_asked_for(count):
    pages = texts(book(empty(), notes_pages=count))
    assert len(pages) == 2 + count
    assert sum("Notities" in page for page in pages[2:]) == count

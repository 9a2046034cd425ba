from __future__ import annotations

import pytest
from outputs.print.reading import texts
from outputs.print.test_frame import SETTER, printed

from delegaties.outputs.print.contents import with_contents
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.theme import A4


def chapter(title: str, parts: int, length: int) -> list[Page]:
    groups = tuple(
        Group(
            tuple(Block(SETTER.text(f"{title} {part}")) for _ in range(length)),
            Entry(2, f"{title}, deel {part}", f"{title}-{part}"),
        )
        for part in range(parts)
    )
    return fill(Section(title, groups, Entry(1, title, title)), A4)


@pytest.mark.parametrize("parts", [1, 30, 100])
def test_numbers_are_right_however_many_pages_the_contents_take(parts):
    body = [*chapter("Programma", parts, 20), *chapter("Praktisch", 1, 5)]
    book = with_contents([], body, SETTER)
    pages = texts(printed(*book))
    for number, page in enumerate(book, 1):
        if page.section.title in ("Programma", "Praktisch"):
            for entry, _ in page.entries:
                rows = [line for text in pages for line in text.splitlines()]
                assert f"{entry.title} {number}" in rows


def test_a_book_without_entries_has_contents_all_the_same():
    [page] = with_contents([], [], SETTER)
    assert "Inhoud" in texts(printed(page))[0]

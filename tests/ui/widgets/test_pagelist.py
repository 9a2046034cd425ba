"""The list of a book's pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from delegaties.outputs.print.preview import Heading
from delegaties.ui.widgets.pagelist import PageList

HEADINGS = (
    Heading(0, 1, "Omslag"),
    Heading(2, 1, "Programma"),
    Heading(2, 2, "Maandag"),
    Heading(2, 3, "Te diep"),
    Heading(6, 1, "Notities"),
)


@pytest.fixture
def pages(qtbot):
    pages = PageList()
    qtbot.addWidget(pages)
    with qtbot.waitExposed(pages):
        pages.show()
    pages.put(HEADINGS)
    return pages


def marked(pages):
    return pages.currentItem().text()


def test_it_shows_sections_and_days_with_their_page(pages):
    rows = range(pages.count())
    assert [pages.item(row).text() for row in rows] == [
        "Omslag", "Programma", "Maandag", "Notities",
    ]  # fmt: skip
    told = pages.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Maandag, bladzijde 3"


def test_it_follows_the_pages_that_lie_open_without_asking_for_others(qtbot, pages):
    with qtbot.assertNotEmitted(pages.chosen):
        pages.follow((1, 2))
        assert marked(pages) == "Programma"
        pages.follow((3, 4))
        assert marked(pages) == "Maandag"


def test_a_heading_that_is_picked_stays_picked(qtbot, pages):
    pages.follow((0,))
    with qtbot.waitSignal(pages.chosen) as chosen:
        pages.setCurrentRow(2)
    assert chosen.args == [2]
    pages.follow((1, 2))
    assert marked(pages) == "Maandag"


def test_another_book_takes_its_place(qtbot, pages):
    pages.follow((0,))
    with qtbot.assertNotEmitted(pages.chosen):
        pages.put(HEADINGS[:2])
    pages.follow((5, 6))
    assert marked(pages) == "Programma"
    assert not pages.grab().isNull()

"""Printing, to a file, because every system has one: read back with another library."""

from __future__ import annotations

import documents
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from delegaties.outputs.atomic import WriteError
from delegaties.outputs.exporting import Wanted, draft
from delegaties.outputs.print.preview import Preview
from delegaties.outputs.progress import Cancelled, quietly
from delegaties.plan.document import decode
from delegaties.plan.mission import MissionPlan
from delegaties.ui.printing import print_book, printer_for

PLAN = decode(MissionPlan, documents.small())[0]


@pytest.fixture(scope="module")
def data():
    return draft(PLAN, Wanted(language="nl")).data


def printer(file, resolution=72, page_size="A4"):
    made = printer_for("Reisboek", page_size, file)
    made.setOutputFileName(str(file))
    made.setResolution(resolution)
    return made


def sizes(file):
    document = pypdfium2.PdfDocument(file.read_bytes())
    try:
        return [tuple(map(round, page.get_size())) for page in document]
    finally:
        document.close()


def ink(file, page):
    """How dark the darkest spot of a printed page is, and whether its edge is white."""
    with Preview(file.read_bytes()) as book:
        shown = book.page(page, 1)
    return min(shown.data[::4]), set(shown.data[:3])


def test_every_page_is_printed_at_its_size(qapp, data, tmp_path):  # noqa: ARG001
    file, steps = tmp_path / "p.pdf", []
    made = print_book(data, printer(file), lambda done, total: steps.append((done, total)))
    with Preview(data) as book:
        count = book.count
    assert made.files == (file,)
    assert sizes(file) == [(595, 842)] * count
    assert steps == [(done, count) for done in range(count + 1)]
    darkest, edge = ink(file, 1)
    assert darkest < 100
    assert edge == {255}


def test_a_larger_book_is_made_to_fit_the_paper(qapp, data, tmp_path):  # noqa: ARG001
    file = tmp_path / "p.pdf"
    print_book(data, printer(file, page_size="A5"), quietly)
    assert set(sizes(file)) == {(420, 595)}


def test_only_the_chosen_pages_are_printed(qapp, data, tmp_path):  # noqa: ARG001
    file = tmp_path / "p.pdf"
    chosen = printer(file)
    chosen.setPrintRange(QPrinter.PrintRange.PageRange)
    chosen.setFromTo(2, 3)
    print_book(data, chosen, quietly)
    assert len(sizes(file)) == 2


def test_cancel_leaves_the_old_file(qapp, data, tmp_path):  # noqa: ARG001
    file = tmp_path / "p.pdf"
    file.write_text("old")

    def stop(done, _total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_book(data, printer(file), stop)
    assert file.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["p.pdf"]


def test_a_folder_that_is_not_there_is_told(qapp, data, tmp_path):  # noqa: ARG001
    with pytest.raises(WriteError):
        print_book(data, printer(tmp_path / "gone" / "p.pdf"), quietly)

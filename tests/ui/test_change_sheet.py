"""The change sheet through its dialog, with the file read back."""

from __future__ import annotations

import pypdfium2
import pytest
from building import at
from filemaking import all_done
from PySide6.QtWidgets import QWidget

from delegaties.edits.programme import move_item
from delegaties.edits.releases import release
from delegaties.ui import export
from delegaties.values.audience import Audience


def text_of(file):
    document = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.fixture
def give_out(desk, made):
    """Give a version out."""
    return lambda: desk.change("Release", release, made.id, mission=made.id)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def choose(dialog, name, value):
    """As the form tells it."""
    dialog.choose(name, value)


def test_without_a_version_it_is_told_what_to_do_first(desk, made, window):
    told = []
    desk.problem.connect(told.append)
    assert export.changes(desk, made.id, window) is None
    assert "Geef eerst een versie vrij" in told[0]


def test_the_sheet_since_a_version_is_made(qtbot, desk, made, window, give_out, tmp_path):
    give_out()
    desk.change("Move", move_item, made.items[0], at(17), mission=made.id)
    give_out()
    dialog = export.changes(desk, made.id, window)
    assert dialog.values["target"].endswith("Japan – Wijzigingen sinds versie 2.pdf")
    first = dialog.releases[-1]
    choose(dialog, "since", first.id)
    assert dialog.values["target"].endswith("sinds versie 1.pdf")
    choose(dialog, "target", str(tmp_path / "w.pdf"))
    choose(dialog, "audience", Audience.GUESTS)
    with qtbot.waitSignal(dialog.making.made):
        dialog.make()
    text = text_of(tmp_path / "w.pdf")
    assert "Wijzigingen sinds versie 1" in text
    assert "Was op za 14 nov" in text
    assert "versie 2" in text
    all_done(qtbot)
    dialog.reject()


def test_a_refused_folder_is_told_at_its_field(qtbot, desk, made, window, give_out, tmp_path):
    give_out()
    dialog = export.changes(desk, made.id, window)
    choose(dialog, "target", str(tmp_path / "none" / "w.pdf"))
    with qtbot.waitSignal(dialog.making.refused):
        dialog.make()
    all_done(qtbot)
    assert dialog.isVisible()
    dialog.reject()

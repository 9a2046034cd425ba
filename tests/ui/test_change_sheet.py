"""The change sheet in its preview: chosen, seen and saved, with the file read back."""

from __future__ import annotations

import pytest
from building import at
from filemaking import all_done, pages
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from delegaties.edits.programme import change_item, move_item
from delegaties.edits.releases import release
from delegaties.ui import export
from delegaties.values.audience import Audience


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


@pytest.fixture
def dialog(qtbot, desk, made, window, give_out):
    """The preview after two versions with an item moved between them, for own readers."""
    give_out()
    desk.change("Move", move_item, made.items[0], at(17), mission=made.id)
    desk.change("Note", change_item, made.items[1], {"notes": "duur"}, mission=made.id)
    give_out()
    dialog = export.changes(desk, made.id, window)
    settled(qtbot, dialog)
    yield dialog
    dialog.close()
    all_done(qtbot)


def settled(qtbot, dialog):
    """Wait until the sheet that is wanted lies there."""
    qtbot.waitUntil(
        lambda: not dialog.drafts.is_updating and dialog.draft is not None, timeout=20_000
    )


def choose(qtbot, dialog, name, value):
    """As the form tells it."""
    with qtbot.waitSignal(dialog.drafts.made, timeout=20_000):
        dialog.choices._chosen(name, value, None)
    settled(qtbot, dialog)


def test_without_a_version_it_is_told_what_to_do_first(desk, made, window):
    told = []
    desk.problem.connect(told.append)
    assert export.changes(desk, made.id, window) is None
    assert "Geef eerst een versie vrij" in told[0]


def test_the_sheet_is_seen_before_it_is_saved(qtbot, dialog, tmp_path, monkeypatch):
    asked = []
    answer = (str(tmp_path / "w.pdf"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a: asked.append(a) or answer)
    assert dialog.choices.values["since"] == dialog.paper.releases[0].id
    assert [dialog.pages.item(at).text() for at in range(dialog.pages.count())] == [
        "Wijzigingen sinds versie 2"
    ]
    choose(qtbot, dialog, "since", dialog.paper.releases[-1].id)
    with qtbot.waitSignal(dialog.choices.making.made, timeout=20_000):
        qtbot.keySequence(dialog, QKeySequence.StandardKey.Save)
    assert "Japan – Wijzigingen sinds versie 1" in str(asked)
    file = tmp_path / "w.pdf"
    assert file.read_bytes() == dialog.draft.data
    [text] = pages(file)
    assert "Wijzigingen sinds versie 1" in text
    assert "Bezoek 0" in text
    assert "versie 2" in text


def test_changes_that_are_not_for_these_readers_are_counted(qtbot, dialog):
    choose(qtbot, dialog, "since", dialog.paper.releases[-1].id)
    assert any("1 wijziging is" in text for text in dialog.choices.remarks.sentences())
    choose(qtbot, dialog, "audience", Audience.STAFF)
    assert not any("1 wijziging is" in text for text in dialog.choices.remarks.sentences())

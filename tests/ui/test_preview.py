"""The briefing book: seen, turned over, chosen for others, and saved, with the file read back."""

from __future__ import annotations

import pytest
from filemaking import all_done, hands_full, pages, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from shiboken6 import isValid

from delegaties.edits import missions, people
from delegaties.ui import export

KEYS = Qt.Key


@pytest.fixture
def dialog(qtbot, desk, made):
    """The preview of a mission of five items, over a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    dialog = export.book(desk, made.id, window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settled(qtbot, dialog)
    yield dialog
    if isValid(dialog):
        dialog.close()
    all_done(qtbot)


def settled(qtbot, dialog):
    """Wait until the book that is wanted lies there, with its pictures."""
    qtbot.waitUntil(
        lambda: not dialog.drafts.is_updating and set(dialog.spread.pictures) >= set(shown(dialog)),
        timeout=20_000,
    )


def shown(dialog):
    return dialog.spread.shown()


def named(monkeypatch, file):
    """Let the system's dialog for a name answer with this one."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def test_the_pages_are_seen_and_turned_by_key_wherever_the_focus_is(qtbot, dialog):
    assert shown(dialog) == (0,)
    dialog.choices.save_button.setFocus()
    press(qtbot, KEYS.Key_PageDown)
    assert shown(dialog) == (1, 2)
    assert "2 en 3" in dialog.place.text()
    assert dialog.pages.currentItem().text() == "Inhoud"
    settled(qtbot, dialog)
    picture = dialog.spread.pictures[1]
    assert picture.pixelColor(2, 2).name() == "#ffffff"
    dialog.pages.setFocus()
    press(qtbot, KEYS.Key_PageUp)
    assert shown(dialog) == (0,)


def test_a_heading_opens_its_page(qtbot, dialog):
    dialog.pages.setFocus()
    press(qtbot, KEYS.Key_End)
    last = dialog.pages.item(dialog.pages.count() - 1)
    assert dialog.pages.currentItem() is last
    assert last.data(Qt.ItemDataRole.UserRole) in shown(dialog)


def test_the_pages_follow_a_choice(qtbot, dialog):
    dialog.spread.go(3)
    field = dialog.choices.form.field("language").box
    field.setFocus()
    with qtbot.waitSignal(dialog.drafts.made, timeout=20_000):
        press(qtbot, KEYS.Key_Down)
        assert dialog.choices.state.text() == "Wordt bijgewerkt"
    settled(qtbot, dialog)
    assert dialog.pages.item(0).text() == "Cover"
    assert 3 in shown(dialog)
    assert "bladzijden" in dialog.choices.state.text()


def test_a_colleagues_change_is_followed(qtbot, dialog, colleague, made):
    with colleague.change("Rename", mission=made.id) as session:
        missions.change_mission(session, made.id, {"title.nl": "Kyoto"})
    with qtbot.waitSignal(dialog.drafts.made, timeout=20_000):
        dialog.desk.store.poll()
    assert dialog.draft.shown.title.get("nl") == "Kyoto"


def test_the_book_that_is_seen_is_the_one_that_is_saved(qtbot, dialog, tmp_path, monkeypatch):
    named(monkeypatch, tmp_path / "boek")
    with qtbot.waitSignal(dialog.choices.making.made, timeout=20_000):
        qtbot.keySequence(dialog, QKeySequence.StandardKey.Save)
    file = tmp_path / "boek.pdf"
    assert file.read_bytes() == dialog.draft.data
    text = pages(file)
    assert len(text) == len(dialog.spread.sizes)
    assert any("Bezoek 3" in page for page in text)
    assert "boek.pdf" in dialog.choices.making.told.accessibleName()


def test_cancel_leaves_the_old_file(qtbot, dialog, tmp_path, monkeypatch):
    file = tmp_path / "boek.pdf"
    file.write_text("old")
    named(monkeypatch, file)
    with hands_full():
        qtbot.keyClick(dialog.choices.save_button, KEYS.Key_Space)
        qtbot.keyClick(dialog.choices.making.cancel_button, KEYS.Key_Space)
    all_done(qtbot)
    assert file.read_text() == "old"
    assert list(tmp_path.glob(".*.part")) == []
    assert dialog.choices.save_button.isEnabled()


def test_a_folder_that_went_away_is_told(qtbot, dialog, tmp_path, monkeypatch):
    named(monkeypatch, tmp_path / "gone" / "boek.pdf")
    with qtbot.waitSignal(dialog.choices.making.refused, timeout=20_000):
        qtbot.keyClick(dialog.choices.save_button, KEYS.Key_Space)
    assert str(tmp_path / "gone") in dialog.choices.making.told.accessibleName()


def test_a_name_without_letters_is_told_and_leads_to_the_person(qtbot, dialog, desk, made):
    person = made.people[0]
    with qtbot.waitSignal(dialog.drafts.made, timeout=20_000):
        desk.change("Name", people.change_person, person, {"native": "محمد"})
    settled(qtbot, dialog)
    assert any("محمد" in text for text in dialog.choices.remarks.sentences())
    link = dialog.choices.remarks.findChild(QPushButton)
    qtbot.waitUntil(link.isVisible)
    with qtbot.waitSignal(desk.go) as gone:
        qtbot.keyClick(link, KEYS.Key_Space)
    assert gone.args == ["person", person]


def test_escape_closes_even_while_a_book_is_made(qtbot, dialog):
    with hands_full():
        dialog.choices.changed.emit()
        dialog.spread.setFocus()
        with qtbot.waitSignal(dialog.destroyed):
            press(qtbot, KEYS.Key_Escape)


def test_everything_has_a_name_and_tab_reaches_it(qtbot, dialog):
    seen = []
    while not seen or (dialog.focusWidget() not in seen and len(seen) < 40):
        seen.append(dialog.focusWidget())
        press(qtbot, KEYS.Key_Tab)
    assert dialog.choices.save_button in seen
    assert dialog.pages in seen
    assert all(widget.accessibleName() for widget in seen)

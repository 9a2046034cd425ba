"""The first start: begun empty or with the examples, in either language, and kept."""

from __future__ import annotations

import pytest
from paging import button_called, press, says, write
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel

from delegaties import settings as settings_file
from delegaties.plan.load_directory import summaries
from delegaties.settings import Settings
from delegaties.store.store import Store
from delegaties.ui import messages
from delegaties.ui.firststart import FirstStart
from delegaties.ui.theme import Theme
from delegaties.ui.widgets.scrolled import lay_out


@pytest.fixture
def dialog(qtbot, qapp, tmp_path):
    Theme(qapp).use(Settings())
    dialog = FirstStart(Settings(), tmp_path)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def answer(qtbot, name):
    write(qtbot, name)
    press(qtbot, Qt.Key.Key_Tab)
    write(qtbot, "Almere")
    press(qtbot, Qt.Key.Key_Tab)


def test_begun_empty_by_key_the_answers_are_kept(qtbot, dialog, tmp_path):
    answer(qtbot, "Sanne")
    button_called(qtbot, dialog, "Leeg beginnen")
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, Qt.Key.Key_Space)
    kept, bad = settings_file.read(tmp_path)
    assert (kept.name, kept.municipality, kept.setup_done, bad) == ("Sanne", "Almere", True, ())
    assert not kept.at_examples


def test_the_examples_come_in_a_database_of_their_own(qtbot, dialog, tmp_path):
    answer(qtbot, "Sanne")
    button_called(qtbot, dialog, "Voorbeelden openen")
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        press(qtbot, Qt.Key.Key_Space)
    kept, _bad = settings_file.read(tmp_path)
    assert kept.at_examples
    assert kept.database is None
    store = Store.open(settings_file.opened(tmp_path, kept), "Sanne")
    with store.reading() as session:
        assert len(summaries(session)) >= 4
    store.close()
    assert not (tmp_path / "delegaties.db").exists()


def test_another_language_is_spoken_at_once_with_what_was_typed(qtbot, dialog):
    answer(qtbot, "Sanne")
    button_called(qtbot, dialog, "Taal: English")
    press(qtbot, Qt.Key.Key_Space)
    says(qtbot, dialog, "Welcome to Delegaties")
    assert dialog.form.field("name").edit.text() == "Sanne"
    assert dialog.settings.language == "en"


def test_closed_unanswered_nothing_is_kept(qtbot, dialog, tmp_path):
    write(qtbot, "Sanne")
    press(qtbot, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not settings_file.read(tmp_path)[0].setup_done


def test_a_wrong_answer_is_told_at_its_field(qtbot, dialog):
    dialog.form.focus_field("accent")
    write(qtbot, "groen")
    button_called(qtbot, dialog, "Leeg beginnen")
    press(qtbot, Qt.Key.Key_Space)
    assert dialog.form.error("accent")
    assert dialog.isVisible()


def test_settings_that_cannot_be_kept_are_told(qtbot, dialog, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(messages, "tell", lambda _parent, *words: told.append(words))
    (tmp_path / settings_file.FILE).mkdir()
    button_called(qtbot, dialog, "Leeg beginnen")
    press(qtbot, Qt.Key.Key_Space)
    assert told
    assert dialog.isVisible()


def test_the_window_grows_with_a_message_at_a_field(qtbot, dialog):
    before = dialog.height()
    dialog.form.show_error("name", "Vul een naam in: die staat straks bij wat je verandert. " * 4)
    qtbot.waitUntil(lambda: dialog.height() > before + 20, timeout=1_000)
    edit = dialog.form.field("name").control()
    assert edit.height() >= edit.sizeHint().height()


def test_a_message_at_a_field_moves_nothing(qtbot, dialog):
    def places():
        fields = [dialog.form.field(name) for name in dialog.form.names()]
        parts = [*fields, dialog.start_empty, dialog.open_examples]
        return [part.mapTo(dialog, QPoint(0, 0)) for part in parts], dialog.size()

    before = places()
    for name, typed in {"home_zone": "Atlantis", "accent": "groen", "logo": "/niets.png"}.items():
        dialog.form.focus_field(name)
        write(qtbot, typed)
    assert not dialog.form.commit_pending()
    assert all(dialog.form.error(name) for name in ("home_zone", "accent", "logo"))
    lay_out(dialog)
    assert places() == before


def test_the_hint_of_a_field_gives_way_to_a_message_and_comes_back(qtbot, dialog):
    hint = next(
        each for each in dialog.findChildren(QLabel) if each.text().startswith("in het venster")
    )
    dialog.form.focus_field("accent")
    write(qtbot, "groen")
    press(qtbot, Qt.Key.Key_Return)
    assert hint.isHidden()
    dialog.form.focus_field("accent")
    write(qtbot, "#00ff00")
    press(qtbot, Qt.Key.Key_Return)
    assert hint.isVisible()


def test_another_language_keeps_what_was_refused_and_says_why_again(qtbot, dialog):
    dialog.form.focus_field("accent")
    write(qtbot, "groen")
    button_called(qtbot, dialog, "Taal: English")
    press(qtbot, Qt.Key.Key_Space)
    says(qtbot, dialog, "Welcome to Delegaties")
    assert dialog.form.field("accent").edit.text() == "groen"
    assert dialog.form.error("accent").startswith("groen is not a colour.")
    assert dialog.form.field("language").isAncestorOf(dialog.focusWidget())
    assert dialog.settings.accent is None

"""Settings are kept when left; copies of the data are made and put back from here."""

from __future__ import annotations

import documents
import pytest
from building import a_mission
from paging import SETTINGS, button_called, press, window_of, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegaties import settings as settings_file
from delegaties.inputs.examples import files
from delegaties.store.store import Store
from delegaties.ui import messages


@pytest.fixture
def window(qtbot, desk):
    return window_of(qtbot, desk, SETTINGS)


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """What the user chooses in the windows for files, and that every question is answered yes."""
    file = tmp_path / "kopie.db"
    monkeypatch.setattr(messages, "save_file", lambda *_words: file)
    monkeypatch.setattr(messages, "open_file", lambda *_words: file)
    monkeypatch.setattr(messages, "ask", lambda *_words: True)
    return file


def do(qtbot, window, act):
    button_called(qtbot, window.page, act)
    press(qtbot, Qt.Key.Key_Space)


def test_a_setting_is_kept_when_it_is_left(qtbot, window, desk):
    window.page.form.focus_field("municipality")
    write(qtbot, "Almere Haven")
    press(qtbot, Qt.Key.Key_Tab)
    kept, bad = settings_file.read(desk.folder)
    assert (kept.municipality, bad) == ("Almere Haven", ())


def test_a_wrong_colour_is_told_at_the_field(qtbot, window, desk):
    window.page.form.focus_field("accent")
    write(qtbot, "groen")
    press(qtbot, Qt.Key.Key_Return)
    assert window.page.form.error("accent")
    assert QApplication.focusWidget().text() == "groen"
    assert desk.settings.accent is None


def test_another_language_is_chosen_by_key(qtbot, window, desk):
    do(qtbot, window, "Taal: English")
    assert desk.settings.language == "en"


def test_a_copy_is_made_and_put_back(qtbot, window, desk, chosen):
    a_mission(desk.store, title="Japan")
    with qtbot.waitSignal(desk.notice):
        do(qtbot, window, "Reservekopie maken…")
    a_mission(desk.store, title="Madrid")
    assert len(desk.summaries()) == 2
    with qtbot.waitSignal(desk.notice):
        do(qtbot, window, "Kopie terugzetten…")
    assert [summary.title.text("nl") for summary in desk.summaries()] == ["Japan"]
    copy = Store.open(f"sqlite:///{chosen}", "Bert")
    copy.close()


def test_what_is_no_copy_is_refused_in_words_and_nothing_changes(qtbot, window, desk, chosen):
    a_mission(desk.store)
    chosen.write_text("geen database")
    with qtbot.waitSignal(desk.problem) as told:
        do(qtbot, window, "Kopie terugzetten…")
    assert chosen.name in told.args[0]
    assert len(desk.summaries()) == 1


@pytest.mark.parametrize("wanted", [True, False])
def test_a_mission_that_is_here_already_is_added_only_as_a_copy_when_asked(
    qtbot, window, desk, monkeypatch, wanted
):
    asked = []

    def choose(_parent, *words):
        asked.append(words)
        return 0 if wanted else None

    monkeypatch.setattr(messages, "open_file", lambda *_words: files()[0])
    monkeypatch.setattr(messages, "choose", choose)
    with qtbot.waitSignal(desk.notice):
        do(qtbot, window, "Missies toevoegen…")
    (first,) = [each.title.get("nl") for each in desk.summaries()]
    assert asked == []
    do(qtbot, window, "Missies toevoegen…")
    titles = {each.title.get("nl") for each in desk.summaries()}
    assert asked[0][:2] == (
        f"“{first}” staat hier al. Nog eens toevoegen, als kopie?",
        ("Als kopie toevoegen",),
    )
    assert titles == ({first, f"{first} (kopie)"} if wanted else {first})


def test_each_fault_of_a_file_is_told(qtbot, window, desk, monkeypatch, tmp_path):
    told = []
    faulty = documents.write(tmp_path, documents.small() | {"status": "ready"})
    monkeypatch.setattr(messages, "open_file", lambda *_words: faulty)
    monkeypatch.setattr(messages, "tell", lambda _parent, *words: told.append(words))
    do(qtbot, window, "Missies toevoegen…")
    assert "status" in told[0][1]
    assert desk.summaries() == ()


def test_the_examples_are_a_database_of_their_own(qtbot, window, desk):
    with qtbot.waitSignal(desk.settings_changed):
        do(qtbot, window, "Voorbeelden openen")
    opened = settings_file.opened(desk.folder, desk.settings)
    assert opened == settings_file.examples_database(desk.folder)
    assert settings_file.database(desk.folder, desk.settings) != opened

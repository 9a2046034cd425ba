"""The open program: frame first, then database, then pages; a way out when it is bad."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from delegaties import settings
from delegaties.settings import Settings
from delegaties.store.store import Store
from delegaties.ui import program as program_file
from delegaties.ui.frame import Frame
from delegaties.ui.page import Entry, Page
from delegaties.ui.program import Program
from delegaties.ui.tasks import Task


class Paper(Page):
    """A page that shows how many missions there are."""

    def refresh(self):
        self.desk.summaries()

    def status_text(self):
        return str(len(self.desk.summaries()))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "own"
    settings.write(folder, Settings(name="Anna", language="en", setup_done=True))
    return folder


@pytest.fixture
def make(qtbot, qapp, monkeypatch, folder):
    """Make a program over a database, whose window is closed after the test."""
    monkeypatch.setattr(program_file, "PAGES", (Entry("Overview", "inbox", lambda: Paper),))
    made = []

    def make(database=None):
        program = Program(qapp, Frame("#F4F2ED"), folder, database)
        made.append(program)
        return program

    yield make
    for program in made:
        program.frame.close()
        program.frame.deleteLater()
        program.theme.use(Settings(theme="light"))
        qapp.removeTranslator(program.qt_words)
    qtbot.waitUntil(lambda: not Task.running)


def is_ready(program):
    return program.window is not None and program.window.page is not None


def test_the_frame_is_shown_before_the_database_is_open(qtbot, make, tmp_path):
    program = make(str(tmp_path / "new.db"))
    program.start()
    assert program.frame.isVisible()
    assert program.desk is None
    qtbot.waitUntil(lambda: is_ready(program))
    assert program.window.status.database.text() == "new.db"
    assert program.window.status.sentence.whole() == "0"
    assert program.desk.store.who == "Anna"


def test_todays_copy_is_made_at_the_start(qtbot, make, tmp_path):
    place = tmp_path / "daily" / "own.db"
    place.parent.mkdir()
    Store.open(str(place), "Anna").close()
    program = make(str(place))
    program.start()
    qtbot.waitUntil(lambda: any(place.parent.glob("backups/*")) and not Task.running)


def test_language_and_look_follow_the_settings_at_once(qtbot, make, tmp_path):
    program = make(str(tmp_path / "new.db"))
    program.start()
    qtbot.waitUntil(lambda: is_ready(program))
    assert program.window.status.saved.text() == "All changes saved"
    program.desk.save_settings(replace(program.settings, language="nl", theme="dark"))
    qtbot.waitUntil(lambda: program.window.status.saved.text() == "Alle wijzigingen opgeslagen")
    assert program.theme.scheme() == "dark"
    assert settings.read(program.folder)[0].language == "nl"


def test_a_database_that_cannot_be_opened_offers_a_way_out(qtbot, make, tmp_path):
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"this is no database" * 100)
    said = []

    def look():
        box = QApplication.activeModalWidget()
        if box is None:
            return
        said.extend(label.text() for label in box.findChildren(QLabel))
        bad.unlink()
        again = next(button for button in box.buttons() if button.text() == "Try again")
        clock.stop()
        again.click()

    clock = QTimer(interval=10)
    clock.timeout.connect(look)
    program = make(str(bad))
    program.start()
    clock.start()
    qtbot.waitUntil(lambda: is_ready(program))
    assert any("bad.db" in text for text in said)


def test_a_damaged_database_is_put_back_from_its_latest_backup(qtbot, make, tmp_path):
    file = tmp_path / "office" / "own.db"
    file.parent.mkdir()
    store = Store.open(str(file), "Anna")
    copy = store.backup_daily()
    os.utime(copy, (1.6e9, 1.6e9))
    store.close()
    file.write_bytes(file.read_bytes()[:8000] + b"\xee" * 4000)
    said = []

    def look():
        box = QApplication.activeModalWidget()
        if box is not None:
            clock.stop()
            said.extend((box.text(), box.informativeText(), box.defaultButton().text()))
            back = "Restore the most recent backup"
            next(button for button in box.buttons() if button.text() == back).click()

    clock = QTimer(interval=10)
    clock.timeout.connect(look)
    program = make(str(file))
    program.start()
    clock.start()
    qtbot.waitUntil(lambda: is_ready(program))
    assert "is damaged" in said[0]
    assert "2020" in said[1]
    assert said[2] == "Try again"
    assert program.desk.store.history(None)[0].params == {"file": copy.name}
    assert len(list(copy.parent.glob("own-damaged-*.db"))) == 1


def test_settings_that_were_bad_are_told(qtbot, make, folder, tmp_path):
    file = folder / settings.FILE
    file.write_text(file.read_text().replace("text_scale = 100", "text_scale = 7"))
    program = make(str(tmp_path / "new.db"))
    program.start()
    qtbot.waitUntil(lambda: is_ready(program))
    assert "text_scale" in program.window.toast.text()


def test_closing_the_window_lets_go_of_the_database(qtbot, make, tmp_path):
    program = make(str(tmp_path / "new.db"))
    program.start()
    qtbot.waitUntil(lambda: is_ready(program))
    program.frame.close()
    assert program.desk is None

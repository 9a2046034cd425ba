"""Questions answer what was pressed; a bug tells itself calmly, with a report."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from delegaties.ui import messages
from delegaties.ui.messages import Bugs


def when_open(do):
    """Do something with the next message box, as soon as it is open."""

    def look():
        box = QApplication.activeModalWidget()
        if box is not None:
            clock.stop()
            do(box)

    clock = QTimer(QApplication.instance(), interval=5)
    clock.timeout.connect(look)
    clock.start()


def press(text):
    return lambda box: next(b for b in box.buttons() if b.text() == text).click()


def test_a_question_is_yes_only_by_its_act(qtbot):
    when_open(press("Terugzetten"))
    assert messages.ask(None, "Alles vervangen?", "Terugzetten")
    when_open(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert not messages.ask(None, "Alles vervangen?", "Terugzetten")
    when_open(lambda box: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert not messages.ask(None, "Alles vervangen?", "Terugzetten")


def test_one_of_several_acts_is_chosen():
    when_open(press("Twee"))
    assert messages.choose(None, "Welke?", ("Een", "Twee")) == 1
    when_open(press("Toch niet"))
    assert messages.choose(None, "Welke?", ("Een", "Twee")) is None
    when_open(lambda box: box.reject())
    assert messages.choose(None, "Welke?", ("Een", "Twee")) is None


def test_what_is_told_is_shown_as_it_is():
    seen = []
    when_open(lambda box: (seen.append(box.text()), seen.append(box.textFormat()), box.reject()))
    messages.tell(None, "<b>De schijf is vol.</b>")
    assert seen == ["<b>De schijf is vol.</b>", Qt.TextFormat.PlainText]


@pytest.fixture
def bugs(qapp):
    bugs = Bugs(qapp)
    yield bugs
    bugs.deleteLater()


def test_a_bug_of_another_thread_is_told_once_with_a_report(qtbot, bugs):
    private = "M. Veeningen"

    def fail():
        try:
            int(private)
        except ValueError as error:
            bugs.tell(error)
            bugs.tell(error)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert "ging iets mis" in box.text()
    press("Verslag kopiëren")(box)
    report = QGuiApplication.clipboard().text()
    assert "ValueError" in report
    assert private not in report
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

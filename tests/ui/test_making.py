"""What is being made, how far it is, and how it ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from filemaking import all_done, hands_full
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from delegaties.errors import RefusedError
from delegaties.outputs.exporting import Made
from delegaties.ui.making import Making


@pytest.fixture
def making(qtbot):
    making = Making()
    qtbot.addWidget(making)
    yield making
    all_done(qtbot)


class Opener(QObject):
    """Stands for the system's programs: remembers what it was asked to open."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def opener():
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    yield opener
    QDesktopServices.unsetUrlHandler("file")


def test_it_is_out_of_sight_until_something_is_made(making):
    assert making.isHidden()
    with hands_full():
        making.start("Het boek wordt gemaakt", lambda _: Made((), ()))
        assert not making.isHidden()
        assert making.bar.accessibleName() == "Het boek wordt gemaakt"


def test_the_bar_goes_with_the_work(qtbot, making):
    def work(progress):
        progress(3, 7)
        return Made((), ())

    with qtbot.waitSignal(making.made):
        making.start("Bezig", work, "Klaar")
    assert (making.bar.value(), making.bar.maximum()) == (3, 7)
    assert making.told.accessibleName() == "Klaar"


def test_a_file_that_is_ready_can_be_opened_and_shown(qtbot, making, opener, tmp_path):
    file = tmp_path / "a.pdf"
    file.touch()
    with qtbot.waitSignal(making.made):
        making.start("Bezig", lambda _: Made((file,), ("Iets ontbreekt.",)))
    assert "Iets ontbreekt." in making.told.accessibleName()
    for text in ("Openen", "Toon in map"):
        button = next(b for b in making.told.findChildren(QPushButton) if b.text() == text)
        button.click()
    assert opener.opened == [file, tmp_path]


def test_a_refusal_goes_to_the_caller_after_the_work_has_ended(qtbot, making):
    told = []
    making.busy.connect(told.append)
    making.refused.connect(lambda error: told.append(error.params["x"]))

    def work(_progress):
        raise RefusedError("No {x}", x="room")

    with qtbot.waitSignal(making.refused):
        making.start("Bezig", work)
    assert told == [True, False, "room"]
    assert making.isHidden()


def test_a_bug_goes_on_as_a_bug(qtbot, making):
    with qtbot.captureExceptions() as caught:
        making.start("Bezig", lambda _: [].pop())
        all_done(qtbot)
    assert [kind for kind, _error, _trace in caught] == [IndexError]
    assert not making.is_busy


def test_cancelled_work_is_told_and_nothing_else(qtbot, making):
    ends = []
    making.made.connect(ends.append)
    making.refused.connect(ends.append)
    with hands_full():
        making.start("Bezig", lambda progress: progress(0, 1))
        making.cancel()
    all_done(qtbot)
    assert ends == []
    assert "Afgebroken" in making.told.accessibleName()


@pytest.fixture
def form(qtbot):
    """A dialog with a button that begins, another one, and what is being made."""
    form = QWidget()
    begin, other, making = QPushButton("Begin"), QPushButton("Ander"), Making()
    for part in (begin, other, making):
        part.setParent(form)
    making.busy.connect(begin.setDisabled)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
    yield begin, other, making
    all_done(qtbot)


def test_the_focus_waits_at_cancel_and_goes_back_to_where_the_user_was(qtbot, form):
    begin, _other, making = form
    begin.setFocus()
    with hands_full():
        making.start("Bezig", lambda _: Made((), ()), "Klaar")
        assert making.cancel_button.hasFocus()
    qtbot.waitUntil(begin.hasFocus)


def test_the_focus_stays_where_the_user_went_meanwhile(qtbot, form):
    begin, other, making = form
    begin.setFocus()
    with hands_full():
        making.start("Bezig", lambda _: Made((), ()), "Klaar")
        other.setFocus()
    all_done(qtbot)
    assert other.hasFocus()

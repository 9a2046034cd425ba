"""What the tests of dialogs that make files share: busy hands, and readers of what was made."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import icalendar
import pypdfium2
from PySide6.QtCore import QRunnable, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegaties.ui.tasks import Task


@contextmanager
def hands_full() -> Iterator[None]:
    """No work begins in the background until the end of the block."""
    pool, free = QThreadPool.globalInstance(), threading.Event()
    most = pool.maxThreadCount()
    pool.setMaxThreadCount(1)
    pool.start(QRunnable.create(free.wait))
    try:
        yield
    finally:
        free.set()
        pool.setMaxThreadCount(most)


def all_done(qtbot: QtBot) -> None:
    """Wait until nothing runs in the background."""
    qtbot.waitUntil(lambda: not Task.running, timeout=20_000)


def press(qtbot: QtBot, key: object) -> None:
    """Press a key where the focus is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key)


def events(file: Path) -> list[str]:
    """The titles in a calendar file."""
    found = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return [str(event["SUMMARY"]) for event in found]


def pages(file: Path) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(file.read_bytes())
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()

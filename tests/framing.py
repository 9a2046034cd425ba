"""The window with plain pages of the tests' own, so that only the frame is judged."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from delegaties.edits.people import add_person
from delegaties.ui.page import Command, Entry, Page
from delegaties.ui.window import Window


class Notes(Page):
    """A page with a line, that counts what the window asks of it."""

    new_label = "Undo"

    def __init__(self, desk):
        super().__init__(desk)
        self.refreshed = self.made = 0
        self.refuses = False
        self.shown = None
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def refresh(self):
        self.refreshed += 1

    def new(self):
        self.made += 1

    def commit_pending(self):
        return not self.refuses

    def open_target(self, kind, target):
        self.shown = (kind, target)

    def status_text(self):
        return f"{len(self.desk.people())} personen"

    def commands(self):
        return (Command("Reservekopie maken", "save", self.new, "Ctrl+B"),)

    def place(self):
        return self.line.text()

    def go_back_to(self, place):
        self.line.setText(place)


ENTRIES = (
    Entry("Overview", "layout-dashboard", lambda: Notes),
    Entry("People", "users", lambda: Notes, ("person",)),
    Entry("Settings", "settings", lambda: Notes, at_end=True),
)


def window_of(qtbot, desk):
    """The window on the screen, with the first of these pages open."""
    window = Window(ENTRIES)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.furnish(desk)
    return window


def add(desk, family="Veeningen"):
    return desk.change("Added {name}", add_person, family=family, params={"name": family})


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)

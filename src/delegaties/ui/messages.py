"""What is asked and told in a window of its own; the only file that opens such windows.

A sentence at the field or a toast is better for nearly everything. Here are the rest: what cannot
be undone (`ask`), files (`open_file`, `save_file`, `choose_folder`), a start that is impossible
(`tell`), and errors nobody expected (`Bugs`), which say that the work is saved and give a report
to copy. Nothing of Qt's own text is used that is not in its catalogue.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget

from delegaties.logs import bug_report
from delegaties.ui.icons import picture
from delegaties.ui.language import _

MARK = 32


def tell(parent: QWidget | None, text: str, more: str = "") -> None:
    """Say something that must be read before going on."""
    _box(parent, text, more, "octagon-alert", "severity.block.line").exec()


def ask(parent: QWidget | None, text: str, act: str, more: str = "") -> bool:
    """Ask before what cannot be undone; `act` names it, and Never mind is what Enter does."""
    box = _box(parent, text, more, "triangle-alert", "severity.warn.line")
    go = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
    stay = _never_mind(box)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is go


def choose(parent: QWidget | None, text: str, acts: tuple[str, ...], more: str = "") -> int | None:
    """Let one of several acts be chosen, the first by Enter; None when cancelled."""
    box = _box(parent, text, more, "circle-question-mark", "severity.info.line")
    buttons = [box.addButton(act, QMessageBox.ButtonRole.AcceptRole) for act in acts]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(_never_mind(box))
    box.exec()
    chosen = box.clickedButton()
    return next((at for at, button in enumerate(buttons) if button is chosen), None)


def _never_mind(box: QMessageBox) -> QPushButton:
    """Add the button that leaves all as it is, called as everywhere else."""
    button = box.addButton(QMessageBox.StandardButton.Cancel)
    button.setText(_("Never mind"))
    return button


def open_file(
    parent: QWidget | None, title: str, kinds: str, folder: Path | None = None
) -> Path | None:
    """Let a file be chosen; `kinds` as in "Pictures (*.png *.jpg)". None when cancelled."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
    return Path(name) if name else None


def save_file(parent: QWidget | None, title: str, kinds: str, proposal: Path) -> Path | None:
    """Let a name be chosen for a new file; asks itself before another is replaced."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """Let a folder be chosen; None when cancelled."""
    name = QFileDialog.getExistingDirectory(parent, title, str(folder or ""))
    return Path(name) if name else None


class Bugs(QObject):
    """Tells errors nobody expected: calmly, once at a time, from whatever thread they come.

    `tell` may be called in any thread (`logs.start(tell=…)`); the message opens in the window's.
    """

    _met = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: QMessageBox | None = None
        self._met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: BaseException) -> None:
        """Show that something went wrong."""
        self._met.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        if self._open is not None:
            return
        text = _("Something went wrong in the program. What was saved is safe.")
        more = _("Go on working, or start again. The report holds no names or texts of yours.")
        box = _box(QApplication.activeWindow(), text, more, "octagon-alert", "severity.block.line")
        report = bug_report(error)
        box.setDetailedText(report)
        copy = box.addButton(_("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.addButton(QMessageBox.StandardButton.Close)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._closed)
        self._open = box
        box.open()

    def _closed(self) -> None:
        self._open = None


def _box(parent: QWidget | None, text: str, more: str, mark: str, colour: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Delegaties")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    box.setIconPixmap(picture(mark, box, MARK, colour))
    return box

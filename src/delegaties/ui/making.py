"""A file being made: how far it is with Cancel, and at the end what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from delegaties.errors import DelegatiesError
from delegaties.outputs.exporting import Made, Wanted, export
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.ui import targets, theme
from delegaties.ui.language import _, current
from delegaties.ui.tasks import Task
from delegaties.ui.widgets.buttons import Picture, button, clear, label

Work = Callable[[Progress], Made]
PAD = 10
MARKS = {
    "ok": "circle-check",
    "info": "info",
    "warn": "triangle-alert",
    "block": "octagon-alert",
}


class Making(QWidget):
    """Runs one piece of work at a time. Out of sight until then.

    `busy` tells when work begins and ends, `made` gives the files, `refused` the DelegatiesError
    for the caller to show where it belongs; any other error goes on as a bug. After Cancel
    nothing is emitted but `busy`, and a line says that nothing was made.
    """

    busy = Signal(bool)
    made = Signal(object)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._outcome: Made | Exception | None = None
        self._done = ""
        self._back: QWidget | None = None
        self.what = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = button(_("Cancel"), self.cancel)
        self._run = QFrame()
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        column = QVBoxLayout(self._run)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.what)
        column.addLayout(row)
        self.told = QFrame()
        self._facts = QVBoxLayout(self.told)
        self._facts.setContentsMargins(PAD, PAD, PAD, PAD)
        self._facts.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._run)
        whole.addWidget(self.told)
        self._show(None)

    @property
    def is_busy(self) -> bool:
        """Whether something is being made."""
        return self._task is not None

    def export(self, plan: MissionPlan, wanted: Wanted, target: Path) -> None:
        """Begin to make the files that are wanted; `target` is what to call them."""
        reader = current()
        what = _("“{file}” is being made.", file=target.name)
        self.start(what, lambda progress: export(plan, wanted, reader, progress))

    def start(self, what: str, work: Work, done: str = "") -> None:
        """Begin; `what` says what is being made, `done` what to say at the end without a file."""
        self._done, self._back = done, self.window().focusWidget()
        self.what.setText(what)
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, 0)
        self._outcome = None
        self._show(self._run)
        self._task = Task(work)
        self._task.progressed.connect(self._progressed)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self.busy.emit(True)
        self.cancel_button.setFocus()
        self._task.start()

    def cancel(self) -> None:
        """Stop at the next step; an earlier file stays as it was."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """Take what was told out of sight."""
        if not self.is_busy:
            self._show(None)

    @Slot(int, int)
    def _progressed(self, done: int, total: int) -> None:
        if total:
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    @Slot(object)
    def _succeeded(self, outcome: Made) -> None:
        self._outcome = outcome
        for file in outcome.files:
            targets.used(file)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._outcome = error

    @Slot()
    def _finished(self) -> None:
        """Tell how it ended, once the caller knows that it has: errors stay where they are put."""
        self._task = None
        stayed = self.cancel_button.hasFocus()
        outcome = self._outcome
        if isinstance(outcome, Made):
            self._tell_made(outcome)
        elif outcome is None:
            self.tell("info", _("Cancelled: nothing was made. An earlier file is as it was."))
        else:
            self._show(None)
        self.busy.emit(False)
        if stayed and self._back is not None and isValid(self._back):
            self._back.setFocus()  # where the user was when it began
        if isinstance(outcome, Made):
            self.made.emit(outcome)
        elif isinstance(outcome, DelegatiesError):
            self.refused.emit(outcome)
        elif outcome is not None:
            raise outcome

    def _tell_made(self, outcome: Made) -> None:
        if not outcome.files:
            self.tell("ok", self._done, outcome.remarks)
            return
        file = outcome.files[0]
        self.tell("ok", _("“{file}” is ready.", file=file.name), outcome.remarks)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(_("Open"), lambda: self._open(file), "external-link"))
        row.addWidget(button(_("Show in folder"), lambda: self._reveal(file), "folder-open"))
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 4, 0, 0)
        self._facts.addWidget(holder)

    def tell(self, severity: str, text: str, more: Sequence[str] = ()) -> None:
        """Say how it ended ("ok", "info", "warn" or "block"), with a line for each remark."""
        clear(self.told)
        theme.set_look(self.told, f"finding-{severity}")
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = Picture(MARKS[severity], f"severity.{severity}.line")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, "strong", wrap=True), 1)
        self._facts.addWidget(head)
        for sentence in more:
            self._facts.addWidget(label(sentence, wrap=True))
        self.told.setAccessibleName(" ".join((text, *more)))
        self._show(self.told)

    def _open(self, file: Path) -> None:
        if not targets.open_it(file):
            self._no_program(file)

    def _reveal(self, file: Path) -> None:
        if not targets.show_in_folder(file):
            self._no_program(file)

    def _no_program(self, file: Path) -> None:
        text = _("No program on this computer opens it. The file is {path}.", path=file)
        self.tell("warn", text)

    def _show(self, part: QWidget | None) -> None:
        self.setVisible(part is not None)
        self._run.setVisible(part is self._run)
        self.told.setVisible(part is self.told)

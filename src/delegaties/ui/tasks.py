"""Work off the window's thread.

Only one thing crosses threads: a private signal that the work ended, received by the task itself,
a QObject of the window's thread. Progress is a pair of numbers that the worker leaves behind and
the window reads ten times a second, so quick work cannot flood the event queue. Every public
signal is emitted in the window's thread.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from delegaties.outputs.progress import Cancelled, Progress

log = logging.getLogger(__name__)

LOOK_EVERY = 100
"""Milliseconds between two looks at how far the work is."""


class Task(QObject):
    """One job in the thread pool; it keeps itself alive until it has told how it ended.

    The work gets a Progress, which raises Cancelled once `cancel` was called. Exactly one of
    `succeeded`, `failed` and nothing (cancelled) is emitted, then `finished`.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()
    _ended = Signal(object)

    running: ClassVar[set[Task]] = set()

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._work = work
        self._where = (0, 0)
        self._stop = threading.Event()
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)
        self._ended.connect(self._tell)

    def start(self) -> None:
        """Queue the work."""
        Task.running.add(self)
        self._clock.start()
        QThreadPool.globalInstance().start(QRunnable.create(self._run))

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._where = (done, total)

    def _run(self) -> None:
        try:
            outcome = self._work(self._report)
        except BaseException as error:  # noqa: BLE001  what escapes a QRunnable is lost without a trace
            outcome = error
        self._ended.emit((outcome,))

    @Slot()
    def _look(self) -> None:
        self.progressed.emit(*self._where)

    @Slot(object)
    def _tell(self, ended: tuple[object]) -> None:
        self._clock.stop()
        (outcome,) = ended
        if isinstance(outcome, Cancelled):
            log.info("Background work was cancelled")
        elif isinstance(outcome, BaseException):
            log.error("Background work failed: %s", type(outcome).__name__, exc_info=outcome)
            self.failed.emit(outcome)
        else:
            self._look()
            self.succeeded.emit(outcome)
        self.finished.emit()
        Task.running.discard(self)


def stop_all() -> None:
    """Cancel everything that still runs, and wait for it: the program is closing."""
    for task in tuple(Task.running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone()

"""Work off the window's thread.

Nothing of Qt's crosses threads. The worker knows only a plain `_Job`, in which it leaves how far it
is and how it ended; the Task, a QObject of the window's thread, looks there fifty times a second
and emits every signal. So quick work cannot flood the event queue, and no QObject can lose its
last reference, and be destroyed, in a thread that is not its own.

For the same reason Python's collector of cycles rests while a worker runs, and is called from the
window's thread instead: it destroys what it finds in whichever thread set it off. A widget
destroyed in the worker waits for the interpreter with a lock of Qt's in its hands; the window's
thread, in Qt with the interpreter in its hands, may be waiting for that lock (seen: both forever).
"""

from __future__ import annotations

import gc
import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from delegaties.outputs.progress import Cancelled, Progress

log = logging.getLogger(__name__)

LOOK_EVERY = 20
"""Milliseconds between two looks at how far the work is."""


class _Job:
    """What worker and window share: plain values, each written by one of the two only."""

    def __init__(self, work: Callable[[Progress], object]) -> None:
        self._work = work
        self.where = (0, 0)
        self.outcome: object = None
        self.ended = threading.Event()
        self.stop = threading.Event()

    def run(self) -> None:
        """Do the work, in the worker's thread."""
        try:
            self.outcome = self._work(self._report)
        except BaseException as error:  # noqa: BLE001  what escapes a QRunnable is lost without a trace
            self.outcome = error
        self.ended.set()

    def _report(self, done: int, total: int) -> None:
        if self.stop.is_set():
            raise Cancelled
        self.where = (done, total)


class Task(QObject):
    """One job in the thread pool; it keeps itself alive until it has told how it ended.

    The work gets a Progress, which raises Cancelled once `cancel` was called. Exactly one of
    `succeeded`, `failed` and nothing (cancelled) is emitted, then `finished`.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    running: ClassVar[set[Task]] = set()
    _lately: ClassVar[deque[_Job]] = deque(maxlen=8)
    """The last jobs, so that what their work holds is let go in the window's thread too."""

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._job = _Job(work)
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)

    def start(self) -> None:
        """Queue the work."""
        gc.disable()
        Task.running.add(self)
        self._clock.start()
        QThreadPool.globalInstance().start(QRunnable.create(self._job.run))

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._job.stop.set()

    def wait(self) -> None:
        """Wait until the work has ended, and tell how."""
        self._job.ended.wait()
        if self in Task.running:
            self._look()

    @Slot()
    def _look(self) -> None:
        ended = self._job.ended.is_set()
        self.progressed.emit(*self._job.where)
        _collect()
        if ended:
            self._tell(self._job.outcome)

    def _tell(self, outcome: object) -> None:
        self._clock.stop()
        self._job.outcome = None
        Task._lately.append(self._job)
        if isinstance(outcome, Cancelled):
            log.info("Background work was cancelled")
        elif isinstance(outcome, BaseException):
            log.error("Background work failed: %s", type(outcome).__name__, exc_info=outcome)
            self.failed.emit(outcome)
        else:
            self.succeeded.emit(outcome)
        self.finished.emit()
        Task.running.discard(self)
        if not Task.running:
            QThreadPool.globalInstance().waitForDone()  # the worker's last steps are still Python's
            gc.enable()


def _collect() -> None:
    """Collect what is young when it is time; what is old waits until the worker is done.

    Going through everything takes a tenth of a second or more, and the window would stand still.
    """
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if due[1]:
        gc.collect(1)
    elif due[0]:
        gc.collect(0)


def stop_all() -> None:
    """Cancel everything that still runs, and wait for it: the program is closing."""
    for task in tuple(Task.running):
        task.cancel()
    QThreadPool.globalInstance().waitForDone()

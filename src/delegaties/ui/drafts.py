"""The pages for a preview, made anew off the window's thread whenever a choice changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from delegaties.outputs.exporting import Draft, Wanted
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.ui.tasks import Task

Make = Callable[[MissionPlan, Wanted, Progress], Draft]


class Drafts(QObject):
    """`made` gives each Draft that is still wanted; `updating` tells when one is on its way.

    Only the newest wish counts: what is being made for an earlier one is cancelled.
    """

    made = Signal(object)
    updating = Signal(bool)
    failed = Signal(object)

    def __init__(self, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._waiting: tuple[MissionPlan, Wanted] | None = None
        self._task: Task | None = None

    @property
    def is_updating(self) -> bool:
        """Whether a draft is on its way."""
        return self._task is not None

    def want(self, plan: MissionPlan, wanted: Wanted) -> None:
        """Ask for the pages of a plan."""
        self._waiting = (plan, wanted)
        if self._task is not None:
            self._task.cancel()
        else:
            self.updating.emit(True)
            self._next()

    def stop(self) -> None:
        """Want nothing any more."""
        self._waiting = None
        if self._task is not None:
            self._task.cancel()

    def _next(self) -> None:
        if self._waiting is None:
            return
        (plan, wanted), self._waiting = self._waiting, None

        make = self._make

        def work(progress: Progress) -> Draft:
            return make(plan, wanted, progress)

        self._task = Task(work)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self._task.start()

    @Slot(object)
    def _succeeded(self, made: Draft) -> None:
        if self._waiting is None:
            self.made.emit(made)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if self._waiting is None:
            self.failed.emit(error)

    @Slot()
    def _finished(self) -> None:
        self._task = None
        if self._waiting is None:
            self.updating.emit(False)
        else:
            self._next()

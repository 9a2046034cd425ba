"""The versions of one mission: how far the programme is from the latest, and what is marked.

    versions = Versions(desk, mission_id); versions.changed.connect(...)
    versions.show_plan(plan)
    versions.since_latest          the Difference since the latest version, None while unknown
    versions.marked                the Difference since the version that is marked

List and board read the same value (`marked.by_item`). It is worked out in a thread, and never shown
beside a plan it is not of.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from delegaties.errors import DelegatiesError
from delegaties.outputs.progress import Progress
from delegaties.plan.difference import Difference, ItemChange, difference
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release, Released
from delegaties.ui.desk import Desk
from delegaties.ui.releases import read_back, releases_of
from delegaties.ui.tasks import Task

Found = tuple[MissionPlan, tuple[Released, ...], dict[UUID, Difference]]


class Versions(QObject):
    """What the programme's views know of versions; `changed` tells when that may be otherwise."""

    changed = Signal()

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__()
        self._desk, self.mission = desk, mission_id
        self._store = releases_of(desk)
        self._plan: MissionPlan | None = None
        self._found: dict[UUID, Difference] = {}
        self._looked_at: Release | None = None
        self._task: Task | None = None
        self._in_vain: MissionPlan | None = None
        self.releases: tuple[Release, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked out."""
        return self._task is not None

    @property
    def latest(self) -> Release | None:
        """The version given out last."""
        return self.releases[0] if self.releases else None

    @property
    def since_latest(self) -> Difference | None:
        """What changed since the latest version; None while it is worked out, or without one."""
        return self.since(self.latest)

    def since(self, release: Release | None) -> Difference | None:
        """Return what changed since a version, when it was asked for and is known."""
        found = self._found.get(release.id) if release else None
        return found if found is not None and found.after is self._plan else None

    @property
    def marked_release(self) -> Release | None:
        """The version since which changes are marked: the latest, unless chosen otherwise."""
        if self.mission not in self._store.marked:
            return self.latest
        chosen = self._store.marked[self.mission]
        return next((each for each in self.releases if each.id == chosen), None)

    @property
    def marked(self) -> Difference | None:
        """What is marked."""
        return self.since(self.marked_release)

    def change_of(self, item_id: UUID) -> ItemChange | None:
        """Return what is marked of an item."""
        marked = self.marked
        return marked.by_item.get(item_id) if marked else None

    def look_at(self, release: Release | None) -> None:
        """Work out what changed since a version, also if it is not marked."""
        self._looked_at = release
        self._work()

    def mark(self, release: Release | None) -> None:
        """Mark what changed since a version; None marks nothing."""
        if release is not None and release == self.latest:
            self._store.marked.pop(self.mission, None)
        else:
            self._store.marked[self.mission] = release.id if release else None
        self._work()

    def show_plan(self, plan: MissionPlan) -> None:
        """Follow the mission as it is now."""
        self._plan = plan
        self.releases = self._store.of(self.mission)
        self._work()

    def _work(self) -> None:
        """Work out what is not known yet, and tell when all is; until then views keep what is."""
        plan = self._plan
        asked = {each.id: each for each in self._wanted() if each}
        missing = [each for each in asked.values() if self.since(each) is None]
        if self._task is not None:
            return
        if plan is None or plan is self._in_vain or not missing:
            self.changed.emit()
            return
        store, mission, known = self._desk.store, self.mission, self._store.known

        def work(_progress: Progress) -> Found:
            read = tuple(had or read_back(store, mission, each) for each, had in pairs)
            return plan, read, {each.release.id: difference(each.plan, plan) for each in read}

        pairs = [(each, known(each)) for each in missing]
        self._task = Task(work)
        self._task.succeeded.connect(self._succeeded)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._finished)
        self._task.start()

    def _wanted(self) -> tuple[Release | None, ...]:
        return self.latest, self.marked_release, self._looked_at

    @Slot(object)
    def _succeeded(self, found: Found) -> None:
        plan, read, differences = found
        self._store.keep(read)
        if plan is self._plan:
            self._found = {**self._found, **differences}

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._in_vain = self._plan
        if not isinstance(error, DelegatiesError):
            raise error
        self._desk.tell(error)

    @Slot()
    def _finished(self) -> None:
        """Tell it; look once more where the plan went on meanwhile."""
        self._task = None
        self._work()

"""The versions of programmes, and the plans as they were given out, kept while the window is open.

What was given out does not change, so a plan is read back from the journal once. Only when the
database was replaced, or something was forgotten for the sake of privacy, all is let go.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from delegaties.plan.load import load
from delegaties.plan.load_releases import releases
from delegaties.plan.releases import Release, Released
from delegaties.store.entries import Change
from delegaties.store.past import as_it_was
from delegaties.store.restore import RESTORED
from delegaties.store.store import FORGOTTEN, REPLACED, Store
from delegaties.ui.desk import Desk
from delegaties.ui.language import current

UNSETTLING = frozenset((FORGOTTEN, REPLACED, RESTORED))


class Releases(QObject):
    """What a desk knows of versions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._known: dict[UUID, Released] = {}
        self.marked: dict[UUID, UUID | None] = {}
        """Per mission the version since which changes are marked, where that is not the latest."""
        desk.changed.connect(self._heard)

    def of(self, mission_id: UUID) -> tuple[Release, ...]:
        """Return the versions of a mission, the latest first."""
        return self._desk.read(releases, mission_id)

    def known(self, release: Release) -> Released | None:
        """Return a version with its plan, if that was read before."""
        return self._known.get(release.id)

    def keep(self, found: Iterable[Released]) -> None:
        """Remember versions that were read in a thread."""
        self._known |= {each.release.id: each for each in found}

    def released(self, mission_id: UUID, release: Release) -> Released:
        """Return a version with its plan."""
        found = self.known(release)
        if found is None:
            found = read_back(self._desk.store, mission_id, release)
            self.keep([found])
        return found

    def latest(self, mission_id: UUID) -> Released | None:
        """Return the version given out last, with its plan; None without any."""
        found = self.of(mission_id)
        return self.released(mission_id, found[0]) if found else None

    def _heard(self, change: Change) -> None:
        if change.label in UNSETTLING:
            self._known.clear()


def releases_of(desk: Desk) -> Releases:
    """Return what a desk knows of versions, the same for all who ask."""
    return desk.findChild(Releases) or Releases(desk)


def read_back(store: Store, mission_id: UUID, release: Release) -> Released:
    """Read the plan of a version from the journal; any thread may ask."""
    with store.reading() as session:
        return Released(release, as_it_was(session, mission_id, release.position, load))


def day_of(release: Release, zone: str) -> str:
    """Return the day a version was given out, without the year."""
    day = release.at.astimezone(ZoneInfo(zone)).date()
    return current().date_plain(day).removesuffix(str(day.year)).strip()

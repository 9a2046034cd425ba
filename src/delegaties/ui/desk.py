"""What is open: the store, the plans that pages show, and the settings.

The desk is the only subscriber of the store in the window. Pages read values through it and
change data through `change` (forms, which show an error at the field) or `attempt` (buttons,
whose errors the window tells). After each change, own, undone or a colleague's, the caches are
dropped and `changed` is emitted once; visible pages then read again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date, time
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from delegaties import settings as settings_file
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.plan import load_directory, load_vehicles
from delegaties.plan.agenda import Agenda
from delegaties.plan.directory import (
    OrganisationDetail,
    OrganisationRow,
    PersonDetail,
    PersonRow,
    PlaceDetail,
    PlaceRow,
    Summary,
    VehicleDetail,
    VehicleRow,
)
from delegaties.plan.find import Hit, find
from delegaties.plan.load_agenda import agenda
from delegaties.plan.load_office import office
from delegaties.settings import Settings
from delegaties.store.entries import Change, Entry, Scope
from delegaties.store.store import Store
from delegaties.ui.language import current
from delegaties.ui.said import REDID, UNDID, in_words, said
from delegaties.values.when import today

if TYPE_CHECKING:
    from delegaties.plan.load_again import Known
    from delegaties.plan.mission import MissionPlan
    from delegaties.ui.judging import Judging
    from delegaties.ui.tallies import Tallies

T = TypeVar("T")

NOT_KEPT = N_("The settings are used now but could not be kept ({reason}). Check the data folder.")

LISTEN_EVERY = 1_000
"""Milliseconds between two looks whether somebody else changed the database."""


class Desk(QObject):
    """One open database and what is known of it."""

    changed = Signal(object)
    problem = Signal(str)
    notice = Signal(str, object)
    go = Signal(str, object)
    settings_changed = Signal()

    def __init__(
        self, store: Store, settings: Settings, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.settings = settings
        self.folder = folder
        self._known: dict[Hashable, Any] = {}
        self._plans: dict[UUID, Known] = {}
        self._deaf = False
        self._unsubscribe = store.subscribe(self._heard)
        self._clock = QTimer(self, interval=LISTEN_EVERY)
        self._clock.timeout.connect(self._listen)
        self._clock.start()

    def close(self) -> None:
        """Stop listening and close the database."""
        for worker in ("judging", "tallies"):
            if worker in self.__dict__:
                getattr(self, worker).close()
        self._clock.stop()
        self._unsubscribe()
        self.store.close()

    @cached_property
    def judging(self) -> Judging:
        """What is wrong with the missions that are open."""
        from delegaties.ui.judging import Judging  # noqa: PLC0415 - the lists of the start do without

        return Judging(self)

    @cached_property
    def tallies(self) -> Tallies:
        """How many points of attention each mission has."""
        from delegaties.ui.tallies import Tallies  # noqa: PLC0415 - after the first paint

        return Tallies(self)

    def read(self, reader: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Return what a loader reads; raises DelegatiesError."""
        with self.store.reading() as session:
            return reader(session, *args, **kwargs)

    def plan(self, mission_id: UUID) -> MissionPlan:
        """Return a mission as it is now; raises RefusedError when it is gone."""
        return self._known_once(self._read_plan, mission_id)

    def _read_plan(self, mission_id: UUID) -> MissionPlan:
        from delegaties.plan import load_again  # noqa: PLC0415 - the lists of the start do without

        former = self._plans.pop(mission_id, None)
        if former is None:
            known = self.read(load_again.read, mission_id)
        else:
            known = self.read(load_again.read_again, former)
        self._plans[mission_id] = known
        return known.plan

    def summaries(self) -> tuple[Summary, ...]:
        """Return every mission for a list."""
        return self._remembered(load_directory.summaries)

    def people(self) -> tuple[PersonRow, ...]:
        """Return every person for a list."""
        return self._remembered(load_directory.people)

    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Return every organisation for a list."""
        return self._remembered(load_directory.organisations)

    def places(self) -> tuple[PlaceRow, ...]:
        """Return every place for a list."""
        return self._remembered(load_directory.places)

    def vehicles(self) -> tuple[VehicleRow, ...]:
        """Return every vehicle and hall for a list."""
        return self._remembered(load_vehicles.vehicles)

    def person(self, person_id: UUID) -> PersonDetail:
        """Return a person with their history; raises RefusedError when gone."""
        return self._remembered(load_directory.person, person_id)

    def organisation(self, organisation_id: UUID) -> OrganisationDetail:
        """Return an organisation with its history; raises RefusedError when gone."""
        return self._remembered(load_directory.organisation, organisation_id)

    def place(self, place_id: UUID) -> PlaceDetail:
        """Return a place with its uses; raises RefusedError when gone."""
        return self._remembered(load_directory.place, place_id)

    def vehicle(self, vehicle_id: UUID) -> VehicleDetail:
        """Return a vehicle with its bookings; raises RefusedError when gone."""
        return self._remembered(load_vehicles.vehicle, vehicle_id)

    def day_ends(self) -> time:
        """Return until when, after midnight, an item belongs to the evening before."""
        return self._remembered(office).limits.day_ends

    def agenda(self) -> Agenda:
        """Return what asks for attention today."""
        return self._remembered(agenda, self.today())

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return what is called like `text`."""
        return self.read(find, text, self.settings.language)

    def history(self, scope: Scope, limit: int = 200, before: Entry | None = None) -> list[Entry]:
        """Return what was done in a mission or the directory (None), newest first."""
        return self.store.history(scope, limit, before)

    def _remembered(self, reader: Callable[..., T], *args: Hashable) -> T:
        known: T = self._known_once(self.read, reader, *args)
        return known

    def _known_once(self, ask: Callable[..., T], *args: Any) -> T:
        """Return what was answered before, or ask; each change lets all answers be forgotten."""
        key = (ask, *args)
        if key not in self._known:
            self._known[key] = ask(*args)
        return cast("T", self._known[key])

    def change(
        self,
        label: str,
        edit: Callable[..., T],
        *args: Any,
        mission: UUID | Iterable[Scope] | None = None,
        params: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> T:
        """Run an edit as one undoable change, and return what it returns.

        `label` and `params` say what was done, for undo and history. Raises DelegatiesError, with
        nothing changed.
        """
        with self.store.change(label, mission=mission, **(params or {})) as session:
            return edit(session, *args, **kwargs)

    def attempt(self, label: str, edit: Callable[..., T], *args: Any, **kwargs: Any) -> T | None:
        """Run an edit for a button or a menu: an error is told by the window, and None returned."""
        try:
            return self.change(label, edit, *args, **kwargs)
        except DelegatiesError as error:
            self.tell(error)
            return None

    def tell(self, error: DelegatiesError) -> None:
        """Let the window say what went wrong."""
        self.problem.emit(current().error(error))

    def undo(self, scope: Scope) -> str:
        """Take back the last own change of a mission or the directory (None), and say which."""
        return said(UNDID, self._step(self.store.undo, scope))

    def redo(self, scope: Scope) -> str:
        """Do again what was last taken back, and say what that was."""
        return said(REDID, self._step(self.store.redo, scope))

    def revert(self, entry_id: UUID) -> None:
        """Take back one entry of the history."""
        self._step(self.store.revert, entry_id)

    def offer_undo(self, text: str, scope: Scope) -> None:
        """Say that the last own change of a scope was made, and offer to take back just that."""
        done = self._known_once(self.store.can_undo, scope)
        self.notice.emit(text, partial(self.revert, done.id) if done else None)

    def undo_label(self, scope: Scope) -> str:
        """Return what `undo` would take back, in words; empty when there is nothing."""
        return in_words(self._known_once(self.store.can_undo, scope))

    def redo_label(self, scope: Scope) -> str:
        """Return what `redo` would do again, in words; empty when there is nothing."""
        return in_words(self._known_once(self.store.can_redo, scope))

    def _step(self, step: Callable[..., Change | None], target: UUID | None) -> Change | None:
        try:
            return step(target)
        except DelegatiesError as error:
            self._known.clear()  # what was refused is not offered a second time
            self.tell(error)
            return None

    def today(self) -> date:
        """Return today's date at home."""
        return today(self.settings.home_zone)

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings of this computer, and let the window follow them."""
        try:
            settings_file.write(self.folder, settings)
        except OSError as error:
            self.problem.emit(current().text(NOT_KEPT, reason=error.strerror or ""))
        self.settings = settings
        self.store.who = settings.name or self.store.who
        self._known.clear()
        self.settings_changed.emit()

    def _heard(self, change: Change) -> None:
        """Forget what was read before the change, and tell the pages."""
        self._known.clear()
        self.changed.emit(change)

    def _listen(self) -> None:
        try:
            self.store.poll()
        except DelegatiesError as error:
            if not self._deaf:
                self.tell(error)
            self._deaf = True
        else:
            self._deaf = False

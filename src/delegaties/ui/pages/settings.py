"""The page of settings: you and your office, the look, and what is done with the data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from delegaties import settings as settings_file
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.inputs import bundle
from delegaties.logs import VERSION
from delegaties.plan.mission import MissionPlan
from delegaties.ui import messages
from delegaties.ui.desk import Desk
from delegaties.ui.form import Form
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.page import Command, Page
from delegaties.ui.pages.office_part import OfficePart
from delegaties.ui.pages.settings_form import LOOK, OFFICE, STYLE, values_of, with_value
from delegaties.ui.sources import DeskSources
from delegaties.ui.targets import show_in_folder
from delegaties.ui.tasks import Task
from delegaties.ui.theme import scaled
from delegaties.ui.widgets.buttons import button, frame, label, line
from delegaties.ui.widgets.scrolled import scrolled

SECTIONS = (OFFICE, STYLE, LOOK)
DATABASES = N_("Databases (*.db)")
MISSIONS = N_("Missions (*.json)")


class SettingsPage(Page):
    """Settings of this computer; each is kept as soon as it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = Form(SECTIONS, self._commit, DeskSources(desk))
        self.form.unsaved.connect(self.unsaved)
        sheet = frame("surface")
        sheet.setMaximumWidth(scaled(900))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 12, 16, 24)
        column.setSpacing(8)
        column.addWidget(label(_("Settings"), "title"))
        column.addWidget(self.form)
        self.office = OfficePart(desk)
        self.office.unsaved.connect(self.unsaved)
        column.addWidget(line())
        column.addWidget(self.office)
        column.addWidget(line())
        column.addWidget(label(_("Data"), "section"))
        self._where = label("", "muted", wrap=True)
        column.addWidget(self._where)
        self.acts = self._acts()
        for pair in (self.acts[:3], self.acts[3:]):
            column.addLayout(self._row(pair))
        column.addWidget(line())
        column.addWidget(label(_("Delegaties, version {version}", version=VERSION), "muted"))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(sheet))

    def _acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        own = not self.desk.settings.at_examples
        switch = _("Open the examples") if own else _("Back to my own data")
        acts: list[tuple[str, str, Callable[[], None]]] = [
            (_("Open the data folder"), "folder-open", self.open_folder),
            (_("Back up…"), "save", self.back_up),
            (_("Restore…"), "history", self.restore),
            (_("Import missions…"), "download", self.import_missions),
        ]
        if self._is_chosen_here():
            acts.append((switch, "presentation", self.switch))
        return acts

    @staticmethod
    def _row(acts: Sequence[tuple[str, str, Callable[[], None]]]) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, picture, act in acts:
            row.addWidget(button(name, act, picture))
        row.addStretch(1)
        return row

    def _is_chosen_here(self) -> bool:
        """Whether the settings name the open database; the command line may have named another."""
        place = settings_file.opened(self.desk.folder, self.desk.settings)
        return self.desk.store.where == place

    def refresh(self) -> None:
        self.form.show_for("settings", values_of(self.desk.settings, SECTIONS))
        self.office.refresh()
        self._where.setText(_("Everything is kept in {place}", place=self.desk.store.where))

    def _commit(self, name: str, value: Any, _seen: Any) -> None:
        self.desk.save_settings(with_value(self.desk.settings, name, value))

    # Acts

    def open_folder(self) -> None:
        """Show the data folder in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.desk.folder)))

    def back_up(self) -> None:
        """Write a copy of the database where the user says."""
        name = f"delegaties-{self.desk.today().isoformat()}.db"
        target = messages.save_file(self, _("Back up"), _(DATABASES), Path.home() / name)
        if target is not None:
            self._work(
                lambda: self.desk.store.backup(target),
                lambda _done: _("A copy is in {file}", file=str(target)),
                Command(_("Show in folder"), "folder-open", lambda: show_in_folder(target)),
            )

    def restore(self) -> None:
        """Put a copy back, after asking; what is there now is kept beside it."""
        source = messages.open_file(self, _("Restore"), _(DATABASES), self.desk.folder / "backups")
        if source is None:
            return
        question = _("Replace everything by the copy in {file}?", file=source.name)
        more = _("What is there now is kept beside it, so that it can be put back.")
        if messages.ask(self, question, _("Restore"), more):
            self._work(
                lambda: self.desk.store.restore(source),
                lambda _kept: _("The copy in {file} is back", file=source.name),
            )

    def import_missions(self) -> None:
        """Add the missions of a file: all of them, or none and every fault in it."""
        file = messages.open_file(self, _("Import missions"), _(MISSIONS), Path.home())
        if file is None:
            return
        try:
            found = bundle.read(file)
            there = bundle.there_already(self.desk.store, found)
            if there and not self._wants_copies(there):
                return
            plans = bundle.bring_in(self.desk.store, found, {plan.id for plan in there})
        except bundle.FaultyFileError as error:
            faults = [current().error(fault) for fault in error.faults]
            messages.tell(self, current().error(error), "\n".join(faults[:12]))
        except DelegatiesError as error:
            self.desk.tell(error)
        else:
            self.desk.notice.emit(_added(plans), None)

    def _wants_copies(self, there: Sequence[MissionPlan]) -> bool:
        """Ask whether missions that are here already are added once more."""
        titles = current().listed([f"“{plan.title.text(current().language)}”" for plan in there])
        question = ngettext(
            "{titles} is here already. Add it once more, as a copy?",
            "{titles} are here already. Add them once more, as copies?",
            len(there), titles=titles,
        )  # fmt: skip
        more = _("A copy stands apart: what is changed in one does not change the other.")
        act = ngettext("Add as a copy", "Add as copies", len(there))
        return messages.choose(self, question, (act,), more) is not None

    def switch(self) -> None:
        """Go to the examples, or back to one's own data."""
        there = self.desk.settings.at_examples
        self.desk.save_settings(replace(self.desk.settings, at_examples=not there))

    def _work(
        self, work: Callable[[], object], words: Callable[[Any], str], then: Command | None = None
    ) -> None:
        """Work in the background, and say how it ended; `then` is offered with it."""
        task = Task(lambda _progress: work())
        task.succeeded.connect(lambda done: self.desk.notice.emit(words(done), then))
        task.failed.connect(self._failed)
        task.start()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, DelegatiesError):
            raise error
        self.desk.tell(error)

    # For the frame

    def commit_pending(self) -> bool:
        return self.form.commit_pending() and self.office.commit_pending()


def _added(plans: Sequence[MissionPlan]) -> str:
    """Return what was added, by its title when that is one mission."""
    if len(plans) == 1:
        return _("Added: {title}", title=plans[0].title.text(current().language))
    return ngettext("{n} mission was added", "{n} missions were added", len(plans))

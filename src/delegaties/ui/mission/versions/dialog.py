"""The versions of a programme: which there are, and what changed since the one that is chosen."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.releases import change_note
from delegaties.i18n import N_
from delegaties.plan.releases import Release
from delegaties.ui import theme
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.versions.changes import ChangeTable
from delegaties.ui.mission.versions.release import ReleaseDialog
from delegaties.ui.mission.versions.state import Versions
from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.ui.widgets.empty import Empty
from delegaties.ui.widgets.table import Table

WIDE, HIGH, PAD = 960, 640, 20
NOTED = N_("Change the note of version {number}")
NOTE = (Section("", (Field("note", N_("Note"), width="full"),)),)
LISTED = 28 + 3 * 34
"""The height of the list of versions; the changes get the rest."""


def columns(zone: str) -> tuple[Column[Any], ...]:
    """Return the columns of the versions, with moments on the clock of `zone`."""
    return (
        Column(N_("Version"), lambda each: str(each.number), strong=True),
        Column(N_("Given out"), lambda each: current().moment(each.at.astimezone(ZoneInfo(zone)))),
        Column(N_("By"), lambda each: each.who),
        Column(N_("Note"), lambda each: each.note, stretch=True, tooltip=lambda each: each.note),
    )


class VersionsDialog(QDialog):
    """Chooses a version; what changed since is listed, and marked in the programme on request.

    The note of the chosen version can be changed.
    """

    def __init__(self, desk: Desk, versions: Versions, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._versions = desk, versions
        self.setWindowTitle(_("Versions"))
        self.rows: Rows[Any] = Rows(lambda each: each.id, columns(desk.settings.home_zone))
        self.list = Table(self.rows, _("Versions"))
        self.list.setFixedHeight(theme.scaled(LISTED))
        self.list.set_empty(Empty("history", _("No version yet")))
        self.list.chosen.connect(lambda _each: self._show_changes())
        self.note = Form(NOTE, self._note)
        self.heading = label("", "section")
        self.table = ChangeTable()
        self.marks = QCheckBox(_("Mark these changes in the programme"))
        self.marks.toggled.connect(self._mark)
        self.sheet_button = button(_("Change sheet…"), self.sheet, "printer")
        self.give_button = button(_("Give out a version…"), self.give_out, "history", "primary")
        self.close_button = button(_("Close"), self.reject)
        for each in (self.sheet_button, self.close_button):
            each.setAutoDefault(False)
        self._lay_out()
        self.ring = FocusRing(self)
        self._was_marked = versions.marked_release
        versions.changed.connect(self._show)
        self.marks.setChecked(self._was_marked is not None)
        self._show()
        self._choose(self._was_marked or versions.latest)

    def chosen(self) -> Release | None:
        """Return the version that is chosen."""
        found: Release | None = self.list.current()
        return found

    def give_out(self) -> None:
        """Ask for number and note, and give a version out."""
        dialog = ReleaseDialog(self._desk, self._versions, self)
        dialog.accepted.connect(self._given_out)
        dialog.open()

    def sheet(self) -> None:
        """Make the change sheet since the chosen version."""
        from delegaties.ui import export  # noqa: PLC0415 - long imports, seldom needed

        export.changes(self._desk, self._versions.mission, self, self.chosen())

    def _note(self, _name: str, value: str, seen: str) -> None:
        """Keep another note; it can be undone as everything else."""
        release = next(each for each in self._versions.releases if each.id == self.note.key)
        self._desk.change(
            NOTED, change_note, release.id, value, seen, mission=self._versions.mission,
            params={"number": release.number},
        )  # fmt: skip

    def _given_out(self) -> None:
        self._show()
        self._choose(self._versions.latest)

    def _choose(self, release: Release | None) -> None:
        if release is not None:
            self.list.select(release.id)
        self._show_changes()

    def _mark(self, marks: bool) -> None:
        self._versions.mark(self.chosen() if marks else None)

    def _show(self) -> None:
        self.rows.show(self._versions.releases)
        some = bool(self._versions.releases)
        for part in (self.marks, self.sheet_button):
            part.setEnabled(some)
        self._tell()

    def _show_changes(self) -> None:
        """Ask for what changed since the chosen version."""
        self._versions.look_at(self.chosen())
        if self.marks.isChecked() and self._versions.marked_release != self.chosen():
            self._mark(True)
        self._tell()

    def _tell(self) -> None:
        chosen = self.chosen()
        changed = self._versions.since(chosen)
        said = ""
        self.note.setVisible(chosen is not None)
        if chosen is not None:
            self.note.show_for(chosen.id, {"note": chosen.note})
            said = _("Changed since version {number}", number=chosen.number)
        if changed is not None:
            said += f" · {ngettext('{n} change', '{n} changes', changed.count)}"
        self.heading.setText(said)
        self.table.show_changes(changed)

    def done(self, result: int) -> None:
        """Close, once a note that is typed is kept; what was looked at is let go."""
        if not self.note.commit_pending():
            return
        self._versions.changed.disconnect(self._show)
        self._versions.look_at(None)
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 16, PAD, 16)
        column.setSpacing(8)
        column.addWidget(label(_("Versions of the programme"), "title"))
        column.addWidget(self.list)
        column.addWidget(self.note)
        column.addWidget(line())
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addWidget(self.marks)
        foot = QHBoxLayout()
        foot.addWidget(self.sheet_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.give_button)
        column.addLayout(foot)
        self.resize(theme.scaled(WIDE), theme.scaled(HIGH))

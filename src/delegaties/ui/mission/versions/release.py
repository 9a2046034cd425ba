"""Giving out a version: its number, a note, and what changed since the one before."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits.releases import HIGHEST, release
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_
from delegaties.ui import theme
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.versions.changes import ChangeTable
from delegaties.ui.mission.versions.state import Versions
from delegaties.ui.widgets.buttons import button, label, line

WIDE, HIGH, PAD = 760, 520, 20
GIVEN_OUT = N_("Give out version {number}")

SECTIONS = (
    Section("", (
        Field("number", N_("Number"), Kind.NUMBER, least=1, most=HIGHEST, optional=False),
        Field("note", N_("Note"), placeholder=N_("for example: to the consulate")),
    )),
)  # fmt: skip


class ReleaseDialog(QDialog):
    """Asks for number and note; a refused number is told at its field."""

    def __init__(self, desk: Desk, versions: Versions, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._versions = desk, versions
        self.setWindowTitle(_("Give out a version"))
        latest = versions.latest
        self.values: dict[str, Any] = {"number": latest.number + 1 if latest else 1, "note": ""}
        self.form = Form(SECTIONS, self._typed)
        self.form.show_for("release", self.values)
        self.heading = label("", "section")
        self.table = ChangeTable()
        self.give_button = button(_("Give out"), self.give_out, "history", "primary")
        self.give_button.setDefault(True)
        self.cancel_button = button(_("Never mind"), self.reject)
        self.cancel_button.setAutoDefault(False)
        self._lay_out()
        self.ring = FocusRing(self)
        versions.changed.connect(self._show)
        self._show()
        self.form.focus_first()

    def give_out(self) -> None:
        """Give the version out; it can be undone as everything else."""
        if not self.form.commit_pending():
            return
        try:
            self._desk.change(
                GIVEN_OUT, release, self._versions.mission, mission=self._versions.mission,
                params={"number": self.values["number"]}, **self.values,
            )  # fmt: skip
        except DelegatiesError as error:
            self.form.show_error("number", current().error(error))
            self.form.focus_field("number")
        else:
            self.accept()

    def _typed(self, name: str, value: Any, _seen: Any) -> None:
        self.values[name] = value

    def _show(self) -> None:
        latest = self._versions.latest
        told = _("This is the first version; later ones are compared with it.")
        if latest is not None:
            told = _("Changed since version {number}", number=latest.number)
        self.heading.setText(told)
        self.table.setVisible(latest is not None)
        self.table.show_changes(self._versions.since_latest)

    def done(self, result: int) -> None:
        """Close."""
        self._versions.changed.disconnect(self._show)
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 16, PAD, 16)
        column.setSpacing(8)
        column.addWidget(label(_("Give out a version of the programme"), "title"))
        column.addWidget(self.form)
        column.addWidget(line())
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.give_button)
        column.addLayout(foot)
        self.resize(theme.scaled(WIDE), theme.scaled(HIGH if self._versions.latest else HIGH // 2))

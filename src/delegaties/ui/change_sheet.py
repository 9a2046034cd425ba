"""The change sheet: since which version, for whom, in which language, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_, words
from delegaties.outputs.atomic import WriteError
from delegaties.outputs.exporting import NO_VERSION, Wanted
from delegaties.plan.releases import Release
from delegaties.ui import targets, theme
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.making import Making
from delegaties.ui.releases import day_of, releases_of
from delegaties.ui.scopes import LANGUAGES
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.values.audience import Audience

WIDE, PAD = 620, 20
SIZES = [("A4", "A4"), ("A5", "A5")]


class SheetDialog(QDialog):
    """Asks what is needed for a change sheet, makes it, and says what became of it."""

    def __init__(
        self, desk: Desk, mission_id: UUID, parent: QWidget | None, since: Release | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._known = desk, releases_of(desk)
        self.plan = desk.plan(mission_id)
        self.releases = self._known.of(mission_id)
        if not self.releases:
            raise RefusedError(NO_VERSION)
        self.setWindowTitle(_("Change sheet"))
        self._proposed: str | None = None
        self.values: dict[str, Any] = {
            "since": (since or self.releases[0]).id,
            "audience": Audience.OWN,
            "language": desk.settings.language,
            "page_size": "A4",
            "target": None,
        }
        self.form = Form(self._sections(), self.choose)
        self.making = Making()
        self.making.busy.connect(self._busy)
        self.making.refused.connect(self._refused)
        self.make_button = button(_("Make change sheet"), self.make, "printer", "primary")
        self.make_button.setDefault(True)
        self.close_button = button(_("Close"), self.reject)
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self.ring = FocusRing(self)
        self._reflect()
        self.form.focus_first()

    def _sections(self) -> tuple[Section, ...]:
        zone = self._desk.settings.home_zone
        versions = [
            (each.id, _("Version {number}, {day}", number=each.number, day=day_of(each, zone)))
            for each in self.releases
        ]
        return (
            Section("", (
                Field("since", N_("Changes since"), Kind.CHOICE, choices=lambda: versions,
                      optional=False),
                Field("audience", N_("For whom"), Kind.CHOICE, choices=tuple(Audience),
                      optional=False),
                Field("language", N_("Language"), Kind.SEGMENTS, choices=lambda: LANGUAGES),
                Field("page_size", N_("Paper"), Kind.SEGMENTS, choices=lambda: SIZES),
                Field("target", N_("File"), Kind.NEW_FILE, width="full",
                      files=N_("PDF (*.pdf)")),
            )),
        )  # fmt: skip

    def wanted(self) -> Wanted:
        """Return what is to be made, and where."""
        have, settings = self.values, self._desk.settings
        since = next(each for each in self.releases if each.id == have["since"])
        return Wanted(
            changes=Path(have["target"]) if have["target"] else None,
            since=self._known.released(self.plan.id, since),
            latest=self._known.released(self.plan.id, self.releases[0]),
            audience=have["audience"],
            language=have["language"],
            page_size=have["page_size"],
            municipality=settings.municipality,
            accent=settings.accent or "",
            logo=Path(settings.logo) if settings.logo else None,
        )

    def choose(self, name: str, value: Any, _seen: Any = None) -> None:
        """Take one of the choices."""
        self.values[name] = value
        self.making.forget()
        self._reflect()

    def _reflect(self) -> None:
        """Propose a name that follows from the choices, until another is chosen."""
        if self.values["target"] in (None, self._proposed):
            language = self.values["language"]
            since = next(each for each in self.releases if each.id == self.values["since"])
            kind = words(language).text("Changes since version {number}", number=since.number)
            title = f"{self.plan.title.text(language)} – {kind}"
            self._proposed = self.values["target"] = str(targets.proposal(title, "pdf"))
        self.form.show_for("sheet", self.values)

    def make(self) -> None:
        """Make the file, in the background."""
        if not self.making.is_busy and self.form.commit_pending():
            self.making.export(self.plan, self.wanted(), Path(self.values["target"]))

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        self.form.setEnabled(not busy)
        self.make_button.setEnabled(not busy)
        if not busy:
            self.adjustSize()
            self.make_button.setFocus()

    @Slot(object)
    def _refused(self, error: DelegatiesError) -> None:
        """Show at its field why there is no file."""
        at = "target" if isinstance(error, WriteError) else "since"
        self.form.show_error(at, current().error(error))
        self.form.focus_field(at)

    def done(self, result: int) -> None:
        """Close; what is being made stops."""
        self.making.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, 16, PAD, 16)
        column.setSpacing(12)
        column.addWidget(label(_("Change sheet"), "title"))
        title = self.plan.title.text(self._desk.settings.language)
        column.addWidget(label(title, "muted", wrap=True))
        column.addWidget(line())
        column.addWidget(self.form)
        column.addWidget(self.making)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.make_button)
        column.addLayout(foot)
        self.setMinimumWidth(theme.scaled(WIDE))

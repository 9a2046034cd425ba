"""The calendar file of a mission: for whom, in which language, what becomes of it, and where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from delegaties.errors import DelegatiesError
from delegaties.i18n import N_, words
from delegaties.outputs.atomic import WriteError
from delegaties.outputs.calendar.output import Cancellations
from delegaties.outputs.calendar.scope import WHOLE, Scope, ScopeKind, audience_for
from delegaties.outputs.exporting import Wanted, foresee
from delegaties.plan.mission import MissionPlan
from delegaties.ui import targets, theme
from delegaties.ui.desk import Desk
from delegaties.ui.focusring import FocusRing
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.making import Making
from delegaties.ui.releases import releases_of
from delegaties.ui.scopes import LANGUAGES, scopes
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.values.audience import Audience
from delegaties.values.labels import label as word_for

WIDE, HIGH = 620, 610
FRAME = 40
"""What the title bar takes of the screen."""
PAD = 20

CANCELLED = (
    (Cancellations.LEAVE_OUT, N_("Left out")),
    (Cancellations.MARKED, N_("Marked as cancelled")),
)


def _of_whole(values: Any) -> bool:
    return bool(values["scope"] == WHOLE)


def _travels(values: Any) -> bool:
    return values["scope"].kind in (ScopeKind.MISSION, ScopeKind.PARTICIPANT)


def sections(plan: MissionPlan) -> tuple[Section, ...]:
    """Return the form for a mission."""
    return (
        Section("", (
            Field("scope", N_("For whom"), Kind.PICK, choices=lambda: scopes(plan), width="full",
                  optional=False, placeholder=N_("Type part of a name")),
            Field("language", N_("Language"), Kind.SEGMENTS, choices=lambda: LANGUAGES),
            Field("audience", N_("Readers"), Kind.CHOICE, choices=tuple(Audience),
                  optional=False, shown_if=_of_whole),
        )),
        Section(N_("In the calendar"), (
            Field("cancelled", N_("Cancelled items"), Kind.SEGMENTS, width="full",
                  choices=lambda: [(value, _(text)) for value, text in CANCELLED]),
            Field("banner", N_("The days of the mission as an all-day entry"), Kind.CHECK,
                  width="full", shown_if=_travels),
            Field("names", N_("Names of people in the descriptions"), Kind.CHECK, width="full"),
        )),
        Section(N_("Where to keep it"), (
            Field("target", N_("File"), Kind.NEW_FILE, width="full",
                  files=N_("Calendar file (*.ics)")),
        )),
    )  # fmt: skip


class CalendarDialog(QDialog):
    """Asks what is needed for a calendar file, makes it, and says what became of it.

    It stays open, so that the next participant's can follow.
    """

    def __init__(
        self, desk: Desk, mission_id: UUID, parent: QWidget | None, scope: Scope = WHOLE
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan = desk.plan(mission_id)
        self._latest = releases_of(desk).latest(mission_id)
        self.setWindowTitle(_("Calendar file"))
        self._proposed: str | None = None
        self.values: dict[str, Any] = {
            "scope": scope,
            "language": desk.settings.language,
            "audience": Audience.OWN,
            "cancelled": Cancellations.LEAVE_OUT,
            "banner": False,
            "names": True,
            "target": None,
        }
        self.form = Form(sections(self.plan), self._chosen)
        self.summary = label("", "muted", wrap=True)
        self.making = Making()
        self.making.busy.connect(self._busy)
        self.making.refused.connect(self._refused)
        self.make_button = button(_("Make calendar file"), self.make, "calendar-plus", "primary")
        self.make_button.setDefault(True)
        self.close_button = button(_("Close"), self.reject)
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self.ring = FocusRing(self)
        self._reflect()
        self.form.focus_first()

    # Choices

    def wanted(self) -> Wanted:
        """Return what is to be made, and where."""
        have, scope = self.values, self.values["scope"]
        return Wanted(
            calendar=Path(have["target"]) if have["target"] else None,
            scope=scope,
            audience=have["audience"] if scope == WHOLE else None,
            language=have["language"],
            cancelled=have["cancelled"],
            mission_banner=have["banner"],
            names=have["names"],
            latest=self._latest,
        )

    def _chosen(self, name: str, value: Any, _seen: Any) -> None:
        if name == "scope" and value is None:
            value = WHOLE
        self.values[name] = value
        self.making.forget()
        self._reflect()

    def _reflect(self) -> None:
        """Show what follows from the choices: the proposed name, and how much will be in it."""
        foreseen = foresee(self.plan, self.wanted())
        if self.values["target"] in (None, self._proposed):
            self._proposed = str(targets.proposal(foreseen.name, "ics"))
            self.values["target"] = self._proposed
        self.form.show_for("calendar", self.values)
        self.summary.setText(" ".join(self._sentences(foreseen.items)))

    def _sentences(self, count: int) -> Sequence[str]:
        scope: Scope = self.values["scope"]
        told = [ngettext("{n} item.", "{n} items.", count)]
        if scope != WHOLE:
            readers = _(word_for(audience_for(self.plan, scope)))
            told.append(_("Readers: {readers}.", readers=readers))
        if self.making.isHidden() and targets.is_there(Path(self.values["target"])):
            told.append(_("The file is there already and will be replaced."))
        return told

    # Making

    def make(self) -> None:
        """Make the file, in the background."""
        if not self.making.is_busy and self.form.commit_pending():
            self.making.export(self.plan, self.wanted(), Path(self.values["target"]))

    @Slot(bool)
    def _busy(self, busy: bool) -> None:
        self.form.setEnabled(not busy)
        self.make_button.setEnabled(not busy)
        if not busy:
            self._reflect()
            self._make_room()

    @Slot(object)
    def _refused(self, error: DelegatiesError) -> None:
        """Show at its field why there is no file."""
        at = "target" if isinstance(error, WriteError) else "scope"
        self.form.show_error(at, current().error(error))
        self.form.focus_field(at)

    def _make_room(self) -> None:
        """Take the height of the form and of what is told at the end, as far as the screen goes."""
        screen = self.screen().availableSize()
        told = self.making.sizeHint().height() if not self.making.isHidden() else 0
        high = min(screen.height() - theme.scaled(FRAME), theme.scaled(HIGH) + told)
        wide = min(screen.width(), theme.scaled(WIDE))
        self.resize(max(self.width(), wide), max(self.height(), high))

    def done(self, result: int) -> None:
        """Close; what is being made stops."""
        self.making.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAD, 12, PAD, 0)
        column.addWidget(self.form)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        head = QVBoxLayout()
        head.setContentsMargins(PAD, 16, PAD, 8)
        head.setSpacing(0)
        head.addWidget(label(_("Calendar file"), "title"))
        title = self.plan.title.text(words(self.desk.settings.language).language)
        head.addWidget(label(title, "muted", wrap=True))
        foot = QHBoxLayout()
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.make_button)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(PAD, 8, PAD, 16)
        bottom.setSpacing(12)
        bottom.addWidget(self.making)
        bottom.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(area, 1)
        whole.addWidget(line())
        whole.addLayout(bottom)
        self._make_room()

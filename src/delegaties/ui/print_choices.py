"""The choices for what is printed, and what to know beforehand: the preview's column."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from delegaties.i18n import N_
from delegaties.outputs.exporting import Draft, Wanted
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.settings import Settings
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.making import Making
from delegaties.ui.papers import Paper
from delegaties.ui.scopes import LANGUAGES
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.ui.widgets.remarks import Remarks, Told
from delegaties.values.audience import Audience

PAD, GAP = 14, 8
SIZES = [("A4", "A4"), ("A5", "A5")]

FIELDS = (
    Field("audience", N_("For whom"), Kind.CHOICE, choices=tuple(Audience), optional=False,
          width="full"),
    Field("language", N_("Language"), Kind.CHOICE, choices=lambda: LANGUAGES, optional=False),
    Field("page_size", N_("Paper"), Kind.CHOICE, choices=lambda: SIZES, optional=False),
)  # fmt: skip
"""What is asked of everything that is printed."""


class PrintChoices(QFrame):
    """The column at the right. `changed` tells that other pages are wanted.

    `go` asks for the page of a person, organisation or place that a remark is about.
    """

    changed = Signal()
    save = Signal()
    print = Signal()
    go = Signal(str, object)

    def __init__(self, paper: Paper, settings: Settings) -> None:
        super().__init__()
        self.setProperty("look", "inspector")
        self.setAccessibleName(_("Choices"))
        self._paper, self._settings = paper, settings
        self.values: dict[str, Any] = {
            "audience": Audience.OWN,
            "language": settings.language,
            "page_size": "A4",
            **paper.first(),
        }
        self.form = Form((Section("", (*paper.fields(), *FIELDS)),), self._chosen)
        self.form.show_for("book", self.values)
        self.state = label("", "muted")
        self.remarks = Remarks(_("Check beforehand"))
        self.making = Making()
        self.save_button = button(_("Save as PDF"), self.save.emit, "download", "primary")
        self.print_button = button(_("Print…"), self.print.emit, "printer")
        self._lay_out(_(paper.title))

    def wanted(self, target: Path | None = None) -> Wanted:
        """Return what is chosen, to be written to `target`."""
        wanted = Wanted(
            audience=self.values["audience"],
            language=self.values["language"],
            page_size=self.values["page_size"],
            municipality=self._settings.municipality,
            accent=self._settings.accent or "",
            logo=Path(self._settings.logo) if self._settings.logo else None,
        )
        return self._paper.wanted(wanted, self.values, target)

    def least_width(self) -> int:
        """Return the width below which its buttons would be cut."""
        parts = (self.save_button, self.print_button)
        return sum(part.sizeHint().width() for part in parts) + 2 * PAD + GAP

    def put_state(self, pages: int | None) -> None:
        """Say how many pages there are, or that they are being made (None)."""
        self.state.setText(
            _("Being updated") if pages is None else ngettext("{n} page", "{n} pages", pages)
        )

    def put_remarks(self, plan: MissionPlan, made: Draft) -> None:
        """Show what to know about a draft, given the office's own plan."""
        words = current()
        told = [
            Told(
                remark.severity.value,
                words.text(remark.message, **remark.params),
                self._opener(plan, remark.record),
            )
            for remark in made.remarks
        ]
        self.remarks.put([*told, *self._left_out(made)])

    def _chosen(self, name: str, value: Any, _seen: Any) -> None:
        self.values[name] = value
        self.making.forget()
        self.changed.emit()

    def _opener(self, plan: MissionPlan, record: UUID | None) -> Callable[[], object] | None:
        lookup = Lookup(plan)
        for kind in ("person", "organisation", "place"):
            if getattr(lookup, kind)(record) is not None:
                return lambda: self.go.emit(kind, record)
        return None

    def _left_out(self, made: Draft) -> list[Told]:
        """Tell what these readers do not get."""
        return [Told("info", self._paper.left_out(made.left_out))] if made.left_out else []

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 8)
        head.addWidget(label(title, "section"), 1)
        head.addWidget(self.state)
        inside = QWidget()
        inside.setProperty("look", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        choices = QVBoxLayout()
        choices.setContentsMargins(PAD, 0, PAD, 0)
        choices.addWidget(self.form)
        column.addLayout(choices)
        column.addWidget(self.remarks, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAD, 12, PAD, 12)
        foot.setSpacing(12)
        foot.addWidget(self.making)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        row.addStretch(1)
        foot.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(line())
        whole.addWidget(area, 1)
        whole.addWidget(line())
        whole.addLayout(foot)

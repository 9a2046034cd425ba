"""The part of the settings that is the office's: what the checks hold to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.edits import office as edits
from delegaties.i18n import N_
from delegaties.plan.load_office import office as load_office
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Form
from delegaties.ui.language import _, current
from delegaties.ui.pages.office_form import (
    CUSTOMS,
    LIMITS,
    SEVERITIES,
    customs_shown,
    limits_shown,
    prayers_typed,
    severities_shown,
)
from delegaties.ui.sources import DeskSources
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.values.office import Office

CHANGED = N_("Change “{what}” for the checks")
HABITS = N_("Change the habits of {country}")
RESET = N_("Put the habits of {country} back to the default")
LABELS = labels_of((*LIMITS, *SEVERITIES))


class OfficePart(QWidget):
    """Measures, habits of a country, and severities, each kept as soon as it is left."""

    unsaved = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.country = ""
        self._office = Office()
        sources = DeskSources(desk)
        self.limits = Form(LIMITS, self._limit, sources)
        self.customs = Form(CUSTOMS, self._habit, sources)
        self.severities: Form | None = None
        self._own = label("", "muted", wrap=True)
        self._reset = button(_("Back to the default"), self.reset, "undo-2")
        self._more = button(_("How bad is each finding?"), self.unfold, "octagon-alert")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for widget in (self.limits, line(), self.customs, self._own):
            self._column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._reset)
        row.addWidget(self._more)
        row.addStretch(1)
        self._column.addLayout(row)
        for form in (self.limits, self.customs):
            form.unsaved.connect(self.unsaved)

    def refresh(self) -> None:
        """Read what the office holds to, and show it."""
        self._office = self.desk.read(load_office)
        self.limits.show_for("limits", limits_shown(self._office))
        self.customs.show_for("customs", customs_shown(self._office, self.country))
        if self.severities is not None:
            self.severities.show_for("severities", severities_shown(self._office))
        self._reset.setVisible(self.country in self._office.customs)
        names = sorted(map(self._named, self._office.customs))
        self._own.setVisible(bool(names))
        self._own.setText(_("Changed here: {countries}", countries=current().listed(names)))

    @staticmethod
    def _named(country: str) -> str:
        return current().country(country) if country else _("every other country")

    def unfold(self) -> None:
        """Show how bad each finding is; made only now, for it is long."""
        self.severities = Form(SEVERITIES, self._severity, DeskSources(self.desk))
        self.severities.unsaved.connect(self.unsaved)
        self._more.hide()
        self._column.addWidget(line())
        self._column.addWidget(self.severities)
        self.refresh()
        self.severities.focus_first()

    def reset(self) -> None:
        """Go back to the habits that the program ships with."""
        params = {"country": self._named(self.country)}
        self.desk.attempt(RESET, edits.reset_customs, self.country, params=params)

    def _limit(self, name: str, value: Any, seen: Any) -> None:
        params = {"what": LABELS[name]}
        self.desk.change(CHANGED, edits.set_limit, name, value, seen, params=params)

    def _severity(self, rule: str, severity: Any, seen: Any) -> None:
        params = {"what": LABELS[rule]}
        self.desk.change(CHANGED, edits.set_severity, rule, severity, seen, params=params)

    def _habit(self, name: str, value: Any, seen: Any) -> None:
        if name == "country":
            self.country = value
            self.refresh()
            return
        if name == "prayers":
            value, seen = prayers_typed(value), prayers_typed(seen)
        params = {"country": self._named(self.country)}
        self.desk.change(
            HABITS, edits.change_customs, self.country, {name: value}, {name: seen}, params=params
        )

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused."""
        forms = filter(None, (self.limits, self.customs, self.severities))
        return all(form.commit_pending() for form in forms)

"""What can be done with the chosen participants, as a menu: their party and status, in one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from delegaties.plan.mission import MissionPlan
from delegaties.ui.icons import icon
from delegaties.ui.language import _
from delegaties.ui.mission.item_form import party_choices
from delegaties.ui.mission.participant_editor import ParticipantEditor
from delegaties.values.kinds import ParticipationStatus
from delegaties.values.labels import label


class ParticipantMenu(QMenu):
    """Opens where the list is clicked with the right button; parties are those of now."""

    def __init__(
        self,
        editor: ParticipantEditor,
        remove: Callable[[], object],
        plan: Callable[[], MissionPlan | None],
        view: QAbstractItemView,
    ) -> None:
        super().__init__(_("Participant"), view)
        self._editor, self._remove, self._plan, self._view = editor, remove, plan, view
        self.aboutToShow.connect(self.fill)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open)

    def _open(self, at: QPoint) -> None:
        if self._view.selectionModel().hasSelection():
            self.popup(self._view.viewport().mapToGlobal(at))

    def fill(self) -> None:
        """Fill the menu."""
        self.clear()
        plan = self._plan()
        parties = list(party_choices(plan)) if plan else []
        self._choices(_("Party"), "split", "party_id", [*parties, (None, _("no party"))])
        statuses = [(each, _(label(each))) for each in ParticipationStatus]
        self._choices(_("Status"), "circle-check", "status", statuses)
        self.addSeparator()
        self.addAction(icon("trash-2"), f"{_('Remove')}\tDel", self._remove)

    def _choices(self, text: str, picture: str, name: str, choices: list[tuple[Any, str]]) -> None:
        menu = self.addMenu(icon(picture), text)
        for value, word in choices:
            entry = menu.addAction(word.replace("&", "&&"))
            entry.triggered.connect(lambda _on, to=value: self._editor.choose(name, to))

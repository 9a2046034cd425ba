"""The exits of a mission in the window: its calendar file, its briefing book, its change sheet.

Their dialogs are imported when the first is opened: the libraries under them take a tenth of a
second, and most starts make no file.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from delegaties.errors import DelegatiesError
from delegaties.outputs.calendar.scope import WHOLE, Scope
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release
from delegaties.ui.desk import Desk


def calendar(
    desk: Desk, mission_id: UUID, parent: QWidget | None, scope: Scope = WHOLE
) -> QDialog | None:
    """Open the dialog that makes a mission's calendar file; None when the mission is gone.

    `scope` is for whom it is made unless the user chooses another.
    """
    from delegaties.ui.export_form import CalendarDialog  # noqa: PLC0415  slow to import

    return _open(lambda: CalendarDialog(desk, mission_id, parent, scope), desk)


def book(desk: Desk, mission_id: UUID, parent: QWidget | None) -> QDialog | None:
    """Open the preview of a mission's briefing book; None when the mission is gone."""
    from delegaties.ui.papers import book_paper  # noqa: PLC0415  slow to import
    from delegaties.ui.preview import PreviewDialog  # noqa: PLC0415

    return _open(lambda: PreviewDialog(desk, mission_id, parent, book_paper), desk)


def changes(
    desk: Desk, mission_id: UUID, parent: QWidget | None, since: Release | None = None
) -> QDialog | None:
    """Open the preview of a mission's change sheet; None when no version was given out."""
    from delegaties.ui.change_sheet import SheetPaper  # noqa: PLC0415  slow to import
    from delegaties.ui.preview import PreviewDialog  # noqa: PLC0415

    def paper(plan: MissionPlan) -> SheetPaper:
        return SheetPaper(desk, plan.id, since)

    return _open(lambda: PreviewDialog(desk, mission_id, parent, paper), desk)


def _open(make: Callable[[], QDialog], desk: Desk) -> QDialog | None:
    try:
        dialog = make()
    except DelegatiesError as error:
        desk.tell(error)
        return None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog

"""The worst finding of each row of a list: an icon at its end, all sentences in its tooltip.

    self.marks = Marks()
    columns = (…, self.marks.column())
    self.marks.show(judged)              # then let the view paint again

One `Marks` belongs to one list.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from PySide6.QtGui import QIcon

from delegaties.checks.accepted import Judged
from delegaties.checks.finding import Finding
from delegaties.checks.telling import told
from delegaties.ui.icons import icon
from delegaties.ui.language import current
from delegaties.ui.mission.severities import name
from delegaties.ui.rows import Column, Role
from delegaties.ui.widgets.chips import severity_icon
from delegaties.values.kinds import Severity


class Marks:
    """What was found about the rows of one list, by their ids.

    With `every` a finding marks all rows that make it what it is: both of two that clash.
    """

    def __init__(self, *, every: bool = False) -> None:
        self._every = every
        self._found: dict[UUID, list[Finding]] = {}

    def show(self, judged: Judged) -> bool:
        """Take what was found; False when that is what is shown already."""
        found = defaultdict(list)
        for each in judged.open:
            for key in self._rows_of(each):
                found[key].append(each)
        if found == self._found:
            return False
        self._found = dict(found)
        return True

    def _rows_of(self, finding: Finding) -> set[UUID]:
        about = finding.about if self._every else ()
        return {key for key in (finding.where.row_id, *about) if isinstance(key, UUID)}

    def column(self) -> Column[Any]:
        """Return the column at the end of a row."""
        return Column("", lambda _row: "", icon=self._icon, tooltip=self.words, data=self._spoken)

    def worst(self, row_id: UUID) -> Severity | None:
        """Return how bad the worst is that was found about a row."""
        found = self._found.get(row_id)
        return found[0].severity if found else None

    def words(self, row: Any) -> str:
        """Return what was found about a row, a line each, the worst first."""
        return "\n".join(told(each, current()) for each in self._found.get(row.id, ()))

    def _icon(self, row: Any) -> QIcon | None:
        found = self._found.get(row.id)
        if not found:
            return None
        severity = found[0].severity.value
        return icon(severity_icon(severity), f"severity.{severity}.line")

    def _spoken(self, row: Any, role: int) -> Any:
        if role != Role.AccessibleTextRole or row.id not in self._found:
            return None
        return f"{name(self._found[row.id][0].severity)}: {self.words(row)}"

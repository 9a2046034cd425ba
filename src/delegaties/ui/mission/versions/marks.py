"""The marks of what changed since a version, behind the titles of a list.

One `ChangeMarks` belongs to one list: a column asks it for its `data`, and after `show` the view
paints again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from delegaties.i18n import Words
from delegaties.outputs.changes import SHORT, Teller
from delegaties.plan.difference import Difference, ItemChange
from delegaties.ui.language import _, current
from delegaties.ui.mission.cells import AFTER
from delegaties.ui.mission.programme_rows import ItemRow
from delegaties.ui.mission.versions.changes import ICONS
from delegaties.ui.rows import Role
from delegaties.ui.widgets.chips import Chip

SIGN = "Δ"
"""Before the time of a changed item, where there is no room for a word."""


def change_chip(change: ItemChange, words: Words) -> Chip:
    """Return the mark of a change: its icon and its word, and how many others there are."""
    first, *others = change.what
    more = f" +{len(others)}" if others else ""
    text = words.text(SHORT[first]) + more
    line, tint = "severity.info.line", "severity.info.tint"
    return Chip(text, ICONS[first], line, tint, form="flat")


def marked_rows(rows: Sequence[ItemRow], marked: Difference | None) -> Sequence[ItemRow]:
    """Return the rows, those that changed with what changed, and a sign that the least card has."""
    if marked is None or not marked.items:
        return rows
    teller = Teller(marked, current())
    said = {change.id: teller.marks(change) for change in marked.items}
    return [
        replace(row, changed=said[row.id], time=f"{SIGN} {row.time}".strip())
        if row.id in said
        else row
        for row in rows
    ]


class ChangeMarks:
    """What is marked of the items of one list."""

    def __init__(self) -> None:
        self._marked: Difference | None = None

    def show(self, marked: Difference | None) -> bool:
        """Take what is to be marked; False when that is what is shown already."""
        if marked is self._marked:
            return False
        self._marked = marked
        return True

    def of(self, item_id: UUID) -> ItemChange | None:
        """Return what is marked of an item."""
        return self._marked.by_item.get(item_id) if self._marked else None

    def words(self, item_id: UUID) -> str:
        """Return what changed of an item, a line each; empty where nothing is marked."""
        change = self.of(item_id)
        if change is None or self._marked is None:
            return ""
        return "\n".join(Teller(self._marked, current()).sentences(change))

    def data(self, row: Any, role: int) -> Any:
        """Answer a view for the cell of a title."""
        change = self.of(row.id) if role in _ROLES else None
        if change is None:
            return None
        if role == AFTER:
            return (change_chip(change, current()),)
        if role == Role.AccessibleTextRole:
            return _("{title}, changed: {what}", title=row.title, what=self.words(row.id))
        return f"{row.title}\n{self.words(row.id)}"


_ROLES = frozenset((AFTER, int(Role.AccessibleTextRole), int(Role.ToolTipRole)))

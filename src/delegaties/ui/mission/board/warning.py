"""What would be found where a drag is: of all that it would bring, the worst is told."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from delegaties.checks.all import worst_first
from delegaties.checks.finding import Finding, second_line, sentence
from delegaties.ui.language import current
from delegaties.ui.mission.board.landing import NEW
from delegaties.ui.mission.board.paint import Warned
from delegaties.ui.mission.foretelling import LOUD, Find, Foretelling


class Warnings(Foretelling):
    """`told` the worst that a change would bring: a Warned, or None for nothing."""

    told = Signal(object)

    def __init__(self, find: Find, parent: QObject | None = None) -> None:
        super().__init__(find, parent)
        self.found.connect(lambda found: self.told.emit(worst(timely(found))))


def timely(found: Iterable[Finding]) -> list[Finding]:
    """Leave out what a new item still lacks: that is typed after it has a time."""
    return [each for each in found if each.where.row_id != NEW or each.where.field == "when"]


def worst(found: Iterable[Finding]) -> Warned | None:
    """Return what is told first of what was found; None where nothing is worth a warning."""
    for finding in worst_first(found):
        if finding.severity in LOUD:
            lines = sentence(finding, current()), second_line(finding, current())
            return Warned(finding.severity.value, "\n".join(filter(None, lines)))
    return None

"""Points of attention of one kind together: in which order they stand, and the head above many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegaties.checks.finding import Finding
from delegaties.checks.rules import RULES
from delegaties.ui import theme
from delegaties.ui.icons import icon
from delegaties.ui.language import _, ngettext
from delegaties.ui.widgets.buttons import Picture, button
from delegaties.ui.widgets.chips import severity_icon
from delegaties.values.kinds import Severity

LEAST = 3
"""So many points of one kind get a head."""
LONG = 10
"""A list with more points than this begins with its groups folded."""
INDENT = 24
"""What is below the head stands as far to the right as the sentences of the cards."""

Kind = tuple[Severity, str]


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one rule that are equally bad, in their order."""

    severity: Severity
    rule: str
    findings: tuple[Finding, ...]

    @property
    def kind(self) -> Kind:
        """What tells this group from the others, also when its findings change."""
        return self.severity, self.rule

    @property
    def has_head(self) -> bool:
        """Whether there are so many that they stand below a head."""
        return len(self.findings) >= LEAST

    @property
    def name(self) -> str:
        """What these points are about, with their number, in the reader's language."""
        known = RULES.get(self.rule)
        what = _(known.label) if known else self.rule
        return f"{what} · {len(self.findings)}"


def groups_of(findings: Iterable[Finding]) -> list[Group]:
    """Return findings that stand worst first by kind, each kind where its first one stands."""
    found: dict[Kind, list[Finding]] = {}
    for each in findings:
        found.setdefault((each.severity, each.rule), []).append(each)
    return [Group(severity, rule, tuple(them)) for (severity, rule), them in found.items()]


def in_order(groups: Sequence[Group]) -> list[Finding]:
    """Return the findings as they stand below each other."""
    return [each for group in groups for each in group.findings]


class GroupHead(QWidget):
    """The head above points of one kind: folds them, and accepts all of them at once."""

    def __init__(
        self, group: Group, fold: Callable[[Kind], object], accept: Callable[[Group], object]
    ) -> None:
        super().__init__()
        self.group = group
        self.toggle = button("", lambda: fold(self.group.kind), "chevron-down", "quiet")
        self.accept = button("", lambda: accept(self.group), look="link")
        self.setFocusProxy(self.toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 8, 14, 4)
        self._column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(0)
        severity = group.severity.value
        row.addWidget(Picture(severity_icon(severity), f"severity.{severity}.line"))
        row.addWidget(self.toggle)
        row.addStretch(1)
        self._column.addLayout(row)
        below = QHBoxLayout()
        below.addSpacing(theme.scaled(INDENT))
        below.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        below.addStretch(1)
        self._column.addLayout(below)

    def put(self, group: Group, *, folded: bool) -> None:
        """Show a group of the same kind as it is now."""
        self.group = group
        number = len(group.findings)
        self.toggle.setText(group.name)
        self.toggle.setIcon(icon("chevron-right" if folded else "chevron-down"))
        self.toggle.setAccessibleName(group.name)
        self.toggle.setAccessibleDescription(_("folded") if folded else _("unfolded"))
        self.accept.setText(
            ngettext("Accept {n} with a reason", "Accept all {n} with a reason", number)
        )
        self.accept.setAccessibleDescription(group.name)

    def ask(self, question: QWidget) -> None:
        """Put a question below."""
        self._column.addWidget(question)

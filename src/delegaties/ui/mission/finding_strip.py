"""The strip above the work while somebody goes through the points of attention.

It names the point they are at, with what can be done about it, and leads to the one before, the
next and the whole list: the list itself may stand where the properties stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from delegaties.checks.finding import Finding
from delegaties.checks.telling import told
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.finding_card import Link
from delegaties.ui.mission.severities import name
from delegaties.ui.theme import scaled, set_look
from delegaties.ui.widgets.buttons import Picture, button, clear, frame, icon_button, label, line
from delegaties.ui.widgets.chips import severity_icon

OK = "ok"
ROOMY = 1100
"""Narrower than this, what can be done stands below what is wrong, and the last button is bare."""


class FindingStrip(QWidget):
    """`stepped` asks for the next point (1) or the one before (-1), `listed` for all of them."""

    stepped = Signal(int)
    listed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The point of attention you are at"))
        self._frame = frame("")
        self.mark = Picture("circle")
        self.said = label("", wrap=True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.acts = QWidget()
        self.number = label("", "strong")
        earlier = _("Earlier point of attention (Shift+F8)")
        self.before = icon_button(earlier, "chevron-left", lambda: self.stepped.emit(-1))
        later = _("Next point of attention (F8)")
        self.after = icon_button(later, "chevron-right", lambda: self.stepped.emit(1))
        self.all = button(_("All points"), self.listed.emit, "list-checks", "quiet")
        self.all.setToolTip(_("All points"))
        self.close_button = icon_button(_("Close"), "x", self.closed.emit)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        across = QHBoxLayout(self._frame)
        across.setContentsMargins(10, 2, 4, 2)
        across.setSpacing(8)
        across.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(2)
        self._middle.addWidget(self.said, 1)
        self._middle.addWidget(self.acts, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(self._middle, 1)
        for part in (self.before, self.number, self.after, self.all, self.close_button):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        around = QHBoxLayout()
        around.setContentsMargins(12, 5, 12, 5)
        around.addWidget(self._frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(around)
        column.addWidget(line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= scaled(ROOMY)
        way = QBoxLayout.Direction
        self._middle.setDirection(way.LeftToRight if roomy else way.TopToBottom)
        self.all.setText(_("All points") if roomy else "")

    def show_finding(
        self, finding: Finding, number: int, n: int, links: Sequence[Link] = ()
    ) -> None:
        """Show a finding: the how-manieth of those there are, and what can be done about it."""
        severity, text = finding.severity.value, told(finding, current())
        self._put(severity, text, f"{name(finding.severity)}: {text}")
        self.number.setText(_("{number} of {n}", number=number, n=n))
        self._offer(links, text)
        self._lead(n)

    def show_gone(self, left: int) -> None:
        """Say that the point they were at is no more, and how many are left."""
        text = ngettext(
            "That point is dealt with. {n} point of attention is left.",
            "That point is dealt with. {n} points of attention are left.",
            left,
        ) if left else _("That point is dealt with. No points of attention are left.")  # fmt: skip
        self._put(OK, text, text)
        self.number.setText("")
        self._offer((), "")
        self._lead(left)

    def _put(self, severity: str, text: str, whole: str) -> None:
        set_look(self._frame, f"finding-{severity}")
        self.mark.put(severity_icon(severity), f"severity.{severity}.line")
        self.said.setText(text)
        self.said.setAccessibleName(whole)

    def _offer(self, links: Sequence[Link], text: str) -> None:
        if self.acts.isAncestorOf(self.focusWidget() or self):  # what was done goes on from here
            self.after.setFocus()
        clear(self.acts)
        row = self.acts.layout()
        for each in links:
            made = button(each.name, each.act, look="link")
            made.setAccessibleDescription(text)
            if row is not None:
                row.addWidget(made)
                made.show()  # by itself Qt shows it later, and until then it has no room
        self.acts.setVisible(bool(links))

    def _lead(self, left: int) -> None:
        for part in (self.before, self.after, self.all):
            part.setVisible(bool(left))

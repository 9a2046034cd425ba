"""The panel of points of attention: worst first, filtered, and gone through with F8.

    panel.show_findings(plan, judged)        # None: they are being worked out
    panel.went.connect(…)                    # a finding whose place is wanted
    panel.step(1)                            # the next finding after the one last gone to

It keeps what it shows of a finding that stays the same. It is folded unless the window is roomy or
it was asked for; what it hides of accepted points unfolds below the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegaties.checks.accepted import Judged
from delegaties.checks.finding import Finding, sentence
from delegaties.edits.findings import accept, withdraw
from delegaties.i18n import N_
from delegaties.plan.mission import Acceptance, MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.accepting import Accepting, usual_day
from delegaties.ui.mission.finding_card import Card, Link
from delegaties.ui.mission.finding_groups import Group, GroupHead, groups_of, in_order
from delegaties.ui.mission.finding_list import FindingList
from delegaties.ui.mission.findings_filter import FindingsFilter
from delegaties.ui.mission.remedies import remedies
from delegaties.ui.mission.walking import Walk
from delegaties.ui.widgets.buttons import button, label, line
from delegaties.ui.widgets.inspector import Inspector
from delegaties.ui.widgets.scrolled import bring_into_sight

ACCEPTED = N_("Accept: {text}")
ALL_ACCEPTED = N_("Accept {n} points such as: {text}")
WITHDRAWN = N_("Take back the acceptance of: {text}")
MANY = 40
"""Findings that are shown at once; the rest waits until it is asked for."""


class FindingsPanel(Inspector):
    """`went` tells a finding to go to, `showing` that the panel comes or goes."""

    went = Signal(object)
    showing = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Points of attention"))
        self.show_title(_("Points of attention"))
        self._desk = desk
        self._plan: MissionPlan | None = None
        self._judged = Judged()
        self.walk = Walk()
        self._all = self._unfolded = self._was_open = False
        self.filter = FindingsFilter()
        self.filter.changed.connect(self._show)
        for chip in self.filter.chips:
            self.buttons.addWidget(chip)
        self.said = label("", "muted", wrap=True)
        self.said.setContentsMargins(14, 12, 14, 12)
        self.list = FindingList(self._card, self.ask_all)
        self.more = button("", self._show_all, look="link")
        self.folded = button("", self._unfold, "chevron-right", "link")
        self.area.setWidget(self._body())
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._roomy = self._pinned = False
        self.lid = line()
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.insertWidget(0, self.lid)
        self._follow()

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self.said)
        column.addLayout(self.list.open)
        for link in (self.more, self.folded):
            link.setContentsMargins(14, 0, 14, 0)
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.list.behind)
        column.addStretch(1)
        return body

    # Showing

    def show_findings(self, plan: MissionPlan, judged: Judged | None) -> None:
        """Show what was found in a plan; None while that is being worked out."""
        self._plan = plan
        self._judged = judged or Judged()
        self.filter.offer(self._judged.open)
        self._show()
        if judged is None:
            self.said.setText(_("Being worked out…"))

    @property
    def shown(self) -> list[Finding]:
        """The findings that the filters let through, as they stand below each other."""
        return in_order(groups_of(self.filter.kept(self._judged.open)))

    def _show(self) -> None:
        if not self.is_open:
            return
        shown = self.shown
        some = bool(self._judged.open)
        self.said.setText(_("No point of attention here.") if some else _("No points of attention"))
        self.said.setVisible(not shown)
        told = shown if self._all else shown[:MANY]
        accepted = self._judged.accepted if self._unfolded else ()
        self.list.show_groups(groups_of(told), accepted, total=len(shown))
        rest = len(shown) - len(told)
        self.more.setText(ngettext("Show {n} more", "Show {n} more", rest))
        self.more.setVisible(bool(rest))
        self.folded.setText(_("Accepted ({n})", n=len(self._judged.accepted)))
        self.folded.setVisible(bool(self._judged.accepted))
        self._mark()

    def _card(self, finding: Finding, acceptance: Acceptance | None) -> Card:
        links, note = self.links(finding), ""
        if acceptance is not None:
            held = acceptance
            links = (Link(_("Take back"), lambda: self._withdraw(finding, held)),)
            note = self._note(acceptance)
        card = Card(finding, links, note)
        card.clicked.connect(lambda: self.go_to(finding))
        card.stepped.connect(lambda by: self.list.step_from(card, by))
        return card

    def links(self, finding: Finding) -> tuple[Link, ...]:
        """Return what can be done about a finding."""
        accept = Link(_("Accept with a reason"), lambda: self.ask(finding))
        return (*remedies(self._desk, self._plan, finding), accept) if self._plan else (accept,)

    def _note(self, acceptance: Acceptance) -> str:
        """Return until when a point is accepted and why; and by whom, which the journal knows."""
        until = current().date_plain(acceptance.until)
        note = _("Accepted until {day}: {reason}", day=until, reason=acceptance.reason)
        for entry in self._desk.history(self._plan.id) if self._plan else ():
            if any(row.row_id == acceptance.id and row.after for row in entry.rows):
                day = current().date_short(entry.at.date())
                return f"{note} ({entry.who}, {day})"
        return note

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show()

    # Going

    def go_to(self, finding: Finding) -> None:
        """Go to the place of a finding."""
        self.walk.goes_to(finding, self.shown)
        self._mark()
        self.went.emit(finding)

    def step(self, by: int) -> Finding | None:
        """Go to the next finding (or the one before), around the end; None when there is none."""
        finding = self.walk.step(self.shown, by)
        if finding is not None:
            self.go_to(finding)
        return finding

    def _mark(self) -> None:
        self.list.show_place(self.walk.key)

    # Acting

    def ask(self, finding: Finding) -> None:
        """Ask why a finding may stay, below its sentence."""
        if not self.is_open:
            self.toggle()
        card = self.list.card(finding)
        if card is not None:
            self._ask(card, (finding,))

    def ask_all(self, group: Group) -> None:
        """Ask why all points of a kind may stay, below their head."""
        head = self.list.head(group.kind)
        if head is not None:
            self._ask(head, group.findings)

    def _ask(self, below: Card | GroupHead, findings: Sequence[Finding]) -> None:
        if below.findChild(Accepting) is not None:
            return

        def leave() -> None:
            asked.hide()
            asked.deleteLater()
            below.setFocus()

        until = usual_day(self._plan, self._desk.today())
        asked = Accepting(until, lambda reason, until: self._accept(findings, reason, until), leave)
        below.ask(asked)
        bring_into_sight(asked)
        asked.reason.control().setFocus()

    def _accept(self, findings: Sequence[Finding], reason: str, until: date) -> None:
        if self._plan is None:
            return
        first, keys = findings[0], [each.key for each in findings]
        params = _named(first) | {"n": len(keys)}
        self._desk.change(
            ACCEPTED if len(keys) == 1 else ALL_ACCEPTED, accept, self._plan.id, keys,
            mission=self._plan.id, rule=first.rule, reason=reason, until=until, params=params,
        )  # fmt: skip

    def _withdraw(self, finding: Finding, acceptance: Acceptance) -> None:
        if self._plan is not None:
            self._desk.attempt(
                WITHDRAWN, withdraw, acceptance.id, mission=self._plan.id, params=_named(finding)
            )

    # Folding

    def enter(self) -> None:
        """Show the panel, with the focus on the finding that the user is at, or the first."""
        if not self.is_open:
            self.toggle()
        cards = sorted(self.list.cards, key=lambda card: not card.isChecked())
        if cards:
            cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self) -> None:
        """Show the panel until it is closed, or close it."""
        if not self.is_open:
            self._pinned = True
            self.unfold()
        else:
            self.close_again()

    def fit(self, page_width: int) -> None:
        self._roomy = page_width >= self.roomy
        super().fit(page_width)

    def fold_again(self) -> None:
        if not self._pinned:
            self._wanted = None
            self._follow()

    def close_again(self) -> None:
        self._pinned = False
        super().close_again()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded, also at the moment Qt moves it from one place to another."""
        return self._wanted if self._wanted is not None else self._roomy

    def _follow(self) -> None:
        news = self._was_open != self.is_open
        self._was_open = self.is_open
        if news and self.is_open:
            self.showing.emit()  # first: what makes room for it; both at once widen the window
            self._show()
        self.setVisible(self.is_open)
        if news and not self.is_open:
            self.showing.emit()


def _named(finding: Finding) -> dict[str, Any]:
    return {"text": sentence(finding, current())}

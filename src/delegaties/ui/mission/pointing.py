"""Where a mission shows what was found in it: its tabs, its lists, the panel; and the way there.

The panel shares the place of the inspector: in a roomy window it stands below it, elsewhere one of
the two gives way to the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabBar

from delegaties.checks.accepted import Judged, totals
from delegaties.checks.finding import Finding, Part, sentence
from delegaties.plan.mission import MissionPlan
from delegaties.ui.icons import button_size, icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.finding_strip import FindingStrip
from delegaties.ui.mission.findings import FindingsPanel
from delegaties.ui.mission.severities import chip_of, in_words, pressing, worst
from delegaties.ui.mission.tab import Tab
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.widgets.buttons import button
from delegaties.ui.widgets.chips import Chip, ChipLabel, severity_icon
from delegaties.ui.widgets.inspector import Inspector

if TYPE_CHECKING:
    from delegaties.ui.mission.workspace import Workspace

BESIDE = 24
"""Pixels between and around the tabs and the button at their right."""
AT_RIGHT = QTabBar.ButtonPosition.RightSide


class Pointing(QObject):
    """Ties the findings of a mission to its workspace; `said` tells where F8 went."""

    def __init__(self, workspace: Workspace, across: QHBoxLayout) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._across = across
        self._plan: MissionPlan | None = None
        self._judged: Judged | None = None
        self._told: dict[Tab, Judged] = {}
        self._heard: set[Inspector] = set()
        self._said_place: tuple[object, ...] = ()
        self.said = ""
        self.judging = workspace.desk.judging
        self.judging.judged.connect(self._came)
        self.panel = FindingsPanel(workspace.desk)
        self.panel.went.connect(self.go_to)
        self.panel.showing.connect(self.arrange)
        across.addWidget(self.panel)
        self.strip = FindingStrip()
        self.strip.stepped.connect(self.step)
        self.strip.listed.connect(self.panel.enter)
        self.strip.closed.connect(self._end)
        self.panel.filter.changed.connect(self._place)
        self.button = button("", self.panel.toggle, "circle-check", "quiet")
        self.button.setIconSize(button_size())
        self.button.setCheckable(True)
        for key, by in (("F8", 1), ("Shift+F8", -1)):
            shortcut = QShortcut(QKeySequence(key), workspace)
            shortcut.activated.connect(lambda by=by: self.step(by))
        self._count()

    # Showing

    def show_plan(self, plan: MissionPlan) -> None:
        """Show what is wrong with the mission as it is now."""
        self._plan = plan
        self._show(self.judging.of(plan))

    def _came(self, mission_id: UUID) -> None:
        if self._plan is not None and self._plan.id == mission_id:
            self._show(self.judging.of(self._plan))

    def _show(self, judged: Judged | None) -> None:
        if self._plan is None or (judged is not None and judged is self._judged):
            return
        self._judged = judged
        self.panel.show_findings(self._plan, judged)
        self._count()
        self._place()
        self.tell(self._workspace.tab)

    def tell(self, tab: Tab) -> None:
        """Let a tab that is opened show what is found, and make room for the panel in it."""
        if self._judged is not None and self._told.get(tab) is not self._judged:
            self._told[tab] = self._judged
            tab.show_findings(self._judged)
        self.arrange()

    def _count(self) -> None:
        """Show how much needs attention on each tab and on the button."""
        found = self._judged.open if self._judged else ()
        by_part: dict[Part, list[Finding]] = defaultdict(list)
        for each in found:
            by_part[each.where.part].append(each)
        bar = self._workspace.bar
        for number, entry in enumerate(TABS):
            tally = totals(by_part[entry.part]) if entry.part else {}
            words = in_words(tally)
            bar.setAccessibleTabName(number, ", ".join(filter(None, (bar.tabText(number), words))))
            bar.setTabToolTip(number, words)
            self._mark(number, chip_of(tally), words)
        bar.setIconSize(bar.iconSize())  # Qt does not notice that a mark became wider
        self._name_button(found)

    def _mark(self, number: int, chip: Chip | None, words: str) -> None:
        """Put a chip on a tab, or take it off."""
        bar = self._workspace.bar
        mark = bar.tabButton(number, AT_RIGHT)
        if chip is None:
            if mark is not None:
                bar.setTabButton(number, AT_RIGHT, None)
        elif isinstance(mark, ChipLabel):
            mark.put(chip, words)
            mark.adjustSize()
        else:
            bar.setTabButton(number, AT_RIGHT, ChipLabel(chip, words))

    def _name_button(self, found: tuple[Finding, ...]) -> None:
        tally = totals(found)
        pressed = pressing(tally)
        severity = worst(pressed)
        mark = severity.value if severity else "ok"
        self.button.setIcon(icon(severity_icon(mark), f"severity.{mark}.line"))
        name = _("Points of attention")
        number = str(sum(pressed.values())) if pressed else ""
        self.button.setText(f"{name}  {number}".strip())
        room = self._workspace.width() - self._workspace.bar.sizeHint().width() - BESIDE
        if self.button.sizeHint().width() > room:  # a tab's name is not cut for it
            self.button.setText(number)
        words = in_words(tally) or _("No points of attention")
        self.button.setAccessibleName(f"{name}: {words}")
        self.button.setToolTip(words)

    # Going

    def step(self, by: int) -> None:
        """Go to the next finding (F8), and say which of how many it is."""
        finding = self.panel.step(by)
        if finding is None:
            self.say(_("No points of attention"))
            return
        found = self.panel.shown
        at, text = found.index(finding) + 1, sentence(finding, current())
        self.say(_("{number} of {n}: {text}", number=at, n=len(found), text=text))

    def say(self, text: str) -> None:
        """Let the status line say something until the selection moves on."""
        self.said = text
        self._workspace.hear(said=True)

    def go_to(self, finding: Finding) -> None:
        """Open the tab of a finding, select its row, and put the focus in its field."""
        number = next(at for at, entry in enumerate(TABS) if entry.part is finding.where.part)
        self._workspace.open_tab(number)
        if self._workspace.at == number:
            self._workspace.tab.reveal(finding.where.row_id, finding.where.field)
        self._place()

    def _place(self) -> None:
        """Let the strip say at which finding the user is, unless the panel shows it."""
        on_the_way = self.panel.walk.finding is not None and not self.panel.is_open
        if on_the_way and self._judged is not None:
            self._say_place()
        self.strip.setVisible(on_the_way)

    def _say_place(self) -> None:
        walk, shown = self.panel.walk, self.panel.shown
        number = walk.number(shown)
        place = self._plan, walk.finding, number, len(shown)
        if place == self._said_place:
            return
        self._said_place = place
        if number and walk.finding is not None:
            links = self.panel.links(walk.finding)
            self.strip.show_finding(walk.finding, number, len(shown), links)
        else:
            self.strip.show_gone(len(shown))

    def _end(self) -> None:
        """Stop going through the findings."""
        self.panel.walk.ends()
        self._place()

    # Room

    def fit(self, width: int) -> None:
        """Take the room of a page of this width."""
        self.panel.fit(width)
        self._name_button(self._judged.open if self._judged else ())
        self.arrange()

    def arrange(self) -> None:
        """Put the panel below the inspector where there is room for both, else in its place."""
        shown = self.panel.is_open
        self.button.setChecked(shown)
        roomy = self._workspace.width() >= Inspector.roomy
        host = None
        for inspector in self._workspace.tab.findChildren(Inspector):
            if inspector is self.panel:
                continue
            if inspector not in self._heard:
                self._heard.add(inspector)
                inspector.unfolded.connect(self._give_way)
                inspector.closed.connect(self.arrange)
            inspector.give_way(yields=shown and not roomy)
            if roomy and not inspector.isHidden():
                host = inspector
        self._workspace.tab.share(taken=shown and not roomy)
        if host is not None and self.panel.parent() is not host:
            host.put_below(self.panel)
        elif host is None and self.panel.parent() is not self._workspace:
            self._across.addWidget(self.panel)
        self.panel.lid.setVisible(host is not None)
        self._place()

    def _give_way(self) -> None:
        """Fold the panel: the inspector was asked for, and there is room for one."""
        if self._workspace.width() < Inspector.roomy:
            self.panel.close_again()
        self.arrange()

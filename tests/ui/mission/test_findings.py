"""The panel of points of attention: filtered, mended, accepted, gone through."""

from __future__ import annotations

import pytest
from building import DEPARTS
from faults import faults  # noqa: F401  a fixture
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tabbing import type_in

from delegaties.checks import all as every
from delegaties.ui.mission.accepting import Accepting, usual_day
from delegaties.ui.mission.findings import FindingsPanel
from delegaties.values.kinds import Severity

pytestmark = pytest.mark.usefixtures("faults")
Key = Qt.Key


@pytest.fixture
def panel(qtbot, desk, made):
    """The panel of a mission, following the desk."""
    panel = FindingsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(344, 900)

    def follow(_change=None):
        plan = desk.plan(made.id)
        panel.show_findings(plan, desk.judging.of(plan))

    desk.changed.connect(follow)
    follow()
    panel.toggle()
    qtbot.waitExposed(panel)
    return panel


def cards(panel):
    return panel.list.cards


def link(panel, name, at=0):
    found = (part for part in cards(panel)[at].findChildren(QPushButton) if part.text() == name)
    return next(found)


def accept(qtbot, panel, reason="Afgestemd"):
    qtbot.mouseClick(link(panel, "Aanvaarden met reden"), Qt.MouseButton.LeftButton)
    asked = cards(panel)[0].findChild(Accepting)
    type_in(qtbot, asked.reason.edit, reason)
    return asked


def test_the_worst_stand_first_with_their_sentence(panel):
    severities = [card.finding.severity for card in cards(panel)]
    assert severities == [Severity.BLOCK] * 2 + [Severity.WARN] * 3 + [Severity.INFO] * 3
    first = cards(panel)[0]
    assert first.accessibleName() == "ernstig: Bezoek 3 is only asked"
    assert "Bezoek 3 is only asked" in [part.text() for part in first.findChildren(QLabel)]


def test_a_chip_and_a_day_leave_what_they_name(panel):
    panel.filter.chips[1].click()
    assert {card.finding.severity for card in cards(panel)} == {Severity.WARN}
    panel.filter.days.setCurrentIndex(panel.filter.days.findData(DEPARTS.isoformat()))
    assert [card.finding.where.day for card in cards(panel)] == [DEPARTS]
    panel.filter.chips[1].click()
    panel.filter.days.setCurrentIndex(0)
    assert len(cards(panel)) == 8


def test_f8_goes_through_them_in_the_order_shown_and_around_the_end(panel):
    gone = []
    panel.went.connect(lambda finding: gone.append(finding.key))
    shown = [each.key for each in panel.shown]
    for by in (1, 1, -1, -1):
        panel.step(by)
    assert gone == [shown[0], shown[1], shown[0], shown[-1]]
    assert [card.finding.key for card in cards(panel) if card.isChecked()] == [shown[-1]]


def test_a_card_is_gone_to_by_click_or_enter_and_left_by_arrow(qtbot, panel):
    panel.activateWindow()
    first, second, *_rest = cards(panel)
    with qtbot.waitSignal(panel.went) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == [first.finding]
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Down)
    with qtbot.waitSignal(panel.went) as told:
        qtbot.keyClick(panel.focusWidget(), Key.Key_Return)
    assert told.args == [second.finding]


def test_what_mends_a_finding_is_one_click_and_one_step(qtbot, desk, made, panel):
    before = desk.plan(made.id)
    qtbot.mouseClick(link(panel, "Zet Bezoek 3 op za 14 nov, 9.00"), Qt.MouseButton.LeftButton)
    moved = {item.id: item.when for item in desk.plan(made.id).items}
    assert moved[made.items[3]] == before.items[0].when
    desk.undo(made.id)
    assert desk.plan(made.id).items[3].when == before.items[3].when


def test_an_accepted_point_folds_away_and_can_be_taken_back(qtbot, desk, made, panel):
    key = cards(panel)[0].finding.key
    accept(qtbot, panel)
    (held,) = desk.plan(made.id).acceptances
    assert (held.finding, held.reason, held.until) == (
        key,
        "Afgestemd",
        usual_day(desk.plan(made.id), desk.today()),
    )
    assert key not in [card.finding.key for card in cards(panel)]
    assert panel.folded.text() == "Aanvaard (1)"
    panel.folded.click()
    last = cards(panel)[-1]
    assert last.finding.key == key
    assert "Afgestemd (Anna, " in last.accessibleDescription()
    qtbot.mouseClick(link(panel, "Terugnemen", -1), Qt.MouseButton.LeftButton)
    assert cards(panel)[0].finding.key == key
    assert panel.folded.isHidden()


def test_undo_names_what_was_accepted(qtbot, desk, made, panel):
    accept(qtbot, panel)
    assert desk.undo_label(made.id) == "Aanvaard: Bezoek 3 is only asked"
    desk.undo(made.id)
    assert len(cards(panel)) == 8


def test_without_a_reason_it_says_so_and_accepts_nothing(qtbot, desk, made, panel):
    asked = accept(qtbot, panel, " ")
    assert "waarom" in asked.error.text()
    qtbot.keyClick(asked.reason.edit, Key.Key_Escape)
    assert asked.isHidden()
    assert desk.plan(made.id).acceptances == ()


def test_many_of_one_kind_stand_below_a_head_that_folds_them(qtbot, panel):
    head = panel.list.head((Severity.INFO, "unlabelled"))
    assert head.toggle.text() == "Without a note · 3"
    assert panel.list.head((Severity.BLOCK, "asked")) is None, "two need no head"
    qtbot.mouseClick(head.toggle, Qt.MouseButton.LeftButton)
    assert len(cards(panel)) == 5
    panel.go_to(panel.shown[-1])
    assert len(cards(panel)) == 8, "what is gone to is in sight"


def test_all_of_one_kind_are_accepted_at_once_and_taken_back_at_once(qtbot, desk, made, panel):
    head = panel.list.head((Severity.INFO, "unlabelled"))
    qtbot.mouseClick(head.accept, Qt.MouseButton.LeftButton)
    type_in(qtbot, head.findChild(Accepting).reason.edit, "Niet nodig")
    assert [each.reason for each in desk.plan(made.id).acceptances] == ["Niet nodig"] * 3
    assert len(cards(panel)) == 5
    assert desk.undo_label(made.id) == "3 punten aanvaard, zoals: No note"
    desk.undo(made.id)
    assert desk.plan(made.id).acceptances == ()


def test_cards_that_stay_the_same_keep_their_place_and_focus(qtbot, panel):
    second = cards(panel)[1]
    accept(qtbot, panel)
    assert cards(panel)[0] is second


def test_a_card_that_was_there_before_makes_room_for_the_question(qtbot, panel):
    for chip in (0, 1, 0, 1):
        panel.filter.chips[chip].click()
    panel.ask(cards(panel)[0].finding)
    asked = cards(panel)[0].findChild(Accepting)
    qtbot.waitUntil(lambda: asked.isVisible() and asked.height() >= asked.sizeHint().height())


def test_a_mission_without_findings_says_so(desk, made, panel, monkeypatch):
    monkeypatch.setattr(every, "CHECKS", ())
    desk.judging._known.clear()
    plan = desk.plan(made.id)
    panel.show_findings(plan, desk.judging.of(plan))
    assert panel.said.text() == "Geen aandachtspunten"
    assert not panel.said.isHidden()
    assert cards(panel) == []
    panel.show_findings(plan, None)
    assert panel.said.text() == "Wordt uitgezocht…"

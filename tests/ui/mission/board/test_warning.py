"""The worst that a drag would bring, before it is let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from itertools import pairwise

import pytest
from boarding import at as point
from boarding import board_of, hold, middle, open_board
from boardplans import NINE, item, plan
from building import DEPARTS, HOME, THERE, at
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from delegaties.checks.finding import Finding, Part, Where
from delegaties.edits.programme import add_item, change_item
from delegaties.ui.mission import foretelling
from delegaties.ui.mission.board.paint import Warned
from delegaties.ui.mission.board.warning import Warnings, worst
from delegaties.values.kinds import AttendanceRule, ItemKind, Severity
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

WHERE = Where(part=Part.PROGRAMME)
SECOND = DEPARTS + timedelta(1)
VISIT = item("Bezoek", NINE)
LATER = plan(VISIT), {VISIT.id: replace(VISIT, when=at(12))}
MANY = 200


def found(severity, text="Fout"):
    return Finding(rule=text, severity=severity, where=WHERE, text=text)


def test_the_worst_is_told_and_what_is_only_for_information_is_not():
    narrow = found(Severity.WARN, "Krap")
    assert worst([narrow, found(Severity.BLOCK)]) == Warned("block", "Fout")
    assert worst([narrow]) == Warned("warn", "Krap")
    assert worst([found(Severity.INFO)]) is None


def test_the_plan_is_judged_as_it_would_be(qtbot):
    seen = []

    def find(given):
        seen.append(given)
        yield from ([], [found(Severity.WARN)], [])

    warnings = Warnings(find)
    everything = []
    warnings.found.connect(everything.extend)
    with qtbot.waitSignal(warnings.told) as told:
        warnings.ask(lambda: LATER)
    assert told.args == [Warned("warn", "Fout")]
    assert [each.severity for each in everything] == [Severity.WARN]
    assert [each.when for each in seen[0].items] == [at(12)]


def test_between_two_checks_that_take_long_the_window_has_its_turn(qtbot, monkeypatch):
    monkeypatch.setattr(foretelling, "SLICE", -1)
    turns, turn = [], 0

    def find(_given):
        for _check in range(3):
            turns.append(turn)
            yield []

    warnings = Warnings(find)
    with qtbot.waitSignal(warnings.told):
        warnings.ask(lambda: LATER)
        counted = warnings._go_on

        def go_on():
            nonlocal turn
            turn += 1
            counted()

        warnings._turn.timeout.disconnect()
        warnings._turn.timeout.connect(go_on)
    assert all(one < other for one, other in pairwise(turns))


def test_what_is_asked_anew_is_not_answered_twice(qtbot):
    answers = []
    warnings = Warnings(lambda given: iter([[found(Severity.WARN, str(given.items[0].when.date))]]))
    warnings.told.connect(answers.append)
    warnings.ask(lambda: LATER)
    with qtbot.waitSignal(warnings.told):
        warnings.ask(lambda: (LATER[0], {VISIT.id: replace(VISIT, when=at(9, day=1))}))
    assert answers == [Warned("warn", str(SECOND))]


@pytest.fixture
def large(desk, made, monkeypatch):
    """A mission of over two hundred items; Anna lands on the second day, after a night's flight."""
    monkeypatch.setattr(desk, "today", lambda: DEPARTS - timedelta(30))
    leaves, lands = Clock(DEPARTS, time(14), HOME), Clock(SECOND, time(9), THERE)

    def fill(session):
        for number in range(MANY):
            day, hour = 6 + number // 10, 8 + number % 10
            add_item(session, made.id, Texts.of(nl="x"), when=at(hour, day=day, minutes=30),
                     rule=AttendanceRule.NAMED)  # fmt: skip
        add_item(
            session, made.id, Texts.of(nl="Vlucht"), kind=ItemKind.FLIGHT,
            when=When(DEPARTS, leaves, lands), rule=AttendanceRule.EVERYONE,
        )  # fmt: skip
        add_item(
            session, made.id, Texts.of(nl="Late borrel"), when=at(23, day=1, minutes=180),
            kind=ItemKind.RECEPTION, rule=AttendanceRule.EVERYONE,
        )  # fmt: skip
        change_item(
            session, made.items[1], {"when": at(17, day=1), "rule": AttendanceRule.EVERYONE}
        )
        change_item(session, made.items[2], {"rule": AttendanceRule.EVERYONE})

    desk.change("x", fill, mission=made.id)
    return made


def test_too_little_rest_after_yesterdays_flight_is_seen_before_one_lets_go(
    qtbot, desk, large, monkeypatch
):
    monkeypatch.setattr(desk, "today", lambda: DEPARTS)  # of a journey that is over nothing is said
    tab = open_board(qtbot, desk, large.id)
    board = board_of(tab)
    board.go(SECOND)
    canvas = board.canvas
    canvas.verticalScrollBar().setValue(round(canvas.scene.layout.y(9 * 60 + 30)))
    start = middle(canvas, large.items[1])
    hold(canvas, start, point(canvas, 11 * 60 + 30))
    qtbot.waitUntil(lambda: canvas.drag.warned is not None)
    assert canvas.drag.warned.text.startswith("Geen rust na de vlucht: “Bezoek 1”")
    QTest.mouseMove(canvas.viewport(), start - QPoint(0, 10))
    qtbot.waitUntil(lambda: canvas.drag.warned is None)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)


def test_a_double_appointment_after_midnight_is_seen_before_one_lets_go(qtbot, desk, large):
    canvas = board_of(open_board(qtbot, desk, large.id, "mission")).canvas
    canvas.zoom(-3)
    canvas.horizontalScrollBar().setValue(0)
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    # On the board it comes beside the evening before; its date stays the same.
    hold(canvas, middle(canvas, large.items[2]), point(canvas, 26 * 60, column=1))
    qtbot.waitUntil(lambda: canvas.drag.warned is not None)
    assert canvas.drag.warned.severity == "block"
    assert "Late borrel" in canvas.drag.warned.text
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)

"""The board keeps what one looks at: scroll, zoom, and the chosen card in sight."""

from __future__ import annotations

from datetime import timedelta

import pytest
from boarding import at as point
from boarding import board_of, drag, middle, open_board
from building import DEPARTS, at
from PySide6.QtCore import QPointF

from delegaties.edits.programme import change_item, move_item
from delegaties.values.kinds import AttendanceRule


def test_it_opens_at_the_morning_and_paints_ahead(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    top = canvas.scene.layout.minute(canvas.verticalScrollBar().value())
    assert 7 * 60 < top < 8 * 60
    qtbot.waitUntil(lambda: not canvas.is_painting_ahead)


def test_zoom_stays_between_half_and_more_than_double(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    first = canvas.scene.layout.measures.hour
    for _turn in range(20):
        canvas.zoom(1)
    assert 2 * first < canvas.scene.layout.measures.hour < 3 * first
    for _turn in range(20):
        canvas.zoom(-1)
    assert canvas.scene.layout.measures.hour == round(first) / 2


def test_what_is_chosen_comes_into_sight_and_is_told(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    desk.change("x", _to_evening, made.items[1], mission=made.id)
    canvas.wants.emit((made.items[1],), made.items[1])
    rect = canvas.scene.layout.cards_of(made.items[1])[0].rect
    assert canvas.frame.hours().contains(
        canvas.frame.on_screen(canvas.scene.layout.cards[0].zone, rect)
    )
    assert canvas.accessibleDescription().startswith("23.00–0.00 +1, Bezoek 1, Head office")


def _to_evening(session, item):
    move_item(session, item, at(23))


def test_a_colleagues_change_leaves_scroll_and_zoom(qtbot, desk, made):
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    canvas.zoom(2)
    canvas.verticalScrollBar().setValue(300)
    desk.change("x", _to_evening, made.items[2], mission=made.id)
    assert canvas.verticalScrollBar().value() == 300


@pytest.fixture
def judged(qtbot, desk, made, monkeypatch):
    """The board of two items for everyone, told what is found after each change."""
    monkeypatch.setattr(desk, "today", lambda: DEPARTS - timedelta(30))

    def fill(session):
        change_item(session, made.items[0], {"rule": AttendanceRule.EVERYONE})
        change_item(session, made.items[1], {"rule": AttendanceRule.EVERYONE, "when": at(14)})

    desk.change("x", fill, mission=made.id)
    tab = open_board(qtbot, desk, made.id)

    def tell(_change=None):
        tab.show_findings(desk.judging.of(desk.plan(made.id)))

    desk.changed.connect(tell)
    tell()
    return board_of(tab).canvas


def test_a_card_dropped_on_another_keeps_a_sign_and_says_what_is_wrong(judged, desk, made):
    first, second = made.items[:2]
    assert not judged.faces[second].severity
    drag(judged, middle(judged, second), point(judged, 9 * 60 + 40))
    face = judged.faces[second]
    assert face.severity == "block"
    assert "Bezoek 0" in judged.told_at(QPointF(middle(judged, second)))
    assert face.found.splitlines()[0] in judged.accessibleDescription()
    desk.undo(made.id)
    assert not judged.faces[second].severity
    assert not judged.faces[first].severity

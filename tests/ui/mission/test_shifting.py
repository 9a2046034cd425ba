"""The rest of the day is shifted along, after it was shown what moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from boarding import board_of, bottom, drag, middle, open_board
from building import at
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from delegaties.checks.finding import Finding, Part, Where
from delegaties.edits.programme import change_item
from delegaties.ui.mission.programme_acts import ProgrammeActs
from delegaties.ui.mission.shifting import Shifting, shift_along
from delegaties.values.kinds import ItemKind, ItemStatus, Severity


@pytest.fixture
def plan(desk, made):
    """Five items of one day, an hour each from nine; the third confirmed with its host, the
    fifth a flight."""

    def set_up(session):
        for number, key in enumerate(made.items):
            change_item(session, key, {"when": at(9 + number)})
        change_item(session, made.items[2], {"status": ItemStatus.CONFIRMED})
        change_item(session, made.items[4], {"kind": ItemKind.FLIGHT})

    desk.change("x", set_up, mission=made.id)
    return desk.plan(made.id)


def item_of(plan, made, number):
    return next(item for item in plan.items if item.id == made.items[number])


@pytest.fixture
def window(qtbot, desk, plan, made):
    """The window for the first item."""
    window = Shifting(plan, item_of(plan, made, 0), None, desk.judging.would_find)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def times(window, made):
    return [window._times[key].text() for key in made.items]


def test_it_shows_from_when_to_when_everything_goes(window, made):
    assert times(window, made) == [
        "9.00–10.00  →  9.15–10.15",
        "10.00–11.00  →  10.15–11.15",
        "11.00–12.00  →  11.15–12.15",
        "12.00–13.00  →  12.15–13.15",
        "13.00–14.00",
    ]
    assert not window.boxes[made.items[4]].isEnabled()


def test_what_is_unticked_stays(window, made):
    window.boxes[made.items[2]].click()
    window.boxes[made.items[3]].click()
    assert times(window, made)[2:4] == ["11.00–12.00", "12.00–13.00"]
    assert set(window.moves()) == set(made.items[:2])


def test_it_says_what_first_has_to_be_agreed_and_what_does_not_wait(window):
    shown = [label.text() for label in window.findChildren(QLabel)]
    assert "bevestigd met anderen: spreek de nieuwe tijd met hen af" in shown
    assert any(text.startswith("blijft: het vertrekt") for text in shown)


def test_another_number_of_minutes_is_typed_or_stepped(qtbot, window, made):
    window.minutes.edit.selectAll()
    qtbot.keyClicks(window.minutes.edit, "-20")
    assert times(window, made)[0] == "9.00–10.00  →  8.40–9.40"
    window.minutes.edit.selectAll()
    qtbot.keyClicks(window.minutes.edit, "x")
    assert window.error.text()
    assert not window.act.isEnabled()
    qtbot.keyClick(window.minutes.edit, Qt.Key.Key_Backspace)
    qtbot.keyClick(window.minutes.edit, Qt.Key.Key_0)
    assert not window.act.isEnabled()


def said(window):
    return [label.text() for label in window.told.findChildren(QLabel) if label.text()]


def test_what_it_would_bring_is_told_before_it_is_done(qtbot, plan, made):
    """A check that has something against an item that begins after twelve."""
    late = time(12, 30)

    def find(given):
        yield [
            Finding(rule="lunch", severity=severity, where=Where(part=Part.PROGRAMME), text=text)
            for item in given.items
            if item.id == made.items[3] and item.when.start.time > late
            for severity, text in ((Severity.WARN, "Krap"), (Severity.INFO, "Goed om te weten"))
        ]

    window = Shifting(plan, item_of(plan, made, 0), None, find)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window._warnings.found):
        window.show()
    none = "Dit brengt geen ernstige punten en geen waarschuwingen mee."
    assert (said(window), window.judged.text()) == ([], none)
    window.minutes.set_value(45)
    with qtbot.waitSignal(window._warnings.found):
        window._reflect()
    assert said(window) == ["Krap"]
    assert window.judged.text() == "Dit brengt mee: 1 waarschuwing"
    with qtbot.waitSignal(window._warnings.found):
        window.boxes[made.items[3]].click()
    assert window.judged.text() == none
    window.minutes.edit.setText("x")
    window._reflect()
    assert window.judged.text() == ""


def test_every_item_says_for_whom_it_is(window):
    shown = [label.text() for label in window.findChildren(QLabel)]
    assert shown.count("3 personen") == 5


def test_all_moves_in_one_step_that_undo_takes_back(desk, plan, made, monkeypatch):
    monkeypatch.setattr(Shifting, "exec", lambda _window: True)
    acts = ProgrammeActs(desk, made.id)
    assert shift_along(acts, plan, item_of(plan, made, 0), None)
    after = desk.plan(made.id)
    assert [item_of(after, made, n).when for n in range(5)] == [
        at(9, 15), at(10, 15), at(11, 15), at(12, 15), at(13),
    ]  # fmt: skip
    assert desk.undo_label(made.id) == "Bezoek 0 verschoven, met 3 onderdelen erna"
    desk.undo(made.id)
    assert [item_of(desk.plan(made.id), made, n).when for n in range(5)] == [
        item_of(plan, made, n).when for n in range(5)
    ]


def test_after_a_drag_the_item_goes_where_it_was_dropped(desk, plan, made, monkeypatch):
    monkeypatch.setattr(Shifting, "exec", lambda _window: True)
    item = item_of(plan, made, 0)
    dropped = replace(item, when=at(9, minutes=90))
    shift_along(ProgrammeActs(desk, made.id), plan, item, None, dropped)
    after = desk.plan(made.id)
    assert item_of(after, made, 0).when == at(9, minutes=90)
    assert item_of(after, made, 1).when == at(10, 30)


def test_leaving_the_window_changes_nothing(desk, plan, made, monkeypatch):
    monkeypatch.setattr(Shifting, "exec", lambda _window: False)
    assert not shift_along(ProgrammeActs(desk, made.id), plan, item_of(plan, made, 0), None)
    assert desk.plan(made.id) is plan


def test_alone_on_its_day_it_says_that_nothing_follows(qtbot, desk, plan, made):
    window = Shifting(plan, item_of(plan, made, 4), None, desk.judging.would_find)
    qtbot.addWidget(window)
    assert not window.boxes
    assert set(window.moves()) == {made.items[4]}


def test_dropped_with_alt_on_the_board_it_asks_what_goes_along(
    qtbot, desk, plan, made, monkeypatch
):
    shown = []
    monkeypatch.setattr(
        Shifting, "exec", lambda window: shown.append(len(window.boxes)) or window.act.isEnabled()
    )
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    start = middle(canvas, made.items[0])
    held = Qt.KeyboardModifier.AltModifier
    drag(canvas, start, start + QPoint(0, 11), held)
    minutes = item_of(desk.plan(made.id), made, 0).when.start.time.minute
    assert shown == [4]
    assert minutes in {10, 15, 20}
    assert item_of(desk.plan(made.id), made, 3).when == at(12, minutes)
    assert desk.undo_label(made.id) == "Bezoek 0 verschoven, met 3 onderdelen erna"
    desk.undo(made.id)
    assert item_of(desk.plan(made.id), made, 0).when == item_of(plan, made, 0).when


def test_on_the_board_the_menu_is_that_of_the_card_under_the_mouse(
    qtbot, desk, plan, made, monkeypatch
):
    assert plan.items
    tab = open_board(qtbot, desk, made.id)
    board = board_of(tab)
    opened = []
    monkeypatch.setattr(tab.menu, "popup", opened.append)
    board.canvas.customContextMenuRequested.emit(middle(board.canvas, made.items[2]))
    assert [item.id for item in tab.chosen()] == [made.items[2]]
    assert len(opened) == 1


def test_stretched_with_alt_what_follows_goes_along_too(qtbot, desk, plan, made, monkeypatch):
    monkeypatch.setattr(Shifting, "exec", lambda _window: True)
    canvas = board_of(open_board(qtbot, desk, made.id)).canvas
    start = bottom(canvas, made.items[0])
    drag(canvas, start, start + QPoint(0, 22), Qt.KeyboardModifier.AltModifier)
    after = desk.plan(made.id)
    first = item_of(after, made, 0).when
    longer = first.end.time.minute
    assert first.start == item_of(plan, made, 0).when.start
    assert longer > 0
    assert item_of(after, made, 1).when == at(10, longer)

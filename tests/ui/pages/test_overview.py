"""The overview: what leaves soonest, what is late, and rows that open what they are about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from paging import OVERVIEW, button_called, focused, press, says, window_of
from PySide6.QtCore import Qt

from delegaties.edits import missions, programme
from delegaties.values.kinds import Direction, ItemStatus, MissionStatus
from delegaties.values.texts import Texts
from delegaties.values.when import When


@pytest.fixture
def mission(store, desk):
    def make(title, leaves, days=5, **values):
        departs = desk.today() + timedelta(leaves)
        with store.change("Start {title}", mission=None, title=title) as session:
            return missions.add_mission(
                session, Texts.of(nl=title), Direction.OUTGOING, "Europe/Amsterdam",
                departs=departs, returns=departs + timedelta(days), **values,
            )  # fmt: skip

    return make


def names(table):
    return [row[1].name for row in table[2].rows]


def test_without_missions_it_teaches_the_next_step(qtbot, desk):
    window = window_of(qtbot, desk, OVERVIEW)
    says(qtbot, window.page, "Er staat nog geen missie gepland.")
    button_called(qtbot, window.page, "Nieuwe missie")
    desk.go.disconnect(window.go)
    with qtbot.waitSignal(desk.go) as asked:
        press(qtbot, Qt.Key.Key_Space)
    assert asked.args == ["new-mission", None]


def test_the_mission_that_leaves_soonest_is_first_and_opens(qtbot, desk, mission):
    mission("Madrid", 30)
    japan = mission("Japan", 12)
    mission("Afgelast", 3, status=MissionStatus.CANCELLED)
    window = window_of(qtbot, desk, OVERVIEW)
    says(qtbot, window.page, "over 12 dagen")
    says(qtbot, window.page, "Madrid")
    button_called(qtbot, window.page, "Missie openen")
    desk.go.disconnect(window.go)
    with qtbot.waitSignal(desk.go) as opened:
        press(qtbot, Qt.Key.Key_Space)
    assert opened.args == ["mission", japan]


def test_a_late_report_and_an_unconfirmed_item_are_terms_and_open_their_mission(
    qtbot, desk, store, mission
):
    late = mission("Helsinki", -60)
    near = mission("Japan", 1)
    with store.change("Plan", mission=near) as session:
        programme.add_item(
            session, near, Texts.of(nl="Bezoek Yanmar"),
            when=When(desk.today() + timedelta(2)), status=ItemStatus.ASKED,
        )  # fmt: skip
    window = window_of(qtbot, desk, OVERVIEW)
    assert names(window.page.terms) == ["Verslag: Helsinki", "Onbevestigd: Bezoek Yanmar"]
    table = window.page.terms[1]
    desk.go.disconnect(window.go)
    for row, expected in ((0, late), (1, near)):
        table.setFocus()
        table.selectRow(row)
        with qtbot.waitSignal(desk.go) as opened:
            press(qtbot, Qt.Key.Key_Return)
        assert opened.args == ["mission", expected]


def test_missing_alignment_and_decision_are_unfinished_work(qtbot, desk, mission):
    mission("Japan", 30)
    window = window_of(qtbot, desk, OVERVIEW)
    assert len(names(window.page.unfinished)) == 2
    assert all("Japan" in name for name in names(window.page.unfinished))


def test_what_changed_last_stands_on_top_and_follows_a_change(qtbot, desk, mission):
    mission("Japan", 30)
    window = window_of(qtbot, desk, OVERVIEW)
    mission("Madrid", 60)
    assert names(window.page.changes) == ["Madrid begonnen", "Japan begonnen"]
    assert "2 missies" in window.page.status_text()


def test_what_asks_for_attention_is_counted_later_and_leads_to_the_panel(qtbot, desk, mission):
    soon = mission("Japan", 2)
    programme_of(desk, soon)
    window = window_of(qtbot, desk, OVERVIEW)
    page, way = window.page, window.page.ways[soon]
    assert not way.isEnabled()
    qtbot.waitUntil(way.isEnabled, timeout=30_000)
    assert "waarschuwing" in way.text()
    assert page.timeline._stretches[0].chips
    assert page.ways[soon] is way
    way.click()
    panel = window.page.workspace.pointing.panel
    qtbot.waitUntil(panel.isVisible)
    assert panel.isAncestorOf(focused())


def programme_of(desk, mission):
    """An item that nobody confirmed yet."""
    desk.change(
        "x", programme.add_item, mission, Texts.of(nl="Bezoek"), mission=mission,
        when=When(desk.today() + timedelta(2)), status=ItemStatus.ASKED,
    )  # fmt: skip

"""The page of places: a corrected time zone keeps the clock times of what happens there."""

from __future__ import annotations

from datetime import time

from building import a_mission, plan_of
from paging import CTRL, PLACES, links, press, says, window_of, write
from PySide6.QtCore import Qt


def test_a_new_place_gets_its_address_and_map(qtbot, desk):
    window = window_of(qtbot, desk, PLACES)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, "Hotel 李小龍")
    press(qtbot, Qt.Key.Key_Return)
    for text in ("Umeda 1-2", "Osaka"):
        write(qtbot, text)
        press(qtbot, Qt.Key.Key_Tab)
    window.page.form.focus_field("latitude")
    write(qtbot, "91")
    assert not window.page.commit_pending()
    assert window.page.form.error("latitude")
    write(qtbot, "34,702485")
    assert window.page.commit_pending()
    card = desk.place(desk.places()[0].id).card
    assert (card.name, card.address, card.city) == ("Hotel 李小龍", "Umeda 1-2", "Osaka")
    assert f"{card.latitude:.6f}" == "34.702485"


def test_a_corrected_zone_keeps_the_wall_clock_of_the_items(qtbot, desk, store):
    made = a_mission(store, items=1)
    window = window_of(qtbot, desk, PLACES)
    before = plan_of(store, made.id).items[0].when
    window.page.form.focus_field("zone")
    write(qtbot, "Seoul")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Tab)
    after = plan_of(store, made.id).items[0].when
    assert (before.start.zone, after.start.zone) == ("Asia/Tokyo", "Asia/Seoul")
    assert after.start.time == before.start.time == time(9)


def test_what_happens_at_a_place_stands_beside_it(qtbot, desk, store):
    a_mission(store, items=2)
    window = window_of(qtbot, desk, PLACES)
    links(qtbot, window, {"Bezoek 0", "Bezoek 1"})
    says(qtbot, window.page, "Wat hier gebeurt")

"""The page of vehicles and halls, and booking one for an item."""

from __future__ import annotations

from building import a_mission
from paging import CTRL, VEHICLES, links, press, says, window_of, write
from PySide6.QtCore import Qt

from delegaties.edits.programme import change_item
from delegaties.edits.vehicles import add_vehicle


def test_a_new_coach_gets_its_room_and_telephone(qtbot, desk):
    window = window_of(qtbot, desk, VEHICLES)
    press(qtbot, Qt.Key.Key_N, CTRL)
    write(qtbot, "Touringcar Weerwater")
    press(qtbot, Qt.Key.Key_Return)
    form = window.page.form
    form.focus_field("capacity")
    write(qtbot, "0")
    assert not window.page.commit_pending()
    assert form.error("capacity")
    write(qtbot, "30")
    assert window.page.commit_pending()
    (row,) = desk.vehicles()
    assert (row.name, row.capacity) == ("Touringcar Weerwater", 30)


def test_what_it_is_booked_for_stands_beside_it_and_keeps_it_there(qtbot, desk, store):
    made = a_mission(store, items=1)
    coach = desk.change("x", add_vehicle, name="Touringcar")
    desk.change("x", change_item, made.items[0], {"vehicle_ids": (coach,)}, mission=made.id)
    window = window_of(qtbot, desk, VEHICLES)
    links(qtbot, window, {"Bezoek 0"})
    says(qtbot, window.page, "Geboekt voor")
    window.page.remove()
    assert [row.id for row in desk.vehicles()] == [coach]

"""The navigation tells which page, by click and by key."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.widgets.rail import Rail


def test_a_click_tells_the_number_and_the_foot_is_last(qtbot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.add(0, "inbox", at_end=False)
    rail.add(1, "settings", at_end=True)
    rail.add(2, "users", at_end=False)
    rail.put_words(["Overzicht", "Instellingen", "Personen"])
    rail.fit(1366)
    rail.resize(88, 600)
    with qtbot.waitExposed(rail):
        rail.show()
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail._group.button(2), Qt.MouseButton.LeftButton)
    assert told.args == [2]
    tops = {number: rail._group.button(number).y() for number in range(3)}
    assert tops[0] < tops[2] < tops[1]
    rail.check(1)
    assert rail._group.checkedId() == 1

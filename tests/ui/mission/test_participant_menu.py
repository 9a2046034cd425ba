"""The menu of participants has the parties of now."""

from __future__ import annotations

from tabbing import open_tab

from delegaties.edits.missions import add_part
from delegaties.ui.mission.delegation import DelegationTab
from delegaties.values.texts import Texts


def words(menu):
    return [action.text() for action in menu.actions()[0].menu().actions()]


def test_a_new_party_is_in_the_menu_at_once(qtbot, desk, made):
    tab = open_tab(qtbot, desk, DelegationTab, made.id)
    tab.menu.fill()
    before = words(tab.menu)
    assert before == ["A · Gemeente", "B · Federatie", "geen groep"]
    press = Texts.of(nl="Pers & foto")
    desk.change("x", add_part, "party", made.id, name=press, mission=made.id)
    tab.show_plan(desk.plan(made.id))
    tab.menu.fill()
    assert words(tab.menu) == [*before[:2], "C · Pers && foto", "geen groep"]

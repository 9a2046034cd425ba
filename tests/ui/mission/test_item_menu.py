"""All that may be done with the chosen items stands in their menu, beside its key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from building import DEPARTS, at
from PySide6.QtCore import Qt
from tabbing import ALT, CONTROL, open_tab, press

from delegaties.ui.mission import day_templates, item_menu
from delegaties.ui.mission.programme import ProgrammeTab
from delegaties.values.kinds import Certainty, ItemStatus

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tab(qtbot, desk, made):
    """The programme, with the first item chosen."""
    return open_tab(qtbot, desk, ProgrammeTab, made.id)


def now(desk, made, number=0):
    return next(i for i in desk.plan(made.id).items if i.id == made.items[number])


def texts(menu):
    return [action.text().partition("\t")[0] for action in menu.actions() if action.text()]


def entry(menu, text):
    """An action of the menu, or of one of the menus in it: “Voor/Gemeente”."""
    first, _slash, rest = text.partition("/")
    found = next(a for a in menu.actions() if a.text().partition("\t")[0].endswith(first))
    return entry(found.menu(), rest) if rest else found


def test_every_act_stands_in_the_menu_with_its_key(tab):
    tab.menu.fill()
    shown = [action.text() for action in tab.menu.actions()]
    assert "Een kwartier eerder\tCtrl+Shift+←" in shown
    assert "Vijf minuten langer\tAlt+↓" in shown
    assert "De rest van de dag meeschuiven…\tCtrl+M" in shown
    assert texts(tab.menu)[-9:] == [
        "Status", "Naar een andere dag", "Voor", "Kopiëren naar", "Dupliceren", "Verwijderen",
        "Wie komt en vertrekt", "Deze dag vullen uit sjabloon…", "Deze dag als sjabloon bewaren…",
    ]  # fmt: skip


def test_items_go_to_a_day_a_party_and_the_tray(desk, made, tab):
    for text, check in (
        ("Status/bevestigd", lambda item: item.status is ItemStatus.CONFIRMED),
        ("Naar een andere dag/ma 16 nov", lambda item: item.when.date == DEPARTS + timedelta(2)),
        ("Voor/Federatie", lambda item: item.party_ids == (made.parties[1],)),
        ("Voor/Iedereen", lambda item: item.party_ids == ()),
        ("Een kwartier langer", lambda item: item.when == at(9, day=2, minutes=75)),
        ("Naar een andere dag/Nog in te plannen", lambda item: item.when.date is None),
    ):
        tab.menu.fill()
        entry(tab.menu, text).trigger()
        assert check(now(desk, made)), text
        assert tab.list.current().id == made.items[0]


def test_a_copy_on_another_day_is_chosen(made, tab):
    tab.menu.fill()
    entry(tab.menu, "Kopiëren naar/zo 15 nov").trigger()
    copy = tab.list.current().item
    assert copy.id not in made.items
    assert copy.when == at(9, day=1)


@pytest.mark.parametrize(
    ("key", "held", "when"),
    [
        (Key.Key_Down, CONTROL | SHIFT, at(9, 5)),
        (Key.Key_Left, CONTROL | SHIFT, at(8, 45)),
        (Key.Key_Down, ALT, at(9, minutes=65)),
        (Key.Key_Up, ALT | SHIFT, at(9, minutes=45)),
        (Key.Key_Right, ALT, at(9, minutes=75)),
        (Key.Key_Left, ALT, at(9, minutes=45)),
        (Key.Key_Down, CONTROL, at(9, day=1)),
    ],
)
def test_the_keys_of_the_menu_work_in_the_list(qtbot, desk, made, tab, key, held, when):
    press(qtbot, tab.list, key, held)
    assert now(desk, made).when == when


def test_control_and_arrows_go_through_the_parties(qtbot, desk, made, tab):
    press(qtbot, tab.list, Key.Key_Right, CONTROL)
    assert now(desk, made).party_ids == made.parties[:1]
    press(qtbot, tab.list, Key.Key_Left, CONTROL)
    assert now(desk, made).party_ids == ()


def test_control_m_shifts_the_rest_of_the_day(qtbot, made, tab, monkeypatch):
    asked = []
    monkeypatch.setattr(
        item_menu, "shift_along", lambda _acts, _plan, item, _parent: asked.append(item.id)
    )
    press(qtbot, tab.list, Key.Key_M, CONTROL)
    assert asked == [made.items[0]]


def test_without_a_time_only_what_makes_sense_can_be_chosen(tab):
    tab.acts.to_day(tab.chosen(), None)
    tab.menu.fill()
    assert not entry(tab.menu, "Een kwartier later").isEnabled()
    assert entry(tab.menu, "Verwijderen").isEnabled()
    tab.list.clearSelection()
    tab.menu.fill()
    enabled = [action.text() for action in tab.menu.actions() if action.isEnabled()]
    assert [text for text in enabled if text] == [
        "Wie komt en vertrekt\tCtrl+Shift+A",
        "Deze dag vullen uit sjabloon…",
        "Deze dag als sjabloon bewaren…",
    ]


def test_a_time_can_be_left_open_and_the_day_stays(desk, made, tab):
    tab.menu.fill()
    entry(tab.menu, "Tijd openlaten").trigger()
    when = now(desk, made).when
    assert (when.date, when.start, when.certainty) == (DEPARTS, None, Certainty.OPEN)


def test_the_day_that_is_looked_at_is_filled_from_a_template_or_kept_as_one(tab, monkeypatch):
    asked = []

    def opened(_desk, _mission, _parent, day, *, keeping):
        asked.append((day, keeping))

    monkeypatch.setattr(day_templates, "opened", opened)
    tab.menu.fill()
    entry(tab.menu, "Deze dag vullen uit sjabloon…").trigger()
    entry(tab.menu, "Deze dag als sjabloon bewaren…").trigger()
    tab.views.open("day")
    tab.menu.fill()
    entry(tab.menu, "Deze dag als sjabloon bewaren…").trigger()
    assert asked == [(DEPARTS, False), (DEPARTS, True), (DEPARTS, True)]


def test_the_head_of_a_day_means_that_day(qtbot, tab, monkeypatch):
    asked = []
    monkeypatch.setattr(day_templates, "opened", lambda *given, **_how: asked.append(given[3]))
    head = tab.list.tree.index(2, 0)
    tab.list.scrollTo(head)
    at_head = tab.list.visualRect(head).center()
    qtbot.mouseClick(tab.list.viewport(), Qt.MouseButton.RightButton, pos=at_head)
    tab.menu.fill()
    entry(tab.menu, "Deze dag vullen uit sjabloon…").trigger()
    assert asked == [DEPARTS + timedelta(2)]

"""Filters per party: several may be on, and All takes them off."""

from __future__ import annotations

import pytest

from delegaties.edits import missions
from delegaties.ui.mission.party_filters import PartyFilters
from delegaties.ui.mission.programme_rows import items_in_words
from delegaties.values.texts import Texts


@pytest.fixture
def filters(qtbot, desk, made):
    filters = PartyFilters((("open", "Open", "clock"),))
    qtbot.addWidget(filters)
    filters.show_parties(desk.plan(made.id), {"A": 3, "open": 1}, 5)
    filters.show()
    return filters


def test_each_chip_has_its_name_and_number(filters):
    assert filters.all.text() == "Alle 5"
    assert filters.chip("A").text() == "Gemeente 3"
    assert filters.chip("B").text() == "Federatie 0"
    assert filters.chip("open").text() == "Open 1"


def test_a_number_says_of_what_it_is(desk, made, filters):
    filters.show_parties(desk.plan(made.id), {"A": 3}, 5, items_in_words)
    assert filters.all.toolTip() == "5 onderdelen"
    assert filters.chip("A").toolTip() == "3 onderdelen"
    filters.chip("A").click()
    assert filters.chip("A").toolTip() == "Dit filter uitzetten"


def test_all_is_on_while_nothing_else_is(filters):
    assert filters.all.isChecked()
    filters.chip("A").click()
    filters.chip("open").click()
    assert not filters.all.isChecked()
    assert filters.letters() == {"A"}
    assert filters.is_on("open")
    filters.all.click()
    assert filters.letters() == frozenset()
    assert filters.all.isChecked()
    filters.all.click()
    assert filters.all.isChecked()


def test_a_party_that_goes_takes_its_filter_along(qtbot, desk, made, filters):
    filters.chip("B").click()
    desk.change("x", missions.remove_part, "party", made.parties[1], mission=made.id)
    with qtbot.waitSignal(filters.changed):
        filters.show_parties(desk.plan(made.id), {}, 5)
    assert filters.letters() == frozenset()
    assert filters.all.isChecked()


def test_a_filter_stays_on_when_a_party_is_renamed(desk, made, filters):
    filters.chip("A").click()
    name = {"name": Texts.of(nl="Stad")}
    desk.change("x", missions.change_part, "party", made.parties[0], name, mission=made.id)
    filters.show_parties(desk.plan(made.id), {}, 5)
    assert filters.letters() == {"A"}
    assert filters.chip("A").text().startswith("Stad")

"""The link to the points of attention says how many there are."""

from __future__ import annotations

import pytest

from delegaties.ui.pages.points_way import PointsWay
from delegaties.values.kinds import Severity


@pytest.fixture
def way(qtbot):
    way = PointsWay(lambda: way.setProperty("gone", True))
    qtbot.addWidget(way)
    return way


def test_before_anything_is_counted_it_says_so_and_leads_nowhere(way):
    assert way.text() == "Aandachtspunten worden geteld…"
    way.click()
    assert not way.property("gone")


def test_it_counts_what_is_serious_or_may_be_and_leads_there(way):
    way.put({Severity.BLOCK: 1, Severity.WARN: 2, Severity.INFO: 9})
    assert way.text() == way.accessibleName() == "1 ernstig en 2 waarschuwingen"
    way.click()
    assert way.property("gone")


def test_a_mission_that_is_well_says_so_in_the_same_room(way):
    before = way.sizeHint().height()
    way.put({Severity.INFO: 1})
    assert way.text() == "Geen waarschuwingen"
    assert way.sizeHint().height() == before

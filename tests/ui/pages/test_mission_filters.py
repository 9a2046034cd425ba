"""The filters of the list of missions: counts, years, and what they let through."""

from __future__ import annotations

from datetime import date

import pytest

from delegaties.edits import missions
from delegaties.ui.pages.mission_filters import MissionFilters
from delegaties.ui.pages.mission_list import Wanted
from delegaties.values.kinds import Direction
from delegaties.values.texts import Texts


@pytest.fixture
def filters(qtbot, desk, made):  # noqa: ARG001  Japan, of 2026
    """The filters over Japan and Aalborg."""
    with desk.store.change("Plan") as session:
        missions.add_mission(
            session, Texts.of(nl="Aalborg"), Direction.INCOMING, "UTC", departs=date(2025, 3, 2)
        )
    filters = MissionFilters()
    qtbot.addWidget(filters)
    filters.show_for(desk.summaries())
    return filters


def test_filters_tell_how_many_missions_they_are_about(filters):
    assert filters.outgoing.text() == "Uitgaand 1"
    assert filters.incoming.text() == "Inkomend 1"
    assert filters.archived.text() == "Archief 0"


def test_a_year_is_chosen_from_those_there_are_and_stays(qtbot, desk, filters):
    years = [filters.year.itemText(at) for at in range(filters.year.count())]
    assert years == ["Elk jaar", "2026", "2025"]
    filters.year.setCurrentIndex(2)
    with qtbot.waitSignal(filters.changed):
        filters.year.activated.emit(2)
    assert filters.wanted() == Wanted(year=2025)
    filters.show_for(desk.summaries()[:1])
    assert filters.wanted() == Wanted()


def test_a_mission_has_one_direction_only(filters):
    filters.outgoing.click()
    assert filters.wanted() == Wanted(direction=Direction.OUTGOING)
    filters.incoming.click()
    assert filters.wanted() == Wanted(direction=Direction.INCOMING)

"""Several entries of the journal in one change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from building import plan_of

from delegaties.edits.missions import add_mission, change_mission
from delegaties.errors import RefusedError
from delegaties.store.steps import step
from delegaties.values.kinds import Direction
from delegaties.values.texts import Texts

MAY = datetime(2026, 5, 5, 9, 30, tzinfo=UTC)


@pytest.fixture
def mission(store):
    """The id of a mission."""
    with store.change("Start") as session:
        return add_mission(session, Texts.of(nl="Japan"), Direction.OUTGOING, "Europe/Amsterdam")


def test_each_step_is_an_entry_with_its_own_signature_and_all_are_told_at_once(store, mission):
    before, told = len(store.history(mission)), []
    store.subscribe(told.append)
    with store.change("Last", mission=mission) as session:
        change_mission(session, mission, {"title.nl": "Een"})
        step(session, "First", mission=mission, who="Zoë", at=MAY)
        change_mission(session, mission, {"title.nl": "Twee"})
    last, first = store.history(mission)[:2]
    assert (first.who, first.label, first.at) == ("Zoë", "First", MAY)
    assert (last.who, last.label) == ("Anna", "Last")
    assert len(store.history(mission)) == before + 2
    assert [change.label for change in told] == ["Last"]
    assert not store.poll()
    store.undo(mission)
    assert plan_of(store, mission).title.text("nl") == "Een"


def test_a_step_in_which_nothing_changed_is_no_entry(store, mission):
    before = len(store.history(mission))
    with store.change("Last", mission=mission) as session:
        step(session, "First", mission=mission, who="Anna")
    assert len(store.history(mission)) == before


def test_a_last_step_in_which_nothing_changed_leaves_the_earlier(store, mission):
    told = []
    store.subscribe(told.append)
    with store.change("Last", mission=mission) as session:
        change_mission(session, mission, {"title.nl": "Een"})
        step(session, "First", mission=mission, who="Anna")
    assert store.history(mission)[0].label == "First"
    assert len(told) == 1


def test_what_fails_later_takes_every_step_away(store, mission):
    before = store.history(mission)

    def work():
        with store.change("Last", mission=mission) as session:
            change_mission(session, mission, {"title.nl": "Een"})
            step(session, "First", mission=mission, who="Anna")
            change_mission(session, mission, {"title.nl": ""})

    with pytest.raises(RefusedError):
        work()
    assert store.history(mission) == before
    with store.change("Again", mission=mission) as session:
        change_mission(session, mission, {"title.nl": "Twee"})
    assert not store.poll()

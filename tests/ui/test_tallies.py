"""The lists tell how much asks for attention, counted while nobody waits."""

from __future__ import annotations

from datetime import date

import pytest
from building import DEPARTS, a_mission
from faults import faults  # noqa: F401  a fixture

from delegaties.edits.missions import change_mission
from delegaties.edits.programme import change_item
from delegaties.ui.tallies import in_turn
from delegaties.values.kinds import ItemStatus, Severity

pytestmark = pytest.mark.usefixtures("faults")


def counted(qtbot, desk, *missions):
    desk.tallies.count()
    tallies = desk.tallies
    qtbot.waitUntil(lambda: tallies._task is None and not tallies._again, timeout=30_000)
    return [desk.tallies.of(each) for each in missions]


def test_every_mission_is_counted_and_again_after_a_change(qtbot, desk, made, store):
    other = a_mission(store, title="Madrid", persons=1, items=1)
    assert desk.tallies.of(made.id) is None
    assert counted(qtbot, desk, made.id, other.id) == [
        {Severity.BLOCK: 2, Severity.WARN: 3, Severity.INFO: 3},
        {Severity.WARN: 1, Severity.INFO: 1},
    ]
    values = {"status": ItemStatus.CONFIRMED}
    desk.change("Confirm", change_item, other.items[0], values, mission=other.id)
    assert desk.tallies.of(other.id) == {Severity.WARN: 1, Severity.INFO: 1}
    assert counted(qtbot, desk, other.id) == [{Severity.INFO: 1}]


def test_counting_is_not_begun_again_for_nothing(qtbot, desk, made):
    counted(qtbot, desk, made.id)
    desk.tallies.count()
    assert desk.tallies._task is None


@pytest.mark.usefixtures("made")
def test_closing_the_desk_while_it_counts_waits_for_the_worker(desk):
    desk.tallies.count()
    desk.tallies.close()
    assert desk.tallies._task is None


def test_what_is_to_come_goes_first(desk, store):
    for title, departs in (
        ("Past", date(2026, 3, 1)), ("Later", date(2027, 3, 1)), ("Soon", DEPARTS),
        ("Long past", date(2020, 3, 1)),
    ):  # fmt: skip
        made = a_mission(store, title=title, persons=0, items=0)
        dates = {"departs": departs, "returns": departs}
        desk.change("Date", change_mission, made.id, dates, mission=made.id)
    order = [each.title.text("nl") for each in in_turn(desk.summaries(), date(2026, 11, 1))]
    assert order == ["Soon", "Later", "Past", "Long past"]

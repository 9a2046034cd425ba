"""Which missions the filters let through, how they are grouped, and what each column shows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from delegaties.edits import missions
from delegaties.ui.mission.cells import CHIPS
from delegaties.ui.pages.mission_list import COLUMNS, Wanted, by_year, chosen, year_name
from delegaties.values.kinds import Direction, MissionStatus
from delegaties.values.texts import Texts

MADE = (
    ("Japan", Direction.OUTGOING, MissionStatus.DECIDED, date(2026, 11, 14), False),
    ("Aalborg", Direction.INCOMING, MissionStatus.IDEA, date(2026, 3, 2), False),
    ("Växjö", Direction.OUTGOING, MissionStatus.CLOSED, date(2023, 5, 1), False),
    ("Madrid", Direction.OUTGOING, MissionStatus.CLOSED, date(2023, 6, 1), True),
    ("Gent", Direction.OUTGOING, MissionStatus.IDEA, None, False),
)


@pytest.fixture
def summaries(store, desk):
    """Five missions."""
    with store.change("Plan") as session:
        for title, direction, status, departs, archived in MADE:
            missions.add_mission(
                session, Texts.of(nl=title), direction, "UTC", status=status, departs=departs,
                archived=archived, returns=departs and departs + timedelta(2),
            )  # fmt: skip
    return desk.summaries()


def titles(found):
    return [each.title.get("nl") for each in found]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), {"Japan", "Aalborg", "Växjö", "Gent"}),
        (Wanted("vaxjo"), {"Växjö"}),
        (Wanted(direction=Direction.INCOMING), {"Aalborg"}),
        (Wanted(status=MissionStatus.IDEA), {"Aalborg", "Gent"}),
        (Wanted(year=2026), {"Japan", "Aalborg"}),
        (Wanted(archived=True), {"Madrid"}),
        (Wanted("japan", Direction.INCOMING), set()),
    ],
)
def test_filters_leave_what_fits_all_of_them(summaries, wanted, expected):
    assert set(titles(chosen(summaries, wanted))) == expected


def test_years_are_newest_first_with_what_has_no_date_before_them(summaries):
    groups = by_year(chosen(summaries, Wanted()))
    assert [(year_name(group.value), titles(group.rows)) for group in groups] == [
        ("Nog geen datum", ["Gent"]), ("2026", ["Japan", "Aalborg"]), ("2023", ["Växjö"]),
    ]  # fmt: skip


def test_a_row_reads_in_words_with_its_status_as_a_chip(summaries):
    row = next(each for each in summaries if each.title.get("nl") == "Japan")
    cells = [column.show(row) for column in COLUMNS]
    assert cells[:2] == ["Japan", "14–16 november 2026"]
    assert cells[4] == "Besloten"
    (chip,) = COLUMNS[4].data(row, CHIPS)
    assert (chip.text, chip.icon) == ("Besloten", "check")


def test_statuses_sort_along_the_road(summaries):
    road = COLUMNS[4].sort
    rows = sorted(summaries, key=road)
    assert [row.status for row in rows][:2] == [MissionStatus.IDEA] * 2
    assert rows[-1].status is MissionStatus.CLOSED

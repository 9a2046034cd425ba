"""What the lists of the overview show for lines that are still half empty."""

from __future__ import annotations

from datetime import date

import pytest
from building import plan_of

from delegaties.edits.missions import add_part
from delegaties.ui.mission.decision import REPORT
from delegaties.ui.mission.overview_blocks import CONTACTS, CORE, DESTINATIONS, PRACTICALS, STAYS
from delegaties.values.kinds import Direction
from delegaties.values.texts import Texts


def shown(store, made, listed, **values):
    """The cells of a new line."""
    with store.change("Add", mission=made.id) as session:
        add_part(session, listed.part, made.id, **values)
    row = listed.rows(plan_of(store, made.id))[-1]
    return [column.show(row) for column in listed.columns]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (DESTINATIONS, ["plaats nog te bepalen", "", "", ""]),
        (STAYS, ["naam nog invullen", "", ""]),
        (CONTACTS, ["waarvoor nog invullen", "", ""]),
        (PRACTICALS, ["Goed om te weten", ""]),
    ],
)
def test_an_empty_line_says_what_it_lacks(store, made, listed, expected):
    assert shown(store, made, listed) == expected


def test_a_full_line_reads_in_words(store, made):
    first, last = date(2026, 11, 28), date(2026, 12, 3)
    cells = shown(
        store, made, DESTINATIONS, country="JP", place="Osaka", zone="Asia/Tokyo",
        arrives=first, leaves=last,
    )  # fmt: skip
    assert cells == ["Osaka", "Japan", "28 november – 3 december 2026", "Tokio"]
    cells = shown(
        store, made, CONTACTS, what=Texts.of(nl="Tolk"), name="Fujita", email="f@example.org"
    )
    assert cells == ["Tolk", "Fujita", "f@example.org"]


def test_accompanying_officials_are_counted_for_our_own_journeys_only():
    fields = {field.name: field for section in (*CORE, *REPORT) for field in section.fields}
    for name in ("officials_requested", "officials_reported"):
        assert fields[name].shown_if({"direction": Direction.OUTGOING})
        assert not fields[name].shown_if({"direction": Direction.INCOMING})

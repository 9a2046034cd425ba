"""The list of participants: what its cells say beside their texts."""

from __future__ import annotations

import pytest

from delegaties.edits.delegation import change_participant
from delegaties.ui.mission.attendance import BAR
from delegaties.ui.mission.cells import AFTER, CHIPS, STRUCK
from delegaties.ui.mission.delegation_list import DAYS, DelegationList
from delegaties.ui.mission.delegation_rows import rows_of, span_of
from delegaties.values.kinds import ParticipationStatus, Side

NAME, FUNCTION, PARTY = 1, 2, 3


@pytest.fixture
def table(qtbot, desk, made):
    table = DelegationList()
    qtbot.addWidget(table)

    def follow():
        plan = desk.plan(made.id)
        table.show_span(span_of(plan))
        table.rows.show(rows_of(plan, Side.OURS))

    desk.changed.connect(lambda _change: follow())
    follow()
    table.resize(934, 400)
    table.show()
    return table


def cell(table, made, column, role):
    return table.rows.index_of(made.participants[0], column).data(role)


def change(desk, made, **values):
    desk.change("x", change_participant, made.participants[0], values, mission=made.id)


def test_who_is_not_certain_has_a_chip_with_a_word(desk, table, made):
    assert [chip.text for chip in cell(table, made, FUNCTION, AFTER)] == ["verwacht"]
    change(desk, made, status=ParticipationStatus.CONFIRMED)
    assert cell(table, made, FUNCTION, AFTER) is None
    change(desk, made, status=ParticipationStatus.CANCELLED)
    assert cell(table, made, NAME, STRUCK)


def test_a_party_is_a_letter(desk, table, made):
    assert cell(table, made, PARTY, CHIPS) is None
    change(desk, made, party_id=made.parties[0])
    assert [chip.text for chip in cell(table, made, PARTY, CHIPS)] == ["A"]


def test_the_bar_is_also_in_words(table, made):
    assert cell(table, made, DAYS, BAR).begin == 0
    assert table.rows.index_of(made.participants[0], DAYS).data() == "de hele missie"


def test_the_organisation_gives_way_before_the_name(qtbot, table):
    table.resize(480, 400)
    qtbot.waitUntil(lambda: table.horizontalHeader().isSectionHidden(5))
    assert not table.horizontalHeader().isSectionHidden(NAME)
    assert not table.horizontalHeader().isSectionHidden(DAYS)

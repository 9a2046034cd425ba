from __future__ import annotations

import pytest
from building import plan_of

from delegaties.edits import delegation, missions, programme
from delegaties.plan.difference import Own, What, difference
from delegaties.plan.whole import Part
from delegaties.ui.icons import icon
from delegaties.ui.mission.versions.changes import (
    ICONS,
    PEOPLE,
    WHOLE,
    ChangeTable,
    change_rows,
)
from delegaties.values.kinds import ItemStatus


def test_the_mission_stands_before_items_and_these_before_people_each_with_word_and_sentence(
    qtbot, store, made
):
    before = plan_of(store, made.id)
    with store.change("Change", mission=made.id) as session:
        missions.change_mission(session, made.id, {"title.nl": "Korea"})
        programme.remove_item(session, made.items[1])
        programme.change_item(session, made.items[0], {"status": ItemStatus.CONFIRMED})
        delegation.change_participant(session, made.participants[2], {"party_id": made.parties[0]})
    changed = difference(before, plan_of(store, made.id))
    rows = list(change_rows(changed))
    assert [(row.mark, row.title) for row in rows] == [
        ("titel", "Korea"),
        ("status", "Bezoek 0"),
        ("vervallen", "Bezoek 1"),
        ("persoon", "Anna 2 van Dijk 2"),
    ]
    assert rows[1].said == "Nu bevestigd, was aangevraagd"
    table = ChangeTable()
    qtbot.addWidget(table)
    table.show_changes(changed)
    assert table.rows.rowCount() == 4
    table.show_changes(None)
    assert table.rows.rowCount() == 0


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_change_has_an_icon():
    assert set(ICONS) == set(What)
    assert set(PEOPLE) == set(Own)
    assert set(WHOLE) == set(Part)
    pictures = (*ICONS.values(), *PEOPLE.values(), *WHOLE.values())
    assert all(not icon(name).isNull() for name in pictures)


def test_nothing_is_said_to_be_unchanged_while_there_is_no_version(qtbot, store, made):
    table = ChangeTable()
    qtbot.addWidget(table)
    words = table.manners.empty.first
    table.show_changes(None)
    assert words.text() == "Hier staat wat er sinds een versie is gewijzigd."
    plan = plan_of(store, made.id)
    table.show_changes(difference(plan, plan))
    assert words.text() == "Sindsdien is er niets gewijzigd."

from __future__ import annotations

import pytest

from delegaties.edits.missions import change_mission
from delegaties.edits.releases import HIGHEST, change_note, release
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.load_releases import releases


def known(store, made):
    with store.reading() as session:
        return releases(session, made.id)


def give_out(store, made, **values):
    with store.change("Release", mission=made.id) as session:
        return release(session, made.id, **values)


def test_versions_count_up_and_tell_who_gave_them_out(store, colleague, made):
    give_out(store, made, note="Aan het consulaat")
    give_out(colleague, made)
    latest, first = known(store, made)
    assert (first.number, first.note, first.who) == (1, "Aan het consulaat", "Anna")
    assert (latest.number, latest.note, latest.who) == (2, "", "Bert")
    assert latest.position > first.position
    assert latest.at >= first.at


def test_an_office_may_begin_with_another_number(store, made):
    give_out(store, made, number=7)
    give_out(store, made)
    assert [each.number for each in known(store, made)] == [8, 7]


@pytest.mark.parametrize("number", [7, 0, -1, HIGHEST + 1])
def test_a_number_that_is_taken_or_cannot_be_is_refused_at_its_field(store, made, number):
    give_out(store, made, number=7)
    with pytest.raises(RefusedError) as refused:
        give_out(store, made, number=number)
    assert refused.value.field == "number"
    assert len(known(store, made)) == 1


def test_a_note_can_be_changed_but_not_over_a_colleagues(store, colleague, made):
    version = give_out(store, made, note="eerst")
    with store.change("Note", mission=made.id) as session:
        change_note(session, version, "dan", "eerst")
    with pytest.raises(ConflictError), colleague.change("Note", mission=made.id) as session:
        change_note(session, version, "anders", "eerst")
    assert [each.note for each in known(store, made)] == ["dan"]
    assert known(store, made)[0].who == "Anna"


def test_giving_out_a_version_is_undone_and_takes_nothing_else_along(store, made):
    with store.change("Notes", mission=made.id) as session:
        change_mission(session, made.id, {"notes": "x"})
    give_out(store, made)
    store.undo(made.id)
    assert known(store, made) == ()
    assert store.can_undo(made.id).label == "Notes"

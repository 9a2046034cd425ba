"""What is read again is what reading everything would give, and the rest is the same object."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from building import a_mission, at
from counting import statements

from delegaties.edits import delegation, missions, organisations, people, places, programme
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.load import load
from delegaties.plan.load_again import read, read_again
from delegaties.values.ids import new_id
from delegaties.values.kinds import AttendanceRule, ItemStatus, Side
from delegaties.values.texts import Texts
from delegaties.values.when import When


def first(store, made):
    with store.reading() as session:
        return read(session, made.id)


def again(store, known):
    with store.reading() as session:
        return read_again(session, known)


def everything(store, made):
    with store.reading() as session:
        return load(session, made.id)


def change(store, edit, *args, mission=None, **values):
    with store.change("Change", mission=mission) as session:
        return edit(session, *args, **values)


def any_edits(made, plan, chance):
    """Edits of everything a plan shows, of which some are refused."""
    item = chance.choice(plan.items).id if plan.items else new_id()
    part = chance.choice(plan.participations).id if plan.participations else new_id()
    person, number = chance.choice(made.people), chance.randrange(1000)
    return (
        (programme.change_item, item, {"title.nl": f"Titel {number}"}),
        (programme.change_item, item, {"when": at(8 + number % 9, day=number % 5)}),
        (programme.change_item, item, {"when": When()}),
        (programme.change_item, item, {"status": chance.choice(list(ItemStatus))}),
        (programme.change_item, item, {"rule": AttendanceRule.PARTIES, "party_ids": made.parties}),
        (programme.change_item, item, {"named": (part,), "excepted": ()}),
        (programme.change_item, item, {"organisations": ()}),
        (programme.change_item, item, {"persons": ((person, "host"),)}),
        (programme.duplicate_item, item),
        (programme.remove_item, item),
        (people.change_person, person, {"family": f"Dijk {number}"}),
        (delegation.move_participant, part, 1),
        (delegation.change_participant, part, {"label": Texts.of(nl=f"iemand {number}")}),
        (delegation.remove_participant, part),
        (delegation.add_participant, made.id, Side.THEIRS, {"person_id": person}),
        (organisations.change_organisation, made.organisation, {"city": f"Stad {number}"}),
        (places.change_place, made.place, {"name": f"Plaats {number}"}),
        (missions.change_mission, made.id, {"notes": f"Notitie {number}"}),
        (missions.move_part, "party", made.parties[0], 1 - 2 * (number % 2)),
        (missions.add_part, "stay", made.id, {"name": f"Hotel {number}"}),
    )


@pytest.mark.parametrize("seed", range(3))
def test_whatever_two_people_do_a_plan_read_again_is_as_if_read_anew(store, colleague, made, seed):
    chance, known = Random(seed), first(store, made)  # noqa: S311  a game, no secret
    for _step in range(40):
        for _edit in range(chance.randrange(3)):
            who = chance.choice((store, colleague))
            with suppress(RefusedError, ConflictError):
                if chance.random() < 0.3:
                    chance.choice((who.undo, who.redo))(chance.choice((None, made.id)))
                    continue
                edit, *args = chance.choice(any_edits(made, known.plan, chance))
                values = args.pop() if edit.__name__.startswith("add") else {}
                change(who, edit, *args, mission=made.id, **values)
        known = again(store, known)
        assert known.plan == everything(store, made)


def test_what_was_not_touched_stays_the_same_object(store, made):
    known = first(store, made)
    change(store, programme.change_item, made.items[1], {"title.nl": "Lunch"})
    newer = again(store, known)
    before, after = ({i.id: i for i in each.plan.items} for each in (known, newer))
    assert {key for key in after if after[key] is not before[key]} == {made.items[1]}
    assert newer.plan.participations is known.plan.participations
    assert newer.plan.people is known.plan.people


def test_an_edit_elsewhere_leaves_the_very_same_plan(store, made):
    known = first(store, made)
    other = a_mission(store)
    change(store, programme.change_item, other.items[0], {"title.nl": "Lunch"}, mission=other.id)
    assert again(store, known).plan is known.plan


def test_an_edit_is_read_with_the_same_few_statements_whatever_the_size(store):
    counts = []
    for size in (5, 300):
        made = a_mission(store, items=size)
        known = first(store, made)
        change(store, programme.change_item, made.items[0], {"title.nl": "Lunch"})
        with store.reading() as session, statements(store.engine) as seen:
            read_again(session, known)
        counts.append(len(seen))
    assert counts[0] == counts[1] < 11


def test_after_a_restore_everything_is_read(store, made, tmp_path):
    copy = store.backup(tmp_path / "copy.db")
    known = first(store, made)
    change(store, programme.change_item, made.items[0], {"title.nl": "Lunch"})
    later = again(store, known)
    store.restore(copy)
    for each in (known, later):
        assert again(store, each).plan == everything(store, made)


def test_rows_that_the_journal_forgot_are_read_all_the_same(store, made):
    known = first(store, made)
    change(store, programme.change_item, made.items[0], {"persons": ()})
    latest = store.history(None, limit=1)[0]
    store.scrub((row.table, row.row_id) for row in latest.rows)
    assert again(store, known).plan == everything(store, made)


def test_a_mission_that_went_meanwhile_is_refused_in_words(store, made):
    known = first(store, made)
    change(store, missions.remove_mission, made.id)
    with pytest.raises(RefusedError, match="not there any more"):
        again(store, known)

"""A day becomes a template with its parties, and is filled with what it has not got yet."""

from __future__ import annotations

from datetime import time

from building import DEPARTS, plan_of

from delegaties.edits import programme
from delegaties.edits.templates import fill_day
from delegaties.plan.templating import kept, missing
from delegaties.values.kinds import AttendanceRule, ItemStatus


def of_first_day(store, made):
    plan = plan_of(store, made.id)
    return plan, [item for item in plan.items if item.when.date == DEPARTS]


def letters(plan):
    return {party.letter: party.id for party in plan.parties}


def test_what_is_for_a_party_is_for_the_party_of_the_same_letter_again(store, made):
    plan, (item, *_rest) = of_first_day(store, made)
    values = {"rule": AttendanceRule.PARTIES, "party_ids": (plan.parties[1].id,)}
    with store.change("For one") as session:
        programme.change_item(session, item.id, values)
    plan, items = of_first_day(store, made)
    entries = kept(plan, items)
    assert entries[0].parties == ("B",)
    day = DEPARTS.replace(day=DEPARTS.day + 9)
    with store.change("Fill") as session:
        planned = missing(plan, (), entries, day, time(4))
        (again, *_rest) = fill_day(session, made.id, planned, letters(plan))
    found = next(each for each in plan_of(store, made.id).items if each.id == again)
    assert (found.rule, found.party_ids) == (AttendanceRule.PARTIES, (plan.parties[1].id,))


def test_what_the_day_has_already_is_not_added_again(store, made):
    plan, items = of_first_day(store, made)
    entries = kept(plan, items)
    assert entries
    assert missing(plan, items, entries, DEPARTS, time(4)) == []
    assert len(missing(plan, items[1:], entries, DEPARTS, time(4))) == 1


def test_what_was_cancelled_is_in_no_template(store, made):
    _plan, (item, *_rest) = of_first_day(store, made)
    with store.change("Cancel") as session:
        programme.change_item(session, item.id, {"status": ItemStatus.CANCELLED})
    plan, items = of_first_day(store, made)
    assert len(kept(plan, items)) == len(items) - 1

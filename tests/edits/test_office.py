"""What the office holds to."""

from __future__ import annotations

from datetime import time

import pytest

from delegaties.edits import office
from delegaties.errors import ConflictError, RefusedError
from delegaties.plan.load_office import office as load_office
from delegaties.values.kinds import Severity
from delegaties.values.office import Limits, Office


def read(store):
    with store.reading() as session:
        return load_office(session)


def test_a_new_database_holds_to_what_was_shipped(store):
    assert read(store) == Office()


def test_a_limit_is_set_undone_and_set_back(store):
    with store.change("x") as session:
        office.set_limit(session, "ahead_days", 21)
        office.set_limit(session, "day_ends", time(2, 30))
    assert read(store).limits == Limits(ahead_days=21, day_ends=time(2, 30))
    with store.change("x") as session:
        office.set_limit(session, "day_ends", None, time(2, 30))
    assert read(store).limits == Limits(ahead_days=21)
    store.undo(None)
    store.undo(None)
    assert read(store).limits == Limits()


def test_a_colleagues_limit_is_not_overwritten(store, colleague):
    with store.change("x") as session:
        office.set_limit(session, "ahead_days", 21)
    with pytest.raises(ConflictError), colleague.change("x") as session:
        office.set_limit(session, "ahead_days", 28, 14)
    assert read(store).limits.ahead_days == 21


def test_a_colleagues_time_is_told_as_a_time(store, colleague):
    with store.change("x") as session:
        office.set_limit(session, "day_ends", time(2))
    with pytest.raises(ConflictError) as conflict, colleague.change("x") as session:
        office.set_limit(session, "day_ends", time(3), time(4))
    assert (conflict.value.theirs, conflict.value.who) == (time(2), "Anna")


def test_one_habit_is_changed_and_the_others_stay_as_shipped(store):
    with store.change("x") as session:
        office.change_customs(session, "ES", {"lunch_from": time(13, 30)})
    spain, shipped = read(store).customs_of("ES"), Office().customs_of("ES")
    assert spain.lunch == (time(13, 30), shipped.lunch[1])
    assert spain.closes == shipped.closes
    with store.change("x") as session:
        office.change_customs(session, "ES", {"weekend": ("sun",), "prayers": ("fri 12:00-13:00",)})
    assert read(store).customs_of("ES").weekend == (6,)
    assert read(store).customs_of("ES").prayers == ((4, time(12), time(13)),)
    with store.change("x") as session:
        office.reset_customs(session, "ES")
    assert read(store).customs_of("ES") == shipped


@pytest.mark.parametrize("closes", [time(8), None])
def test_a_span_without_an_end_or_that_ends_before_it_begins_is_refused(store, closes):
    with pytest.raises(RefusedError) as refusal, store.change("x") as session:
        office.change_customs(session, "ES", {"closes": closes})
    assert refusal.value.field == "closes"


def test_how_bad_a_rule_is_can_be_set_and_set_back(store):
    with store.change("x") as session:
        office.set_severity(session, "weekend", Severity.BLOCK)
    assert read(store).severities == {"weekend": Severity.BLOCK}
    with store.change("x") as session:
        office.set_severity(session, "weekend", None)
    assert read(store).severities == {}

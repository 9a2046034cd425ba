"""Points of attention are accepted with a reason and until a day."""

from __future__ import annotations

from datetime import date

import pytest
from building import plan_of

from delegaties.edits.findings import accept, withdraw
from delegaties.errors import RefusedError

UNTIL = date(2026, 11, 20)


def accepted(store, made, reason="Afgestemd met het consulaat", until=UNTIL, finding="overlap:1"):
    with store.change("Accept", mission=made.id) as session:
        return accept(session, made.id, [finding], rule="overlap", reason=reason, until=until)[0]


def test_an_acceptance_is_in_the_plan_and_undo_takes_it_out(store, made):
    accepted(store, made, reason=" Afgestemd\nmet  het consulaat ")
    (held,) = plan_of(store, made.id).acceptances
    assert (held.finding, held.rule, held.until) == ("overlap:1", "overlap", UNTIL)
    assert held.reason == "Afgestemd met het consulaat"
    store.undo(made.id)
    assert plan_of(store, made.id).acceptances == ()


def test_accepting_again_replaces_reason_and_day(store, made):
    first = accepted(store, made)
    assert accepted(store, made, "Toch zo", date(2026, 12, 1)) == first
    (held,) = plan_of(store, made.id).acceptances
    assert (held.reason, held.until) == ("Toch zo", date(2026, 12, 1))


def test_without_a_reason_nothing_is_accepted(store, made):
    with pytest.raises(RefusedError, match="why") as refusal:
        accepted(store, made, reason="  ")
    assert refusal.value.field == "reason"
    assert plan_of(store, made.id).acceptances == ()


def test_withdrawing_lets_the_point_ask_for_attention_again(store, made):
    held = accepted(store, made)
    with store.change("Withdraw", mission=made.id) as session:
        withdraw(session, held)
    assert plan_of(store, made.id).acceptances == ()

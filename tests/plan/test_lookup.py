"""Cards are found by id, and what was taken away is nobody."""

from __future__ import annotations

from building import plan_of

from delegaties.plan.audience import for_audience
from delegaties.plan.lookup import Lookup
from delegaties.values.audience import Audience


def test_cards_are_found_and_missing_ones_are_none(store, made):
    lookup = Lookup(plan_of(store, made.id))
    assert lookup.person(made.people[0]).name.given == "Anna 0"
    assert lookup.organisation(made.organisation).name == "Yanmar"
    assert lookup.place(made.place).city == "Osaka"
    assert lookup.party(made.parties[1]).letter == "B"
    assert lookup.item(None) is None
    public = Lookup(for_audience(plan_of(store, made.id), Audience.PUBLIC))
    assert public.person(made.people[0]) is None
    assert public.organisation(made.organisation) is None

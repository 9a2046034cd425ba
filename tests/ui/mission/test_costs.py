"""Costs: typed as people type amounts, added up per payer and currency."""

from __future__ import annotations

from decimal import Decimal

import pytest
from paging import says
from tabbing import open_tab, type_in

from delegaties.edits import missions
from delegaties.ui.mission.costs import CostsTab


@pytest.fixture
def tab(qtbot, desk, made):
    """The costs of a mission that has none yet."""
    return open_tab(qtbot, desk, CostsTab, made.id)


def test_a_cost_is_typed_with_its_payer_and_whose_it_is(qtbot, desk, made, tab):
    tab.new()
    form = tab.lists[0].form
    for name, text in (("what", "Vlucht"), ("estimate", "1.250,50"), ("payer", "Gemeente")):
        type_in(qtbot, form.field(name).control(), text)
    whose = form.field("participation_id")
    assert [whose.box.itemText(at) for at in range(1, 4)] == [
        f"Anna {n} van Dijk {n}" for n in range(3)
    ]
    whose.box.setCurrentIndex(2)
    whose.box.activated.emit(2)
    (cost,) = desk.plan(made.id).costs
    assert (cost.what, cost.estimate, cost.payer) == ("Vlucht", Decimal("1250.50"), "Gemeente")
    assert cost.participation_id == made.participants[1]
    assert tab.count(desk.plan(made.id)) == 1


def test_what_is_no_amount_stays_and_is_explained(qtbot, desk, made, tab):
    tab.new()
    actual = tab.lists[0].form.field("actual").control()
    type_in(qtbot, actual, "veel")
    assert tab.lists[0].form.error("actual")
    assert actual.text() == "veel"
    assert desk.plan(made.id).costs[0].actual is None


def test_totals_stand_per_payer_and_currency(qtbot, desk, made):
    lines = (
        ("Gemeente", "EUR", 100, 90), ("Gemeente", "EUR", 50, None),
        ("Gemeente", "JPY", 3000, None), ("", "EUR", 10, None),
    )  # fmt: skip
    with desk.store.change("Plan", mission=made.id) as session:
        for payer, currency, estimate, actual in lines:
            missions.add_part(
                session, "cost", made.id, payer=payer, currency=currency,
                estimate=Decimal(estimate), actual=None if actual is None else Decimal(actual),
            )  # fmt: skip
    tab = open_tab(qtbot, desk, CostsTab, made.id)
    says(qtbot, tab, "Gemeente")
    says(qtbot, tab, "raming €\xa0150,00 + JP¥\xa03.000\nfeitelijk €\xa090,00")
    says(qtbot, tab, "betaler nog te bepalen")

"""Everything derived is computed from the plan."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

from building import DEPARTS, at, plan_of

from delegaties.edits import delegation, missions, programme
from delegaties.plan import sums
from delegaties.plan.lookup import Lookup
from delegaties.values.kinds import AttendanceRule, MissionStatus, ParticipationStatus, Side
from delegaties.values.money import Money
from delegaties.values.texts import Texts
from delegaties.values.when import When


def edit(store, made, verb, *args, **values):
    with store.change("Change", mission=made.id) as session:
        return verb(session, *args, **values)


def who(store, made, item_id):
    plan = plan_of(store, made.id)
    return [part.id for part in sums.attendees(plan, Lookup(plan).item(item_id))]


def test_a_report_is_due_six_weeks_after_return_unless_a_decision_names_a_date():
    assert sums.report_due(date(2023, 5, 19), None) == date(2023, 6, 30)
    assert sums.report_due(date(2023, 5, 19), date(2023, 7, 15)) == date(2023, 7, 15)
    assert sums.report_due(None, None) is None
    assert sums.report_open(MissionStatus.TRAVELLING, None)
    assert not sums.report_open(MissionStatus.CANCELLED, None)
    assert not sums.report_open(MissionStatus.REPORT_DUE, date(2023, 6, 1))


def test_the_rule_says_who_attends_and_names_and_exceptions_adjust_it(store, made):
    anna, bert, carla = made.participants
    party, _ = made.parties
    item = made.items[0]
    edit(store, made, delegation.change_participant, anna, {"party_id": party})
    change = programme.change_item
    edit(store, made, change, item, {"rule": AttendanceRule.EVERYONE, "named": []})
    assert who(store, made, item) == [anna, bert, carla]
    edit(store, made, change, item, {"excepted": [bert]})
    assert who(store, made, item) == [anna, carla]
    edit(
        store,
        made,
        change,
        item,
        {"rule": AttendanceRule.PARTIES, "party_ids": [party], "excepted": []},
    )
    assert who(store, made, item) == [anna]
    edit(store, made, change, item, {"named": [carla]})
    assert who(store, made, item) == [anna, carla]
    edit(store, made, change, item, {"rule": AttendanceRule.NAMED})
    assert who(store, made, item) == [carla]


def test_nobody_attends_by_rule_before_arriving_or_after_leaving(store, made):
    anna, bert, carla = made.participants
    item = made.items[0]
    edit(
        store,
        made,
        programme.change_item,
        item,
        {"rule": AttendanceRule.EVERYONE, "named": [], "when": at(9)},
    )
    edit(
        store,
        made,
        delegation.change_participant,
        anna,
        {"from_date": DEPARTS, "from_time": time(9, 30)},
    )
    edit(
        store,
        made,
        delegation.change_participant,
        bert,
        {"until_date": DEPARTS, "until_time": time(10)},
    )
    edit(
        store, made, delegation.change_participant, carla, {"status": ParticipationStatus.CANCELLED}
    )
    assert who(store, made, item) == [bert]


def test_every_day_of_the_mission_is_there_also_without_items(store, made):
    edit(store, made, programme.add_item, made.id, Texts.of(nl="Terugblik"), when=at(9, day=9))
    edit(store, made, programme.add_item, made.id, Texts.of(nl="Wacht"))
    plan = plan_of(store, made.id)
    days = sums.programme_days(plan)
    assert [day.number for day in days] == [1, 2, 3, 4, 5, 6, 7, 10]
    assert [len(day.items) for day in days] == [1, 1, 1, 1, 1, 0, 0, 1]
    assert [item.title.text("nl") for item in sums.tray(plan)] == ["Wacht"]
    assert sums.day_count(plan) == 7


def test_what_begins_after_midnight_belongs_to_the_evening_before_until_the_day_ends():
    night, dawn = at(0, 30, day=2), at(4, day=2)
    evening = DEPARTS + timedelta(1)
    assert sums.programme_day(night) == evening
    assert sums.programme_day(dawn) == DEPARTS + timedelta(2)
    assert sums.programme_day(dawn, time(5)) == evening
    assert sums.programme_day(night, time()) == night.date
    assert sums.programme_day(When(DEPARTS)) == DEPARTS


def test_the_last_drink_comes_after_the_dinner_of_its_evening(store, made):
    edit(store, made, programme.add_item, made.id, Texts.of(nl="Diner"), when=at(20, day=5))
    edit(store, made, programme.add_item, made.id, Texts.of(nl="Glas"), when=at(0, 30, day=6))
    days = sums.programme_days(plan_of(store, made.id))
    assert [item.title.text("nl") for item in days[5].items] == ["Diner", "Glas"]
    assert days[6].items == ()


def test_people_are_counted_as_written_down_and_as_listed(store, made):
    edit(store, made, missions.change_mission, made.id, {"count_estimated": 14})
    ours = {"label": Texts.of(nl="DUJAT"), "number": 32}
    theirs = {"label": Texts.of(nl="gasten"), "number": 4}
    edit(store, made, delegation.add_participant, made.id, Side.OURS, **ours)
    edit(store, made, delegation.add_participant, made.id, Side.THEIRS, **theirs)
    counts = sums.counts(plan_of(store, made.id))
    assert (counts.estimated, counts.confirmed, counts.actual) == (14, None, None)
    assert (counts.ours, counts.theirs, counts.listed_confirmed) == (35, 4, 0)


def test_costs_are_added_up_per_payer_and_never_across_currencies(store, made):
    for payer, amount, currency in (
        ("Gemeente", "10900.00", "EUR"), ("Gemeente", "100.50", "EUR"),
        ("Gemeente", "5000", "JPY"), ("DUJAT", None, "EUR"),
    ):  # fmt: skip
        estimate = Decimal(amount) if amount else None
        edit(
            store, made, missions.add_part, "cost", made.id,
            payer=payer, estimate=estimate, currency=currency,
        )  # fmt: skip
    totals = {t.payer: t.estimate for t in sums.cost_totals(plan_of(store, made.id).costs)}
    assert totals == {
        "DUJAT": (),
        "Gemeente": (Money(Decimal("11000.50"), "EUR"), Money(Decimal(5000), "JPY")),
    }


def test_the_items_of_one_participant_are_those_they_attend(store, made):
    anna, *_ = made.participants
    edit(store, made, programme.change_item, made.items[0], {"named": [], "excepted": []})
    plan = plan_of(store, made.id)
    assert [item.id for item in sums.items_of(plan, anna)] == [
        item.id for item in plan.items if item.id != made.items[0]
    ]
    assert len(sums.unconfirmed(plan)) == 5
    assert plan.returns - plan.departs == timedelta(6)

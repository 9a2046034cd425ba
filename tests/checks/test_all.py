"""A clean mission has no finding; broken by one edit it has exactly the expected one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from delegaties.checks import all as all_checks
from delegaties.checks.all import A_FEW, CHECKS, findings, in_steps
from delegaties.checks.finding import second_line, sentence
from delegaties.checks.surroundings import Surroundings
from delegaties.edits import delegation, missions, organisations, people, places, programme
from delegaties.i18n import words
from delegaties.plan.load import load
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.plan.load_office import office
from delegaties.store.store import Store
from delegaties.values.kinds import (
    Direction,
    ItemKind,
    ItemStatus,
    MissionStatus,
    Role,
    Severity,
    Side,
)
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

MONDAY = date(2027, 6, 7)
"""No holiday in Belgium, and far from any change of the clocks."""
ZONE = "Europe/Brussels"


def both(text):
    return Texts.of(nl=text, en=text)


def at(first, last, day=0, zone=ZONE):
    on = MONDAY + timedelta(day)
    return When(on, *(Clock(on, time.fromisoformat(each), zone) for each in (first, last)))


class Clean:
    """A visit of three days to Ghent at which nothing is wrong."""

    def __init__(self, store):
        self.store, self.today = store, MONDAY - timedelta(3)
        with store.change("People") as session:
            self.city = organisations.add_organisation(session, name="Stad Gent", country="BE")
            self.hall, self.port, self.inn = (
                places.add_place(
                    session, name=name, city="Gent", country="BE", zone=ZONE,
                    latitude=latitude, longitude=3.725,
                )
                for name, latitude in (("Stadhuis", 51.054), ("Haven", 51.09), ("Eten", 51.06))
            )  # fmt: skip
            self.anna, self.bert, self.host = (
                people.add_person(
                    session, given=name, family=name * 2, languages=("nl", "en"),
                    mobile="+44 7700 900120",
                )
                for name in ("Anna", "Bert", "Claes")
            )  # fmt: skip
        with store.change("Mission") as session:
            self.id = missions.add_mission(
                session, both("Gent"), Direction.OUTGOING, "Europe/Amsterdam",
                departs=MONDAY, returns=MONDAY + timedelta(2),
            )  # fmt: skip
            add = delegation.add_participant
            self.leader = add(
                session, self.id, Side.OURS, person_id=self.anna, roles=(Role.LEADER,)
            )
            self.guest = add(session, self.id, Side.OURS, person_id=self.bert)
            missions.change_mission(
                session, self.id, {"status": MissionStatus.PREPARATION, "count_estimated": 2}
            )
            missions.add_part(
                session, "destination", self.id, country="BE", place="Gent", zone=ZONE,
                arrives=MONDAY, leaves=MONDAY + timedelta(2),
            )  # fmt: skip
            missions.add_part(
                session, "involvement", self.id, organisation_id=self.city, contact_id=self.host
            )
            self.visit = self.add(session, "Ontvangst", at("10:00", "11:30"), self.hall)
            self.lunch = self.add(
                session, "Lunch", at("12:00", "13:00"), self.inn, kind=ItemKind.MEAL, persons=[]
            )
            self.tour = self.add(session, "Haven", at("13:30", "15:00"), self.port)
            self.next = self.add(session, "Gesprek", at("10:00", "11:30", 1), self.hall)

    def add(self, session, title, when, place, **more):
        return programme.add_item(
            session, self.id, both(title), when=when, place_id=place, language="nl",
            organisations=[(self.city, "visited")], status=ItemStatus.CONFIRMED,
            **({"kind": ItemKind.VISIT, "persons": [(self.host, "host")]} | more),
        )  # fmt: skip

    def edit(self, verb, *args, **values):
        with self.store.change("Edit", mission=self.id) as session:
            return verb(session, *args, **values)

    def judged(self):
        with self.store.reading() as session:
            around = Surroundings(
                today=self.today,
                office=office(session),
                elsewhere=elsewhere(session, self.id),
            )
            return load(session, self.id), around

    def found(self):
        return findings(*self.judged())

    def rules(self):
        return [(each.rule, each.where.row_id) for each in self.found()]


@pytest.fixture
def clean(tmp_path):
    store = Store.open(f"sqlite:///{tmp_path}/t.db", "Anna")
    yield Clean(store)
    store.close()


def test_a_clean_mission_has_no_finding(clean):
    assert clean.rules() == []


def move(item, when):
    def edit(clean):
        clean.edit(programme.change_item, getattr(clean, item), {"when": when})
        return getattr(clean, item)

    return edit


def window(**values):
    def edit(clean):
        clean.edit(delegation.change_participant, clean.leader, values)
        return clean.next

    return edit


def change(**values):
    def edit(clean):
        clean.edit(programme.change_item, clean.next, values)
        return clean.next

    return edit


def short_document(clean):
    clean.edit(people.change_person, clean.bert, {"document_valid_until": date(2027, 9, 1)})
    return clean.guest


def no_lunch(clean):
    clean.edit(programme.change_item, clean.lunch, {"status": ItemStatus.CANCELLED})
    return clean.visit


def named_too_late(clean):
    until = {"until_date": MONDAY}
    clean.edit(delegation.change_participant, clean.guest, until)
    clean.edit(programme.change_item, clean.next, {"named": [clean.guest]})
    return clean.next


@pytest.mark.parametrize(
    ("rule", "edit"),
    [
        ("person_double", move("tour", at("12:45", "15:00"))),
        ("travel_time", move("tour", at("13:05", "15:00"))),
        ("outside_mission", move("next", at("10:00", "11:30", 3))),
        ("lunch", no_lunch),
        ("absent", named_too_late),
        ("leader_absent", window(until_date=MONDAY)),
        ("office_hours", move("next", at("08:00", "09:30", 1))),
        ("unconfirmed", change(status=ItemStatus.ASKED)),
        ("no_place", change(place_id=None)),
        ("no_host", change(persons=[])),
        ("no_interpreter", change(language="fr")),
        ("untranslated", change(dress=Texts.of(nl="Donker pak"))),
        ("travel_document", short_document),
    ],
)
def test_one_edit_breaks_one_thing(clean, rule, edit):
    row = edit(clean)
    assert clean.rules() == [(rule, row)]


def test_a_second_mission_at_the_same_time_is_found_and_goes_with_its_cancelling(clean):
    other = Clean.__new__(Clean)
    other.__dict__ = dict(clean.__dict__)
    with clean.store.change("Other") as session:
        other.id = missions.add_mission(
            session, both("Brugge"), Direction.OUTGOING, "Europe/Amsterdam",
            departs=MONDAY, returns=MONDAY,
        )  # fmt: skip
        delegation.add_participant(session, other.id, Side.OURS, person_id=clean.bert)
        programme.add_item(session, other.id, both("Overleg"), when=at("11:00", "12:00"))
    assert clean.rules() == [("person_double", clean.visit)]
    other.edit(missions.change_mission, other.id, {"status": MissionStatus.CANCELLED})
    assert clean.rules() == []


def test_the_office_says_how_bad_a_rule_is(clean):
    no_lunch(clean)
    with clean.store.reading() as session:
        plan, own = load(session, clean.id), office(session)
    strict = replace(own, severities={"lunch": Severity.BLOCK})
    [finding] = findings(plan, Surroundings(today=MONDAY, office=strict))
    assert finding.severity is Severity.BLOCK


def test_what_is_stopped_or_archived_asks_for_nothing(clean):
    no_lunch(clean)
    assert clean.rules()
    for change in ({"archived": True}, {"archived": False, "status": MissionStatus.POSTPONED}):
        clean.edit(missions.change_mission, clean.id, change)
        assert clean.rules() == []


def test_the_worst_comes_first_and_every_finding_can_be_told(clean):
    move("tour", at("12:45", "15:00"))(clean)
    clean.edit(programme.change_item, clean.lunch, {"kind": ItemKind.MEETING})
    found = clean.found()
    assert [each.severity for each in found][:1] == [Severity.BLOCK]
    assert len({each.key for each in found}) == len(found)
    for each in found:
        assert "{" not in sentence(each, words("nl")) + second_line(each, words("nl"))
    assert len(CHECKS) == len(set(CHECKS))


def test_once_everybody_is_home_only_what_is_left_to_do_is_found(clean):
    clean.edit(programme.change_item, clean.tour, {"when": at("13:00", "23:59")})
    assert clean.found()
    clean.today = MONDAY + timedelta(10)
    assert clean.rules() == []
    clean.today = MONDAY + timedelta(100)
    assert [each.rule for each in clean.found()] == ["report_overdue"]


def test_texts_are_asked_for_after_the_journey_until_it_is_published(clean):
    clean.edit(programme.change_item, clean.tour, {"dress": Texts.of(nl="Donker pak")})
    clean.today = MONDAY + timedelta(10)
    assert clean.rules() == [("untranslated", clean.tour)]
    clean.edit(missions.change_mission, clean.id, {"status": MissionStatus.PUBLISHED})
    assert clean.rules() == []


def test_a_check_that_finds_much_tells_it_a_little_at_a_time(clean, monkeypatch):
    clean.edit(programme.change_item, clean.tour, {"when": at("13:00", "23:59")})
    (one, *_rest) = clean.found()
    monkeypatch.setattr(all_checks, "CHECKS", (lambda _case: iter([one] * (2 * A_FEW + 1)),))
    plan, around = clean.judged()
    assert [len(step) for step in in_steps(plan, around)] == [A_FEW, A_FEW, 1]
    assert len(findings(plan, around)) == 2 * A_FEW + 1

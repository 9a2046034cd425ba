"""The example missions: whole, sound, and fit to be shown to anybody."""

import dataclasses
import re
from collections.abc import Iterator
from itertools import pairwise
from uuid import UUID

import pytest

from delegaties.inputs import examples
from delegaties.inputs.bundle import read
from delegaties.plan import sums
from delegaties.plan.attendance import is_present
from delegaties.plan.audience import for_audience
from delegaties.plan.document import encode
from delegaties.plan.load import load
from delegaties.plan.mission import Commitment, Item, MissionPlan
from delegaties.store.store import Store
from delegaties.values.audience import Audience
from delegaties.values.kinds import Direction, ItemKind, ItemStatus, MissionStatus, Side
from delegaties.values.texts import LANGUAGES, Texts
from delegaties.values.when import checked

PLANS = {file.stem: plan for file in examples.files() for plan in read(file).plans}
LISTS = [field.name for field in dataclasses.fields(MissionPlan) if field.default == ()]
INSIDE = "Alleen staf"
FICTION = re.compile(r"\+44 (20 7946 0\d{3}|7700 900\d{3})")
"""The numbers that Ofcom keeps free for drama."""

FOLLOWS = {"changed_at", "letter", "parent"} | {"organisation", "sequence"}
"""Fields that the program works out."""

each = pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)


def values(part: object, kind: type) -> Iterator:
    """Every value of a kind in a plan, at every depth."""
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from values(inner, kind)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from values(getattr(part, field.name), kind)


def named(part: object, *names: str) -> Iterator[str]:
    """What stands in the fields of these names, at every depth."""
    if isinstance(part, tuple):
        for inner in part:
            yield from named(inner, *names)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if field.name in names and value:
                yield value
            yield from named(value, *names)


def test_the_four_journeys_that_were_promised_are_there():
    assert {"japan-2023", "helsinki-2023", "madrid-2023"} <= PLANS.keys()
    assert any(plan.direction is Direction.INCOMING for plan in PLANS.values())


@pytest.mark.parametrize("name", ["japan-2023", "aalborg-2026"])
def test_every_part_of_a_mission_has_something_to_show(name):
    assert [part for part in LISTS if not getattr(PLANS[name], part)] == []
    assert {part.side for part in PLANS[name].participations} == set(Side)


def test_japan_keeps_to_what_was_published():
    japan = PLANS["japan-2023"]
    assert (japan.departs.isoformat(), japan.returns.isoformat()) == ("2023-05-13", "2023-05-19")
    assert [c.held_on.isoformat()[5:] for c in japan.consultations] == ["02-08", "02-13", "02-20"]
    assert japan.decisions[0].meets_on.isoformat() == "2023-02-21"
    assert sums.report_due(japan.returns, None) == japan.report_due
    assert {"10900.00"} <= {str(cost.estimate) for cost in japan.costs}
    assert [part.number for part in japan.participations if part.label.get("nl") == "DUJAT"] == [32]


def test_japan_shows_every_way_an_item_can_be():
    items = PLANS["japan-2023"].items
    assert {item.status for item in items} == set(ItemStatus)
    assert any(item.when.certainty == "approximate" for item in items)
    assert any(item.when.certainty == "open" and item.when.date for item in items)
    assert sums.tray(PLANS["japan-2023"])
    assert any(item.when.end and item.when.end.date != item.when.date for item in items)
    assert any(item.when.end and item.when.end.zone != item.when.start.zone for item in items)
    assert any(item.audiences for item in items)


def test_madrid_counts_as_its_report_does():
    counts = sums.counts(PLANS["madrid-2023"])
    assert (counts.ours, counts.actual) == (38, 38)


def test_there_is_work_to_do():
    assert any(plan.status is MissionStatus.PREPARATION for plan in PLANS.values())
    assert any(sums.report_open(plan.status, plan.reported_on) for plan in PLANS.values())
    done = [c.done_on for plan in PLANS.values() for c in values(plan, Commitment)]
    assert None in done


@each
def test_what_is_printed_stands_there_in_both_languages(plan):
    assert [text for text in values(plan, Texts) if text.missing(LANGUAGES)] == []


@each
def test_addresses_and_numbers_belong_to_nobody(plan):
    assert [mail for mail in named(plan, "email") if not mail.endswith("@example.org")] == []
    phones = list(named(plan, "phone", "mobile"))
    assert [number for number in phones if not FICTION.fullmatch(number)] == []


@each
def test_every_time_exists_and_every_item_has_a_zone_of_its_place(plan):
    zones = {place.id: place.zone for place in plan.places}
    for item in plan.items:
        when = checked(item.when)
        if when.start and item.place_id:
            assert when.start.zone == zones[item.place_id], item.title
        if when.end and item.end_place_id:
            assert when.end.zone == zones[item.end_place_id], item.title


@each
def test_every_flight_says_from_where_it_goes_to_where(plan):
    flights = [item for item in plan.items if item.kind is ItemKind.FLIGHT]
    assert [item.title for item in flights if not (item.place_id and item.end_place_id)] == []


@each
def test_hosts_are_known_with_function_and_organisation(plan):
    cards = {card.id: card for card in plan.people}
    hosts = {link.person_id for item in plan.items for link in item.persons if link.role == "host"}
    assert hosts
    for card in map(cards.__getitem__, hosts):
        assert card.functions[0].title
        assert card.functions[0].organisation_id


def busy(plan: MissionPlan) -> dict[UUID, list[Item]]:
    """What everybody does, in order: participants, and those with a task at an item."""
    doing: dict[UUID, list[Item]] = {}
    for item in plan.items:
        if item.status is ItemStatus.CANCELLED or not (item.when.start and item.when.end):
            continue
        present = {part.person_id or part.id for part in sums.attendees(plan, item)}
        for who in present | {link.person_id for link in item.persons}:
            doing.setdefault(who, []).append(item)
    return {who: sorted(items, key=lambda i: i.when.sort_key) for who, items in doing.items()}


@each
def test_nobody_is_in_two_places_at_once(plan):
    for items in busy(plan).values():
        for one, next_one in pairwise(items):
            assert one.when.end.instant <= next_one.when.start.instant, (one.title, next_one.title)


@each
def test_somebody_comes_to_every_planned_item_and_is_there(plan):
    for item in plan.items:
        if item.status is ItemStatus.CONFIRMED and item.when.start:
            present = sums.attendees(plan, item)
            assert present, item.title
            assert [part for part in present if not is_present(part, item)] == []


@each
@pytest.mark.parametrize("audience", [Audience.GUESTS, Audience.PUBLIC])
def test_what_is_inside_the_office_stays_there(plan, audience):
    assert INSIDE in str(plan)
    assert INSIDE not in str(for_audience(plan, audience))


@each
def test_what_only_the_office_may_see_says_so(plan):
    notes = [n for n in named(plan, "notes", "plans", "conditions") if isinstance(n, str)]
    assert [note for note in notes if not note.startswith(INSIDE)] == []


def test_a_card_reads_the_same_in_every_mission():
    seen = {}
    for plan in PLANS.values():
        for card in (*plan.people, *plan.organisations, *plan.places):
            assert seen.setdefault(card.id, card) == card


def test_all_come_into_one_database_and_out_again(tmp_path):
    store = Store.open(f"sqlite:///{tmp_path}/examples.db", "Anna")
    added = examples.load_examples(store).added
    with store.reading() as session:
        loaded = [load(session, plan.id) for plan in added]
    store.close()
    assert [written(plan) for plan in loaded] == [written(plan) for plan in added]


def written(part: object) -> object:
    """A plan as a file has it, without what follows from the rest and in any order."""
    match encode(part) if dataclasses.is_dataclass(part) else part:
        case dict() as fields:
            return {name: written(value) for name, value in fields.items() if name not in FOLLOWS}
        case list() as parts:
            return sorted(map(written, parts), key=str)
        case other:
            return other

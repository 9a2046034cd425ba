"""Plans made by hand for the checks to judge, and what they find in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, sentence
from delegaties.checks.surroundings import Surroundings
from delegaties.i18n import words
from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard
from delegaties.plan.mission import Destination, Item, MissionPlan, Participation
from delegaties.values.kinds import (
    Direction,
    ItemKind,
    ItemStatus,
    MissionKind,
    MissionStatus,
    Side,
)
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

TODAY = date(2026, 11, 1)
DAY = date(2026, 11, 9)
"""A plain Monday, everywhere."""

ZONE = "Europe/Amsterdam"


def an_id(name: str) -> Any:
    """The same id for the same name."""
    return uuid5(NAMESPACE_DNS, name)


def at(first: str, last: str = "", day: date = DAY, zone: str = ZONE) -> When:
    """A time on a day: at("9:00", "10:30")."""
    start = Clock(day, time.fromisoformat(first.zfill(5)), zone)
    end = Clock(day, time.fromisoformat(last.zfill(5)), zone) if last else None
    return When(day, start, end)


def an_item(name: str = "Yanmar", when: When | None = None, **more: Any) -> Item:
    """A confirmed visit of an hour, at a place in Japan."""
    values: dict[str, Any] = {
        "id": an_id(name),
        "kind": ItemKind.VISIT,
        "status": ItemStatus.CONFIRMED,
        "title": Texts.of(nl=name, en=name),
        "when": when or at("10:00", "11:00"),
        "place_id": an_id("JP"),
    }
    return Item(**(values | more))


def a_place(country: str) -> PlaceCard:
    """A place in a country."""
    return PlaceCard(id=an_id(country), name=f"Kantoor {country}", country=country, zone=ZONE)


def a_person(name: str, **more: Any) -> PersonCard:
    """Somebody with a family name only, unless `spelled` says more."""
    spelled = more.pop("spelled", PersonName(family=name))
    return PersonCard(id=an_id(name), name=spelled, **more)


def a_part(name: str, side: Side = Side.OURS, **more: Any) -> Participation:
    """The part that somebody takes."""
    return Participation(id=an_id(f"part {name}"), side=side, person_id=an_id(name), **more)


def a_company(name: str, **more: Any) -> OrganisationCard:
    """An organisation."""
    return OrganisationCard(id=an_id(name), name=name, **more)


def a_plan(*items: Item, **more: Any) -> MissionPlan:
    """A mission to Japan of a week from `DAY`."""
    values: dict[str, Any] = {
        "id": an_id("mission"),
        "title": Texts.of(nl="Japan"),
        "direction": Direction.OUTGOING,
        "kind": MissionKind.TRADE,
        "status": MissionStatus.PREPARATION,
        "home_zone": ZONE,
        "departs": DAY,
        "returns": date(2026, 11, 15),
        "items": items,
        "places": tuple(a_place(each) for each in ("JP", "ES", "IL", "SA", "TR", "NL", "FI")),
        "destinations": (Destination(id=an_id("there"), country="JP"),),
    }
    return MissionPlan(**(values | more))


def found(check: Callable[[Case], Any], plan: MissionPlan, **around: Any) -> list[Finding]:
    """What one check finds."""
    case = Case(plan, Surroundings(**({"today": TODAY} | around)))
    return [told(finding) for finding in check(case)]


def told(finding: Finding) -> Finding:
    """The finding itself; every one can be said in both languages, and has a place to click."""
    for language in ("nl", "en"):
        assert "{" not in sentence(finding, words(language))
    return finding

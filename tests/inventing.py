"""Hypothesis invents whole missions, within the rules and with names that must be withstood."""

from __future__ import annotations

import types
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, get_args, get_origin
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard, VehicleCard
from delegaties.plan.document import shape
from delegaties.plan.mission import Acceptance, Item, MissionPlan, Participation
from delegaties.values.lines import one_line
from delegaties.values.names import PersonName
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

NAMES = (
    "’s-Gravenhage",
    "Đặng Văn Ất",
    "李小龍",
    "山田 太郎",
    "𠮷野",
    "Łukasz",
    "محمد",
    "👩🏽‍🚀",
    "x" * 300,
    "\"\\/ {nl} %s ' <b>&amp;",
)
ZONES = ("Europe/Amsterdam", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "UTC")
FIRST, LAST = date(2023, 1, 1), date(2035, 12, 31)

dates = st.dates(FIRST, LAST)
ids = st.uuids(version=4)
lines = st.one_of(st.sampled_from(NAMES), st.text(max_size=30)).map(one_line)
filled = lines.filter(bool)
texts = st.dictionaries(st.sampled_from(("nl", "en", "ja")), filled, max_size=2).map(Texts.of)

LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: lines,
    bool: st.booleans(),
    int: st.integers(0, 9999),
    float: st.floats(-90, 90),
    date: dates,
    time: st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    datetime: st.none(),
    Decimal: st.decimals(0, 10**9, places=2),
    Texts: texts,
    UUID: ids,
}

POINTERS = {
    "people": (
        "person_id", "contact_id", "leader_id", "applicant_id", "manager_id", "deputy_id",
    ),
    "organisations": ("organisation_id", "department_id", "intermediary_id"),
    "places": ("place_id", "end_place_id"),
    "vehicles": ("vehicle_ids",),
    "parties": ("party_id", "party_ids"),
    "participations": ("participation_id", "named", "excepted"),
}  # fmt: skip
TARGETS = {field: pool for pool, fields in POINTERS.items() for field in fields}
"""Which list of the plan a field points into."""

FIXED = {
    "previous_id": st.none(),
    "parent_id": st.none(),
    "email": st.sampled_from(("", "a.b@example.org")),
    "phone": st.sampled_from(("", "06-12345678")),
    "mobile": st.sampled_from(("", "+81 (0)6 1234 tst. 12")),
    "currency": st.sampled_from(("EUR", "JPY")),
    "home_zone": st.sampled_from(ZONES),
    "zone": st.sampled_from(ZONES),
    "number": st.integers(1, 99),
    "sequence": st.integers(0, 99),
}
RANGES = (
    ("arrives", "leaves"),
    ("first_night", "leaves"),
    ("starts_on", "ends_on"),
    ("from_date", "until_date"),
)
ORDERED = ("departs", "works_from", "works_until", "returns")


@st.composite
def clocks(draw: st.DrawFn, day: date, begins: datetime | None = None) -> Clock:
    """A clock time that exists, after another one, of which it is said which when it is double."""
    zone = draw(st.sampled_from(ZONES))
    if begins is not None:
        there = (begins + timedelta(minutes=draw(st.integers(1, 3000)))).astimezone(ZoneInfo(zone))
        return Clock(there.date(), there.time(), zone, there.fold)
    clock = Clock(day, draw(LEAVES[time]), zone, draw(st.sampled_from((0, 1))))
    return replace(clock, time=time(12)) if clock.is_missing else clock


@st.composite
def whens(draw: st.DrawFn) -> When:
    """A time of an item that can be."""
    when = When(
        draw(st.none() | dates), certainty=draw(st.sampled_from(list(When().certainty.__class__)))
    )
    if when.date is None or draw(st.booleans()):
        return when
    start = draw(clocks(when.date))
    end = draw(clocks(when.date, start.instant)) if draw(st.booleans()) else None
    return replace(when, start=start, end=end)


class _Pools:
    """What can be pointed to, while a mission is being invented."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.ids: dict[str, list[UUID]] = {}

    def value(self, hint: Any, name: str) -> Any:  # noqa: C901, PLR0911  one kind a line
        origin, parts = get_origin(hint), get_args(hint)
        if origin is types.UnionType:
            if name in FIXED or self.draw(st.booleans()):
                inner = next(part for part in parts if part is not type(None))
                return self.value(inner, name)
            return None
        if name in FIXED:
            return self.draw(FIXED[name])
        if origin is tuple and name in TARGETS:
            known = self.ids.get(TARGETS[name], [])
            return tuple(self.draw(st.lists(st.sampled_from(known), unique=True)) if known else ())
        if origin is tuple:
            return self.list(parts[0], name)
        if origin is frozenset:
            return self.draw(st.frozensets(st.sampled_from(list(parts[0]))))
        if name in TARGETS:
            known = self.ids.get(TARGETS[name], [])
            return self.draw(st.sampled_from(known)) if known else None
        if hint is When:
            return self.draw(whens())
        if hint in LEAVES:
            return self.draw(LEAVES[hint])
        if issubclass(hint, StrEnum):
            return self.draw(st.sampled_from(list(hint)))
        return self.record(hint)

    def list(self, hint: Any, name: str) -> tuple[Any, ...]:
        made = [self.value(hint, "") for _ in range(self.draw(st.integers(0, 2)))]
        needs = (
            [field.name for field in shape(hint)] if hasattr(hint, "__dataclass_fields__") else []
        )
        required = [key for key in ("organisation_id", "person_id") if key in needs]
        strict = {field.name for field in shape(hint) if field.required} if needs else set()
        made = [m for m in made if all(getattr(m, key) for key in required if key in strict)]
        if needs and "id" not in needs:  # a link: once is enough
            made = list(dict.fromkeys(made))
        self.ids[name] = [each.id for each in made] if "id" in needs else []
        return tuple(made)

    def record(self, kind: Any) -> Any:
        values = {
            field.name: field.default if field.derived else self.value(field.hint, field.name)
            for field in shape(kind)
            if kind is not MissionPlan or get_origin(field.hint) is not tuple
        }
        for first, last in RANGES:
            if values.get(first) and values.get(last):
                values[first], values[last] = sorted((values[first], values[last]))
        return self.mended(kind, values)

    def mended(self, kind: Any, values: dict[str, Any]) -> Any:
        """Keep to the rules that concern several fields."""
        if kind in (OrganisationCard, PlaceCard, VehicleCard):
            values["name"] = values["name"] or "Naam"
        if kind is VehicleCard and values["capacity"] == 0:
            values["capacity"] = None
        if kind is PersonCard and not values["name"].full:
            values["name"] = PersonName(family="Naam")
        if kind is Acceptance:
            values["reason"] = values["reason"] or "Zo afgesproken"
        if kind is Item:
            values["title"] = values["title"] or Texts.of(nl="Bezoek")
        if kind is Participation:
            values |= {"from_time": None, "until_time": None}
            values["label"] = values["label"] or Texts.of(nl="iemand")
            if values["deputy_id"] == values["person_id"]:
                values["deputy_id"] = None
        return kind(**values)


CARDS = ("people", "organisations", "places", "vehicles")
FIRST_LISTS = ("organisations", "people", "places", "vehicles", "parties", "participations")
"""What others point to is invented before them."""


@st.composite
def plans(draw: st.DrawFn) -> MissionPlan:
    """A mission within the rules."""
    pools = _Pools(draw)
    fields = {field.name: field for field in shape(MissionPlan)}
    lists = [name for name, field in fields.items() if get_origin(field.hint) is tuple]
    made = {
        name: pools.list(get_args(fields[name].hint)[0], name)
        for name in (*FIRST_LISTS, *(name for name in lists if name not in FIRST_LISTS))
    }
    bare = pools.record(MissionPlan)
    days = iter(sorted(getattr(bare, name) for name in ORDERED if getattr(bare, name)))
    ordered = {name: next(days) for name in ORDERED if getattr(bare, name)}
    made["participations"] = _each_once(made["participations"])
    return replace(bare, **made, **ordered, title=bare.title or Texts.of(nl="Missie"))


def _each_once(parts: tuple[Participation, ...]) -> tuple[Participation, ...]:
    """Nobody takes part twice."""
    seen: set[UUID | None] = set()
    kept = []
    for part in parts:
        kept.append(replace(part, person_id=None) if part.person_id in seen else part)
        seen.add(part.person_id)
    return tuple(kept)

"""The form of a programme item as data, and how its values come and go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.fields.spoken import languages
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import current
from delegaties.values.audience import Audience
from delegaties.values.kinds import (
    TRAVEL,
    AttendanceRule,
    ItemKind,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
)
from delegaties.values.when import Clock, When

Pairs = Callable[[], Sequence[tuple[Any, str]]]
OURS = N_("own delegation")
STAFF = N_("staff only")
CHANGED = N_("Change {what} of {title}")


def pack_audiences(chosen: tuple[Any, ...]) -> frozenset[Any] | None:
    """Return the audiences that were ticked; None, no narrowing, when there are none."""
    return frozenset(chosen) or None


def _travels(values: Mapping[str, Any]) -> bool:
    return values.get("kind") in TRAVEL


def _has_time(values: Mapping[str, Any]) -> bool:
    when = values.get("when")
    return when is not None and when.start is not None


def _by_party(values: Mapping[str, Any]) -> bool:
    return values.get("rule") is AttendanceRule.PARTIES


def _by_rule(values: Mapping[str, Any]) -> bool:
    return values.get("rule") is not AttendanceRule.NAMED


WHAT = Section(
    "",
    (
        Field("title", N_("Title"), Kind.TEXTS, width="full"),
        Field("status", N_("Status"), Kind.SEGMENTS, tuple(ItemStatus), width="full"),
        Field("kind", N_("Kind of item"), Kind.CHOICE, tuple(ItemKind), optional=False),
        Field("reference", N_("Reference"), placeholder=N_("such as KL 867")),
        Field("when", N_("When"), Kind.WHEN, width="full", near="near"),
        Field(
            "time_hidden", N_("Guests read the day only, and no time"), Kind.CHECK, width="full",
            shown_if=_has_time,
        ),
        Field(
            "place_id",
            N_("Place"),
            Kind.REFERENCE,
            references="place",
            width="full",
        ),
        Field(
            "end_place_id",
            N_("Where it ends"),
            Kind.REFERENCE,
            references="place",
            width="full",
            shown_if=_travels,
        ),
        Field(
            "place_note", N_("Room, entrance or meeting point"), Kind.TEXTS, width="full",
        ),
        Field(
            "vehicle_ids", N_("Vehicles and halls"), Kind.REFERENCES, references="vehicle",
            width="full", note=OURS,
        ),
    ),
)  # fmt: skip


def who(parties: Pairs, participants: Pairs) -> Section:
    """Return the fields about people; both arguments give (id, name) of who there is to choose."""
    return Section(
        N_("Who"),
        (
            Field(
                "organisations", N_("Organisations"), Kind.REFERENCES,
                tuple(ItemOrganisationRole), "organisation", width="full",
            ),
            Field(
                "persons", N_("Hosts, interpreters and speakers"), Kind.REFERENCES,
                tuple(ItemPersonRole), "person", width="full",
            ),
            Field("rule", N_("Who goes along"), Kind.CHOICE, tuple(AttendanceRule), optional=False),
            Field("party_ids", N_("Which parties"), Kind.TAGS, parties, shown_if=_by_party),
            Field("named", N_("By name"), Kind.TAGS, participants, width="full"),
            Field(
                "excepted", N_("Except"), Kind.TAGS, participants, width="full", shown_if=_by_rule
            ),
        ),
    )  # fmt: skip


PREPARATION = Section(
    N_("Preparation"),
    (
        Field("description", N_("Description"), Kind.LONG_TEXTS, width="full"),
        Field("talking_points", N_("Talking points"), Kind.LONG_TEXTS, width="full", note=OURS),
        Field("speech", N_("Speech"), Kind.LONG_TEXTS, width="full", note=OURS),
        Field("language", N_("Language spoken"), Kind.CHOICE, languages),
        Field("dress", N_("Dress code"), Kind.TEXTS, width="full"),
        Field("gift", N_("Gift"), Kind.TEXTS, width="full", note=OURS),
        Field("press", N_("Press moment or photo"), Kind.TEXTS, width="full", note=OURS),
    ),
)
OFFICE = Section(
    N_("For the office"),
    (
        Field("notes", N_("Notes"), Kind.TEXT, width="full", note=STAFF),
        Field(
            "audiences",
            N_("Only to be seen by"),
            Kind.TAGS,
            tuple(Audience),
            placeholder=N_("everyone who may see the programme"),
            pack=pack_audiences,
            width="full",
        ),
    ),
)

PLAIN = (
    "title", "status", "kind", "reference", "when", "time_hidden", "place_id", "end_place_id",
    "place_note", "vehicle_ids", "rule", "party_ids", "named", "excepted", "description",
    "talking_points", "speech", "language", "dress", "gift", "press", "notes", "audiences",
)  # fmt: skip


def values_of(plan: MissionPlan, item: Item) -> Mapping[str, Any]:
    """Return what the form shows of an item; `near` is the date that typed dates are near to."""
    values = {name: getattr(item, name) for name in PLAIN}
    return values | {
        "organisations": tuple((link.organisation_id, link.role) for link in item.organisations),
        "persons": tuple((link.person_id, link.role) for link in item.persons),
        "near": item.when.date or plan.works_from or plan.departs,
    }


def with_zone_of(item: Item, name: str, zone: str) -> When:
    """Return when an item is, after its place (or the place where it ends) is in `zone`.

    A wall clock stays as it was typed; only its zone becomes that of the place. On a journey the
    end has the zone of the place where it ends.
    """
    when = item.when
    start, end = when.start, when.end
    if name == "end_place_id":
        return replace(when, end=_in_zone(end, zone))
    follows = start and end and end.zone == start.zone and item.kind not in TRAVEL
    return replace(when, start=_in_zone(start, zone), end=_in_zone(end, zone) if follows else end)


def _in_zone(clock: Clock | None, zone: str) -> Clock | None:
    if clock is None or not zone or clock.zone == zone:
        return clock
    return replace(clock, zone=zone, fold=None)


def party_choices(plan: MissionPlan) -> list[tuple[UUID, str]]:
    """Return the parties of a mission with letter and name."""
    language = current().language
    return [(each.id, f"{each.letter} · {each.name.text(language)}") for each in plan.parties]


def participant_choices(plan: MissionPlan) -> list[tuple[UUID, str]]:
    """Return the participants of a mission by name, in order of precedence."""
    lookup, language = Lookup(plan), current().language
    return [(part.id, lookup.name_of(part, language)) for part in plan.participations]

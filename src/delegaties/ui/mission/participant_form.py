"""The form of a participant as data, and how its values come and go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from delegaties.i18n import N_
from delegaties.plan.clocks import zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan, Participation
from delegaties.ui.fields.spoken import languages
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.mission.item_form import pack_audiences
from delegaties.values.audience import Audience
from delegaties.values.kinds import Direction, ParticipationStatus, Role, Side

Pairs = Callable[[], Sequence[tuple[Any, str]]]
NAME = "person_id"
"""The field in which one of the people not yet named gets a name."""


WINDOW = Section(
    "",
    (
        Field("from_date", N_("From day"), Kind.DATE, near="near"),
        Field("from_time", N_("at"), Kind.TIME),
        Field("until_date", N_("Until day"), Kind.DATE, near="near"),
        Field("until_time", N_("until"), Kind.TIME),
        Field("zone", N_("Time zone of these times"), Kind.ZONE, width="full"),
    ),
)
"""When somebody is there: asked as a whole, because much follows from it."""
TIMES = (("from_date", "from_time"), ("until_date", "until_time"))


def _unnamed(values: Mapping[str, Any]) -> bool:
    return values.get("named") is False


def _is_deputised(values: Mapping[str, Any]) -> bool:
    """Whether somebody must be replaced, or is: members of the executive who go abroad."""
    return values.get("in_executive") is True or values.get("deputy_id") is not None


def sections(parties: Pairs) -> tuple[Section, ...]:
    """Return the fields; `parties` gives (id, name) of the parties there are."""
    return (
        Section(
            "",
            (
                Field(
                    NAME, N_("Name one of them"), Kind.REFERENCE, references="person",
                    placeholder=N_("type a name"), width="full", shown_if=_unnamed,
                ),
                Field(
                    "label", N_("Called for now"), Kind.TEXTS, width="full", shown_if=_unnamed
                ),
                Field("number", N_("How many people"), Kind.NUMBER, least=1, shown_if=_unnamed),
                Field(
                    "status", N_("Status"), Kind.SEGMENTS, tuple(ParticipationStatus), width="full"
                ),
                Field("roles", N_("Roles"), Kind.TAGS, tuple(Role), width="full"),
                Field(
                    "party_id", N_("Party"), Kind.CHOICE, parties, placeholder=N_("no party"),
                    width="full",
                ),
                Field(
                    "deputy_id", N_("Stands in at home"), Kind.REFERENCE, references="person",
                    placeholder=N_("type a name"), width="full", shown_if=_is_deputised,
                ),
            ),
        ),
        Section(
            N_("On this mission"),
            (
                Field("function", N_("Function"), Kind.TEXTS, width="full"),
                Field(
                    "organisation_id", N_("Organisation"), Kind.REFERENCE,
                    references="organisation", width="full",
                ),
                Field("organisation", N_("Name of the organisation then"), width="full"),
            ),
        ),
        Section(
            N_("On the way"),
            (
                Field("languages", N_("Languages"), Kind.TAGS, languages),
                Field("diet", N_("Diet"), note=N_("staff only")),
                Field("notes", N_("Notes"), Kind.TEXT, width="full", note=N_("staff only")),
                Field(
                    "audiences", N_("Only to be seen by"), Kind.TAGS, tuple(Audience),
                    placeholder=N_("everyone who may see the delegation"), pack=pack_audiences,
                    width="full",
                ),
            ),
        ),
    )  # fmt: skip


PLAIN = (
    "label", "number", "status", "roles", "party_id", "deputy_id", "function",
    "organisation_id", "organisation", "languages", "diet", "notes", "audiences",
)  # fmt: skip


def values_of(plan: MissionPlan, part: Participation) -> Mapping[str, Any]:
    """Return what the form shows of a participant."""
    values = {name: getattr(part, name) for name in PLAIN}
    card = Lookup(plan).person(part.person_id)
    leaves = plan.direction is Direction.OUTGOING and part.side is Side.OURS
    function = card.in_executive(part.from_date or plan.departs) if card and leaves else None
    return values | {
        NAME: None,
        "named": part.person_id is not None,
        "in_executive": function is not None,
    }


def window_values(plan: MissionPlan, part: Participation) -> dict[str, Any]:
    """Return what the question about an attendance window shows."""
    near = part.from_date or plan.works_from or plan.departs
    return {field.name: getattr(part, field.name) for field in WINDOW.fields} | {"near": near}


def usual_zone(plan: MissionPlan, values: Mapping[str, Any]) -> str:
    """Return the zone of where the mission is at the end of a window that has a time.

    When both ends have one, that of the moment within the programme abroad counts.
    """
    timed = [
        values[day] for day, clock in TIMES if values[day] is not None and values[clock] is not None
    ]
    days = timed or [values[day] for day, _clock in TIMES if values[day] is not None]
    zones = [zone_on(plan, day) for day in days]
    return next((zone for zone in zones if zone != plan.home_zone), [*zones, ""][0])


def with_name_of(name: str, value: UUID | None, names: Mapping[UUID, str]) -> dict[str, Any]:
    """Return what changes with a field: an organisation brings its name of today along."""
    if name == "organisation_id":
        return {name: value, "organisation": names.get(value, "") if value else ""}
    return {name: value}

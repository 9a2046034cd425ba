"""What the overview of a mission is made of: forms and lists, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.parts import Named, PartList
from delegaties.ui.rows import Column
from delegaties.values.kinds import (
    Direction,
    MissionKind,
    MissionStatus,
    PracticalKind,
)
from delegaties.values.labels import label


def is_outgoing(values: Mapping[str, Any]) -> bool:
    """Whether a form is about a journey of our own."""
    return values.get("direction") is Direction.OUTGOING


CORE = (
    Section(
        N_("Core"),
        (
            Field("title", N_("Title"), Kind.TEXTS, width="full"),
            Field("direction", N_("Direction"), Kind.SEGMENTS, tuple(Direction)),
            Field("kind", N_("Kind of mission"), Kind.CHOICE, tuple(MissionKind), optional=False),
            Field("status", N_("Status"), Kind.CHOICE, tuple(MissionStatus), optional=False),
            Field("leader_id", N_("Leader"), Kind.REFERENCE, references="person"),
            Field("applicant_id", N_("Applicant"), Kind.REFERENCE, references="person"),
            Field(
                "department_id",
                N_("Responsible department"),
                Kind.REFERENCE,
                references="organisation",
            ),
            Field("on_behalf_of", N_("On behalf of")),
            Field("capacity", N_("In which capacity")),
            Field(
                "officials_requested",
                N_("Accompanying officials in the request"),
                Kind.NUMBER,
                least=0,
                most=9_999,
                shown_if=is_outgoing,
            ),
        ),
    ),
    Section(
        N_("Dates"),
        (
            Field("departs", N_("Departure"), Kind.DATE),
            Field("returns", N_("Return"), Kind.DATE, near="departs"),
            Field("works_from", N_("First working day"), Kind.DATE, near="departs"),
            Field("works_until", N_("Last working day"), Kind.DATE, near="departs"),
            Field("home_zone", N_("Home time zone"), Kind.ZONE),
            Field("transport", N_("Means of transport")),
        ),
    ),
)
WHY = (
    Section(
        N_("Why"),
        (
            Field("occasion", N_("Occasion"), Kind.TEXT, width="full"),
            Field("motivation", N_("Motivation"), Kind.TEXT, width="full", lines=3),
            Field("objectives", N_("Objectives"), Kind.TEXT, width="full", lines=3),
            Field("background", N_("Background"), Kind.TEXT, width="full", lines=2),
        ),
        N_("visible for own delegation and public"),
    ),
    Section(
        N_("Series"),
        (
            Field("series", N_("Series")),
            Field("series_years", N_("Every so many years"), Kind.NUMBER, least=1, most=50),
            Field("previous_id", N_("Previous edition"), Kind.REFERENCE, references="mission"),
            Field("previous_note", N_("About the previous edition")),
        ),
    ),
    Section(
        N_("Internal"),
        (Field("notes", N_("Notes"), Kind.TEXT, width="full"),),
        N_("staff only"),
    ),
)


def _country(row: Any) -> str:
    return current().country(row.country) if row.country else ""


def _dates(first: Any, last: Any) -> str:
    words = current()
    if first and last:
        return words.date_range(first, last)
    return words.date_short(first or last) if first or last else ""


DESTINATIONS = PartList(
    part="destination",
    title=N_("Destinations"),
    add=N_("Add destination"),
    what=N_("a destination"),
    rows=lambda plan: plan.destinations,
    columns=(
        Column(
            N_("Town"), lambda row: row.place or _("town to be decided"), strong=True, stretch=True
        ),
        Column(N_("Country"), _country),
        Column(N_("Dates"), lambda row: _dates(row.arrives, row.leaves)),
        Column(N_("Time zone"), lambda row: current().zone(row.zone) if row.zone else "", gives=1),
    ),
    sections=(
        Section(
            "",
            (
                Field("country", N_("Country"), Kind.COUNTRY),
                Field("place", N_("Town")),
                Field("arrives", N_("Arrival"), Kind.DATE),
                Field("leaves", N_("Leaves on"), Kind.DATE, near="arrives"),
                Field("zone", N_("Time zone"), Kind.ZONE),
            ),
        ),
    ),
    empty=(N_("No destination yet"), N_("Add the towns in the order they are visited.")),
    icon="map-pin",
    given=lambda plan: {"arrives": plan.departs, "leaves": plan.returns},
)


def _stays(plan: MissionPlan) -> list[Named]:
    lookup = Lookup(plan)
    places = [(row, lookup.place(row.place_id)) for row in plan.stays]
    return [Named(row, row.name or (place.name if place else "")) for row, place in places]


def _hotel(row: Named) -> str:
    return row.named or _("name to be filled in")


STAYS = PartList(
    part="stay",
    title=N_("Hotels"),
    add=N_("Add hotel"),
    what=N_("a hotel"),
    rows=_stays,
    columns=(
        Column(N_("Hotel"), _hotel, strong=True, stretch=True),
        Column(N_("Nights"), lambda row: _dates(row.first_night, row.leaves)),
        Column(N_("Telephone"), lambda row: row.phone, gives=1),
    ),
    sections=(
        Section(
            "",
            (
                Field("name", N_("Hotel")),
                Field("place_id", N_("Place"), Kind.REFERENCE, references="place"),
                Field("address", N_("Street and number")),
                Field("phone", N_("Telephone")),
                Field("first_night", N_("First night"), Kind.DATE),
                Field("leaves", N_("Leaves on"), Kind.DATE, near="first_night"),
                Field("note", N_("Note for travellers"), Kind.LONG_TEXTS, width="full"),
            ),
            N_("staff and own delegation"),
        ),
    ),
    empty=(
        N_("No hotels yet"),
        N_("Add the hotels with their nights; they are printed in the book."),
    ),
    icon="hotel",
    given=lambda plan: {"first_night": plan.departs, "leaves": plan.returns},
)


def _contacts(plan: MissionPlan) -> list[Named]:
    lookup = Lookup(plan)
    people = [(row, lookup.person(row.person_id)) for row in plan.key_contacts]
    return [Named(row, person.name.full if person else row.name) for row, person in people]


def _number(row: Named) -> str:
    return str(row.phone or row.email)


def _what(row: Named) -> str:
    return str(row.what.text(current().language)) or _("what for to be filled in")


CONTACTS = PartList(
    part="key_contact",
    title=N_("Key contacts"),
    add=N_("Add key contact"),
    what=N_("a key contact"),
    rows=_contacts,
    columns=(
        Column(N_("For what"), _what, strong=True, stretch=True),
        Column(N_("Name"), lambda row: row.named, gives=1),
        Column(N_("Telephone"), _number),
    ),
    sections=(
        Section(
            "",
            (
                Field("what", N_("For what"), Kind.TEXTS, width="full"),
                Field("person_id", N_("Person"), Kind.REFERENCE, references="person"),
                Field("name", N_("Name, if not in the list")),
                Field("phone", N_("Telephone")),
                Field("email", N_("E-mail")),
            ),
            N_("visible for guests too"),
        ),
    ),
    empty=(
        N_("No key contacts yet"),
        N_("Add whom to call, day and night: they get a page of their own."),
    ),
    icon="phone",
)
PRACTICALS = PartList(
    part="practical",
    title=N_("Practical information"),
    add=N_("Add information"),
    what=N_("practical information"),
    rows=lambda plan: plan.practicals,
    columns=(
        Column(N_("Subject"), lambda row: _(label(row.kind)), strong=True),
        Column(N_("Text"), lambda row: row.text.text(current().language), stretch=True),
    ),
    sections=(
        Section(
            "",
            (
                Field("kind", N_("Subject"), Kind.CHOICE, tuple(PracticalKind), optional=False),
                Field("text", N_("Text"), Kind.LONG_TEXTS, width="full", lines=3),
            ),
            N_("visible for guests too"),
        ),
    ),
    empty=(
        N_("Nothing practical yet"),
        N_("Emergency numbers, dress, money and plugs belong here."),
    ),
    icon="info",
)

"""The rows that hold a plan: what `plan.load` reads, made the other way round."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from delegaties.edits.delegation import check_participant
from delegaties.edits.findings import check_acceptance
from delegaties.edits.links import LINKS
from delegaties.edits.missions import check_mission, check_part
from delegaties.edits.organisations import check_organisation
from delegaties.edits.people import check_function, check_person
from delegaties.edits.places import check_place
from delegaties.edits.programme import check_item, set_when
from delegaties.edits.rows import clean
from delegaties.edits.vehicles import check_vehicle
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model import (
    accounts,
    delegation,
    findings,
    mission,
    organisations,
    people,
    places,
    programme,
    vehicles,
)
from delegaties.values.ids import new_id
from delegaties.values.lines import one_line
from delegaties.values.names import PersonName
from delegaties.values.when import When, known_zone

if TYPE_CHECKING:  # a sibling room: its values only pass through here
    from delegaties.plan.cards import PersonCard
    from delegaties.plan.mission import Item, MissionPlan

Path = tuple[str | int, ...]
"""The way to a value in a plan: names of fields and places in lists."""

Wrong = Callable[[Path, RefusedError], None]
"""Hears of a value that breaks a rule."""


@dataclass(frozen=True)
class Kind:
    """One list of a plan: the table its values go to, and the rule for a row of it."""

    name: str
    table: Any
    check: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A row made from the value at `path`."""

    path: Path
    row: Any


MISSION = Kind("missions", mission.Mission, check_mission)
FUNCTIONS = Kind("functions", people.PersonFunction, check_function)

CARDS = (
    Kind("people", people.Person, check_person),
    Kind("organisations", organisations.Organisation, check_organisation),
    Kind("places", places.Place, check_place),
    Kind("vehicles", vehicles.Vehicle, check_vehicle),
)
"""What missions share: the cards of the directory."""

PARTS = (
    Kind("destinations", mission.Destination, check_part),
    Kind("stays", mission.Stay, check_part),
    Kind("key_contacts", mission.KeyContact, check_part),
    Kind("practicals", mission.Practical, check_part),
    Kind("parties", delegation.Party, check_part),
    Kind("participations", delegation.Participation, check_participant),
    Kind("involvements", organisations.Involvement, check_part),
    Kind("costs", accounts.CostLine, check_part),
    Kind("consultations", accounts.Consultation, check_part),
    Kind("decisions", accounts.Decision, check_part),
    Kind("commitments", accounts.Commitment, check_part),
    Kind("acceptances", findings.Acceptance, check_acceptance),
    Kind("items", programme.ProgrammeItem, check_item),
)
"""What a mission has for itself."""


def rows_of(plan: MissionPlan, wrong: Wrong) -> list[Made]:
    """Make the rows of a plan, its cards included; `wrong` hears of every rule that is broken.

    They belong to no session yet. Texts are made fit to keep, as those of a form are.
    """
    made = [_made(MISSION, plan, (), wrong)]
    for kind in CARDS:
        for at, card in enumerate(getattr(plan, kind.name)):
            made.append(_made(kind, card, (kind.name, at), wrong))
    for at, card in enumerate(plan.people):
        made += _functions(card, ("people", at), wrong)
    for kind in PARTS:
        for at, part in enumerate(getattr(plan, kind.name)):
            here = (kind.name, at)
            made.append(_made(kind, part, here, wrong, mission_id=plan.id, ordinal=at))
    for at, item in enumerate(plan.items):
        made += _links(item, ("items", at))
    return made


def _functions(card: PersonCard, path: Path, wrong: Wrong) -> Iterator[Made]:
    for at, function in enumerate(card.functions):
        here = (*path, "functions", at)
        yield _made(FUNCTIONS, function, here, wrong, person_id=card.id, ordinal=at)


def _links(item: Item, path: Path) -> Iterator[Made]:
    """Make the rows that hang on an item; whoever is listed twice counts once."""
    for links in LINKS:
        values = [_linked(value) for value in getattr(item, links.name)]
        for at, value in enumerate(values):
            if value in values[:at]:
                continue
            row = links.table(id=new_id(), item_id=item.id, **links.columns(value))
            if links.role is not None:
                row.ordinal = at
            yield Made((*path, links.name, at), row)


def _linked(value: Any) -> Any:
    """Return what `Links` calls a value: an id, or (id, role)."""
    if dataclasses.is_dataclass(value):
        return tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    return value


def _made(kind: Kind, value: Any, path: Path, wrong: Wrong, **more: object) -> Made:
    """Make a row of the columns that bear the names of the value's fields."""
    row = kind.table()
    columns = kind.table.__mapper__.columns.keys()
    for name, content in more.items():
        if name in columns:
            setattr(row, name, content)
    for name, content in _fields(value):
        here = (*path, *_place(kind, name))
        if name == "sequence" and content < 0:
            wrong(here, RefusedError(N_("A calendar sequence is never below 0. Correct it.")))
        if isinstance(content, When):
            _set_when(row, content, here, wrong)
        elif name in columns:
            _set(row, name, content, here, wrong)
    try:
        kind.check(row)
    except RefusedError as error:
        wrong((*path, *_place(kind, error.field)), error)
    return Made(path, row)


def _fields(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a value by the names their columns have."""
    for field in dataclasses.fields(value):
        content = getattr(value, field.name)
        if isinstance(content, PersonName):
            yield from _fields(content)
        else:
            is_order = isinstance(value, PersonName) and field.name == "order"
            yield "name_order" if is_order else field.name, content


def _place(kind: Kind, column: str | None) -> Path:
    """Return where in a value the content of a column stands."""
    if column is None:
        return ()
    name = column.removeprefix("name_")
    in_name = kind.table is people.Person and name in PersonName.__dataclass_fields__
    return ("name", name) if in_name else (column,)


def _set(row: Any, name: str, content: Any, path: Path, wrong: Wrong) -> None:
    if isinstance(content, tuple):
        setattr(row, name, tuple(one_line(word) for word in content if isinstance(word, str)))
        return
    try:
        setattr(row, name, clean(name, content))
    except RefusedError as error:
        wrong(path, error)


def _set_when(row: Any, when: When, path: Path, wrong: Wrong) -> None:
    known = True
    for name, clock in (("start", when.start), ("end", when.end)):
        try:
            known_zone(clock.zone if clock else "UTC")
        except RefusedError as error:
            known = False
            wrong((*path, name, "zone"), error)
    if not known:
        return
    try:
        set_when(row, when)
    except RefusedError as error:
        wrong((*path, error.field) if error.field else path, error)

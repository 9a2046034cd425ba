"""Bringing whole missions in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from delegaties.edits.planrows import CARDS, PARTS, Made, Path, Wrong, rows_of
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.model.all import ROWS
from delegaties.model.delegation import Participation
from delegaties.model.mission import Mission
from delegaties.model.organisations import Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.programme import Attendance, ItemParty, ItemVehicle

if TYPE_CHECKING:  # a sibling room: its values only pass through here
    from delegaties.plan.mission import MissionPlan

NOBODY = UUID(int=0)
"""Stands in for an id that could not be read, which was told already."""

_CARDS = frozenset(kind.table for kind in CARDS)
_PARTS = frozenset(kind.table for kind in PARTS)
_TABLES: dict[str, Any] = {table.__tablename__: table for table in ROWS}  # type: ignore[attr-defined]  # a table

_Ids = dict[Any, set[UUID]]


def add_missions(session: Session, plans: Sequence[tuple[Path, MissionPlan]], wrong: Wrong) -> None:
    """Add the rows of these plans; `wrong` hears, with its path, of all that forbids it.

    Cards of the directory that are there already stay as they are. A previous edition that is
    nowhere is left out. Once `wrong` was called, the caller must end the change with an error.
    """
    for rows in judged(session, plans, wrong):
        session.add_all(rows)


def judged(
    session: Session, plans: Sequence[tuple[Path, MissionPlan]], wrong: Wrong
) -> list[list[Any]]:
    """Return the rows that `add_missions` would add for each plan, and add none of them."""
    made = [
        [Made((*path, *each.path), each.row) for each in rows_of(plan, _below(path, wrong))]
        for path, plan in plans
    ]
    there = _there(session, (each for rows in made for each in rows))
    seen: dict[tuple[Any, UUID], Path] = {}
    found = []
    for rows in made:
        new = [each for each in rows if _is_new(each, there, seen, wrong)]
        own: _Ids = defaultdict(set)
        for each in new:
            own[type(each.row)].add(each.row.id)
        for each in new:
            _check_references(each, own, seen, there, wrong)
        _check_once(rows, wrong)
        _check_circles(new, wrong)
        found.append([each.row for each in new])
    return found


def _below(path: Path, wrong: Wrong) -> Wrong:
    return lambda at, error: wrong((*path, *at), error)


def _there(session: Session, made: Iterable[Made]) -> _Ids:
    """Return which of the ids that the rows have or mention are in the database, by table."""
    asked: _Ids = defaultdict(set)
    for each in made:
        asked[type(each.row)].add(each.row.id)
        for _, target, key in _references(each.row):
            asked[target].add(key)
    return defaultdict(set) | {
        table: set(session.scalars(select(table.id).where(table.id.in_(ids))))
        for table, ids in asked.items()
    }


def _references(row: Any) -> Iterator[tuple[str, Any, UUID]]:
    """Yield (column, table it points to, id) of every reference that a row makes."""
    for column in type(row).__table__.columns:
        for key in column.foreign_keys:
            target = getattr(row, column.key)
            if target is not None and target != NOBODY:
                yield column.key, _TABLES[key.column.table.name], target


def _is_new(each: Made, there: _Ids, seen: dict[tuple[Any, UUID], Path], wrong: Wrong) -> bool:
    """Whether a row is to be added; an id that somebody else has is wrong."""
    table, key = type(each.row), each.row.id
    whole = each.path[:-2]
    if table is PersonFunction and seen.get((Person, each.row.person_id)) != whole[:-2]:
        return False  # of a card that stays as it is
    if table in _CARDS and (key in there[table] or seen.get((table, key), whole) != whole):
        return False
    if key in there[table]:
        if getattr(each.row, "mission_id", None) not in there[Mission]:  # told once, of the whole
            wrong((*each.path, "id"), _taken(each.row))
    elif (table, key) in seen and key != NOBODY:
        wrong((*each.path, "id"), RefusedError(N_("Another one has the same id. Give it its own.")))
    else:
        seen[table, key] = whole
    return True


def _taken(row: Any) -> RefusedError:
    if isinstance(row, Mission):
        return RefusedError(
            N_("The mission “{title}” is in this database already. Import it as a copy."),
            title=row.title,
        )
    return RefusedError(
        N_("Another mission in this database has the same id. Import it as a copy.")
    )


def _check_references(
    each: Made, own: _Ids, seen: dict[tuple[Any, UUID], Path], there: _Ids, wrong: Wrong
) -> None:
    for column, target, key in _references(each.row):
        if target in _PARTS:
            found = key in own[target]
        else:
            found = (target, key) in seen or key in there[target]
        if found:
            continue
        if column == "previous_id":
            each.row.previous_id = None
        else:
            wrong((*each.path, *_field(each, column)), _unknown(key))


def _unknown(key: UUID) -> RefusedError:
    return RefusedError(
        N_("{id} is neither in this file nor in the database. Add it, or correct the id."), id=key
    )


def _field(each: Made, column: str) -> Path:
    """Return the field that fills a column; an id that stands bare in a list is none."""
    return () if isinstance(each.row, ItemParty | ItemVehicle | Attendance) else (column,)


def _check_once(rows: Iterable[Made], wrong: Wrong) -> None:
    """Nobody takes part twice."""
    persons: set[UUID] = set()
    for each in rows:
        if isinstance(each.row, Participation) and each.row.person_id is not None:
            if each.row.person_id in persons:
                wrong(
                    (*each.path, "person_id"),
                    RefusedError(N_("This person takes part twice. Keep one of the two.")),
                )
            persons.add(each.row.person_id)


def _check_circles(rows: Iterable[Made], wrong: Wrong) -> None:
    """No organisation is part of itself, however far up."""
    cards = {each.row.id: each for each in rows if isinstance(each.row, Organisation)}
    for each in cards.values():
        above, passed = each.row.parent_id, set[UUID]()
        while above in cards and above not in passed:
            passed.add(above)
            above = cards[above].row.parent_id
        if each.row.id in passed:
            wrong(
                (*each.path, "parent_id"),
                RefusedError(
                    N_("{name} would be part of itself. Choose another parent organisation."),
                    name=each.row.name,
                ),
            )

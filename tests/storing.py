"""Rows to try the store with, and what a database holds of them."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import select

from delegaties.model.all import ROWS
from delegaties.model.delegation import Party
from delegaties.model.mission import Mission
from delegaties.model.people import Person
from delegaties.model.programme import ProgrammeItem
from delegaties.store.columns import journaled, plain
from delegaties.values.ids import new_id
from delegaties.values.kinds import (
    AttendanceRule,
    Certainty,
    Direction,
    ItemKind,
    ItemStatus,
    MissionKind,
    MissionStatus,
    NameOrder,
)
from delegaties.values.texts import Texts


def person(given="Anna", **more):
    return Person(id=new_id(), given=given, name_order=NameOrder.GIVEN_FIRST, **more)


def mission(**more):
    return Mission(
        id=new_id(),
        title=Texts.of(nl="Japan", en="Japan"),
        direction=next(iter(Direction)),
        kind=next(iter(MissionKind)),
        status=next(iter(MissionStatus)),
        home_zone="Europe/Amsterdam",
        **more,
    )


def item(mission_id, title="Bezoek", **more):
    values = {"day": date(2026, 11, 14), "start_time": time(9), "start_zone": "Asia/Tokyo"}
    return ProgrammeItem(
        id=new_id(),
        mission_id=mission_id,
        title=Texts.of(nl=title),
        kind=next(iter(ItemKind)),
        status=next(iter(ItemStatus)),
        certainty=Certainty.EXACT,
        rule=AttendanceRule.EVERYONE,
        **(values | more),
    )


def party(mission_id, name="Groep", ordinal=0):
    return Party(id=new_id(), mission_id=mission_id, ordinal=ordinal, name=Texts.of(nl=name))


def add(store, *rows, label="Add", mission=None):
    """Add rows in one change; return the id of the first."""
    with store.change(label, mission=mission) as session:
        session.add_all(rows)
    return rows[0].id


def edit(store, kind, row_id, label="Change", mission=None, **values):
    """Set columns of one row in one change."""
    with store.change(label, mission=mission) as session:
        row = session.get_one(kind, row_id)
        for key, value in values.items():
            setattr(row, key, value)


def remove(store, kind, row_id, label="Remove", mission=None):
    """Remove one row in one change."""
    with store.change(label, mission=mission) as session:
        session.delete(session.get_one(kind, row_id))


def do(store, work, label="Work", mission=None):
    """Make one change of any kind."""
    with store.change(label, mission=mission) as session:
        work(session)


def held(store):
    """Everything the journaled tables hold, derived columns too, but not the row versions."""
    with store.reading() as session:
        return {
            (kind.__tablename__, row.id): {
                column.key: plain(column.type, getattr(row, column.key))
                for column in kind.__table__.columns
                if column.key not in {"id", "version"}
            }
            for kind in ROWS
            for row in session.scalars(select(kind))
            if journaled(kind)
        }


def value(store, kind, row_id, key):
    """One column of one row now."""
    with store.reading() as session:
        return getattr(session.get_one(kind, row_id), key)

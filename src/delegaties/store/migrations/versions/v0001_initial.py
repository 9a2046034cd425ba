"""The shape the first version began with.

Columns are named by kind; a question mark after a name lets it be NULL.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_Type = sa.types.TypeEngine[Any]


def upgrade() -> None:
    """Make all tables."""
    _directory()
    _missions()
    _delegations()
    _programmes()
    _accounts()
    _office()
    _machinery()


def _directory() -> None:
    _rows(
        "person",
        *_texts(
            "given prefix family native native_language pronunciation address_form "
            "salutation email phone mobile diet languages biography notes search sort"
        ),
        *_codes("name_order"),
        *_days("document_valid_until?"),
        indexes=("sort",),
    )
    _rows(
        "organisation",
        *_texts(
            "name native native_language sector country city address phone email website "
            "plans profile notes search sort"
        ),
        *_codes("kind"),
        *_numbers("staff_here?"),
        _reference("parent_id?", "organisation.id"),
        _reference("manager_id?", "person.id"),
        indexes=("sort",),
    )
    _rows(
        "person_function",
        *_numbers("ordinal"),
        *_texts("title"),
        *_flags("executive"),
        *_days("starts_on? ends_on?"),
        _reference("person_id", "person.id"),
        _reference("organisation_id?", "organisation.id"),
    )
    _rows(
        "place",
        *_texts("name address city country zone note search sort"),
        *_floats("latitude? longitude?"),
        indexes=("sort",),
    )
    _rows(
        "vehicle",
        *_texts("name phone note search sort"),
        *_codes("kind"),
        *_numbers("capacity?"),
        _reference("organisation_id?", "organisation.id"),
        indexes=("sort",),
    )


def _missions() -> None:
    _rows(
        "mission",
        *_texts(
            "title home_zone on_behalf_of capacity motivation occasion objectives "
            "background transport series previous_note report_by activities results notes "
            "search"
        ),
        *_codes("direction kind status"),
        *_flags("archived"),
        *_days("departs? returns? works_from? works_until? report_due? reported_on?"),
        *_numbers(
            "series_years? count_estimated? count_confirmed? count_actual? "
            "officials_requested? officials_reported?"
        ),
        _reference("applicant_id?", "person.id"),
        _reference("leader_id?", "person.id"),
        _reference("department_id?", "organisation.id"),
        _reference("previous_id?", "mission.id"),
        indexes=("departs", "status"),
    )
    _rows(
        "destination",
        *_numbers("ordinal"),
        *_texts("country place zone"),
        *_days("arrives? leaves?"),
        _reference("mission_id", "mission.id"),
    )
    _rows(
        "stay",
        *_numbers("ordinal"),
        *_texts("name address phone note"),
        *_days("first_night? leaves?"),
        _reference("mission_id", "mission.id"),
        _reference("place_id?", "place.id"),
    )
    _rows(
        "programme_release",
        *_numbers("number"),
        *_texts("note"),
        _reference("mission_id", "mission.id"),
    )
    _rows(
        "key_contact",
        *_numbers("ordinal"),
        *_texts("what name phone email"),
        _reference("mission_id", "mission.id"),
        _reference("person_id?", "person.id"),
    )
    _rows(
        "practical",
        *_numbers("ordinal"),
        *_codes("kind"),
        *_texts("text"),
        _reference("mission_id", "mission.id"),
    )


def _delegations() -> None:
    _rows(
        "party",
        *_numbers("ordinal"),
        *_texts("name note"),
        _reference("mission_id", "mission.id"),
    )
    _rows(
        "participation",
        *_codes("side status"),
        *_numbers("ordinal number"),
        *_texts("label roles function organisation zone diet languages notes"),
        *_days("from_date? until_date?"),
        *_clocks("from_time? until_time?"),
        *_codes("audiences?", 60),
        _reference("mission_id", "mission.id"),
        _reference("person_id?", "person.id"),
        _reference("party_id?", "party.id"),
        _reference("deputy_id?", "person.id"),
        _reference("organisation_id?", "organisation.id"),
    )
    _rows(
        "involvement",
        *_numbers("ordinal"),
        *_codes("role status"),
        *_texts("note"),
        *_codes("audiences?", 60),
        _reference("mission_id", "mission.id"),
        _reference("organisation_id", "organisation.id"),
        _reference("intermediary_id?", "organisation.id"),
        _reference("contact_id?", "person.id"),
    )


def _programmes() -> None:
    _rows(
        "programme_item",
        *_codes("kind status certainty rule"),
        *_texts(
            "title start_zone end_zone place_note reference description language dress "
            "gift talking_points speech press notes"
        ),
        *_days("day? end_date?"),
        *_clocks("start_time? end_time?"),
        *_numbers("start_fold? end_fold?"),
        *_flags("time_hidden"),
        *_moments("starts_at? ends_at?"),
        *_codes("audiences?", 60),
        _reference("mission_id", "mission.id"),
        _reference("place_id?", "place.id"),
        _reference("end_place_id?", "place.id"),
        indexes=("starts_at",),
    )
    _rows(
        "item_party",
        _reference("item_id", "programme_item.id"),
        _reference("party_id", "party.id"),
    )
    _rows(
        "attendance",
        *_flags("excepted"),
        _reference("item_id", "programme_item.id"),
        _reference("participation_id", "participation.id"),
    )
    _rows(
        "item_organisation",
        *_numbers("ordinal"),
        *_codes("role"),
        _reference("item_id", "programme_item.id"),
        _reference("organisation_id", "organisation.id"),
    )
    _rows(
        "item_person",
        *_numbers("ordinal"),
        *_codes("role"),
        _reference("item_id", "programme_item.id"),
        _reference("person_id", "person.id"),
    )
    _rows(
        "item_vehicle",
        _reference("item_id", "programme_item.id"),
        _reference("vehicle_id", "vehicle.id"),
    )


def _accounts() -> None:
    _rows(
        "cost_line",
        *_numbers("ordinal"),
        *_codes("kind"),
        *_texts("what currency payer basis"),
        *_amounts("estimate? actual?"),
        _reference("mission_id", "mission.id"),
        _reference("participation_id?", "participation.id"),
    )
    _rows(
        "consultation",
        *_numbers("ordinal"),
        *_texts("party note"),
        *_days("held_on?"),
        _reference("mission_id", "mission.id"),
    )
    _rows(
        "decision",
        *_numbers("ordinal"),
        *_texts("subject text conditions"),
        *_days("meets_on?"),
        *_codes("outcome?"),
        _reference("mission_id", "mission.id"),
    )
    _rows(
        "commitment",
        *_numbers("ordinal"),
        *_codes("side"),
        *_texts("what owner"),
        *_days("due_on? done_on?"),
        _reference("mission_id", "mission.id"),
        _reference("organisation_id?", "organisation.id"),
    )
    _rows(
        "acceptance",
        *_numbers("ordinal"),
        *_texts("finding rule reason"),
        *_days("until"),
        _reference("mission_id", "mission.id"),
    )


def _office() -> None:
    _rows("office_limit", *_texts("name"), *_numbers("number"))
    _rows(
        "office_customs",
        *_texts("country weekend prayers"),
        *_clocks("opens closes lunch_from lunch_until"),
    )
    _rows("office_severity", *_texts("rule"), *_codes("severity"))
    _rows("day_template", *_texts("name"))
    _rows(
        "template_item",
        *_numbers("ordinal minutes?"),
        *_codes("kind"),
        *_texts("title parties"),
        *_clocks("starts?"),
        _reference("template_id", "day_template.id"),
    )


def _machinery() -> None:
    _table(
        "change_entry",
        *_ids("id origin"),
        *_numbers("number"),
        *_moments("at"),
        *_texts("who label"),
        *_plains("params"),
        *_flags("barrier"),
        _reference("reverts?", "change_entry.id"),
        indexes=("barrier number",),
        unique="origin number",
    )
    _table(
        "change_scope",
        *_ids("id mission_id?"),
        *_numbers("number"),
        _reference("entry_id", "change_entry.id", deferred=False),
        indexes=("mission_id number",),
    )
    _table(
        "changed_row",
        *_ids("id row_id"),
        *_numbers("ordinal"),
        *_texts("table_name"),
        *_plains("before? after?"),
        _reference("entry_id", "change_entry.id", deferred=False),
        indexes=("table_name row_id",),
    )
    _table(
        "calendar_revision",
        *_ids("item_id"),
        *_numbers("sequence"),
        *_moments("changed_at"),
        key="item_id",
    )
    _table(
        "fact",
        *_texts("key value"),
        key="key",
    )


def _rows(table: str, *columns: sa.Column[Any], indexes: tuple[str, ...] = ()) -> None:
    """Make a journaled table: with an id and a version."""
    own = (sa.Column("id", sa.Uuid(), nullable=False), *_numbers("version"))
    _make(table, (*own, *columns), "id", indexes)


def _table(
    table: str,
    *columns: sa.Column[Any],
    key: str = "id",
    unique: str = "",
    indexes: tuple[str, ...] = (),
) -> None:
    """Make a table the store keeps for itself."""
    _make(table, columns, key, indexes, unique)


def _make(
    table: str,
    columns: tuple[sa.Column[Any], ...],
    key: str,
    indexes: tuple[str, ...],
    unique: str = "",
) -> None:
    constraints: list[sa.Constraint] = [
        sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")),
        *(_foreign_key(table, column) for column in columns if "target" in column.info),
    ]
    if unique:
        name = op.f(f"uq_{table}_{unique.replace(' ', '_')}")
        constraints.append(sa.UniqueConstraint(*unique.split(), name=name))
    op.create_table(table, *columns, *constraints)
    for names in (*indexes, *(column.name for column in columns if "target" in column.info)):
        op.create_index(op.f(f"ix_{table}_{names.replace(' ', '_')}"), table, names.split())


def _foreign_key(table: str, column: sa.Column[Any]) -> sa.ForeignKeyConstraint:
    target, deferred = column.info["target"], column.info["deferred"]
    name = op.f(f"fk_{table}_{column.name}_{target.split('.')[0]}")
    return sa.ForeignKeyConstraint(
        [column.name], [target], name=name,
        deferrable=True if deferred else None, initially="DEFERRED" if deferred else None,
    )  # fmt: skip


def _columns(names: str, kind: _Type) -> list[sa.Column[Any]]:
    return [
        sa.Column(name.rstrip("?"), kind, nullable=name.endswith("?")) for name in names.split()
    ]


def _reference(name: str, target: str, *, deferred: bool = True) -> sa.Column[Any]:
    info = {"target": target, "deferred": deferred}
    return sa.Column(name.rstrip("?"), sa.Uuid(), nullable=name.endswith("?"), info=info)


def _texts(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Text())


def _codes(names: str, length: int = 40) -> list[sa.Column[Any]]:
    return _columns(names, sa.String(length))


def _numbers(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Integer())


def _amounts(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.BigInteger())


def _floats(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Double())


def _flags(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Boolean())


def _days(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Date())


def _clocks(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Time())


def _moments(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.DateTime(timezone=True))


def _ids(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.Uuid())


def _plains(names: str) -> list[sa.Column[Any]]:
    return _columns(names, sa.JSON())

"""All rows of one database into another, of either kind."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from delegaties.store.migrate import tables

_BATCH = 500


def copy_rows(source: Connection, target: Connection) -> None:
    """Replace all rows of `target` by those of `source`; both have the present shape."""
    ordered = tables()
    for table in reversed(ordered):
        target.execute(delete(table))
    for table in ordered:
        columns = [column.name for column in table.columns]
        for batch in source.execute(select(table)).partitions(_BATCH):
            rows = [dict(zip(columns, row, strict=True)) for row in batch]
            target.execute(insert(table), rows)

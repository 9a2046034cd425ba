"""Write the next migration: what the model has and the migrations do not make yet.

Usage: python tools/migration.py 0002 what_it_does
Then read the new file in store/migrations/versions, and add it to migrations/all.py and to
migrate.REVISIONS.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import TypeDecorator, create_engine

from delegaties.model.all import ROWS
from delegaties.store import migrate
from delegaties.store.migrations import all as migrations

VERSIONS = Path(migrations.__file__).parent / "versions"

HEAD = '''"""{title}."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
    """{title}."""
    {body}
'''


def main(revision: str, name: str, folder: Path = VERSIONS) -> None:
    """Compare the model with what the migrations make of an empty database."""
    with create_engine("sqlite://").begin() as connection:
        context = MigrationContext.configure(connection, opts={"render_item": plain_type})
        with Operations.context(context):
            for step in migrations.STEPS:
                step.upgrade()
        metadata = next(iter(ROWS)).metadata  # type: ignore[attr-defined]
        needed = produce_migrations(context, metadata).upgrade_ops
        if needed is None:
            return
        body = render_python_code(
            needed, render_as_batch=True, render_item=plain_type,
            migration_context=context,
        )  # fmt: skip
    title = name.replace("_", " ").capitalize()
    file = folder / f"v{revision}_{name}.py"
    file.write_text(
        HEAD.format(
            title=title, revision=revision, before=migrate.REVISIONS[-1], body=body.lstrip()
        ),
        encoding="utf-8",
    )
    print(f"{file}: read it, then add it to migrations/all.py and migrate.REVISIONS.")


def plain_type(kind: str, value: Any, _context: Any) -> Any:
    """Write our own column types as what the database knows them by.

    A migration stands still, while our types may change.
    """
    if kind != "type" or not isinstance(value, TypeDecorator):
        return False
    return f"sa.{value.impl_instance!r}"


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

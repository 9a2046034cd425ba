from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from alembic import op
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from storing import add, edit, held, mission, party, person

from delegaties.errors import RefusedError, StoreError
from delegaties.model.base import Base
from delegaties.model.people import Person
from delegaties.store import migrate
from delegaties.store.engine import open_engine
from delegaties.store.migrations import all as migrations
from delegaties.store.store import Store


def differences(engine):
    """What the model has and the database has not, or the other way round."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = compare_metadata(context, Base.metadata)
        return [each for each in found if "alembic_version" not in repr(each)]


def shape(engine):
    """All tables with their columns, keys and indexes, as the database itself tells them."""
    look = sa.inspect(engine)
    return {
        table: {
            "columns": {
                c["name"]: (str(c["type"]), c["nullable"]) for c in look.get_columns(table)
            },
            "key": look.get_pk_constraint(table),
            "references": sorted(map(repr, look.get_foreign_keys(table))),
            "unique": sorted(map(repr, look.get_unique_constraints(table))),
            "indexes": sorted(map(repr, look.get_indexes(table))),
        }
        for table in look.get_table_names()
    }


@pytest.fixture
def engine(db_url):
    made = open_engine(db_url)
    yield made
    made.dispose()


def test_the_migrations_make_what_the_model_says(engine):
    migrate.upgrade(engine, migrations.STEPS, "here")
    assert differences(engine) == []


def test_a_new_database_has_the_same_shape_as_a_migrated_one(engine):
    migrate.upgrade(engine, migrations.STEPS, "here")
    migrated = shape(engine)
    with engine.begin() as connection:
        for table in reversed(migrate.tables()):
            connection.execute(sa.text(f"DROP TABLE {table.name}" + _cascade(engine)))
        connection.execute(sa.text("DROP TABLE alembic_version"))
    migrate.ensure(engine, "here", lambda: None)
    assert shape(engine) == migrated


def _cascade(engine):
    return " CASCADE" if engine.dialect.name == "postgresql" else ""


def test_every_migration_is_listed_once_in_order():
    assert tuple(step.revision for step in migrations.STEPS) == migrate.REVISIONS
    before = (None, *migrate.REVISIONS)
    assert tuple(step.down_revision for step in migrations.STEPS) == before[:-1]


@pytest.fixture
def next_version(monkeypatch):
    """The program as its next version would be, with one migration more."""

    def install(upgrade):
        step = SimpleNamespace(revision="next", upgrade=upgrade)
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        monkeypatch.setattr(migrate, "REVISIONS", (*migrate.REVISIONS, "next"))

    return install


def rebuild_missions():
    """Rebuild a table that others refer to: what goes wrong with foreign keys on."""
    with op.batch_alter_table("mission") as table:
        table.alter_column("series_years", type_=sa.BigInteger(), existing_type=sa.Integer())
        table.add_column(sa.Column("extra", sa.Text(), nullable=False, server_default="x"))


def test_an_older_database_is_brought_up_with_all_it_holds(store, made_url, next_version):
    there = mission()
    add(store, there, party(there.id), mission=there.id)
    before = held(store)
    store.close()
    next_version(rebuild_missions)
    again = Store.open(made_url, "Anna")
    assert held(again) == before
    with again.reading() as session:
        assert session.execute(sa.text("SELECT extra FROM mission")).scalar() == "x"
        assert migrate.version_of(session.connection()) == "next"
    again.close()


def test_a_copy_is_kept_before_the_shape_changes(tmp_path, next_version):
    file = tmp_path / "a.db"
    store = Store.open(str(file), "Anna")
    add(store, person())
    store.close()
    next_version(rebuild_missions)
    Store.open(str(file), "Anna").close()
    (copy,) = (tmp_path / "backups").glob("a-before-upgrade-*.db")
    old = open_engine(str(copy))
    with old.connect() as connection:
        assert migrate.version_of(connection) == "0001"
        assert connection.scalar(sa.select(sa.func.count(Person.id))) == 1
    old.dispose()


def test_after_a_migration_history_stays_readable_and_undo_stops(store, made_url, next_version):
    anna = add(store, person(), label="Add")
    edit(store, Person, anna, given="B", label="Rename")
    store.undo(None)
    store.close()
    next_version(lambda: None)
    again = Store.open(made_url, "Anna")
    assert again.can_undo(None) is None
    assert again.can_redo(None) is None
    entries = again.history(None)
    assert [entry.label for entry in entries] == [migrate.MIGRATED, "Rename", "Rename", "Add"]
    with pytest.raises(RefusedError, match="new version"):
        again.revert(entries[-1].id)
    edit(again, Person, anna, given="C", label="Later")
    assert again.undo(None).label == "Later"
    assert again.undo(None) is None
    again.close()


def test_a_migration_that_fails_leaves_everything_as_it_was(store, made_url, next_version):
    add(store, person())
    before, shaped = held(store), shape(store.engine)
    store.close()

    def fail():
        rebuild_missions()
        op.create_table("half", sa.Column("id", sa.Integer()))
        message = "half-way"
        raise ValueError(message)

    next_version(fail)
    with pytest.raises(ValueError, match="half-way"):
        Store.open(made_url, "Anna")
    assert shape(store.engine) == shaped
    assert held(store) == before


def test_a_migration_that_would_break_references_is_not_kept(tmp_path, next_version):
    file = str(tmp_path / "a.db")
    store = Store.open(file, "Anna")
    there = mission()
    add(store, there, party(there.id), mission=there.id)
    before = held(store)
    store.close()
    next_version(lambda: op.execute("DELETE FROM mission"))
    with pytest.raises(RuntimeError, match="references"):
        Store.open(file, "Anna")
    assert held(store) == before
    store.close()


def test_a_database_of_a_newer_program_is_refused_untouched(store, made_url):
    add(store, person())
    with store.engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    before = held(store)
    with pytest.raises(StoreError, match="newer version"):
        Store.open(made_url, "Anna")
    assert held(store) == before


def test_another_programs_database_is_refused_untouched(engine, db_url):
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE theirs (id INTEGER)"))
    with pytest.raises(StoreError, match="not a Delegaties database"):
        Store.open(db_url, "Anna")
    assert sa.inspect(engine).get_table_names() == ["theirs"]


def test_opening_does_not_load_the_migrations(tmp_path):
    script = (
        "import sys; from delegaties.store.store import Store;"
        f"Store.open({str(tmp_path / 'a.db')!r}, 'Anna').close();"
        f"Store.open({str(tmp_path / 'a.db')!r}, 'Anna').close();"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)

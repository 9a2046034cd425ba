"""The rooms hold at run time too: the linter sees imports, not what a package drags in."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "delegaties"

HEAVY = frozenset(
    {"PySide6", "sqlalchemy", "alembic", "reportlab", "icalendar", "babel", "holidays"}
)

ALLOWED = {
    "values": set(),
    "model": {"sqlalchemy"},
    "plan": set(),
    "edits": {"sqlalchemy"},
    "store": {"sqlalchemy"},
    "checks": set(),
    "outputs/calendar": {"icalendar"},
    "outputs/print": {"reportlab"},
    "inputs": {"icalendar", "sqlalchemy"},
    "ui": {"PySide6", "sqlalchemy"},
}
"""What may be loaded once every file of a room is imported; the rest comes late or never."""


def contract(name: str) -> list[str]:
    """The modules that a contract of the linter lets import a library."""
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    return next(rule["allowed_importers"] for rule in rules["contracts"] if rule["name"] == name)


def modules(room: str) -> list[str]:
    """Every module of a room, but the loaders of plans and the steps of migrations."""
    loaders = contract("SQLAlchemy stays with the data")
    files = [file for file in (SOURCE / room).rglob("*.py") if "migrations" not in file.parts]
    names = [".".join(file.relative_to(SOURCE.parent).with_suffix("").parts) for file in files]
    plain = [name.removesuffix(".__init__") for name in names]
    return sorted(name for name in plain if room != "plan" or name not in loaders)


def loaded_by(*names: str) -> set[str]:
    """What stands in sys.modules of a fresh interpreter that imported these modules."""
    code = f"import sys, {', '.join(names)}; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_loads_only_the_libraries_it_may(room):
    assert loaded_by(*modules(room)) & HEAVY - ALLOWED[room] == set()


def test_the_ground_floor_loads_nothing_heavy():
    ground = ["errors", "resources", "i18n", "settings", "logs", "__main__", "ui.language"]
    assert loaded_by(*(f"delegaties.{name}" for name in ground)) & HEAVY == set()


def test_init_files_stay_empty():
    assert [file for file in SOURCE.rglob("__init__.py") if file.read_bytes()] == []

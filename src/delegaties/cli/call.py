"""One call of the program, and what every command needs of it."""

from __future__ import annotations

import argparse
import getpass
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from delegaties import settings
from delegaties.errors import RefusedError
from delegaties.i18n import N_, Words
from delegaties.plan import naming
from delegaties.plan.load import load
from delegaties.plan.load_directory import summaries
from delegaties.plan.load_office import office
from delegaties.plan.mission import MissionPlan
from delegaties.store.store import Store


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the program: what was asked, and for whom."""

    asked: argparse.Namespace
    home: Path
    settings: settings.Settings
    words: Words

    @contextmanager
    def store(self, place: str | None = None, *, begin: bool = False) -> Iterator[Store]:
        """Open the database that was named, else `place`, else the user's own.

        Raises RefusedError for a file that was named and is not there, unless it may `begin` one.
        """
        named, own = self.asked.database, settings.database(self.home, self.settings)
        if named and not begin and "://" not in named and not Path(named).exists():
            raise RefusedError(
                N_("There is no database {file}. Correct the name, or begin it with “example” "
                   "or “import”."), file=named,
            )  # fmt: skip
        store = Store.open(named or place or own, self.settings.name or _login())
        try:
            yield store
        finally:
            store.close()

    def say(self, message: str, **params: object) -> None:
        """Print a sentence in the user's language."""
        print(self.words.text(message, **params))

    def plan(self, store: Store) -> MissionPlan:
        """Return the mission that MISSION means; raises RefusedError."""
        with store.reading() as session:
            return load(session, naming.mission_named(summaries(session), self.asked.mission).id)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def write_json(value: object) -> None:
    """Print a value as JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def day_ends(store: Store) -> time:
    """Return until when, after midnight, an item belongs to the evening before."""
    with store.reading() as session:
        return office(session).limits.day_ends

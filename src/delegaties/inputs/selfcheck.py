"""Whether the program has everything it needs on this machine, thing by thing."""

from __future__ import annotations

import sqlite3
import tempfile
import zoneinfo
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from delegaties import resources
from delegaties.errors import DelegatiesError
from delegaties.i18n import N_, words
from delegaties.inputs import examples
from delegaties.inputs.bundle import bring_in, read
from delegaties.outputs.calendar.output import CalendarOptions
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.progress import quietly
from delegaties.plan.audience import for_audience
from delegaties.plan.load import load
from delegaties.plan.mission import MissionPlan
from delegaties.store.store import Store
from delegaties.values.audience import Audience
from delegaties.values.free_days import free_day
from delegaties.values.letters import uncovered

ADVICE = N_("Something is missing in this copy of the program. Install it again.")

OLDEST_SQLITE = (3, 35)
"""The oldest SQLite with everything the database uses (RETURNING, and many variables)."""

NAMES = "’s-Gravenhage, Đặng Văn Ất, 李小龍, 山田 太郎, 𠮷野, Łukasz"
"""Names that must be printed whole."""


class FailedError(Exception):
    """Something is not as it should be; the text tells what, for who repairs it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to try; `attempt` raises when it fails."""

    name: str
    attempt: Callable[[], None]


def fault_of(check: Check) -> str | None:
    """Try one thing, and return what was wrong."""
    try:
        check.attempt()
    except DelegatiesError as error:
        return words("en").error(error)
    except Exception as error:  # noqa: BLE001  whatever it is, it must be told and not end the rest
        return f"{type(error).__name__}: {error}"
    return None


def _need(sound: bool, fault: str) -> None:
    if not sound:
        raise FailedError(fault)


def _present(folder: str, pattern: str, least: int) -> None:
    found = list(resources.path(folder).glob(pattern))
    _need(len(found) >= least, f"{len(found)} of at least {least} in {resources.path(folder)}")


def _zones() -> None:
    tokyo, home = zoneinfo.ZoneInfo("Asia/Tokyo"), zoneinfo.ZoneInfo("Europe/Amsterdam")
    summer = datetime(2027, 7, 1, 12, tzinfo=home).astimezone(tokyo)
    _need(summer.hour == 19, f"noon in Amsterdam is {summer:%H:%M} in Tokyo")  # noqa: PLR2004
    _need(len(zoneinfo.available_timezones()) > 300, "few time zones")  # noqa: PLR2004


def _dutch() -> None:
    english = N_("Cancelled")
    _need(words("nl").text(english) != english, "the Dutch catalogue is not compiled")


def _customs() -> None:
    day = date(2026, 5, 15)
    _need(words("nl").date_plain(day) == "15 mei 2026", words("nl").date_plain(day))
    _need(words("en").date_plain(day) == "15 May 2026", words("en").date_plain(day))


def _window() -> None:
    for module in ("PySide6.QtWidgets", "PySide6.QtSvg"):
        _need(find_spec(module) is not None, f"no {module}")


def _sqlite() -> None:
    _need(sqlite3.sqlite_version_info >= OLDEST_SQLITE, f"SQLite {sqlite3.sqlite_version}")


def _driver() -> None:
    _need(find_spec("psycopg") is not None, "no psycopg")


def _with_store(attempt: Callable[[Store, Path], None]) -> None:
    with tempfile.TemporaryDirectory(prefix="delegaties-") as folder:
        store = Store.open(str(Path(folder) / "check.db"), "selfcheck")
        try:
            attempt(store, Path(folder))
        finally:
            store.close()


def _database() -> None:
    def attempt(store: Store, _folder: Path) -> None:
        examples.load_examples(store)
        store.check()

    _with_store(attempt)


def _undo() -> None:
    def attempt(store: Store, _folder: Path) -> None:
        example = _example()
        bring_in(store, read(examples.files()[0]))
        _need(store.undo(example.id) is not None, "nothing could be undone")
        _need(store.redo(example.id) is not None, "nothing could be redone")
        with store.reading() as session:
            again = load(session, example.id)
        _need(again.title == example.title, "the mission came back changed")

    _with_store(attempt)


def _copies() -> None:
    def attempt(store: Store, folder: Path) -> None:
        store.restore(store.backup(folder / "copy.db"))

    _with_store(attempt)


def _examples() -> None:
    _example()
    for file in examples.files():
        faults = read(file).faults
        _need(not faults, f"{file.name}: {len(faults)} faults")


def _example() -> MissionPlan:
    _need(bool(examples.files()), f"no example in {resources.path('examples')}")
    return read(examples.files()[0]).plans[0]


def _fonts() -> None:
    _need(not uncovered(NAMES), f"no letters for {uncovered(NAMES)}")


def _holidays() -> None:
    name = free_day("JP", date(2026, 11, 23)).text("en")
    _need(bool(name), "no public holidays")


def _book() -> None:
    from delegaties.outputs.print.book import make_book  # noqa: PLC0415  slow to import

    plan = for_audience(_example(), Audience.OWN)
    made = make_book(plan, BookOptions(), quietly)
    _need(made.startswith(b"%PDF-") and made.rstrip().endswith(b"%%EOF"), "no PDF came out")


def _preview() -> None:
    from delegaties.outputs.print.book import make_book  # noqa: PLC0415  slow to import
    from delegaties.outputs.print.preview import Preview  # noqa: PLC0415  slow to import

    plan = for_audience(_example(), Audience.OWN)
    with Preview(make_book(plan, BookOptions(), quietly)) as pages:
        _need(pages.count > 1, f"{pages.count} pages")
        _need(pages.page(0, 0.2).width > 0, "an empty picture")


def _calendar() -> None:
    from delegaties.outputs.calendar.ics import calendar_bytes  # noqa: PLC0415  slow to import

    made = calendar_bytes(for_audience(_example(), Audience.OWN), CalendarOptions())
    _need(made.count(b"BEGIN:VEVENT") > 1, "no events came out")


CHECKS = (
    Check(N_("time zones"), _zones),
    Check(N_("Dutch words"), _dutch),
    Check(N_("dates and numbers per language"), _customs),
    Check(N_("public holidays"), _holidays),
    Check(N_("icons"), lambda: _present("icons", "*.svg", 40)),
    Check(N_("styles"), lambda: _present("styles", "*", 1)),
    Check(N_("parts for the window"), _window),
    Check(N_("example missions"), _examples),
    Check(N_("SQLite version"), _sqlite),
    Check(N_("PostgreSQL driver"), _driver),
    Check(N_("database: write and read"), _database),
    Check(N_("database: undo and redo"), _undo),
    Check(N_("database: backup and restore"), _copies),
    Check(N_("fonts: Latin, Japanese and Chinese"), _fonts),
    Check(N_("briefing book"), _book),
    Check(N_("preview of a page"), _preview),
    Check(N_("calendar file"), _calendar),
)
"""What is tried, from the plainest to the most composed."""

"""What one user chose on one computer, kept as TOML in the program's own folder.

`read` never fails on a bad value: it takes the default and says which key was wrong, so that the
window can tell. Keys it does not know belong to a newer version and are written back.
"""

from __future__ import annotations

import os
import re
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FILE = "settings.toml"
SCALES = (100, 125, 150, 175, 200)
"""The text sizes on offer, in per cent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; change one with `dataclasses.replace`.

    `name` is who the journal says made a change. `home_zone` is an IANA zone. `accent` is the
    house style's colour as `#rrggbb`, `logo` the path of a picture, `database` a database URL
    (None: the file in the program's own folder). `at_examples` says that the window shows the
    examples, beside the user's own database. `keep_backups` counts daily backups.
    """

    name: str = ""
    municipality: str = ""
    home_zone: str = "Europe/Amsterdam"
    language: str = "nl"
    theme: str = "system"
    text_scale: int = 100
    accent: str | None = None
    logo: str | None = None
    database: str | None = None
    at_examples: bool = False
    keep_backups: int = 14
    setup_done: bool = False
    other: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_zone(value: object) -> bool:
    if not isinstance(value, str) or not value:
        return False
    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError):  # a folder, a path such as "../x", an unknown name
        return False
    return True


_RULES: Mapping[str, Callable[[object], bool]] = {
    "name": _is_text,
    "municipality": _is_text,
    "home_zone": _is_zone,
    "language": lambda value: value in ("nl", "en"),
    "theme": lambda value: value in ("system", "light", "dark"),
    "text_scale": lambda value: type(value) is int and value in SCALES,
    "accent": lambda value: isinstance(value, str) and bool(re.fullmatch("#[0-9a-fA-F]{6}", value)),
    "logo": _is_text,
    "database": _is_text,
    "keep_backups": lambda value: type(value) is int and 1 <= value <= 1000,  # noqa: PLR2004
    "at_examples": lambda value: isinstance(value, bool),
    "setup_done": lambda value: isinstance(value, bool),
}


def home() -> Path:
    """Return the program's own folder, and make it; raises OSError when that is impossible.

    `DELEGATIES_HOME` names another one. Otherwise it is the system's folder for local data, which
    is never on a network share that follows the user from desk to desk.
    """
    chosen = os.environ.get("DELEGATIES_HOME")
    if chosen:
        folder = Path(chosen).expanduser().absolute()
    else:
        from platformdirs import user_data_path  # noqa: PLC0415 - late, for a quick start

        folder = user_data_path("delegaties", appauthor=False, roaming=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def database(folder: Path, settings: Settings) -> str:
    """Return the URL or path of the user's own database."""
    return settings.database or str(folder / "delegaties.db")


def examples_database(folder: Path) -> str:
    """Return the path of the database that holds only the examples."""
    return str(folder / "examples.db")


def opened(folder: Path, settings: Settings) -> str:
    """Return the URL or path of the database that the window shows: one's own, or the examples."""
    return examples_database(folder) if settings.at_examples else database(folder, settings)


def read(folder: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings kept in `folder`, and the keys whose value was bad and is ignored.

    A file that is no TOML at all counts as the single bad key `settings.toml`.
    """
    try:
        kept = tomllib.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError):  # ValueError: no UTF-8, or no TOML
        return Settings(), (FILE,)
    known = {key: value for key, value in kept.items() if key in _RULES}
    bad = tuple(key for key, value in known.items() if not _RULES[key](value))
    good = {key: value for key, value in known.items() if key not in bad}
    other = {key: value for key, value in kept.items() if key not in _RULES}
    return Settings(**good, other=other), bad


def write(folder: Path, settings: Settings) -> None:
    """Keep the settings; the old file stays whole until the new one is. Raises OSError."""
    import tomli_w  # noqa: PLC0415 - late: most starts write nothing

    chosen = {each.name: getattr(settings, each.name) for each in fields(settings)}
    del chosen["other"]
    document = {key: value for key, value in chosen.items() if value is not None}
    text = tomli_w.dumps({**settings.other, **document})
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=FILE, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(folder / FILE)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""Where each value stands in a JSON text, so that an error can name the line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]|[^\s{}\[\],:"]+')

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Places:
    """The line of every value by its path, and the paths that are written twice."""

    lines: dict[Path, int] = field(default_factory=dict)
    twice: list[Path] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """Return the line of a value, or of the nearest thing around it that is written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(slots=True)
class _Open:
    """An object or list that is being read."""

    path: Path
    is_object: bool
    at: int = 0
    key_next: bool = True

    @property
    def here(self) -> Path:
        """The path of the next value of a list."""
        return (*self.path, self.at)


def places(text: str) -> Places:
    """Return where the values stand in `text`, which must be sound JSON."""
    found = Places()
    opened: list[_Open] = []
    path: Path = ()
    line, read = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", read, token.start())
        read = token.start()
        inside = opened[-1] if opened else None
        match token[0]:
            case "{" | "[" as bracket:
                found.lines.setdefault(path, line)
                opened.append(_Open(path, bracket == "{"))
                path = (*path, 0)
            case "}" | "]":
                opened.pop()
            case ",":
                path = _after_comma(opened[-1])
            case ":":
                pass
            case word if inside is not None and inside.is_object and inside.key_next:
                path = (*inside.path, json.loads(word))
                inside.key_next = False
                _note_key(found, path, line)
            case _:
                found.lines.setdefault(path, line)
    return found


def _after_comma(inside: _Open) -> Path:
    inside.key_next = True
    inside.at += 1
    return inside.here


def _note_key(found: Places, path: Path, line: int) -> None:
    if path in found.lines:
        found.twice.append(path)
    found.lines.setdefault(path, line)

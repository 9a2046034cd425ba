"""Collect the program's messages, compare them with the catalogues, and compile those.

    words.py             compile every language's .po files into one .mo
    words.py --missing   print the messages that a language lacks, as lines to paste into a .po
    words.py --unused    print the translations that no message asks for any more
    words.py --check     compile, and end with 1 when anything is missing or wrong

A language may spread its translations over several .po files; together they are one catalogue.
"""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "delegaties"
LOCALES = ROOT / "resources" / "locales"

SINGLE = frozenset({"_", "N_"})
PLURAL = frozenset({"ngettext", "plural"})
ERRORS = frozenset(
    f"{kind}Error" for kind in ("Delegaties", "Refused", "Input", "Conflict", "Unreadable", "Store")
)

LANGUAGE_CODE = 2
"""Letters in the code of a language."""

Id = str | tuple[str, str]
"""A message, or its one and its many."""


@dataclass
class Found:
    """What the source says: where each message stands, and calls no catalogue can serve."""

    places: dict[Id, list[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def _called(call: ast.Call) -> str:
    """Return the last word of what is called: `words.text(…)` gives "text"."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _wanted(call: ast.Call) -> int:
    """Return how many of the first arguments are messages."""
    name = _called(call)
    if name in PLURAL:
        return 2
    return 1 if name in SINGLE | ERRORS or _is_words_text(call) else 0


def _is_words_text(call: ast.Call) -> bool:
    """Whether a call is `Words.text(…)`, and not SQL's `text` or one language of `Texts`."""
    match call:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="sa" | "sqlalchemy"))):
            return False
        case ast.Call(func=ast.Attribute(attr="text"), args=[ast.Constant(value=str(text)), *_]):
            return len(text) > LANGUAGE_CODE
        case _:
            return False


def _messages(call: ast.Call) -> tuple[list[str], bool]:
    """Return the constant messages of a call, and whether one is put together at run time."""
    arguments = call.args[: _wanted(call)]
    broken = any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in arguments)
    constants = [
        argument.value
        for argument in arguments
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return constants, broken and _called(call) in SINGLE | PLURAL


def _can_be_filled_in(message: str) -> bool:
    """Whether what stands between braces are names."""
    try:
        return all(name.isidentifier() for name in placeholders(message))
    except ValueError:
        return False


def extract(source: Path = SOURCE) -> Found:
    """Read every message from the source."""
    found = Found()
    for file in sorted(source.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not _wanted(node):
                continue
            place = f"{file.relative_to(source.parent)}:{node.lineno}"
            constants, broken = _messages(node)
            if broken:
                found.wrong.append(f"{place}: a message is put together before it is translated")
            found.wrong += [
                f"{place}: a brace that is meant as such is written twice: {message!r}"
                for message in constants
                if not _can_be_filled_in(message)
            ]
            if len(constants) == _wanted(node) and constants[0]:
                key: Id = (constants[0], constants[1]) if len(constants) > 1 else constants[0]
                found.places.setdefault(key, []).append(place)
    return found


def languages(locales: Path = LOCALES) -> list[str]:
    """Return the languages that have a catalogue."""
    return sorted(folder.name for folder in locales.iterdir() if any(_files(folder)))


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "LC_MESSAGES").glob("*.po"))


def catalogues(language: str, locales: Path = LOCALES) -> Iterator[tuple[Path, Catalog]]:
    """Read every .po file of a language."""
    for file in _files(locales / language):
        with file.open("rb") as stream:
            yield file, read_po(stream, language, abort_invalid=True)


def _entries(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _key(message: Message) -> Id:
    return (message.id[0], message.id[1]) if message.pluralizable else str(message.id)


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if message.pluralizable else (str(message.id),)


def _forms(message: Message) -> tuple[str, ...]:
    forms = message.string if message.pluralizable else (message.string,)
    return tuple(str(form or "") for form in forms or ())


def placeholders(text: str) -> set[str]:
    """Return the names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _differs(message: Message) -> bool:
    """Whether a translation fills in other names than its message; `n` may be left out."""
    asked = set().union(*(placeholders(text) for text in _ids(message)))
    optional = {"n"} if message.pluralizable else set()
    return any(placeholders(form) | optional != asked | optional for form in _forms(message))


def faults(language: str, locales: Path = LOCALES) -> list[str]:
    """Return what is wrong inside a language's own files."""
    wrong = []
    first: dict[Id, tuple[Path, Message]] = {}
    for file, catalogue in catalogues(language, locales):
        for message in _entries(catalogue):
            say = f"{file.name}: {message.id!r}"
            if message.fuzzy:
                wrong.append(f"{say} is marked as uncertain (fuzzy)")
            if all(_forms(message)) and _differs(message):
                wrong.append(f"{say} has other placeholders than its message")
            other, known = first.setdefault(_key(message), (file, message))
            if _forms(known) != _forms(message):
                wrong.append(f"{say} is translated differently in {other.name}")
    return wrong


def _translated(language: str, locales: Path = LOCALES) -> dict[Id, Message]:
    """Return the whole translations of a language, by message."""
    return {
        _key(message): message
        for _, catalogue in catalogues(language, locales)
        for message in _entries(catalogue)
        if all(_forms(message)) and not message.fuzzy
    }


def missing(language: str, found: Found, locales: Path = LOCALES) -> dict[Id, list[str]]:
    """Return the messages a language lacks, and where they stand."""
    have = _translated(language, locales)
    return {key: places for key, places in found.places.items() if key not in have}


def unused(language: str, found: Found, locales: Path = LOCALES) -> list[Id]:
    """Return the translations that nothing in the source asks for."""
    return [key for key in _translated(language, locales) if key not in found.places]


def compile_all(locales: Path = LOCALES) -> None:
    """Write one .mo per language, from all its .po files."""
    for language in languages(locales):
        whole = Catalog(language, domain="delegaties")
        for message in _translated(language, locales).values():
            whole[message.id] = message
        target = locales / language / "LC_MESSAGES" / "delegaties.mo"
        beside = target.with_suffix(".new")
        with beside.open("wb") as stream:
            write_mo(stream, whole)
        beside.replace(target)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def as_po(key: Id, places: Iterable[str]) -> str:
    """Return an entry to paste into a .po file."""
    head = f"#: {' '.join(places)}\n"
    if isinstance(key, str):
        return f'{head}msgid {_quoted(key)}\nmsgstr ""\n'
    one, many = key
    ids = f"msgid {_quoted(one)}\nmsgid_plural {_quoted(many)}\n"
    return f'{head}{ids}msgstr[0] ""\nmsgstr[1] ""\n'


def _check(found: Found) -> int:
    wrong = list(found.wrong)
    for language in languages():
        wrong += faults(language)
        lacks = missing(language, found)
        wrong += [f"{language} lacks {key!r} ({places[0]})" for key, places in lacks.items()]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def main(arguments: list[str]) -> int:
    """Run one of the tasks above."""
    match arguments:
        case []:
            compile_all()
        case ["--check"]:
            compile_all()
            return _check(extract())
        case ["--missing"]:
            found = extract()
            for language in languages():
                lacks = missing(language, found)
                print(f"# {language}: {len(lacks)} missing\n")
                print("\n".join(as_po(key, places) for key, places in lacks.items()))
        case ["--unused"]:
            for language in languages():
                print("\n".join(f"{language}: {key!r}" for key in unused(language, extract())))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Breaking a text into lines, none of them ever wider than the column.

Breaks fall at spaces, inside compounds, between CJK characters, and, where a word is wider than
its column, anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from delegaties.outputs.print.fonts import CHINESE, JAPANESE, Weight, face, split
from delegaties.outputs.print.hyphens import places
from delegaties.outputs.print.theme import INK, Colour
from delegaties.values.letters import clean

_COMPOUND = re.compile(r"(?<=[^\W\d_][-/])(?=[^\W\d_])")
_PREFERRED = frozenset("-/@._")
_WORDS = re.compile(r"[^ ]+| +")
_SLACK = 0.01
_EASTERN_SIZE = 0.95
"""Names in their own script stand at 0.95 of the size, on the same base line."""

# Japanese line-breaking rules (JIS X 4051): what may not begin, and what may not end a line.
_NOT_FIRST = frozenset("、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜")
_NOT_LAST = frozenset("（「『【〔〈《")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one cut; `language` (ISO 639-1) chooses the glyphs of its script."""

    text: str
    weight: Weight = Weight.REGULAR
    size: float = 9.5
    colour: Colour = INK
    language: str = ""


@dataclass(slots=True)
class Atom:
    """What is never broken, unless it is wider than the column by itself."""

    face: str
    size: float
    colour: Colour
    text: str
    width: float
    space: bool = False
    breakable: bool = False

    @property
    def kind(self) -> tuple[str, float, Colour]:
        """What must be equal for two atoms to be drawn in one go."""
        return self.face, self.size, self.colour


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that is drawn in one go."""

    face: str
    size: float
    colour: Colour
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A finished line and its width in points."""

    pieces: tuple[Piece, ...]
    width: float


def break_lines(spans: Sequence[Span], width: float, hyphens: str = "") -> list[Line]:
    """Return the lines of a text in a column; line breaks in the text are kept.

    With a language in `hyphens`, a word that is wider than the column is divided by the rules
    of that language; any other word stays whole, for ragged lines may be short.
    """
    single = _single_line(spans, width)
    if single is not None:
        return [single]
    paragraphs: list[list[Atom]] = [[]]
    for span in spans:
        for number, part in enumerate(clean(span.text).split("\n")):
            if number:
                paragraphs.append([])
            _take_apart(part, span, paragraphs[-1])
    if paragraphs == [[]]:
        return []
    return [line for atoms in paragraphs for line in _fill(atoms, width, hyphens)]


def _single_line(spans: Sequence[Span], width: float) -> Line | None:
    """Return the only line of a text that fits on one, as most texts of a book do."""
    texts = [clean(span.text) for span in spans]
    whole = "".join(texts) if len(texts) != 1 else texts[0]
    if not whole or whole[0] == " " or whole[-1] == " " or "  " in whole or "\n" in whole:
        return None
    pieces: list[Piece] = []
    used = 0.0
    for span, text in zip(spans, texts, strict=True):
        for name, run in split(text, span.weight, span.language):
            size = span.size * _EASTERN_SIZE if name in (JAPANESE, CHINESE) else span.size
            used += face(name).stringWidth(run, size)
            if used > width:
                return None
            pieces.append(Piece(name, size, span.colour, run))
    return Line(tuple(pieces), used)


def _take_apart(text: str, span: Span, atoms: list[Atom]) -> None:
    """Append the atoms of one run of text."""
    for name, run in split(text, span.weight, span.language):
        eastern = name in (JAPANESE, CHINESE)
        size = span.size * _EASTERN_SIZE if eastern else span.size
        for word in _WORDS.findall(run):
            if word[0] == " ":
                if atoms:
                    atoms[-1].space = True
                continue
            parts = list(word) if eastern else _COMPOUND.split(word)
            first = len(atoms)
            for part in parts:
                width = face(name).stringWidth(part, size)
                atoms.append(Atom(name, size, span.colour, part, width, breakable=True))
            atoms[-1].breakable = False
            if eastern:
                _keep_together(atoms, first)


def _keep_together(atoms: list[Atom], first: int) -> None:
    for before, after in zip(atoms[first:], atoms[first + 1 :], strict=False):
        before.breakable = before.text not in _NOT_LAST and after.text not in _NOT_FIRST


def _groups(atoms: Iterable[Atom]) -> Iterator[list[Atom]]:
    group: list[Atom] = []
    for atom in atoms:
        group.append(atom)
        if atom.space or atom.breakable:
            yield group
            group = []
    if group:
        yield group


def _fill(atoms: Sequence[Atom], width: float, hyphens: str) -> Iterator[Line]:
    """Fill line after line, each as full as it can be (ragged right)."""
    line: list[Atom] = []
    used = 0.0
    for group in _groups(atoms):
        rest = group
        while (before := _used(line, used)) + _width(rest) > width + _SLACK:
            too_wide = _width(rest) > width
            head, tail = _hyphenated(rest, width - before, hyphens if too_wide else "")
            if head is None and not line:
                *full, rest = _cut(rest, width)
                yield from map(_set, full)
                break
            yield _set([*line, head] if head else line)
            line, used, rest = [], 0.0, tail
        used = _used(line, used) + _width(rest)
        line.extend(rest)
    yield _set(line)


def _used(line: Sequence[Atom], used: float) -> float:
    """Return how much of a line is used, with the space that its last word asks for."""
    return used + _space(line[-1]) if line and line[-1].space else used


def _width(atoms: Iterable[Atom]) -> float:
    return sum(atom.width for atom in atoms)


def _hyphenated(group: list[Atom], room: float, language: str) -> tuple[Atom | None, list[Atom]]:
    """Divide the first word of a group so that its head with a hyphen fits in `room`."""
    first = group[0]
    width = face(first.face).stringWidth
    for place in reversed(places(first.text, language)):
        head, tail = first.text[:place] + "-", first.text[place:]
        if width(head, first.size) <= room:
            rest = Atom(*first.kind, tail, width(tail, first.size), first.space, first.breakable)
            return Atom(*first.kind, head, width(head, first.size)), [rest, *group[1:]]
    return None, group


def _cut(group: Iterable[Atom], width: float) -> list[list[Atom]]:
    """Cut what is wider than the column into parts that fit."""
    parts: list[list[Atom]] = [[]]
    room = width
    for whole in group:
        atom = whole
        while atom.width > room + _SLACK:
            head, tail = _halves(atom, room)
            if head is not None:
                parts[-1].append(head)
            elif not parts[-1]:
                break  # not even one letter fits: the column is narrower than a letter
            parts.append([])
            room = width
            atom = tail
        parts[-1].append(atom)
        room -= atom.width
    return parts


def _halves(atom: Atom, room: float) -> tuple[Atom | None, Atom]:
    """Cut an atom so that its head fits in `room`, after a hyphen, point or slash if it has one."""
    width = face(atom.face).stringWidth
    count, used = 0, 0.0
    for letter in atom.text:
        used += width(letter, atom.size)
        if used > room:
            break
        count += 1
    if not count:
        return None, atom
    preferred = [i + 1 for i in range(count // 2, count) if atom.text[i] in _PREFERRED]
    count = preferred[-1] if preferred else count
    head, tail = atom.text[:count], atom.text[count:]
    return (
        Atom(*atom.kind, head, width(head, atom.size)),
        Atom(*atom.kind, tail, width(tail, atom.size), atom.space, atom.breakable),
    )


def _space(atom: Atom) -> float:
    return face(atom.face).stringWidth(" ", atom.size)


def _set(atoms: Sequence[Atom]) -> Line:
    """Return a line: neighbours of one kind drawn together, the space at the end left out."""
    pieces: list[Piece] = []
    width = 0.0
    last = len(atoms) - 1
    for kind, same in groupby(enumerate(atoms), key=lambda pair: pair[1].kind):
        text = ""
        for number, atom in same:
            spaced = atom.space and number < last
            text += atom.text + " " * spaced
            width += atom.width + _space(atom) * spaced
        pieces.append(Piece(kind[0], kind[1], kind[2], text))
    return Line(tuple(pieces), width)

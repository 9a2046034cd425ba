"""Text made fit for a calendar file: no control characters, no stray line breaks, right folds."""

from __future__ import annotations

import re

from delegaties.values import lines

FOLD_AT = 75
"""Octets in a line, the line break not counted (RFC 5545 3.1)."""

LOCATION_LENGTH = 255
"""What Outlook keeps of a place, counted as it does: in UTF-16 units (MS-OXCICAL)."""

_LEAD, _CONTINUATION = 0b1100_0000, 0b1000_0000
"""The first two bits of an octet in UTF-8, and what they are inside a character."""


def paragraphs(text: str) -> str:
    """Return `text` with plain line breaks, without control characters, tabs or lone surrogates.

    Lines lose the blanks around them, and no two empty lines follow each other.
    """
    whole = lines.many_lines(text)
    if "\n" not in whole and "\t" not in whole:
        return whole
    kept = [line.strip() for line in whole.replace("\t", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept))


def one_line(text: str, limit: int | None = None) -> str:
    """Return `text` on one line, as `values.lines.one_line` does.

    Above `limit` UTF-16 units it is cut, and ends with an ellipsis.
    """
    line = lines.one_line(text)
    if limit is None or _units(line) <= limit:
        return line
    line = line[:limit]
    while _units(line) >= limit:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _units(text: str) -> int:
    """How long `text` is for a program that counts in UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def fold(line: str) -> bytes:
    r"""Return a content line as UTF-8 in pieces of at most 75 octets, CRLF at the end.

    A piece never ends inside a character or inside an escape such as `\n`: some readers show the
    halves. (icalendar's own folding parts the two backslashes of an escaped backslash.)
    """
    rest = line.encode()
    pieces: list[bytes] = []
    room = FOLD_AT
    while len(rest) > room:
        cut = room
        while rest[cut] & _LEAD == _CONTINUATION:
            cut -= 1
        backslashes = cut - len(rest[:cut].rstrip(b"\\"))
        cut -= backslashes % 2
        pieces.append(rest[:cut])
        rest, room = rest[cut:], FOLD_AT - 1
    return b"\r\n ".join((*pieces, rest)) + b"\r\n"

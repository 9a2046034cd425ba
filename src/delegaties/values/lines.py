"""Text as people paste it, made fit to keep."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")


def many_lines(text: str) -> str:
    """Return `text` with one kind of line break, without control characters and lone surrogates."""
    kept = (
        c
        for c in _BREAKS.sub("\n", text)
        if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"}
    )
    return "".join(kept).strip()


def one_line(text: str) -> str:
    """Return `text` on one line: breaks and tabs become a space."""
    return " ".join(many_lines(text).split())

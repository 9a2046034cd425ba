"""Text as people paste it, made fit to keep."""

from __future__ import annotations

import re

_BREAKS = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def many_lines(text: str) -> str:
    """Return `text` with one kind of line break, without control characters and lone surrogates."""
    if text.isprintable():  # most text, and ten times as quick
        return text.strip()
    return _CONTROLS.sub("", _BREAKS.sub("\n", text)).strip()


def one_line(text: str) -> str:
    """Return `text` on one line: breaks and tabs become a space."""
    return " ".join(many_lines(text).split())

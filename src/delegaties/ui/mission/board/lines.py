"""Text in the lines of a narrow card: broken between words, and with a hyphen where one must."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

LEAST = 2
"""So many letters of a word stand on either side of a hyphen."""


def wrapped(text: str, font: QFont, width: float, most: int | None = None) -> list[str]:
    """Return a text in lines; the last of at `most` so many has all that is left, and may be cut.

    A word that is longer than a line is broken with a hyphen: that says more than its beginning.
    """
    metrics, found, line = QFontMetricsF(font), list[str](), ""
    words = text.split()
    for number, word in enumerate(words):
        joined = f"{line} {word}" if line else word
        if metrics.horizontalAdvance(joined) <= width:
            line = joined
            continue
        if line and len(found) + 1 != most:
            found.append(line)
            line = ""
        if not line:
            line = word
            while len(found) + 1 != most and (part := _beginning(line, metrics, width)):
                found.append(part)
                line = line.removeprefix(part.rstrip("-"))
            words[number] = line
        if len(found) + 1 == most:
            kept = [line] if line != words[number] else []
            return [*found, " ".join([*kept, *words[number:]])]
    return [*found, line]


def _beginning(word: str, metrics: QFontMetricsF, width: float) -> str:
    """Return what of a word stands on a line before the rest; empty where it is not broken.

    Where not even two letters and a hyphen fit, the letters stand there alone.
    """
    if metrics.horizontalAdvance(word) <= width:
        return ""
    for letters in range(len(word) - LEAST, LEAST - 1, -1):
        if metrics.horizontalAdvance(f"{word[:letters]}-") <= width:
            return f"{word[:letters]}-"
    for letters in (2, 1):
        if letters < len(word) and metrics.horizontalAdvance(word[:letters]) <= width:
            return word[:letters]
    return ""

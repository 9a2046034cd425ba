"""The faces on paper, and which of them can show a text.

Latin comes from Source Sans 3; Japanese and Chinese have faces of their own, chosen by the
language of the text, because the two write many characters differently. What no face has is
found beforehand (`values.letters`) and never printed as boxes.
"""

from __future__ import annotations

import threading
import unicodedata
from enum import StrEnum
from typing import Any

from reportlab.lib.rl_accel import instanceStringWidthTTF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from delegaties import resources
from delegaties.outputs.print.tounicode import to_unicode_cmap


class Weight(StrEnum):
    """The cuts of the Latin face; CJK faces have the regular one only."""

    REGULAR = "SourceSans3-Regular"
    ITALIC = "SourceSans3-It"
    SEMIBOLD = "SourceSans3-Semibold"
    BOLD = "SourceSans3-Bold"


JAPANESE, CHINESE = "NotoSansJP-Regular", "NotoSansSC-Regular"

_loading = threading.Lock()


class Face(TTFont):
    """A TrueType face with correct text extraction and remembered word widths."""

    def __init__(self, name: str) -> None:
        super().__init__(name, str(resources.path(f"fonts/{name}.ttf")))
        if "fvar" in self.face.table:
            message = f"{name} is a variable font: reportlab would print its default cut"
            raise ValueError(message)
        self.letters = frozenset(map(chr, self.face.charToGlyph))
        self._widths: dict[str, float] = {}

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802  reportlab's name
        """Return the width of `text` in points at `size`."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = instanceStringWidthTTF(self, text, 1.0, encoding)
        return width * size

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802  reportlab's name
        """Return the text as (subset, codes); what the first subset can say goes quickly."""
        state: Any = self.state.get(doc)
        if state is not None and text:
            try:
                return [(0, bytes(map(state.assignments.__getitem__, map(ord, text))))]
            except (KeyError, ValueError):  # a letter that is new, or of a later subset
                pass
        return list(super().splitString(text, doc, encoding))

    def addObjects(self, doc: Any) -> None:  # noqa: N802  reportlab's name
        """Add the subsets to the document, each with a ToUnicode table that keeps the rules."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = pdf_subset_name(number, self.face.name.decode("ascii"))
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode_cmap(name, subset)


def pdf_subset_name(number: int, name: str) -> str:
    """Return the name reportlab gives to subset `number` of a font."""
    digits = f"{number:06}".translate(str.maketrans("0123456789", "ABCDEFGIJK"))
    return f"{digits}+{name}"


_loaded: dict[str, Face] = {}


def face(name: str) -> Face:
    """Return a face, loaded at its first use."""
    return _loaded.get(name) or _load(name)


def _load(name: str) -> Face:
    with _loading:
        if name not in _loaded:
            loaded = Face(str(name))
            pdfmetrics.registerFont(loaded)
            _loaded[name] = loaded
    return _loaded[name]


def _eastern(text: str, language: str) -> tuple[str, str]:
    """Return the CJK faces to try, by the language of the text and else by its script."""
    if language.startswith("zh"):
        return CHINESE, JAPANESE
    if language.startswith("ja") or any("\u3040" <= letter <= "\u30ff" for letter in text):
        return JAPANESE, CHINESE
    rest = set(text) - face(Weight.REGULAR).letters
    return (CHINESE, JAPANESE) if rest - face(JAPANESE).letters else (JAPANESE, CHINESE)


def split(text: str, weight: Weight, language: str = "") -> list[tuple[str, str]]:
    """Return `text` (cleaned) in runs of (face name, text), each letter in a face that has it.

    A letter that no face has goes to the Latin one; `replaced` keeps such letters out.
    """
    latin = face(weight)
    if latin.letters.issuperset(text):
        return [(weight.value, text)]
    eastern = _eastern(text, language)
    runs: list[tuple[str, str]] = []
    for letter in text:
        names = (weight.value, *eastern)
        name = next((name for name in names if letter in face(name).letters), weight.value)
        if runs and runs[-1][0] == name:
            runs[-1] = (name, runs[-1][1] + letter)
        else:
            runs.append((name, letter))
    return runs


def script(letter: str) -> str:
    """Return the Unicode name of a letter's script in capitals ("ARABIC"), "" for a symbol."""
    if not unicodedata.category(letter).startswith(("L", "M", "N")):
        return ""
    return unicodedata.name(letter, "").partition(" ")[0]

"""A text on paper. User text is never read as markup, and lines are broken once per width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from delegaties.outputs.print.breaking import Line, Span, break_lines
from delegaties.outputs.print.theme import Style

_BASE_LINE = 0.27
"""The base line lies this part of the leading, and half of what the size leaves, above the foot."""

_FEWEST = 2
"""No fewer lines than this stand alone before or after a page break."""


class Text(Flowable):
    """Lines of text in one style, possibly with spans of their own."""

    def __init__(self, spans: Sequence[Span], style: Style) -> None:
        super().__init__()
        self.spans = tuple(spans)
        self.style = style
        self.hyphens = ""
        self._lines: dict[float, list[Line]] = {}

    def lines(self, width: float) -> list[Line]:
        """Return the lines for a column of `width`, broken at the first call."""
        if width not in self._lines:
            self._lines[width] = break_lines(self.spans, width, self.hyphens)
        return self._lines[width]

    def narrow(self, language: str) -> Text:
        """Return the same text for a narrow column, where words of `language` are divided."""
        text = Text(self.spans, self.style)
        text.hyphens = language
        return text

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  reportlab's signature
        """Return the size the text takes in a column of `width`."""
        self.width = width
        self.height = len(self.lines(width)) * self.style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """Return the lines that fit in `height` and the rest; nothing when it must stay whole."""
        lines = self.lines(width)
        count = min(int(height // self.style.leading), len(lines) - _FEWEST)
        if count < _FEWEST:
            return []
        return [self._part(lines[:count], width), self._part(lines[count:], width)]

    def _part(self, lines: list[Line], width: float) -> Text:
        part = Text(self.spans, self.style)
        part._lines[width] = lines
        return part

    def draw(self) -> None:
        """Draw the lines downwards from the top of the box."""
        style = self.style
        pen = self.canv.beginText()
        y = self.height - style.leading + style.leading * _BASE_LINE
        colour = None
        for line in self._lines[self.width]:
            room = self.width - line.width
            x = {"left": 0.0, "right": room, "centre": room / 2}[style.align]
            pen.setTextOrigin(x, y)
            for piece in line.pieces:
                if piece.colour != colour:
                    colour = piece.colour
                    pen.setFillColorRGB(*colour)
                pen.setFont(piece.face, piece.size)
                pen.textOut(piece.text)
            y -= style.leading
        self.canv.drawText(pen)

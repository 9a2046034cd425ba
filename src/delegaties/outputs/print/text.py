"""A text on paper. User text is never read as markup, and lines are broken once per width."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from delegaties.outputs.print.box import Box
from delegaties.outputs.print.breaking import Line, Span, break_lines
from delegaties.outputs.print.theme import Style

_BASE_LINE = 0.27
"""The base line lies this part of the leading above the foot of its line."""

_FEWEST = 2
"""No fewer lines than this stand alone before or after a page break."""

_SHIFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""The part of the room left over that stands before a line."""


class Text:
    """Lines of text in one style, possibly with spans of their own.

    With a language in `hyphens`, words too wide for their column are divided by its rules.
    """

    def __init__(self, spans: Sequence[Span], style: Style, hyphens: str = "") -> None:
        self.spans = tuple(spans)
        self.style = style
        self.hyphens = hyphens
        self._lines: dict[float, list[Line]] = {}

    def lines(self, width: float) -> list[Line]:
        """Return the lines for a column of `width`, broken at the first call."""
        lines = self._lines.get(width)
        if lines is None:
            lines = self._lines[width] = break_lines(self.spans, width, self.hyphens)
        return lines

    def narrow(self, language: str) -> Text:
        """Return the same text for a narrow column, where long words of `language` are divided."""
        return Text(self.spans, self.style, language)

    def height(self, width: float) -> float:
        """Return the height of the lines in a column of `width`."""
        return len(self.lines(width)) * self.style.leading

    def split(self, width: float, room: float) -> Sequence[Box]:
        """Return the lines that fit in `room` and the rest; nothing when it must stay whole."""
        lines = self.lines(width)
        count = min(int(room // self.style.leading), len(lines) - _FEWEST)
        if count < _FEWEST:
            return ()
        return self._part(lines[:count], width), self._part(lines[count:], width)

    def _part(self, lines: list[Line], width: float) -> Text:
        part = Text(self.spans, self.style, self.hyphens)
        part._lines[width] = lines
        return part

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines downwards from `top`."""
        style = self.style
        pen = canvas.beginText()
        y = top - style.leading * (1 - _BASE_LINE)
        shift = _SHIFT[style.align]
        colour = None
        for line in self.lines(width):
            pen.setTextOrigin(x + (width - line.width) * shift, y)
            for piece in line.pieces:
                if piece.colour != colour:
                    colour = piece.colour
                    pen.setFillColorRGB(*colour)
                pen.setFont(piece.face, piece.size)
                pen.textOut(piece.text)
            y -= style.leading
        canvas.drawText(pen)

"""The building blocks of a page: rows of columns, rules, gaps. What they hold is their business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.pdfgen.canvas import Canvas

from delegaties.outputs.print.box import Box, Solid
from delegaties.outputs.print.theme import GRID, RULE, Colour

HAIR = 0.4
"""The thickness of a rule in points."""

_WHOLE = 20 * GRID
"""A row up to this height is never divided."""

_LEAST = 2 * GRID
"""A divided row leaves at least this much on the first page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a row: its width, its boxes from top to bottom, and the gap at its right."""

    width: float
    boxes: tuple[Box, ...]
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The line and air around a row, in points; a thickness of 0 draws nothing."""

    below: float = HAIR
    pad_top: float = 3.0
    pad_bottom: float = 3.0
    colour: Colour = RULE


BARE = Rules(0, 0, 0)


class Row:
    """Columns side by side. Too high for a page, it is divided, never cut off."""

    def __init__(self, cells: Sequence[Cell], rules: Rules = BARE) -> None:
        self.cells = tuple(cells)
        self.rules = rules
        self.width = sum(cell.width + cell.gap for cell in self.cells)

    @cached_property
    def _height(self) -> float:
        inner = max((stack_height(cell.boxes, cell.width) for cell in self.cells), default=0.0)
        return inner + self.rules.pad_top + self.rules.pad_bottom

    def height(self, width: float) -> float:  # noqa: ARG002  its cells bring their own widths
        """Return the height of the highest cell, with the air around it."""
        return self._height

    def split(self, width: float, room: float) -> Sequence[Box]:  # noqa: ARG002  as above
        """Return the part that fits in `room` and the rest; a short row stays whole."""
        if self._height <= _WHOLE:
            return ()
        inside = room - self.rules.pad_top - self.rules.pad_bottom
        halves = [divide(cell.boxes, cell.width, inside) for cell in self.cells]
        pairs = list(zip(self.cells, halves, strict=True))
        head = Row([Cell(cell.width, half[0], cell.gap) for cell, half in pairs], self.rules)
        least = _LEAST + self.rules.pad_top + self.rules.pad_bottom
        if head.height(0) < least or not any(rest for _, rest in halves):
            return ()
        return head, Row([Cell(cell.width, half[1], cell.gap) for cell, half in pairs], self.rules)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002  as above
        """Draw the rule, then the cells from left to right."""
        if self.rules.below:
            foot = top - self._height
            canvas.setStrokeColorRGB(*self.rules.colour)
            canvas.setLineWidth(self.rules.below)
            canvas.line(x, foot, x + self.width, foot)
        for cell in self.cells:
            y = top - self.rules.pad_top
            for box in cell.boxes:
                box.draw(canvas, x, y, cell.width)
                y -= box.height(cell.width)
            x += cell.width + cell.gap


@dataclass(frozen=True, slots=True)
class Gap(Solid):
    """Air of a given depth."""

    depth: float

    def height(self, width: float) -> float:  # noqa: ARG002  the box protocol
        """Return the depth."""
        return self.depth

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class Bar(Solid):
    """A filled bar."""

    length: float
    depth: float
    colour: Colour

    def height(self, width: float) -> float:  # noqa: ARG002  the box protocol
        """Return the depth."""
        return self.depth

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Fill it."""
        canvas.setFillColorRGB(*self.colour)
        canvas.rect(x, top - self.depth, self.length, self.depth, stroke=0, fill=1)


@dataclass(frozen=True, slots=True)
class RuledLines(Solid):
    """Empty lines to write on."""

    count: int
    distance: float

    def height(self, width: float) -> float:  # noqa: ARG002  the box protocol
        """Return the height of all lines."""
        return self.count * self.distance

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines from top to bottom."""
        canvas.setStrokeColorRGB(*RULE)
        canvas.setLineWidth(HAIR)
        for number in range(1, self.count + 1):
            y = top - number * self.distance
            canvas.line(x, y, x + width, y)


def stack_height(boxes: Sequence[Box], width: float) -> float:
    """Return the height of boxes on top of each other in a column."""
    return sum(box.height(width) for box in boxes)


def divide(
    boxes: Sequence[Box], width: float, room: float
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Return the boxes, or parts of them, that fit in `room`, and the rest."""
    for number, box in enumerate(boxes):
        height = box.height(width)
        if height > room:
            head, rest = tuple(boxes[:number]), tuple(boxes[number + 1 :])
            parts = box.split(width, room)
            return (*head, *parts[:1]), (*(parts[1:] or (box,)), *rest)
        room -= height
    return tuple(boxes), ()

"""The building blocks of a page: rows of columns, rules, gaps. What they hold is their business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus.flowables import Flowable

from delegaties.outputs.print.theme import GRID, RULE, Colour

HAIR = 0.4
"""The thickness of a rule in points."""

_WHOLE = 8 * GRID
"""A row up to this height is never divided."""

_LEAST = 2 * GRID
"""A divided row leaves at least this much on the first page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a row: its width, its boxes from top to bottom, and the gap at its right."""

    width: float
    boxes: tuple[Flowable, ...]
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The lines and air around a row, in points; a thickness of 0 draws nothing."""

    above: float = 0.0
    below: float = HAIR
    pad_top: float = 3.0
    pad_bottom: float = 3.0
    colour: Colour = RULE


BARE = Rules(0, 0, 0, 0)


class Row(Flowable):
    """Columns side by side. Too high for a page, it is divided, never cut off."""

    def __init__(self, cells: Sequence[Cell], rules: Rules = BARE) -> None:
        super().__init__()
        self.cells = tuple(cells)
        self.rules = rules

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  reportlab's signature
        """Return the size: as wide as its cells, as high as the highest of them."""
        self.width = sum(cell.width + cell.gap for cell in self.cells)
        inner = max((stack_height(cell.boxes, cell.width) for cell in self.cells), default=0.0)
        self.height = inner + self.rules.pad_top + self.rules.pad_bottom
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:  # noqa: ARG002  reportlab's signature
        """Return the part that fits in `height` and the rest; a short row stays whole."""
        if self.height <= _WHOLE:
            return []
        room = height - self.rules.pad_top - self.rules.pad_bottom
        halves = [divide(cell.boxes, cell.width, room) for cell in self.cells]
        heads = [
            stack_height(head, cell.width)
            for cell, (head, _) in zip(self.cells, halves, strict=True)
        ]
        if max(heads, default=0.0) < _LEAST or not any(tail for _, tail in halves):
            return []
        return [
            Row(
                [
                    Cell(cell.width, half[side], cell.gap)
                    for cell, half in zip(self.cells, halves, strict=True)
                ],
                self.rules,
            )
            for side in (0, 1)
        ]

    def draw(self) -> None:
        """Draw the rules, then the cells from left to right."""
        for thickness, y in ((self.rules.above, self.height), (self.rules.below, 0.0)):
            if thickness:
                self.canv.setStrokeColorRGB(*self.rules.colour)
                self.canv.setLineWidth(thickness)
                self.canv.line(0, y, self.width, y)
        x = 0.0
        for cell in self.cells:
            y = self.height - self.rules.pad_top
            for box in cell.boxes:
                y -= box.wrap(cell.width, y)[1]
                box.drawOn(self.canv, x, y)
            x += cell.width + cell.gap


class Gap(Flowable):
    """Air of a given height."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  reportlab's signature
        """Return the size."""
        return width, self.height

    def draw(self) -> None:
        """Draw nothing."""


class Bar(Flowable):
    """A filled bar."""

    def __init__(self, width: float, height: float, colour: Colour) -> None:
        super().__init__()
        self.width, self.height, self.colour = width, height, colour

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  reportlab's signature
        """Return the size."""
        return self.width, self.height

    def draw(self) -> None:
        """Fill it."""
        self.canv.setFillColorRGB(*self.colour)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)


class RuledLines(Flowable):
    """Empty lines to write on."""

    def __init__(self, count: int, distance: float) -> None:
        super().__init__()
        self.count, self.distance = count, distance

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  reportlab's signature
        """Return the size."""
        self.width = width
        return width, self.count * self.distance

    def draw(self) -> None:
        """Draw the lines from top to bottom."""
        self.canv.setStrokeColorRGB(*RULE)
        self.canv.setLineWidth(HAIR)
        for number in range(self.count):
            y = number * self.distance
            self.canv.line(0, y, self.width, y)


def stack_height(boxes: Sequence[Flowable], width: float) -> float:
    """Return the height of boxes on top of each other in a column."""
    return float(sum(box.wrap(width, 0)[1] for box in boxes))


def divide(
    boxes: Sequence[Flowable], width: float, room: float
) -> tuple[tuple[Flowable, ...], tuple[Flowable, ...]]:
    """Return the boxes, or parts of them, that fit in `room`, and the rest."""
    head: list[Flowable] = []
    for number, box in enumerate(boxes):
        height = box.wrap(width, room)[1]
        if height > room:
            parts = box.split(width, room)
            return (*head, *parts[:1]), (*(parts[1:] or [box]), *boxes[number + 1 :])
        head.append(box)
        room -= height
    return tuple(head), ()

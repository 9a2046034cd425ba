"""What can stand on a page: anything that knows its height, can be divided, and draws itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas


class Box(Protocol):
    """A thing on paper. It keeps no state between the calls; all measures are in points."""

    def height(self, width: float) -> float:
        """Return the height it takes in a column of `width`."""

    def split(self, width: float, room: float) -> Sequence[Box]:
        """Return the part that fits in `room` and the rest, or nothing when it must stay whole."""

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw it with its upper left corner at `x`, `top` in a column of `width`."""


class Solid:
    """A box that is never divided."""

    def split(self, width: float, room: float) -> Sequence[Box]:  # noqa: ARG002  the box protocol
        """Return nothing."""
        return ()

"""The look of paper: sizes on a 12-point grid, styles, colours. One place for all of it.

Measures are in points; A4 margins 25 inner, 18 outer, 22 top, 20 bottom (mm), mirrored for
duplex. Text is 9.5 on 12; nothing is smaller than 7.5; every colour keeps 4.5:1 on white.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from delegaties.outputs.print.fonts import Weight

MM: Final = 72 / 25.4
GRID: Final = 12.0

Colour = tuple[float, float, float]

INK: Final[Colour] = (0.0, 0.0, 0.0)
GREY: Final[Colour] = (0x40 / 255, 0x40 / 255, 0x40 / 255)
RULE: Final[Colour] = (0x80 / 255, 0x80 / 255, 0x80 / 255)

DEFAULT_ACCENT: Final = "#0E5C68"
LEAST_CONTRAST: Final = 4.5


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; `size` and `leading` in points, `align` left, right or centre."""

    weight: Weight = Weight.REGULAR
    size: float = 9.5
    leading: float = GRID
    colour: Colour = INK
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page size and its margins."""

    width: float = 210 * MM
    height: float = 297 * MM
    inner: float = 25 * MM
    outer: float = 18 * MM
    top: float = 22 * MM
    bottom: float = 20 * MM

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - self.inner - self.outer

    @property
    def depth(self) -> float:
        """The height between the margins, in whole lines of the grid."""
        return (self.height - self.top - self.bottom) // GRID * GRID

    def left(self, folio: int) -> float:
        """Return where the text begins on a page: odd pages lie at the right of the spine."""
        return self.inner if folio % 2 else self.outer


A4: Final = Sheet()
A5: Final = Sheet(148 * MM, 210 * MM, 18 * MM, 13 * MM, 15 * MM, 15 * MM)
SHEETS: Final = {"A4": A4, "A5": A5}

TEXT: Final = Style()
STRONG: Final = Style(Weight.BOLD)
SEMIBOLD: Final = Style(Weight.SEMIBOLD)
QUIET: Final = Style(colour=GREY)
ITALIC: Final = Style(Weight.ITALIC, colour=GREY)
TABLE: Final = Style(size=8.5)
TABLE_QUIET: Final = Style(size=8.5, colour=GREY)
TABLE_STRONG: Final = Style(Weight.SEMIBOLD, 8.5)
TABLE_HEAD: Final = Style(Weight.SEMIBOLD, 8, colour=GREY)
NOTE: Final = Style(size=8, colour=GREY)
RUNNING: Final = Style(size=7.5, leading=9, colour=GREY)
TITLE: Final = Style(Weight.SEMIBOLD, 16, 24)
SUBTITLE: Final = Style(Weight.SEMIBOLD, 12, 18)
COVER: Final = Style(Weight.SEMIBOLD, 24, 36)
COVER_LEAD: Final = Style(size=12, leading=18)


@dataclass(frozen=True, slots=True)
class Theme:
    """What an office may choose: its colour, and the sheet."""

    accent: Colour
    sheet: Sheet = A4

    @property
    def label(self) -> Style:
        """The small line over a head."""
        return Style(Weight.BOLD, 8.5, GRID, self.accent)


def theme(accent: str, page_size: str) -> Theme:
    """Return the theme of an office colour ("#0E5C68") and a page size ("A4", "A5").

    A colour too light to be read on white is darkened; one that is no colour gives our own.
    """
    return Theme(legible(accent), SHEETS.get(page_size, A4))


def legible(accent: str) -> Colour:
    """Return the colour, darkened in steps until it has 4.5:1 on white."""
    colour = _parsed(accent) or _parsed(DEFAULT_ACCENT) or INK
    while contrast(colour) < LEAST_CONTRAST:
        colour = (colour[0] * 0.94, colour[1] * 0.94, colour[2] * 0.94)
    return colour


def contrast(colour: Colour) -> float:
    """Return the contrast ratio of a colour on white (WCAG 2.1)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB
        for part in colour
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _parsed(text: str) -> Colour | None:
    digits = text.strip().removeprefix("#")
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255

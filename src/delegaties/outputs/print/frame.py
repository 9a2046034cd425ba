"""Putting laid-out pages on paper: margins, running head and foot, outline, the PDF itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from delegaties.outputs.print.blocks import HAIR
from delegaties.outputs.print.breaking import Span, break_lines
from delegaties.outputs.print.fonts import Weight, face
from delegaties.outputs.print.layout import Page
from delegaties.outputs.print.setter import Setter
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, MM, RULE, RUNNING, Style
from delegaties.outputs.progress import Progress

_HEAD = 8 * MM
"""From the upper margin up to the running head; the foot lies as far below the lower one."""

_TAB = (2.2 * MM, 14 * MM)
"""The mark at the outer edge that steps down with each section, and its distance from the edge."""
_TAB_INSET = 5 * MM


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page says beside its own text, and the file about itself.

    `changed` (UTC) stands as the file's date, because a date of printing would differ each time.
    """

    title: str
    edition: str
    stand: str
    classification: str
    author: str
    subject: str
    changed: datetime | None = None


class Press:
    """Draws pages as one PDF. Equal pages give equal bytes: there is no clock in it."""

    def __init__(self, target: BinaryIO, setter: Setter, furniture: Furniture) -> None:
        self.setter, self.furniture = setter, furniture
        self.sheet = setter.theme.sheet
        face(Weight.REGULAR)
        rl_config.useA85 = 0  # binary streams: a fifth smaller than text ones
        make: Any = Canvas  # its stub takes the font's name for a number
        self.canvas: Canvas = make(
            target,
            pagesize=(self.sheet.width, self.sheet.height),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            initialFontName=Weight.REGULAR.value,
            initialFontSize=RUNNING.size,
            lang=setter.words.language,
        )
        self._describe()

    def _describe(self) -> None:
        canvas: Any = self.canvas
        canvas.setTitle(self.furniture.title)
        canvas.setAuthor(self.furniture.author)
        canvas.setSubject(self.furniture.subject)
        canvas.setCreator("Delegaties")
        canvas.setProducer("Delegaties")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.addPageLabel(0, "ARABIC", 1, None)
        canvas.showOutline()
        if self.furniture.changed is not None:
            moment = self.furniture.changed.astimezone(UTC).timetuple()[:6]
            canvas._doc._timeStamp.YMDhms = moment  # noqa: SLF001  it offers no other way

    def print(self, pages: Sequence[Page], progress: Progress) -> None:
        """Draw all pages and save the file: the second half of the work, as `progress` hears it."""
        sections = list(dict.fromkeys(page.section.title for page in pages))
        for folio, page in enumerate(pages, 1):
            progress(len(pages) + folio - 1, 2 * len(pages))
            if not page.section.bare:
                self._run(page, folio, len(pages))
                self._tab(sections.index(page.section.title), len(sections), folio)
            self._body(page, folio)
            self.canvas.showPage()
        self.canvas.save()

    def _body(self, page: Page, folio: int) -> None:
        top = self.sheet.height - self.sheet.top
        left = self.sheet.left(folio)
        canvas: Any = self.canvas
        for entry, height in page.entries:
            canvas.bookmarkPage(entry.key, fit="XYZ", left=0, top=top - height + GRID, zoom=0)
            canvas.addOutlineEntry(entry.title, entry.key, entry.level - 1, closed=False)
        for placed in page.placed:
            placed.box.draw(canvas, left, top - placed.top, self.sheet.measure)

    def _run(self, page: Page, folio: int, count: int) -> None:
        """Draw the running head and foot; what is outer lies at the side of the fore edge."""
        furniture, words = self.furniture, self.setter.words
        left, right = self.sheet.left(folio), self.sheet.left(folio) + self.sheet.measure
        head = self.sheet.height - self.sheet.top + _HEAD
        foot = self.sheet.bottom - _HEAD
        folio_text = words.text("page {page} of {pages}", page=folio, pages=count)
        mission = f"{furniture.title} · {furniture.edition}"
        outer, inner = ("right", "left") if folio % 2 else ("left", "right")
        self._line(mission, head, inner, 0.64)
        self._line(page.section.title, head, outer, 0.34)
        self._line(furniture.stand, foot, inner, 0.40)
        self._line(folio_text, foot, outer, 0.24)
        self._line(furniture.classification, foot, "centre", 0.24)
        self.canvas.setStrokeColorRGB(*RULE)
        self.canvas.setLineWidth(HAIR)
        self.canvas.line(left, head - 4, right, head - 4)

    def _line(self, text: str, y: float, align: str, share: float) -> None:
        """Draw one line of running matter, shortened with an ellipsis when it is too long."""
        style = Style(RUNNING.weight, RUNNING.size, RUNNING.leading, RUNNING.colour, align)
        width = self.sheet.measure * share
        short = _shortened(self.setter.span(text, style).text, width, style)
        box = Text([self.setter.span(short, style)], style)
        left = self.sheet.left(self.canvas.getPageNumber())
        x = left + {"left": 0.0, "right": 1 - share, "centre": (1 - share) / 2}[align] * (
            self.sheet.measure
        )
        box.draw(self.canvas, x, y + style.leading, width)

    def _tab(self, number: int, count: int, folio: int) -> None:
        """Draw the thumb index: a bar at the outer edge, lower for each next section."""
        width, height = _TAB
        step = (self.sheet.depth - height) / max(count - 1, 1)
        y = self.sheet.height - self.sheet.top - height - number * min(step, height * 1.25)
        x = self.sheet.width - _TAB_INSET - width if folio % 2 else _TAB_INSET
        self.canvas.setFillColorRGB(*self.setter.theme.accent)
        self.canvas.rect(x, y, width, height, stroke=0, fill=1)


def _shortened(text: str, width: float, style: Style) -> str:
    """Return `text`, or as much of it as fits on one line; the whole stands on its own page."""
    text = " ".join(text.split())
    if _lines(text, width, style) <= 1:
        return text
    length = len(text)
    while length and _lines(text[:length].rstrip() + "…", width, style) > 1:
        length -= 1 + length // 20
    return text[:length].rstrip() + "…"


def _lines(text: str, width: float, style: Style) -> int:
    return len(break_lines([Span(text, style.weight, style.size)], width))

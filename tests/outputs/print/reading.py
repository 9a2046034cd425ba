"""Reading a written PDF back with libraries that had no part in writing it."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations

import pikepdf
import pypdfium2 as pdfium
from pypdfium2 import raw
from reportlab.pdfgen.canvas import Canvas

from delegaties.outputs.print.book import make_book
from delegaties.outputs.print.box import Box
from delegaties.outputs.print.fonts import Weight, face
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.progress import quietly
from delegaties.plan.audience import for_audience
from delegaties.plan.mission import MissionPlan

MM = 72 / 25.4


def book(plan: MissionPlan, **options: object) -> bytes:
    choices = BookOptions(**options)
    return make_book(for_audience(plan, choices.audience), choices, quietly)


def texts(data: bytes) -> list[str]:
    """The text of each page, in reading order."""
    document = pdfium.PdfDocument(data)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(text.get_text_range().replace("\r\n", "\n"))
        text.close()
        page.close()
    document.close()
    return found


def squeezed(text: str) -> str:
    """The text without white space, so that line breaks do not matter."""
    return "".join(text.split())


def bodies(data: bytes) -> list[str]:
    """The text of each page without its running head and foot, which are drawn first."""
    cover, *pages = texts(data)
    return [cover, *("\n".join(page.splitlines()[2:]) for page in pages)]


def whole(data: bytes) -> str:
    """All text of the book in one, so that neither a new line nor a new page breaks it."""
    lines = "\n".join(bodies(data)).splitlines()
    return squeezed("".join(line for line in lines if not line.endswith("(vervolg)")))


def lines(data: bytes) -> list[list[tuple[float, float, float, float]]]:
    """The boxes (left, bottom, right, top) of the runs of text on each page."""
    document = pdfium.PdfDocument(data)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append([text.get_rect(number) for number in range(text.count_rects())])
        text.close()
        page.close()
    document.close()
    return found


def layout(data: bytes) -> str:
    """Every run of text with its place in whole millimetres from the upper left, page by page."""
    document = pdfium.PdfDocument(data)
    told = []
    for number, page in enumerate(document, 1):
        told.append(f"page {number}")
        height = page.get_height()
        text = page.get_textpage()
        for at in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(at)
            run = " ".join(text.get_text_bounded(left, bottom, right, top).split())
            told.append(f"{left / MM:4.0f} {(height - bottom) / MM:4.0f}  {run}")
        text.close()
        page.close()
    document.close()
    return "\n".join(told) + "\n"


def outside(data: bytes, left: float, bottom: float, right: float, top: float) -> list[tuple]:
    """The boxes that reach beyond these limits, with their page numbers."""
    slack = 0.6
    return [
        (number, box)
        for number, boxes in enumerate(lines(data), 1)
        for box in boxes
        if box[0] < left - slack
        or box[1] < bottom - slack
        or box[2] > right + slack
        or box[3] > top + slack
    ]


def overlaps(data: bytes) -> list[tuple]:
    """Pairs of text boxes on one page that cover each other by more than a hair."""
    return [
        (number, one, other)
        for number, boxes in enumerate(lines(data), 1)
        for one, other in combinations(boxes, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 1
        and min(one[3], other[3]) - max(one[1], other[1]) > 2.5
    ]


def fonts(data: bytes) -> dict[str, bool]:
    """Every font the file mentions, and whether it is embedded with a table back to text."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {
            str(thing.BaseFont): "/FontFile2" in thing.FontDescriptor and "/ToUnicode" in thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }


def missing_glyphs(data: bytes) -> int:
    """How many characters of the file have no Unicode value or the value of a missing letter."""
    document = pdfium.PdfDocument(data)
    count = 0
    for page in document:
        text = page.get_textpage()
        for index in range(text.count_chars()):
            code = raw.FPDFText_GetUnicode(text.raw, index)
            bad = code in (0, 0xFFFD) or 0xE000 <= code <= 0xF8FF
            count += bad or bool(raw.FPDFText_HasUnicodeMapError(text.raw, index) == 1)
        text.close()
        page.close()
    document.close()
    return count


def drawn(box: Box, width: float) -> bytes:
    """One box, alone at the upper left corner of a page as wide as it may be."""
    stream = BytesIO()
    height = box.height(width)
    name = face(Weight.REGULAR).fontName
    canvas = Canvas(stream, pagesize=(width, height), invariant=1, initialFontName=name)
    box.draw(canvas, 0, height, width)
    canvas.save()
    return stream.getvalue()

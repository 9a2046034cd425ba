"""The lower bound of a book: its lines, ready made, drawn with reportlab and nothing else.

    bare/book_lines.py LINES.json OUT.pdf

LINES.json holds the font files by name, and for each page its runs: font, size, x, y, text.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def draw(data: dict[str, object], target: str) -> None:
    """Draw all pages and save."""
    for name, file in data["fonts"].items():
        pdfmetrics.registerFont(TTFont(name, file))
    first = next(iter(data["fonts"]))
    canvas = Canvas(target, pageCompression=1, invariant=1, initialFontName=first)
    for page in data["pages"]:
        pen = canvas.beginText()
        for font, size, x, y, text in page:
            pen.setFont(font, size)
            pen.setTextOrigin(x, y)
            pen.textOut(text)
        canvas.drawText(pen)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2])

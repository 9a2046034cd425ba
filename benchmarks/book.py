"""An example's book against the same pages drawn as ready lines with bare reportlab.

Whole processes: both start Python, import what they need, load the fonts and write a file.
"""

from __future__ import annotations

import json
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from measure import compare, finish, process
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from delegaties import resources
from delegaties.inputs.bundle import read
from delegaties.outputs.print.book import make_book
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.preview import Preview
from delegaties.outputs.progress import quietly

HERE = Path(__file__).parent
ROUNDS = 9

OURS = """
from delegaties import collecting
collecting.seldom()  # as the program does when it starts
import pickle, sys
sys.modules["pytz"] = None  # a library of the tests brings it, and Babel would prefer it
from pathlib import Path
from delegaties.outputs.print.output import BOOK, BookOptions
from delegaties.outputs.progress import quietly
plan = pickle.loads(Path(sys.argv[1]).read_bytes())
BOOK.write(plan, BookOptions(language="nl"), Path(sys.argv[2]), quietly)
"""


@contextmanager
def recorded() -> Iterator[list[list[tuple[Any, ...]]]]:
    """Note every run of text that is drawn meanwhile, page by page, with its place."""
    pages: list[list[tuple[Any, ...]]] = [[]]
    write, turn = PDFTextObject.textOut, Canvas.showPage

    def text_out(pen: Any, text: str) -> None:
        x, y = pen._canvas.absolutePosition(*pen.getCursor())  # noqa: SLF001  no other way
        pages[-1].append((pen._fontname, pen._fontsize, x, y, text))  # noqa: SLF001
        write(pen, text)

    def show_page(canvas: Canvas) -> None:
        pages.append([])
        turn(canvas)

    PDFTextObject.textOut, Canvas.showPage = text_out, show_page
    try:
        yield pages
    finally:
        PDFTextObject.textOut, Canvas.showPage = write, turn


def main() -> int:
    """Measure and report."""
    example = min(resources.path("examples").glob("*japan*.json"))
    [plan] = read(example).plans
    with recorded() as pages:
        data = make_book(plan, BookOptions(language="nl"), quietly)
    with Preview(data) as preview:
        count = preview.count
    fonts = {run[0]: str(resources.path(f"fonts/{run[0]}.ttf")) for page in pages for run in page}
    with tempfile.TemporaryDirectory() as folder:
        ready, pickled = Path(folder) / "lines.json", Path(folder) / "plan.pickle"
        ready.write_text(json.dumps({"fonts": fonts, "pages": pages[:count]}), encoding="utf-8")
        pickled.write_bytes(pickle.dumps(plan))
        python, target = sys.executable, str(Path(folder) / "book.pdf")
        keep = {"PYTHONDONTWRITEBYTECODE": ""}  # both sides may keep what they compiled
        ours = process([python, "-c", OURS, str(pickled), target], **keep)
        bare = process([python, str(HERE / "bare" / "book_lines.py"), str(ready), target], **keep)
        what = f"The book of {example.stem}, {count} pages, against its ready lines"
        return finish([compare(what, ours, bare, at_most=2, rounds=ROUNDS)])


if __name__ == "__main__":
    sys.exit(main())

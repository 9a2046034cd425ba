"""The table of contents: laid out after the body, standing before it, every line a link."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import HAIR, Cell, Row, Rules
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.setter import Setter
from delegaties.outputs.print.theme import GRID, MM, SEMIBOLD, TEXT, Style

_NUMBER = 14 * MM
_INDENT = 8 * MM
_KEY = "contents"


class LinkedRow(Row):
    """A row that leads to a place in the document when it is clicked."""

    def __init__(self, cells: Sequence[Cell], rules: Rules, key: str) -> None:
        super().__init__(cells, rules)
        self.key = key

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the row and lay the link over it."""
        super().draw(canvas, x, top, width)
        area = (x, top - self.height(width), x + self.width, top)
        canvas.linkRect("", self.key, area, relative=0, thickness=0)


def with_contents(front: Sequence[Page], body: Sequence[Page], setter: Setter) -> list[Page]:
    """Return the whole book: `front`, the table of contents, `body`.

    How many pages the table takes depends on its lines alone, not on the numbers in them; so it
    is measured first and then set with the numbers that follow from that.
    """
    entries = [(entry, number) for number, page in enumerate(body) for entry, _ in page.entries]
    measured = fill(_section(entries, setter), setter.theme.sheet)
    offset = len(front) + len(measured) + 1
    numbered = [(entry, number + offset) for entry, number in entries]
    return [*front, *fill(_section(numbered, setter), setter.theme.sheet), *body]


def _section(entries: Sequence[tuple[Entry, int]], setter: Setter) -> Section:
    title = setter.words.text(N_("Contents"))
    groups: list[Group] = []
    for entry, number in entries:
        block = Block(_line(entry, number, setter), before=GRID / 2 if entry.level == 1 else 0)
        if entry.level == 1 or not groups:
            groups.append(Group((block,)))
        else:
            groups[-1] = Group((*groups[-1].blocks, block))
    head = Group((setter.head(title), *(groups[0].blocks if groups else ())))
    return Section(title, (head, *groups[1:]), Entry(1, title, _KEY))


def _line(entry: Entry, number: int, setter: Setter) -> LinkedRow:
    top = entry.level == 1
    style = SEMIBOLD if top else TEXT
    indent = 0 if top else _INDENT
    figures = Style(style.weight, style.size, style.leading, style.colour, "right")
    cells = [
        Cell(indent, ()),
        Cell(setter.measure - indent - _NUMBER, (setter.text(entry.title, style),)),
        Cell(_NUMBER, (setter.text(str(number), figures),)),
    ]
    rules = Rules(below=HAIR, pad_top=3, pad_bottom=3) if top else Rules(0, 1.5, 1.5)
    return LinkedRow(cells, rules, entry.key)

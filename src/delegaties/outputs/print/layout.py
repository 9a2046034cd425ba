"""Filling pages, once: blocks go in, placed boxes come out, and only then is anything drawn.

reportlab's own documents (Platypus) draw while they fill; a table of contents and "page 3 of 40"
then cost them two more runs, and a cell higher than a page ends them. Here the whole book is laid
out before the first stroke, so both are known, and every box can be divided.

Care taken: a heading is never the last on a page, what belongs together moves together when it
can, a divided group repeats its head, and no section ends with a line or two on a page alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from delegaties.outputs.print.box import Box
from delegaties.outputs.print.theme import GRID, Sheet

_LEAST_ROOM = 0.5
"""A group too high for one page begins on this one only if so much of it is left."""

_START = 4 * GRID
"""So much of a long box must follow its heading on the same page."""

_RUNT = 4 * GRID
"""A last page with less than this gets company from the page before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents and of the outline: level 1 is a section, 2 a part of one."""

    level: int
    title: str
    key: str


@dataclass(frozen=True, slots=True)
class Block:
    """A box in the stream, with the air before it; `keep` ties it to the next block."""

    box: Box
    before: float = 0.0
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together; `again` heads what runs over to the next page."""

    blocks: tuple[Block, ...]
    entry: Entry | None = None
    again: Block | None = None
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter, beginning on a new page. `bare` pages have no running head or foot."""

    title: str
    groups: tuple[Group, ...]
    entry: Entry | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A box at its place; `top` is the distance of its upper edge from the upper margin."""

    box: Box
    top: float
    height: float


@dataclass(slots=True)
class Page:
    """A page before it is drawn."""

    section: Section
    placed: list[Placed] = field(default_factory=list)
    entries: list[tuple[Entry, float]] = field(default_factory=list)
    used: float = 0.0


def fill(section: Section, sheet: Sheet) -> list[Page]:
    """Return the pages of a section; a section without blocks has none."""
    pages = _Filler(section, sheet, {}).pages()
    limits: dict[int, float] = {}
    for _ in range(3):
        if len(pages) < 2 or pages[-1].used >= _RUNT:  # noqa: PLR2004  a page before the last
            break
        before_last = len(pages) - 2
        limits[before_last] = pages[before_last].used - _RUNT
        again = _Filler(section, sheet, limits).pages()
        if len(again) != len(pages):
            break
        pages = again
    return pages


class _Filler:
    """Fills the pages of one section; `limits` lowers the depth of some of them."""

    def __init__(self, section: Section, sheet: Sheet, limits: dict[int, float]) -> None:
        self.section = section
        self.width, self.depth = sheet.measure, sheet.depth
        self.limits = limits
        self.filled: list[Page] = []

    def pages(self) -> list[Page]:
        """Place everything and return the pages."""
        for group in self.section.groups:
            if group.blocks:
                self._place_group(group)
        if self.filled and self.section.entry:
            self.filled[0].entries.insert(0, (self.section.entry, 0.0))
        return self.filled

    @property
    def page(self) -> Page:
        """The page being filled."""
        if not self.filled:
            self._turn()
        return self.filled[-1]

    @property
    def room(self) -> float:
        """What is left of the page."""
        number = len(self.filled) - 1
        return min(self.depth, self.limits.get(number, self.depth)) - self.page.used

    def _turn(self) -> None:
        self.filled.append(Page(self.section))

    def _place_group(self, group: Group) -> None:
        whole = _height(group.blocks, self.width)
        before = group.before if self.page.used else 0.0
        enough = self.room - before >= self.depth * _LEAST_ROOM and whole > self.depth
        if self.page.used and whole + before > self.room and not enough:
            self._turn()
            before = 0.0
        self.page.used += before
        if group.entry:
            self.page.entries.append((group.entry, self.page.used))
        self._place_blocks(list(group.blocks), group.again)

    def _place_blocks(self, blocks: list[Block], again: Block | None) -> None:
        fresh = not self.page.used
        while blocks:
            block = blocks.pop(0)
            before = block.before if self.page.used else 0.0
            needed = self._needed(block, [] if fresh else blocks)
            if needed + before <= self.room:
                self._put(block.box, before)
                fresh = False
                continue
            may_split = fresh or not block.keep
            parts = block.box.split(self.width, self.room - before) if may_split else []
            if parts:
                self._put(parts[0], before)
                blocks.insert(0, replace(block, box=parts[1], before=0.0))
            elif fresh:
                self._put(block.box, before)  # a picture higher than a page: as it is
                fresh = False
                continue
            else:
                blocks.insert(0, block)
            self._turn()
            if again:
                self._put(again.box, 0.0)
            fresh = True

    def _needed(self, block: Block, following: Sequence[Block]) -> float:
        """Return the room a block needs: its own, and the start of what it is tied to."""
        height = block.box.height(self.width)
        if not block.keep or not following:
            return height
        after = following[0]
        start = self._needed(after, following[1:])
        if not after.keep and start > _START and after.box.split(self.width, _START):
            start = _START
        return height + after.before + start

    def _put(self, box: Box, before: float) -> None:
        page = self.page
        height = box.height(self.width)
        page.placed.append(Placed(box, page.used + before, height))
        page.used += before + height


def _height(blocks: Iterable[Block], width: float) -> float:
    return sum(block.box.height(width) + block.before for block in blocks)

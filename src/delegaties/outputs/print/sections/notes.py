"""Pages to write on."""

from __future__ import annotations

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import RuledLines
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.theme import GRID

_DISTANCE = 2 * GRID
"""Between two lines: wide enough for a hurried hand."""

_HEADING = 4 * GRID
"""What the heading takes from the first page, with the air under it."""


def notes(source: Source) -> Section:
    """Return as many ruled pages as the options ask for."""
    setter = source.setter
    title = source.words.text(N_("Notes"))
    depth = setter.theme.sheet.depth
    groups = []
    for number in range(source.options.notes_pages):
        head = () if number else (setter.head(title),)
        room = depth - (0 if number else _HEADING)
        lines = RuledLines(int(room // _DISTANCE), _DISTANCE)
        groups.append(Group((*head, Block(lines))))
    return Section(title, tuple(groups), Entry(1, title, "notes") if groups else None)

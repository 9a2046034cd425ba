"""The programme at a glance: every day and its items on as few lines as can be."""

from __future__ import annotations

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Cell, Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.theme import MM, TABLE, TABLE_QUIET, TABLE_STRONG
from delegaties.plan.mission import Item
from delegaties.plan.sums import Day
from delegaties.values.kinds import AttendanceRule, ItemStatus
from delegaties.values.labels import label

_TIME = 27 * MM
_GAP = 3 * MM
"""Between a time and its title: the longest times fill their column."""


def glance(source: Source) -> Section:
    """Return one row a day: the date and the city, then a line for each item."""
    title = source.words.text(N_("Programme at a glance"))
    groups = [_day(day, source) for day in source.days if day.items]
    if not groups:
        return Section(title, ())
    head = source.setter.head(title)
    first = Group((head, *groups[0].blocks), again=groups[0].again)
    return Section(title, (first, *groups[1:]), Entry(1, title, "glance"))


def _day(day: Day, source: Source) -> Group:
    """Return the lines of a day, with the date and the city at their side."""
    setter = source.setter
    date = source.words.weekday_date(day.date)
    side = [
        setter.text(date[:1].upper() + date[1:], TABLE_STRONG),
        setter.list([source.cities(day)], TABLE_QUIET),
    ]
    row = setter.beside(side, [_line(item, source) for item in day.items])
    return Group((Block(row),), again=setter.again(date))


def _line(item: Item, source: Source) -> Row:
    setter = source.setter
    title = setter.list([source.item_title(item), *_marks(item, source)], TABLE)
    return Row(
        [
            Cell(_TIME, (setter.text(source.span(item), TABLE_STRONG),), _GAP),
            Cell(setter.prose - _TIME - _GAP, (title,) if title else ()),
        ]
    )


def _marks(item: Item, source: Source) -> list[str]:
    """Return for which parties an item is, and that it is not certain yet."""
    marks = []
    every = {party.id for party in source.plan.parties} <= set(item.party_ids)
    if item.rule is AttendanceRule.PARTIES and not every:
        parties = [source.lookup.party(key) for key in item.party_ids]
        letters = ", ".join(party.letter or source.party(party) for party in parties if party)
        marks.append(source.words.text(N_("group {letters}"), letters=letters))
    if item.status is not ItemStatus.CONFIRMED:
        marks.append(source.words.text(label(item.status)))
    return marks

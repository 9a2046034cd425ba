"""The programme by day: what the traveller looks at ten times a day."""

from __future__ import annotations

from collections.abc import Iterator

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.sections.item import item_row
from delegaties.outputs.print.source import Source, difference
from delegaties.outputs.print.theme import GRID, QUIET, TITLE
from delegaties.plan.sums import Day


def days(source: Source) -> Section:
    """Return every day with items, each on a new page unless it fits on the page before."""
    title = source.words.text(N_("Programme"))
    groups = tuple(_day(day, source) for day in source.days if day.items)
    entry = Entry(1, title, "programme") if groups else None
    return Section(title, groups, entry)


def _day(day: Day, source: Source) -> Group:
    setter = source.setter
    heading = source.day_title(day)
    over = source.day_label(day) or source.words.text(N_("Programme"))
    zone = source.day_zone(day)
    blocks = [
        Block(setter.text(over.upper(), setter.theme.label), keep=True),
        Block(setter.text(heading, TITLE), keep=True),
    ]
    facts = setter.list(_facts(day, zone, source), QUIET)
    if facts is not None:
        blocks.append(Block(facts, keep=True))
    blocks += _rows(day, zone, source)
    entry = Entry(2, heading, f"day-{day.date.isoformat()}")
    return Group(tuple(blocks), entry, setter.again(heading), before=3 * GRID)


def _rows(day: Day, zone: str, source: Source) -> Iterator[Block]:
    for number, item in enumerate(day.items):
        row: Row = item_row(item, zone, source)
        yield Block(row, before=0 if number else GRID / 2)


def _facts(day: Day, zone: str, source: Source) -> Iterator[str]:
    """Yield which clock begins, how it differs from home, and a dress that is the whole day's."""
    words, home = source.words, source.plan.home_zone
    if day.date in source.clocks:
        cities = " → ".join(map(words.zone, source.clocks[day.date]))
        yield words.text(N_("clock: {zones}"), zones=cities)
    hours = difference(zone, home, day.date)
    if hours:
        sign = "+" if hours > 0 else "−"
        yield words.text(
            N_("{city} {sign} {hours} h"),
            city=words.zone(home),
            sign=sign,
            hours=words.number(abs(hours)) if hours % 1 else f"{abs(hours):.0f}",
        )
    dresses = {source.best(item.dress) for item in day.items if item.dress}
    if len(dresses) == 1:
        yield words.text(N_("dress: {dress}"), dress=dresses.pop())

"""The change sheet: what is otherwise since a version, as a whole, per item and per person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import groupby
from pathlib import Path

from delegaties.i18n import N_
from delegaties.outputs.atomic import write_whole
from delegaties.outputs.changes import Teller, in_one_line, released_text
from delegaties.outputs.print.blocks import Row
from delegaties.outputs.print.book import furniture, source_of
from delegaties.outputs.print.frame import Press
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.output import ChangesOptions
from delegaties.outputs.print.sections.item import attending, where
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import (
    GRID,
    ITALIC,
    NOTE,
    QUIET,
    SEMIBOLD,
    STRONG,
    SUBTITLE,
    TITLE,
)
from delegaties.outputs.progress import Progress
from delegaties.outputs.whole_changes import Told, tell_whole
from delegaties.plan.difference import (
    Difference,
    Effect,
    ItemChange,
    PersonChange,
    What,
    difference,
)
from delegaties.plan.mission import Item, MissionPlan
from delegaties.plan.releases import Released
from delegaties.plan.sums import programme_day
from delegaties.values.kinds import ItemStatus


def write_changes(
    plan: MissionPlan, options: ChangesOptions, target: Path, progress: Progress
) -> list[Path]:
    """Write the sheet of a plan, already limited to its audience as `options.since` is.

    Raises WriteError when the file cannot be written; an earlier file then stays as it was.
    """
    return [write_whole(target, make_changes(plan, options, progress))]


def make_changes(plan: MissionPlan, options: ChangesOptions, progress: Progress) -> bytes:
    """Return the sheet as a PDF in memory; lets Cancelled through."""
    source = source_of(plan, options.book)
    pages = lay_out(source, options.since)
    stream = BytesIO()
    Press(stream, source.setter, furniture(source, sheet_title(options.since, source))).print(
        pages, progress
    )
    return stream.getvalue()


def sheet_title(since: Released, source: Source) -> str:
    """Return “Changes since version 2”."""
    return source.words.text(N_("Changes since version {number}"), number=since.release.number)


def lay_out(source: Source, since: Released) -> list[Page]:
    """Return every page of the sheet."""
    changed = difference(since.plan, source.plan)
    title = sheet_title(since, source)
    groups = [_top(changed, since, source)]
    groups += _whole(changed, source)
    groups += _programme(changed, source)
    groups += _people(changed, source)
    section = Section(title, tuple(groups), Entry(1, title, "changes"))
    return fill(section, source.setter.theme.sheet)


def _top(changed: Difference, since: Released, source: Source) -> Group:
    """Return the head: which mission, since when, and how many changes there are."""
    setter, words, plan = source.setter, source.words, source.plan
    count = words.plural("{n} change", "{n} changes", changed.count)
    if not changed.count:
        count = words.text(N_("Nothing has changed for these readers."))
    facts = (source.dates(plan.departs, plan.returns), source.edition)
    lines = [
        setter.list([source.options.municipality.upper()], setter.theme.label),
        setter.text(sheet_title(since, source), TITLE),
        setter.text(source.title, SUBTITLE),
        setter.list(facts, QUIET),
        setter.list([released_text(since.release, plan.home_zone, words), source.stand], QUIET),
    ]
    blocks = [Block(line, keep=True) for line in lines if line is not None]
    return Group((*blocks, Block(setter.text(count, SEMIBOLD), before=GRID / 2)))


def _whole(changed: Difference, source: Source) -> Iterator[Group]:
    """Yield what changed of the mission as a whole, each with its subject beside it."""
    rows = [Block(_part_row(told, source)) for told in tell_whole(changed, source.words)]
    if rows:
        yield _part(source.words.text(N_("The mission as a whole")), rows, "changes-whole", source)


def _part_row(told: Told, source: Source) -> Row:
    setter = source.setter
    title = setter.text(told.title, ITALIC if told.gone else STRONG) if told.title else None
    subject = setter.text(told.subject, NOTE if told.gone else SEMIBOLD)
    return setter.beside([subject], [title, *(setter.text(said) for said in told.said)])


def _programme(changed: Difference, source: Source) -> Iterator[Group]:
    """Yield the changed items by the programme's days, each under the day it is on now, or was on.

    What went to another day is pointed out on the day that it left.
    """
    teller, days = Teller(changed, source.words), _Days(source)
    lines = [(days.of(change.item), change, False) for change in changed.items]
    lines += [
        (days.of(change.before), change, True)
        for change in changed.items
        if change.before and change.after and days.of(change.before) != days.of(change.after)
    ]
    lines.sort(key=lambda line: days.order(*line))
    for day, some in groupby(lines, key=lambda line: line[0]):
        rows = [
            Block((_moved if moved else _item)(change, teller, source))
            for _day, change, moved in some
        ]
        key = f"changes-{day.isoformat() if day else 'tray'}"
        yield _part(days.heading(day), rows, key, source)


class _Days:
    """The programme's days: what begins after midnight may belong to the evening before."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._titles = {day.date: source.day_title(day) for day in source.days}

    def of(self, item: Item) -> date | None:
        """Return the day that an item belongs to."""
        return programme_day(item.when, self._source.options.day_ends)

    def order(self, day: date | None, change: ItemChange, moved: bool) -> tuple[object, ...]:
        """Return where a line comes: by day, then as the programme itself is ordered."""
        item = change.before if moved and change.before else change.item
        return day or date.max, item.when.sort_key, change.id, moved

    def heading(self, day: date | None) -> str:
        """Return the head over a day, as the book has it."""
        if day is None:
            return self._source.words.text(N_("Without a day"))
        text = self._source.words.date_long(day)
        return self._titles.get(day) or text[:1].upper() + text[1:]


def _part(heading: str, rows: Sequence[Block], key: str, source: Source) -> Group:
    setter = source.setter
    blocks = (setter.subhead(heading), *rows)
    return Group(blocks, Entry(2, heading, key), setter.again(heading), before=GRID)


def _item(change: ItemChange, teller: Teller, source: Source) -> Row:
    setter, item = source.setter, change.item
    gone = What.REMOVED in change.what or item.status is ItemStatus.CANCELLED
    title = setter.text(teller.title(item), ITALIC if gone else STRONG)
    times = setter.text(source.span(item), NOTE if gone else SEMIBOLD)
    said = [setter.text(sentence) for sentence in teller.sentences(change)]
    new = change.before is None
    return setter.beside([times], [title, *said, *(_more(item, source) if new else ())])


def _more(item: Item, source: Source) -> Iterator[Text | None]:
    """Yield where a new item is and for whom, which nobody could know yet."""
    yield source.setter.list(where(item, source), QUIET)
    yield source.setter.list([attending(item, source)], QUIET)


def _moved(change: ItemChange, teller: Teller, source: Source) -> Row:
    """Return the line on the day that an item left."""
    assert change.before is not None, "it left a day that it was on"  # noqa: S101  for mypy
    setter, was = source.setter, change.before
    to = source.words.text(N_("Now on {when}"), when=teller.when(change.item))
    return setter.beside(
        [setter.text(source.span(was), NOTE)],
        [setter.text(teller.title(was), ITALIC), setter.text(to)],
    )


def _people(changed: Difference, source: Source) -> Iterator[Group]:
    """Yield for each person what changed, each name beside it."""
    teller, setter = Teller(changed, source.words), source.setter
    rows = [Block(_person(person, teller, source)) for person in changed.people]
    if rows:
        heading = source.words.text(N_("Per person"))
        entry = Entry(2, heading, "people")
        yield Group((setter.subhead(heading), rows[0]), entry, before=2 * GRID)
        yield from (Group((row,)) for row in rows[1:])


def _person(person: PersonChange, teller: Teller, source: Source) -> Row:
    setter = source.setter
    lines: list[Text | None] = [setter.text(sentence) for sentence in teller.own(person)]
    lines += [
        setter.joined(
            [
                [setter.span(teller.when(change.item), SEMIBOLD)],
                [setter.span(teller.title(change.item))],
                [setter.span(_meaning(change, effect, teller))],
            ]
        )
        for change, effect in person.items
    ]
    return setter.beside([setter.text(teller.name(person), SEMIBOLD)], lines)


def _meaning(change: ItemChange, effect: Effect, teller: Teller) -> str:
    return in_one_line(teller.for_person(change, effect))

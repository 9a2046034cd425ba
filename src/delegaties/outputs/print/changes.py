"""The change sheet: what is otherwise since a version, per item and per person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from pathlib import Path

from delegaties.i18n import N_
from delegaties.outputs.atomic import write_whole
from delegaties.outputs.changes import Teller, released_text
from delegaties.outputs.print.blocks import Row
from delegaties.outputs.print.book import furniture, source_of
from delegaties.outputs.print.frame import Press
from delegaties.outputs.print.layout import Block, Entry, Group, Page, Section, fill
from delegaties.outputs.print.output import ChangesOptions
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
from delegaties.plan.difference import (
    Difference,
    Effect,
    ItemChange,
    PersonChange,
    What,
    difference,
)
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Released


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


def _programme(changed: Difference, source: Source) -> Iterator[Group]:
    """Yield the changed items day by day, each under the day it is on now, or was on."""
    teller = Teller(changed, source.words)
    for day, changes in groupby(changed.items, key=lambda change: change.item.when.date):
        heading = source.words.text(N_("Without a day"))
        if day is not None:
            text = source.words.date_long(day)
            heading = text[:1].upper() + text[1:]
        rows = [Block(_item(change, teller, source)) for change in changes]
        key = f"changes-{day.isoformat() if day else 'tray'}"
        yield _part(heading, rows, key, source)


def _part(heading: str, rows: Sequence[Block], key: str, source: Source) -> Group:
    setter = source.setter
    blocks = (setter.subhead(heading), *rows)
    return Group(blocks, Entry(2, heading, key), setter.again(heading), before=GRID)


def _item(change: ItemChange, teller: Teller, source: Source) -> Row:
    setter, item = source.setter, change.item
    gone = What.REMOVED in change.what
    title = setter.text(teller.title(item), ITALIC if gone else STRONG)
    times = setter.text(source.span(item), NOTE if gone else SEMIBOLD)
    said = [setter.text(sentence) for sentence in teller.sentences(change)]
    return setter.beside([times], [title, *said])


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
    return "; ".join(teller.for_person(change, effect))

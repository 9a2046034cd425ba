"""Practical information: where one sleeps, and what to know about money, dress, plugs and so on."""

from __future__ import annotations

from itertools import groupby

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.theme import GRID, NOTE, SEMIBOLD, STRONG
from delegaties.plan.mission import Stay
from delegaties.values.kinds import PracticalKind
from delegaties.values.labels import label


def practical(source: Source) -> Section:
    """Return hotels with their nights, then the subjects in the mission's own order."""
    setter = source.setter
    title = source.words.text(N_("Practical information"))
    groups = [*_stays(source), *_subjects(source)]
    if not groups:
        return Section(title, ())
    first = groups[0]
    groups[0] = Group((setter.head(title), *first.blocks), first.entry, first.again)
    return Section(title, tuple(groups), Entry(1, title, "practical"))


def _stays(source: Source) -> list[Group]:
    if not source.plan.stays:
        return []
    setter = source.setter
    heading = source.words.text(N_("Hotels"))
    rows = [Block(_stay(stay, source)) for stay in source.plan.stays]
    rows[0] = Block(rows[0].box, before=GRID / 2)
    blocks = (setter.subhead(heading), *rows)
    return [Group(blocks, Entry(2, heading, "hotels"), setter.again(heading), before=GRID)]


def _stay(stay: Stay, source: Source) -> Row:
    setter, words = source.setter, source.words
    nights = (stay.leaves - stay.first_night).days if stay.first_night and stay.leaves else 0
    count = words.plural("{n} night", "{n} nights", nights) if nights > 0 else ""
    place = source.lookup.place(stay.place_id)
    lines = (
        setter.text(stay.name or (place.name if place else ""), STRONG),
        setter.list([stay.address or source.place(place)]),
        setter.list([stay.phone], STRONG),
        setter.list([source.best(stay.note)]),
    )
    when = source.dates(stay.first_night, stay.leaves)
    return setter.beside([setter.list([when], SEMIBOLD), setter.list([count], NOTE)], lines)


def _subjects(source: Source) -> list[Group]:
    """Return a group for each subject; emergencies stand with the key contacts."""
    setter = source.setter
    told = [
        (practical.kind, text)
        for practical in source.plan.practicals
        if practical.kind is not PracticalKind.EMERGENCY and (text := source.best(practical.text))
    ]
    groups = []
    for kind, texts in groupby(told, key=lambda pair: pair[0]):
        heading = source.words.text(label(kind))
        blocks = [
            Block(setter.beside([] if number else [setter.text(heading, SEMIBOLD)], [text]))
            for number, text in enumerate(setter.text(text) for _, text in texts)
        ]
        groups.append(Group(tuple(blocks), again=setter.again(heading)))
    return groups

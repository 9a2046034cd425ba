"""One item of the programme as a row: times at the left, what and who at the right."""

from __future__ import annotations

from collections.abc import Iterator

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Gap, Row
from delegaties.outputs.print.breaking import Span
from delegaties.outputs.print.source import Source, differs
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, ITALIC, NOTE, QUIET, SEMIBOLD, STRONG, TEXT
from delegaties.plan.mission import Item
from delegaties.values.kinds import (
    AttendanceRule,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
)
from delegaties.values.labels import label

_MOST_NAMES = 12
"""So many attendees are named; beyond that the groups say enough."""


def item_row(item: Item, day_zone: str, source: Source) -> Row:
    """Return the row of an item; `day_zone` is the zone the other times of its day are in."""
    setter = source.setter
    return setter.beside(_times(item, day_zone, source), _what(item, source))


def _times(item: Item, day_zone: str, source: Source) -> Iterator[Text | None]:
    setter, start = source.setter, item.when.start
    confirmed = item.status is ItemStatus.CONFIRMED
    yield setter.text(source.times(item), STRONG if confirmed and start else TEXT)
    if start is not None and differs(start, day_zone):
        city = source.words.zone(start.zone)
        yield setter.message(N_("local time in {city}"), NOTE, city=city)
    yield setter.list([source.arrival(item)], NOTE)
    yield setter.list([source.home_times(item)], NOTE)
    if item.time_hidden:
        yield setter.message(N_("not told to guests"), NOTE)


def _what(item: Item, source: Source) -> Iterator[Text | Gap | None]:
    setter = source.setter
    yield _title(item, source)
    yield setter.list(where(item, source))
    yield setter.joined(_who(item, source))
    yield setter.list([attending(item, source)], QUIET)
    yield setter.list(_booked(item, source), QUIET)
    yield setter.list(_notes(item, source), QUIET)
    yield setter.list([source.best(item.description)])
    prose = (
        (N_("Talking points"), source.best(item.talking_points)),
        (N_("Speech"), source.best(item.speech)),
        (N_("Internal note"), item.notes),
    )
    for heading, text in prose:
        if text:
            yield Gap(GRID / 2)
            yield setter.message(heading, SEMIBOLD)
            yield setter.text(text)


def _title(item: Item, source: Source) -> Text:
    setter = source.setter
    spans = [setter.span(source.item_title(item), STRONG)]
    if item.reference:
        spans.append(setter.span(f" {item.reference}", SEMIBOLD))
    if item.status is not ItemStatus.CONFIRMED:
        spans.append(setter.span(f" ({source.words.text(label(item.status))})", ITALIC))
    return Text(spans, STRONG)


def where(item: Item, source: Source) -> Iterator[str]:
    """Yield where it is, and where it leads to."""
    here = source.place(source.lookup.place(item.place_id), source.best(item.place_note))
    there = source.place(source.lookup.place(item.end_place_id))
    yield f"{here} → {there}" if here and there else here or there


def _who(item: Item, source: Source) -> Iterator[list[Span]]:
    """Yield organisations with their part, then hosts, speakers, interpreters, escorts."""
    setter, words, title = source.setter, source.words, source.item_title(item)
    for role in ItemOrganisationRole:
        cards = [
            source.lookup.organisation(link.organisation_id)
            for link in item.organisations
            if link.role is role
        ]
        names = [card.name for card in cards if card and card.name and card.name not in title]
        if names:
            yield [setter.span(f"{words.text(label(role))}: {', '.join(names)}")]
    for part in ItemPersonRole:
        people = [source.lookup.person(who.person_id) for who in item.persons if who.role is part]
        spans = [setter.name(person.name, TEXT) for person in people if person]
        for number, name in enumerate(spans):
            before = f"{words.text(label(part))}: " if number == 0 else ""
            yield [setter.span(before), *name] if before else name


def _booked(item: Item, source: Source) -> Iterator[str]:
    """Yield what is booked for it, and whom to call about that."""
    for key in item.vehicle_ids:
        card = source.lookup.vehicle(key)
        if card is not None:
            yield ", ".join(filter(None, (card.name, card.phone)))


def attending(item: Item, source: Source) -> str:
    """Return who takes part, unless it is simply everyone."""
    words, lookup = source.words, source.lookup
    parts = []
    every = {party.id for party in source.plan.parties} <= set(item.party_ids)
    if item.rule is AttendanceRule.PARTIES and not every:
        parties = [party for key in item.party_ids if (party := lookup.party(key))]
        names = [source.party(party) for party in parties]
        parts.append(words.text(N_("for group {groups}"), groups=", ".join(names)))
    chosen = set(item.named)
    invited = [part for part in source.plan.participations if part.id in chosen] if chosen else []
    named = [name for part in invited if (name := lookup.name_of(part, words.language))]
    if named and len(named) <= _MOST_NAMES:
        shown = words.listed(named)
        only = item.rule is AttendanceRule.NAMED
        message = N_("for {names}") if only else N_("with {names}")
        parts.append(words.text(message, names=shown))
    elif named:
        parts.append(words.plural("for {n} participant", "for {n} participants", len(named)))
    missing = [part for key in item.excepted if (part := lookup.participation(key))]
    absent = [name for part in missing if (name := lookup.name_of(part, words.language))]
    if absent:
        parts.append(words.text(N_("without {names}"), names=words.listed(absent)))
    return " · ".join(parts)


def _notes(item: Item, source: Source) -> Iterator[str]:
    """Yield language, dress, gift and press in a few words each."""
    words = source.words
    if item.language:
        spoken = words.language_name(item.language)
        yield words.text(N_("language: {language}"), language=spoken)
    if item.dress:
        yield words.text(N_("dress: {dress}"), dress=source.best(item.dress))
    if item.gift:
        yield words.text(N_("gift: {gift}"), gift=source.best(item.gift))
    if item.press:
        yield words.text(N_("press: {press}"), press=source.best(item.press))

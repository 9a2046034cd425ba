"""Texts that paper will show in another language, and names it cannot show at all."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, Language, Part, Where
from delegaties.i18n import N_
from delegaties.plan.cards import PersonCard
from delegaties.plan.mission import Item
from delegaties.values.audience import Audience, declared
from delegaties.values.kinds import Severity
from delegaties.values.letters import uncovered
from delegaties.values.texts import LANGUAGES, Texts

_LONGEST = 60
"""A longer text is quoted by its beginning."""

_NOT_PRINTED = frozenset({"salutation"})


def untranslated(case: Case) -> Iterator[Finding]:
    """Find texts for guests that are missing in a language this mission is printed in.

    One finding for each row and language: the others are seen when the first is mended.
    """
    languages = _printed_in(case)
    for record, where in _records(case) if languages else ():
        texts = [(name, getattr(record, name)) for name in _texts_of(record.__class__)]
        texts = [(name, text) for name, text in texts if text.items]
        for language in languages:
            lacking = [(name, text) for name, text in texts if _lacks(text, language)]
            if lacking and _is_for_guests(record):
                name, text = lacking[0]
                there, used = text.best(LANGUAGES[0])
                yield Finding(
                    rule="untranslated", severity=Severity.INFO,
                    where=dataclasses.replace(where, field=f"{name}.{language}"),
                    text=N_("“{text}” is there only in {used}. Write it in {language} too."),
                    params={"text": _short(there), "used": Language(used),
                            "language": Language(language)},
                    about=(record.id, language),
                )  # fmt: skip


def _lacks(text: Texts, language: str) -> bool:
    return all(code != language for code, _written in text.items)


def _printed_in(case: Case) -> tuple[str, ...]:
    """Return the languages that the mission's name, or half of its items, are written in."""
    titles = [item.title for item in case.items if item.title]
    return tuple(
        language
        for language in LANGUAGES
        if case.plan.title.get(language)
        or 2 * sum(bool(title.get(language)) for title in titles) > len(titles)
    )


@cache
def _texts_of(kind: Any) -> tuple[str, ...]:
    """Return the fields of a part of the plan that guests read, in several languages."""
    return tuple(
        each.name
        for each in dataclasses.fields(kind)
        if each.type == Texts.__name__
        and each.name not in _NOT_PRINTED
        and Audience.GUESTS in (declared(each) or ())
    )


def _is_for_guests(record: Any) -> bool:
    """Whether a row is not kept from guests as a whole."""
    narrowed = getattr(record, "audiences", None)
    return narrowed is None or Audience.GUESTS in narrowed


def _still_printed(case: Case) -> tuple[Item, ...]:
    """Return the items of a book that is still to be made: of today on, or all of them later."""
    return case.items if case.is_over else case.ahead


def _records(case: Case) -> Iterator[tuple[Any, Where]]:
    """Yield what is printed, each with the place to click."""
    plan = case.plan
    for item in _still_printed(case):
        yield item, Where(part=Part.PROGRAMME, row_id=item.id, day=item.when.date)
    for part in plan.participations:
        yield part, Where(part=Part.DELEGATION, row_id=part.id)
    for practical in plan.practicals:
        yield practical, Where(part=Part.OVERVIEW, row_id=practical.id)
    for contact in plan.key_contacts:
        yield contact, Where(part=Part.OVERVIEW, row_id=contact.id)
    for party in plan.parties:
        yield party, Where(part=Part.DELEGATION)


def no_font(case: Case) -> Iterator[Finding]:
    """Find names with letters that no font of the book has."""
    places = {} if case.is_over else _places(case)
    for key, where in places.items():
        for name in _names(case, key):
            letters = _uncovered(name)
            if letters:
                yield Finding(
                    rule="no_font", severity=Severity.WARN, where=where,
                    text=N_("No font has all letters of “{name}” ({letters}). The book describes "
                        "them; write the name in Latin letters too."),
                    params={"name": _short(name), "letters": letters[:_MOST_LETTERS]},
                    about=(key,),
                )  # fmt: skip
                break


_MOST_LETTERS = 8
_uncovered = lru_cache(maxsize=10_000)(uncovered)
"""Remembered: the same names are asked for after every edit."""


def _places(case: Case) -> Mapping[UUID, Where]:
    """Return the people, organisations and places that are printed, with where to click."""
    found: dict[UUID, Where] = {}
    for part in case.plan.participations:
        if part.person_id:
            where = Where(part=Part.DELEGATION, row_id=part.id, field="person_id")
            found.setdefault(part.person_id, where)
    for each in case.plan.involvements:
        where = Where(part=Part.ORGANISATIONS, row_id=each.id, field="organisation_id")
        found.setdefault(each.organisation_id, where)
    for item in case.ahead:
        where = Where(part=Part.PROGRAMME, row_id=item.id, day=item.when.date)
        keys = [link.person_id for link in item.persons]
        keys += [link.organisation_id for link in item.organisations]
        keys += [place for place in (item.place_id, item.end_place_id) if place]
        for key in keys:
            found.setdefault(key, where)
    return found


def _names(case: Case, key: UUID) -> tuple[str, ...]:
    lookup = case.lookup
    card = lookup.person(key) or lookup.organisation(key) or lookup.place(key)
    if isinstance(card, PersonCard):
        return card.name.full, card.name.native
    return (card.name, getattr(card, "native", "")) if card else ()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

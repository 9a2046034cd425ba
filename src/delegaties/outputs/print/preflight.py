"""What to know before a book is printed: letters no face has, texts another language stands for."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from delegaties.i18n import N_, Words, words
from delegaties.outputs.print.coverage import covered
from delegaties.outputs.print.output import BookOptions
from delegaties.outputs.print.sections.cover import read_logo
from delegaties.plan.cards import PersonCard
from delegaties.plan.difference import Difference
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import tray
from delegaties.values.labels import label
from delegaties.values.letters import uncovered
from delegaties.values.names import PersonName
from delegaties.values.texts import NO_TEXTS, Texts

_PRINTED = (
    "key_contacts",
    "participations",
    "people",
    "items",
    "involvements",
    "organisations",
    "places",
    "destinations",
    "stays",
    "practicals",
    "parties",
)
"""The parts of a plan whose texts the book prints."""

_NOT_PRINTED = frozenset({"salutation", "zone", "latitude", "longitude"})
_LONGEST = 60
"""A longer text is quoted by its beginning."""


class Severity(StrEnum):
    """How much a remark matters."""

    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: a message id with its parameters, and the record it is about, if it is one."""

    severity: Severity
    message: str
    params: Mapping[str, object] = field(default_factory=dict)
    record: UUID | None = None


def preflight(plan: MissionPlan, options: BookOptions) -> tuple[Remark, ...]:
    """Return what a reader of the printed book would stumble over, worst first."""
    language = words(options.language)
    remarks = [
        *_logo(options),
        *_text_remarks(plan, plan.title, language),
        *(remark for record in _records(plan) for remark in _about(record, language)),
        *_unplanned(plan, language),
    ]
    return tuple(sorted(remarks, key=lambda remark: remark.severity is Severity.INFO))


def preflight_changes(changed: Difference, options: BookOptions) -> tuple[Remark, ...]:
    """Return the same for a change sheet: of what it names."""
    language = words(options.language)
    going = {person.person_id for person in changed.people}
    people = [card for card in changed.after.people if card.id in going]
    named: list[tuple[Any, Texts | str]] = [(card, card.name.full) for card in people]
    named += [(change.item, change.item.title) for change in changed.items]
    return tuple(
        remark for record, text in named for remark in _text_remarks(record, text, language)
    )


def _records(plan: MissionPlan) -> Iterator[Any]:
    """Yield what is printed; of people who do not take part that is hardly more than a name."""
    present = {part.person_id for part in plan.participations}
    for name in _PRINTED:
        for record in getattr(plan, name):
            if isinstance(record, PersonCard) and record.id not in present:
                yield replace(record, address_form=NO_TEXTS, biography=NO_TEXTS)
            else:
                yield record


def _about(record: Any, language: Words) -> Iterator[Remark]:
    for value in _values(record):
        if isinstance(value, PersonName):
            yield from _name_remarks(record, value, language)
        elif value:
            yield from _text_remarks(record, value, language)


def _values(record: Any) -> Iterator[Texts | PersonName | str]:
    for item in dataclasses.fields(record):
        value = getattr(record, item.name)
        if item.name not in _NOT_PRINTED and type(value) in (Texts, PersonName, str):
            yield value


def _name_remarks(record: Any, name: PersonName, language: Words) -> Iterator[Remark]:
    if name.native and name.native != name.full and uncovered(name.native):
        yield Remark(
            Severity.WARNING,
            N_("No font has the letters of “{native}”. Only “{name}” is printed."),
            {"native": name.native, "name": covered(name.full, language)},
            record.id,
        )
    yield from _text_remarks(record, name.full, language)


def _text_remarks(record: Any, value: Texts | str, language: Words) -> Iterator[Remark]:
    text, used = value.best(language.language) if isinstance(value, Texts) else (value, "")
    if uncovered(text):
        yield Remark(
            Severity.WARNING,
            N_("No font has all letters of “{text}”. “{shown}” is printed."),
            {"text": _short(text), "shown": _short(covered(text, language))},
            record.id,
        )
    if text and used and used != language.language:
        yield Remark(
            Severity.WARNING,
            N_("“{text}” is there only in another language ({language}). Translate it."),
            {"text": _short(text), "language": language.language_name(used)},
            record.id,
        )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _logo(options: BookOptions) -> Iterator[Remark]:
    if options.logo is not None and read_logo(options.logo) is None:
        yield Remark(
            Severity.WARNING,
            N_("The logo {file} cannot be read. Choose a PNG or JPEG picture in the settings."),
            {"file": options.logo.name},
        )


def _unplanned(plan: MissionPlan, language: Words) -> Iterator[Remark]:
    waiting = [item.title.text(language.language) or label(item.kind) for item in tray(plan)]
    if waiting:
        yield Remark(
            Severity.INFO,
            N_("Without a date, and so not in the book: {titles}."),
            {"titles": "; ".join(waiting)},
        )

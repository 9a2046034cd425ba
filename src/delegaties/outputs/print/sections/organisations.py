"""The organisations: who they are to us, where in the programme they come, and their profile."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Gap, Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, NOTE, QUIET, SEMIBOLD, TEXT
from delegaties.plan.cards import OrganisationCard
from delegaties.plan.mission import Involvement
from delegaties.values.kinds import OrganisationKind, VisitStatus
from delegaties.values.labels import label


def organisations(source: Source) -> Section:
    """Return every organisation involved that did not decline, in the mission's own order."""
    setter = source.setter
    title = source.words.text(N_("Organisations"))
    again = setter.again(title)
    groups: list[Group] = []
    for involvement in source.plan.involvements:
        card = source.lookup.organisation(involvement.organisation_id)
        if card is None or involvement.status is VisitStatus.DECLINED:
            continue
        head = () if groups else (setter.head(title),)
        block = Block(_profile(involvement, card, source))
        entry = Entry(2, card.name, f"organisation-{involvement.id}") if card.name else None
        groups.append(Group((*head, block), entry, again))
    return Section(title, tuple(groups), Entry(1, title, "organisations") if groups else None)


def _profile(involvement: Involvement, card: OrganisationCard, source: Source) -> Row:
    """Return one organisation: its part at the side; name, facts, profile."""
    setter, words = source.setter, source.words
    side = [setter.list([_capital(words.text(label(involvement.role)))], SEMIBOLD)]
    if involvement.status is not VisitStatus.ACCEPTED:
        side.append(setter.list([words.text(label(involvement.status))], NOTE))
    lines: list[Text | Gap | None] = [
        setter.titled(card.name, card.native, card.native_language, SEMIBOLD),
        setter.list(_facts(card, source), QUIET),
        setter.list([card.address, card.website, card.phone, card.email]),
        _contact(involvement, source),
        setter.list([_programme(card.id, source)]),
    ]
    notes = [(N_("plans: {plans}"), {"plans": card.plans})] if card.plans else []
    notes += [
        (N_("note: {note}"), {"note": text}) for text in (involvement.note, card.notes) if text
    ]
    lines += [setter.message(message, QUIET, **params) for message, params in notes]
    if profile := source.best(card.profile):
        lines += [Gap(GRID / 2), setter.text(profile)]
    return setter.beside(side, lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _facts(card: OrganisationCard, source: Source) -> Iterator[str]:
    """Yield kind or sector, city and country, parent, staff in our town."""
    words = source.words
    if card.kind is not OrganisationKind.OTHER:
        yield words.text(label(card.kind))
    yield source.best(card.sector)
    yield ", ".join(part for part in (card.city, words.country(card.country)) if part)
    if card.parent:
        yield words.text(N_("part of {parent}"), parent=card.parent)
    if card.staff_here:
        yield words.plural("{n} employee with us", "{n} employees with us", card.staff_here)


def _contact(involvement: Involvement, source: Source) -> Text | None:
    """Return the contact person, and through whom the visit was arranged."""
    setter, words = source.setter, source.words
    parts = []
    contact = source.lookup.person(involvement.contact_id)
    if contact is not None:
        before = words.text(N_("Contact: {name}"), name="")
        number = contact.mobile or contact.phone
        after = [setter.span(f", {number}", TEXT)] if number else []
        parts.append([setter.span(before), *setter.name(contact.name, TEXT), *after])
    through = source.lookup.organisation(involvement.intermediary_id)
    if through is not None:
        parts.append([setter.span(words.text(N_("through {name}"), name=through.name))])
    return setter.joined(parts)


def _programme(organisation: UUID, source: Source) -> str:
    """Return when the organisation occurs in the programme."""
    moments = [
        f"{source.words.weekday_date(day.date)} {source.span(item)}"
        for day in source.days
        for item in day.items
        if any(link.organisation_id == organisation for link in item.organisations)
    ]
    if not moments:
        return ""
    return source.words.text(N_("In the programme: {moments}"), moments="; ".join(moments))

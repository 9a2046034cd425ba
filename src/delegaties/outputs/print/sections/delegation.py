"""The delegation: both sides in order of precedence, everybody with function and window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from delegaties.i18n import N_
from delegaties.outputs.print.blocks import Gap, Row
from delegaties.outputs.print.layout import Block, Entry, Group, Section
from delegaties.outputs.print.source import Source
from delegaties.outputs.print.text import Text
from delegaties.outputs.print.theme import GRID, NOTE, QUIET, SEMIBOLD, STRONG, TEXT
from delegaties.plan.clocks import window_there
from delegaties.plan.mission import Participation
from delegaties.values.kinds import Direction, ParticipationStatus, Role, Side
from delegaties.values.labels import label


def delegation(source: Source) -> Section:
    """Return the participants of both sides; those who travel come first."""
    title = source.words.text(N_("Delegation"))
    incoming = source.plan.direction is Direction.INCOMING
    sides = (Side.THEIRS, Side.OURS) if incoming else (Side.OURS, Side.THEIRS)
    groups: list[Group] = []
    for side in sides:
        people = [part for part in source.plan.participations if part.side is side]
        if people:
            groups += _side(side, people, source)
    if not groups:
        return Section(title, ())
    head = source.setter.head(title)
    first = Group((head, *groups[0].blocks), groups[0].entry, groups[0].again)
    return Section(title, (first, *groups[1:]), Entry(1, title, "delegation"))


def _side(side: Side, people: Sequence[Participation], source: Source) -> Iterator[Group]:
    """Yield the people of a side, the first with the heading; each stays on one page."""
    setter = source.setter
    heading = source.words.text(_HEADINGS[source.plan.direction, side])
    again = setter.again(heading)
    first = people[0]
    blocks = (setter.subhead(heading), Block(_card(first, source), before=GRID / 2))
    yield Group(blocks, Entry(2, heading, f"delegation-{side}"), again, before=GRID)
    for part in people[1:]:
        yield Group((Block(_card(part, source)),), again=again)


_HEADINGS = {
    (Direction.OUTGOING, Side.OURS): N_("Our delegation"),
    (Direction.OUTGOING, Side.THEIRS): N_("Hosts and counterparts"),
    (Direction.INCOMING, Side.THEIRS): N_("The visiting delegation"),
    (Direction.INCOMING, Side.OURS): N_("Our hosts and officials"),
}


def _card(part: Participation, source: Source) -> Row:
    """Return one participant: role at the side; name, function, particulars, biography."""
    setter, words = source.setter, source.words
    person = source.lookup.person(part.person_id)
    roles = ", ".join(words.text(label(role)) for role in part.roles)
    party = source.lookup.party(part.party_id)
    group = (
        words.text(N_("group {letters}"), letters=party.letter or source.party(party))
        if party
        else ""
    )
    lines: list[Text | Gap | None] = [
        _name(part, source),
        setter.list([source.best(part.function), source.lookup.organisation_of(part)], sign=", "),
        setter.list(_particulars(part, source), QUIET),
    ]
    biography = source.best(person.biography) if person else ""
    if biography:
        lines += [Gap(GRID / 2), setter.text(biography)]
    side = [setter.list([roles[:1].upper() + roles[1:]], SEMIBOLD), setter.list([group], NOTE)]
    return setter.beside(side, lines)


def _name(part: Participation, source: Source) -> Text:
    """Return the name, or how many people are still to be named."""
    setter = source.setter
    person = source.lookup.person(part.person_id)
    if person is not None:
        spans = setter.name(person.name)
        if person.name.pronunciation:
            spans.append(setter.span(f"  [{person.name.pronunciation}]", QUIET))
        return Text(spans, STRONG)
    label_text = source.best(part.label) or source.words.text(N_("to be named"))
    spans = [setter.span(label_text, STRONG)]
    if part.number > 1:
        many = source.words.plural("{n} person", "{n} persons", part.number)
        spans.append(setter.span(f"  {many}", TEXT))
    return Text(spans, STRONG)


def _particulars(part: Participation, source: Source) -> Iterator[str]:
    """Yield whether they come and when, how to address them, languages, diet, notes."""
    words = source.words
    if part.status is not ParticipationStatus.CONFIRMED:
        yield words.text(label(part.status))
    yield _window(part, source)
    person = source.lookup.person(part.person_id)
    if person is not None:
        form = source.best(person.address_form)
        yield words.text(N_("form of address: {form}"), form=form) if form else ""
    spoken = part.languages or (person.languages if person else ())
    if spoken and Role.INTERPRETER not in part.roles:
        yield words.text(N_("speaks {languages}"), languages=source.spoken(spoken))
    elif spoken:
        yield source.spoken(spoken)
    diet = part.diet or (person.diet if person else "")
    yield words.text(N_("diet: {diet}"), diet=diet) if diet else ""
    yield words.text(N_("note: {note}"), note=part.notes) if part.notes else ""


def _window(part: Participation, source: Source) -> str:
    """Return when somebody is there, if that is not the whole mission."""
    words, window = source.words, window_there(source.plan, part)
    since = words.weekday_date(window.from_date) if window.from_date else ""
    until = words.weekday_date(window.until_date) if window.until_date else ""
    if since and window.from_time:
        since += f" {words.time(window.from_time)}"
    if until and window.until_time:
        until += f" {words.time(window.until_time)}"
    if since and until:
        return f"{since} – {until}" if since != until else since
    if since:
        return words.text(N_("from {date}"), date=since)
    return words.text(N_("until {end}"), end=until) if until else ""

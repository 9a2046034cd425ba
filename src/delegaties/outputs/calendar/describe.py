"""What an entry says: its title, place and description, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from delegaties.i18n import N_, Words
from delegaties.outputs.calendar.clean import LOCATION_LENGTH, one_line, paragraphs
from delegaties.outputs.calendar.times import has_end, is_open, is_rough
from delegaties.plan import sums
from delegaties.plan.cards import Function, PlaceCard
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation, Party
from delegaties.values.kinds import (
    AttendanceRule,
    ItemOrganisationRole,
    ItemPersonRole,
    ItemStatus,
)
from delegaties.values.labels import label
from delegaties.values.parties import own_name
from delegaties.values.when import Clock

_ORGANISATIONS = {
    ItemOrganisationRole.VISITED: N_("Organisation: {names}"),
    ItemOrganisationRole.HOST: N_("Hosted by: {names}"),
    ItemOrganisationRole.VENUE: N_("Venue: {names}"),
    ItemOrganisationRole.SIGNATORY: N_("Signatories: {names}"),
}

_PERSONS = {
    ItemPersonRole.HOST: N_("Host: {names}"),
    ItemPersonRole.INTERPRETER: N_("Interpreter: {names}"),
    ItemPersonRole.SPEAKER: N_("Speaker: {names}"),
    ItemPersonRole.ESCORT: N_("Escort: {names}"),
}


@dataclass(frozen=True)
class Teller:
    """Tells about the items of one plan in one language; `names` says whether to name people."""

    plan: MissionPlan
    words: Words
    names: bool = True

    @cached_property
    def lookup(self) -> Lookup:
        """The plan's cards."""
        return Lookup(self.plan)

    @cached_property
    def _zones(self) -> dict[str, str]:
        return {}

    @cached_property
    def _days(self) -> dict[date, str]:
        return {}

    @cached_property
    def _places(self) -> dict[UUID, list[str]]:
        return {card.id: self._address(card) for card in self.plan.places}

    def title(self, item: Item) -> str:
        """Return the title on one line, with what a reader should know before the rest."""
        title = one_line(item.title.text(self.words.language)) or self.kind(item)
        if is_rough(item.when):
            title = f"± {title}"
        if is_open(item.when):
            title = self.words.text("{title} (time to be decided)", title=title)
        if item.status is ItemStatus.CANCELLED:
            title = self.words.text("Cancelled: {title}", title=title)
        return title

    def kind(self, item: Item) -> str:
        """Return what sort of item it is."""
        return self.words.text(label(item.kind))

    def place(self, item: Item) -> str:
        """Return where it begins, on one line that Outlook keeps whole."""
        parts = [*self._lines(item.place_id), one_line(item.place_note.text(self.words.language))]
        return one_line(", ".join(filter(None, parts)), LOCATION_LENGTH)

    def description(self, item: Item) -> str:
        """Return what there is to say about an item, for as far as the plan still holds it."""
        blocks = (
            [item.description.text(self.words.language)],
            self._times(item),
            self._involved(item),
            self._practical(item),
            self._prepared(item),
        )
        whole = ("\n".join(filter(None, map(paragraphs, block))) for block in blocks)
        return "\n\n".join(filter(None, whole))

    # Times

    def _times(self, item: Item) -> Iterator[str]:
        """Yield the clock times of a journey between zones, home time, and what is not agreed."""
        start, end = item.when.start, item.when.end
        if start is None:
            return
        if not has_end(item.when):
            yield self.words.text("The end time is not known yet.")
            end = None
        if end and start.zone != end.zone and _differ(start, start.in_zone(end.zone)):
            yield self.words.text(
                "Local times: {start} ({from_city}) – {end} ({to_city})",
                start=self._moment(start),
                from_city=self._city(start.zone),
                end=self._moment(end),
                to_city=self._city(end.zone),
            )
        there = [clock for clock in (start, end) if clock is not None]
        home = [clock.in_zone(self.plan.home_zone) for clock in there]
        if any(map(_differ, there, home)):
            yield self.words.text(
                "Home time ({city}): {times}",
                city=self._city(self.plan.home_zone),
                times=self._span(home[0], home[-1]),
            )

    def _span(self, start: Clock, end: Clock) -> str:
        if start == end:
            return self._moment(start)
        if start.date == end.date:
            return f"{self._moment(start)}–{self.words.time(end.time)}"
        return f"{self._moment(start)} – {self._moment(end)}"

    def _moment(self, clock: Clock) -> str:
        if clock.date not in self._days:
            self._days[clock.date] = self.words.weekday_date(clock.date)
        return f"{self._days[clock.date]}, {self.words.time(clock.time)}"

    def _city(self, zone: str) -> str:
        if zone not in self._zones:
            self._zones[zone] = self.words.zone(zone)
        return self._zones[zone]

    # Who

    def _involved(self, item: Item) -> Iterator[str]:
        """Yield the organisations, the people with a part in it, and who attends."""
        for role, message in _ORGANISATIONS.items():
            cards = [
                self.lookup.organisation(link.organisation_id)
                for link in item.organisations
                if link.role is role
            ]
            if names := "; ".join(one_line(card.name) for card in cards if card):
                yield self.words.text(message, names=names)
        if not self.names:
            return
        for part, message in _PERSONS.items():
            people = [
                self._person(link.person_id, item) for link in item.persons if link.role is part
            ]
            if names := "; ".join(filter(None, people)):
                yield self.words.text(message, names=names)
        yield self._attending(item)

    def _person(self, key: UUID, item: Item) -> str:
        """Return somebody's name, function and telephone number."""
        card = self.lookup.person(key)
        if card is None:
            return ""
        day = item.when.date or self.plan.departs
        held = next((each for each in card.functions if _is_held(each, day)), None)
        function = [held.title.text(self.words.language), held.organisation] if held else []
        parts = (card.name.with_native, *function, card.mobile or card.phone)
        return one_line(", ".join(filter(None, parts)))

    def _attending(self, item: Item) -> str:
        """Return who attends; nothing when everyone does, or when readers may not know the rule."""
        if item.rule is AttendanceRule.EVERYONE:
            away = set(item.excepted) - set(item.named)
            names = self._listed(p for p in self.plan.participations if p.id in away)
            message = N_("Attending: everyone, except {names}")
            return self.words.text(message, names=names) if names else ""
        if item.rule is AttendanceRule.PARTIES and not item.named and not item.excepted:
            parties = (self.lookup.party(key) for key in item.party_ids)
            names = "; ".join(self._party(party) for party in parties if party)
        else:
            names = self._listed(sums.attendees(self.plan, item))
        return self.words.text("Attending: {names}", names=names) if names else ""

    def _party(self, party: Party) -> str:
        group = self.words.text("Group {letter}", letter=party.letter)
        name = own_name(one_line(party.name.text(self.words.language)), party.letter)
        return f"{group} ({name})" if name else group

    def _listed(self, participations: Iterable[Participation]) -> str:
        language = self.words.language
        named = (one_line(self.lookup.name_of(part, language)) for part in participations)
        return "; ".join(filter(None, named))

    # The rest

    def _practical(self, item: Item) -> Iterator[str]:
        if item.reference:
            yield self.words.text("Reference: {text}", text=one_line(item.reference))
        if to := ", ".join(self._lines(item.end_place_id)):
            yield self.words.text("Ends at: {place}", place=to)
        if item.language:
            language = self.words.language_name(item.language)
            yield self.words.text("Language: {text}", text=one_line(language))
        for message, texts in (
            (N_("Dress: {text}"), item.dress),
            (N_("Gift: {text}"), item.gift),
            (N_("Press: {text}"), item.press),
        ):
            if texts:
                text = paragraphs(texts.text(self.words.language))
                yield self.words.text(message, text=text)

    def _prepared(self, item: Item) -> Iterator[str]:
        points = item.talking_points.text(self.words.language)
        if points:
            yield self.words.text("Talking points:\n{text}", text=paragraphs(points))

    def _lines(self, key: UUID | None) -> list[str]:
        return [] if key is None else self._places.get(key, [])

    def _address(self, card: PlaceCard) -> list[str]:
        """Return the lines of a place; an address that names its city already is not repeated."""
        address = one_line(card.address)
        city = "" if card.city in address else one_line(card.city)
        country = self.words.country(card.country) if card.country else ""
        parts = (one_line(card.name), address, city, country)
        return [part for part in parts if part]


def _differ(one: Clock, other: Clock) -> bool:
    """Whether two clocks tell different times."""
    return (one.date, one.time) != (other.date, other.time)


def _is_held(function: Function, day: date | None) -> bool:
    if day is None:
        return True
    begun = function.starts_on is None or function.starts_on <= day
    return begun and (function.ends_on is None or day <= function.ends_on)

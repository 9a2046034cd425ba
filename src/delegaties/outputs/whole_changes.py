"""What changed of a mission as a whole, in words: its dates, destinations, hotels, contacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from delegaties.i18n import N_, Words
from delegaties.plan.difference import Difference
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Destination, KeyContact, Party, Practical, Stay
from delegaties.plan.whole import Part, WholeChange
from delegaties.values.kinds import MissionStatus
from delegaties.values.labels import label
from delegaties.values.texts import Texts

SUBJECTS: Mapping[Part, str] = {
    Part.STATUS: N_("Mission"),
    Part.TITLE: N_("Title"),
    Part.DATES: N_("Dates"),
    Part.WORKING_DAYS: N_("Working days"),
    Part.LEADER: N_("Leader"),
    Part.DESTINATION: N_("Destination"),
    Part.STAY: N_("Hotel"),
    Part.KEY_CONTACT: N_("Contact"),
    Part.PRACTICAL: N_("Good to know"),
    Part.PARTY: N_("Party"),
}
"""What each part is called beside its change."""

_CALLED, _WAS = N_("Was called “{title}”"), N_("Was {before}")
NEW, GONE = N_("New"), N_("No longer applies")

Facts = Mapping[str, str]
"""What is known of a line of a list, each by what it is called (a message id)."""


@dataclass(frozen=True, slots=True)
class Told:
    """One change: what it is about, what that is now (or was), and what is different."""

    change: WholeChange
    subject: str
    title: str
    said: tuple[str, ...]

    @property
    def gone(self) -> bool:
        """Whether it is there no more."""
        return self.change.after is None


def tell_whole(changed: Difference, words: Words) -> list[Told]:
    """Return every change of the mission as a whole."""
    teller = _Teller(changed, words)
    return [teller.told(change) for change in changed.whole]


class _Teller:
    def __init__(self, changed: Difference, words: Words) -> None:
        self._words = words
        self._old, self._new = Lookup(changed.before), Lookup(changed.after)

    def told(self, change: WholeChange) -> Told:
        """Tell one change."""
        was, now = self._title(change.before, self._old), self._title(change.after, self._new)
        said = tuple(self._said(change, was, now))
        return Told(change, self._words.text(SUBJECTS[change.part]), now or was, said)

    def _said(self, change: WholeChange, was: str, now: str) -> Iterator[str]:
        tr, before, after = self._words.text, change.before, change.after
        if not isinstance(before or after, _LINES):
            if was and now:
                called = change.part is Part.TITLE
                yield tr(_CALLED if called else _WAS, title=was, before=was)
            elif change.part is not Part.STATUS:
                yield tr(NEW if now else GONE)
            elif was:
                yield tr(N_("Goes on again"))
            return
        old, new = self._facts(before, self._old), self._facts(after, self._new)
        if before is None or after is None:
            yield tr(NEW if before is None else GONE)
            yield from (f"{tr(name)}: {text}" if name else text for name, text in new.items())
            return
        found = [*self._renamed(was, now), *self._other(old, new)]
        yield from found or [tr(N_("Other details"))]

    def _renamed(self, was: str, now: str) -> Iterator[str]:
        if was != now:
            yield self._words.text(_CALLED, title=was or "–")

    def _other(self, old: Facts, new: Facts) -> Iterator[str]:
        tr = self._words.text
        for name in {**old, **new}:
            was, now = old.get(name, ""), new.get(name, "")
            if was == now:
                continue
            if not name:
                yield now
                yield tr(N_("Was: {before}"), before=was or "–")
            elif was and now:
                text = N_("{field}: now {now}, was {before}")
                yield tr(text, field=tr(name), now=now, before=was)
            elif now:
                yield f"{tr(name)}: {now}"
            else:
                yield tr(N_("{field}: no longer {before}"), field=tr(name), before=was)

    def _title(self, value: Any, lookup: Lookup) -> str:  # noqa: PLR0911  one return per kind reads best
        """Return what a part of the mission is called; empty when it is not there."""
        match value:
            case Texts():
                return self._best(value)
            case Practical():
                return self._words.text(label(value.kind))
            case tuple():
                return self._dates(*value)
            case MissionStatus():
                return self._words.text(label(value))
            case Destination():
                country = self._words.country(value.country) if value.country else ""
                return ", ".join(filter(None, (value.place, country)))
            case Stay():
                place = lookup.place(value.place_id)
                return value.name or (place.name if place else "")
            case KeyContact():
                return self._best(value.what) or self._who(value, lookup)
            case Party():
                return f"{value.letter} {self._best(value.name)}".strip()
        person = lookup.person(value)
        return person.name.full if person else ""

    def _facts(self, value: Any, lookup: Lookup) -> Facts:
        """Return what else is known of a line."""
        found: dict[str, str] = {}
        match value:
            case Destination():
                zone = self._words.zone(value.zone) if value.zone else ""
                dates = self._dates(value.arrives, value.leaves)
                found = {N_("Dates"): dates, N_("Time zone"): zone}
            case Stay():
                place = lookup.place(value.place_id)
                found = {
                    N_("Nights"): self._dates(value.first_night, value.leaves),
                    N_("Street and number"): value.address or (place.address if place else ""),
                    N_("Telephone"): value.phone,
                    N_("Note"): self._best(value.note),
                }
            case KeyContact():
                person = lookup.person(value.person_id)
                phone = person.mobile or person.phone if person else ""
                found = {
                    N_("Name"): self._who(value, lookup),
                    N_("Telephone"): value.phone or phone,
                    N_("E-mail"): value.email or (person.email if person else ""),
                }
            case Practical():
                found = {"": self._best(value.text)}
        return {name: text for name, text in found.items() if text}

    def _who(self, contact: KeyContact, lookup: Lookup) -> str:
        person = lookup.person(contact.person_id)
        return person.name.full if person else contact.name

    def _best(self, texts: Texts) -> str:
        return texts.text(self._words.language)

    def _dates(self, first: date | None, last: date | None) -> str:
        if first is None or last is None:
            only = first or last
            return self._words.date_plain(only) if only else ""
        return self._words.date_range(first, last)


_LINES = (Destination, Stay, KeyContact, Practical, Party)
"""The lines of the lists of a mission."""

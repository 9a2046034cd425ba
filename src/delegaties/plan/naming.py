"""What somebody means who types an id, a name, or a part of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan.directory import Summary
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release
from delegaties.values.folding import fold, matches

T = TypeVar("T")

MOST_SHOWN = 5
"""So many are named when a part of a name fits several."""

_NO_MISSION = N_("No mission has “{text}” in its title. Look at the list of missions.")
_NO_PARTICIPANT = N_(
    "No participant of this mission is called “{text}”. Type another part of the name."
)
_NO_HOST = N_("No host in this programme is called “{text}”. Type another part of the name.")
_NO_ORGANISATION = N_(
    "No organisation in this mission is called “{text}”. Type another part of the name."
)

_NO_VERSION = N_("There is no version {number} of this programme. Given out were: {known}.")


def mission_named(missions: Sequence[Summary], text: str) -> Summary:
    """Return the mission with this id, or whose title alone has these words.

    Raises RefusedError when there is none, or several.
    """
    for mission in missions:
        if str(mission.id) == text.strip().lower():
            return mission
    named = [(mission, [title for _, title in mission.title]) for mission in missions]
    return _one(named, text, _NO_MISSION, lambda mission: str(mission.id))


def participation_named(plan: MissionPlan, text: str) -> UUID:
    """Return the id of the participation of somebody; raises RefusedError."""
    lookup = Lookup(plan)
    named = []
    for part in plan.participations:
        person = lookup.person(part.person_id)
        labels = [text for _, text in part.label]
        names = [person.name.with_native, person.name.listed] if person else labels
        named.append((part.id, names))
    return _one(named, text, _NO_PARTICIPANT, str)


def host_named(plan: MissionPlan, text: str) -> UUID:
    """Return the id of a person who has a role in an item; raises RefusedError."""
    ids = {link.person_id for item in plan.items for link in item.persons}
    cards = [card for card in plan.people if card.id in ids]
    named = [(card.id, [card.name.with_native, card.name.listed]) for card in cards]
    return _one(named, text, _NO_HOST, str)


def organisation_named(plan: MissionPlan, text: str) -> UUID:
    """Return the id of an organisation of the mission; raises RefusedError."""
    named = [(card.id, [card.name, card.native]) for card in plan.organisations]
    return _one(named, text, _NO_ORGANISATION, str)


def release_numbered(releases: Sequence[Release], number: int) -> Release:
    """Return the version with this number; raises RefusedError."""
    for release in releases:
        if release.number == number:
            return release
    known = ", ".join(str(release.number) for release in reversed(releases))
    raise RefusedError(_NO_VERSION, number=number, known=known or "–")


def _one(
    named: Iterable[tuple[T, Sequence[str]]], text: str, none: str, key: Callable[[T], str]
) -> T:
    """Return the only one with a name that has the words of `text`; a whole name goes first."""
    fitting = [
        (each, [name for name in names if name and matches(text, fold(name))])
        for each, names in named
    ]
    fitting = [(each, names) for each, names in fitting if names]
    if not fitting or not fold(text):
        raise RefusedError(none, text=text)
    whole = [pair for pair in fitting if fold(text) in map(fold, pair[1])]
    if len(whole) == 1 or len(fitting) == 1:
        return (whole if len(whole) == 1 else fitting)[0][0]
    shown = [f"{names[0]} ({key(each)})" for each, names in fitting[:MOST_SHOWN]]
    raise RefusedError(
        N_("“{text}” fits more than one: {names}. Type more of the name, or the id."),
        text=text,
        names="; ".join(shown) + ("; …" if len(fitting) > MOST_SHOWN else ""),
    )

"""For whom a calendar can be made: the mission, and everybody who has a part of their own in it."""

from __future__ import annotations

from delegaties.i18n import sort_key
from delegaties.outputs.calendar.scope import WHOLE, Scope, ScopeKind
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan, Participation
from delegaties.ui.language import _, current
from delegaties.values.kinds import Direction, Side

LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
"""The languages of documents, each in its own words."""


def scopes(plan: MissionPlan) -> list[tuple[Scope, str]]:
    """Return (scope, text): first the mission, then participants, hosts and organisations.

    Participants stand in the order of the delegation, the others by name. A host who is a
    participant too stands among the participants only; their part is the same.
    """
    lookup, language = Lookup(plan), current().language
    participants = [
        (Scope(ScopeKind.PARTICIPANT, part.id), _kind(plan, part, name))
        for part in plan.participations
        if (name := lookup.name_of(part, language))
    ]
    return [
        (WHOLE, _("The whole mission")),
        *participants,
        *_hosts(plan),
        *_organisations(plan),
    ]


def _kind(plan: MissionPlan, part: Participation, name: str) -> str:
    """Return who somebody of the delegations is: one who goes, or one who receives."""
    receives = Side.OURS if plan.direction is Direction.INCOMING else Side.THEIRS
    if part.side is receives:
        return _("{name} · host", name=name)
    return _("{name} · participant", name=name)


def _hosts(plan: MissionPlan) -> list[tuple[Scope, str]]:
    present = {part.person_id for part in plan.participations}
    ids = {link.person_id for item in plan.items for link in item.persons} - present
    cards = [card for card in plan.people if card.id in ids]
    cards.sort(key=lambda card: sort_key(card.name.listed))
    return [
        (Scope(ScopeKind.HOST, card.id), _("{name} · host", name=card.name.with_native))
        for card in cards
    ]


def _organisations(plan: MissionPlan) -> list[tuple[Scope, str]]:
    ids = {link.organisation_id for item in plan.items for link in item.organisations}
    ids |= {part.organisation_id for part in plan.participations if part.organisation_id}
    cards = sorted((card for card in plan.organisations if card.id in ids), key=_by_name)
    return [
        (Scope(ScopeKind.ORGANISATION, card.id), _("{name} · organisation", name=card.name))
        for card in cards
    ]


def _by_name(card: object) -> tuple[str, str]:
    return sort_key(getattr(card, "name", ""))

"""Finding the cards of a plan by id, without searching twice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from uuid import UUID

from delegaties.plan.cards import OrganisationCard, PersonCard, PlaceCard, VehicleCard
from delegaties.plan.mission import Item, MissionPlan, Participation, Party


class Lookup:
    """The cards of one plan by id. An id that is None, or redacted away, gives None."""

    def __init__(self, plan: MissionPlan) -> None:
        self.plan = plan

    # Each when it is first asked for: most who look something up ask for one kind.

    @cached_property
    def _people(self) -> Mapping[UUID, PersonCard]:
        return {card.id: card for card in self.plan.people}

    @cached_property
    def _organisations(self) -> Mapping[UUID, OrganisationCard]:
        return {card.id: card for card in self.plan.organisations}

    @cached_property
    def _places(self) -> Mapping[UUID, PlaceCard]:
        return {card.id: card for card in self.plan.places}

    @cached_property
    def _vehicles(self) -> Mapping[UUID, VehicleCard]:
        return {card.id: card for card in self.plan.vehicles}

    @cached_property
    def _parties(self) -> Mapping[UUID, Party]:
        return {party.id: party for party in self.plan.parties}

    @cached_property
    def _participations(self) -> Mapping[UUID, Participation]:
        return {part.id: part for part in self.plan.participations}

    @cached_property
    def _items(self) -> Mapping[UUID, Item]:
        return {item.id: item for item in self.plan.items}

    def person(self, key: UUID | None) -> PersonCard | None:
        """Return the person with this id."""
        return None if key is None else self._people.get(key)

    def organisation(self, key: UUID | None) -> OrganisationCard | None:
        """Return the organisation with this id."""
        return None if key is None else self._organisations.get(key)

    def place(self, key: UUID | None) -> PlaceCard | None:
        """Return the place with this id."""
        return None if key is None else self._places.get(key)

    def vehicle(self, key: UUID | None) -> VehicleCard | None:
        """Return the vehicle with this id."""
        return None if key is None else self._vehicles.get(key)

    def party(self, key: UUID | None) -> Party | None:
        """Return the party with this id."""
        return None if key is None else self._parties.get(key)

    def participation(self, key: UUID | None) -> Participation | None:
        """Return the participation with this id."""
        return None if key is None else self._participations.get(key)

    def item(self, key: UUID | None) -> Item | None:
        """Return the programme item with this id."""
        return None if key is None else self._items.get(key)

    def name_of(self, participation: Participation, language: str) -> str:
        """Return the name of a participant, or the label of people not yet named."""
        person = self.person(participation.person_id)
        return person.name.full if person else participation.label.text(language)

    def organisation_of(self, participation: Participation) -> str:
        """Return the organisation a participant came for, as it was called then."""
        if participation.organisation:
            return participation.organisation
        card = self.organisation(participation.organisation_id)
        return card.name if card else ""

"""A person, organisation, place or mission: found by typing, made new, or opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from delegaties.errors import DelegatiesError, RefusedError
from delegaties.i18n import N_
from delegaties.plan.directory import OrganisationRow, PersonRow, PlaceRow, Summary, VehicleRow
from delegaties.plan.similar import similar
from delegaties.ui.fields.pick import Option, PickField
from delegaties.ui.fields.spec import Field, Sources, Target
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current, ngettext
from delegaties.values.folding import fold

UNKNOWN = {
    "person": N_("Nobody is called “{typed}” yet. Choose somebody from the list, or make new."),
    "organisation": N_("No organisation is called “{typed}” yet. Choose one, or make it new."),
    "place": N_("No place is called “{typed}” yet. Choose one from the list, or make it new."),
    "vehicle": N_("No vehicle or hall is called “{typed}” yet. Choose one, or make it new."),
    "mission": N_("No mission is called “{typed}”. Choose one from the list."),
}
NEW = {
    "person": N_("New person “{typed}”"),
    "organisation": N_("New organisation “{typed}”"),
    "place": N_("New place “{typed}”"),
    "vehicle": N_("New vehicle “{typed}”"),
}


def _person(row: PersonRow, language: str) -> Option:
    more = ", ".join(filter(None, (row.function.text(language), row.organisation)))
    return Option(row.id, row.name.with_native, more, row.search)


def _organisation(row: OrganisationRow, language: str) -> Option:
    del language
    native = f" {row.native}" if row.native not in {"", row.name} else ""
    return Option(row.id, f"{row.name}{native}", row.city, row.search)


def _place(row: PlaceRow, language: str) -> Option:
    del language
    return Option(row.id, row.name, row.city or row.address, row.search)


def _vehicle(row: VehicleRow, language: str) -> Option:
    del language
    room = ngettext("{n} person", "{n} people", row.capacity) if row.capacity else ""
    return Option(row.id, row.name, room or row.organisation, row.search)


def _mission(row: Summary, language: str) -> Option:
    return Option(row.id, row.title.text(language), str(row.year or ""), row.search)


TURN: dict[str, Callable[[Any, str], Option]] = {
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "vehicle": _vehicle,
    "mission": _mission,
}


class References:
    """The options of one kind of reference, made once for as long as the rows are the same."""

    def __init__(self, target: Target, sources: Sources | None) -> None:
        self.target = target
        self._sources = sources
        self._rows: Sequence[Any] = ()
        self._language = ""
        self._options: tuple[Option, ...] = ()
        self._texts: dict[UUID, str] = {}

    def options(self) -> tuple[Option, ...]:
        """Return everything that can be chosen now."""
        rows, language = self._now(), current().language
        if rows is not self._rows or language != self._language:
            turn = TURN[self.target]
            self._rows, self._language = rows, language
            self._options = tuple(turn(row, language) for row in rows)
            self._texts = {option.value: option.text for option in self._options}
        return self._options

    def text_of(self, row_id: UUID) -> str:
        """Return the text of one of them; empty when it is gone."""
        self.options()
        return self._texts.get(row_id, "")

    def alike(self, typed: str) -> list[Option]:
        """Return what a new one would likely be a duplicate of, besides what fits anyway."""
        words = fold(typed).split()
        others = (row for row in self._now() if any(word not in row.search for word in words))
        found = (TURN[self.target](row, current().language) for row in similar(others, typed))
        return [replace(one, text=_("Resembles {name}", name=one.text)) for one in found]

    def _now(self) -> Sequence[Any]:
        if self._sources is None:
            return ()
        match self.target:
            case "person":
                return self._sources.people()
            case "organisation":
                return self._sources.organisations()
            case "place":
                return self._sources.places()
            case "vehicle":
                return self._sources.vehicles()
        return self._sources.missions()


class ReferenceField(PickField):
    """A reference: UUID, or None. The line's own icon opens the page of what is chosen."""

    def __init__(self, field: Field, sources: Sources | None) -> None:
        self.references = References(field.references or "person", sources)
        super().__init__(field, sources)
        self.edit.setPlaceholderText(_(field.placeholder))
        self._open = QAction(icon("arrow-up-right"), _("Open"), self)
        self._open.triggered.connect(self.open_chosen)
        self.edit.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._open.setVisible(False)
        self.edited.connect(self._reflect)

    def options(self) -> Sequence[Option]:
        return self.references.options()

    def text_of(self, value: Any) -> str:
        return self.references.text_of(value) or _("(removed)")

    def acts(self, typed: str) -> list[Option]:
        new = NEW.get(self.references.target)
        if not new or not typed:
            return []
        return [*self.references.alike(typed), Option(None, _(new, typed=typed), search=typed)]

    def act(self, option: Option) -> None:
        if self.sources is None:
            return
        try:
            made = self.sources.add(self.references.target, option.search)
        except DelegatiesError as error:
            self.refused.emit(error)
            return
        self.choose(made)

    def unknown(self, typed: str) -> RefusedError:
        return RefusedError(UNKNOWN[self.references.target], typed=typed)

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._reflect()

    def _reflect(self) -> None:
        """Offer to open what is chosen."""
        self._open.setVisible(self._opens() is not None)

    def _opens(self) -> UUID | None:
        chosen = self._chosen if self.edit.text().strip() == self._chosen_text else None
        return chosen if isinstance(chosen, UUID) else None

    def open_chosen(self) -> None:
        """Open the page of what is chosen."""
        chosen = self._opens()
        if chosen is not None and self.sources is not None:
            self.sources.open(self.references.target, chosen)

"""People, and the functions they have had."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from delegaties.model.base import Base, Row, derived, part_of, refers_to
from delegaties.model.types import ChoiceType
from delegaties.values.kinds import NameOrder
from delegaties.values.texts import NO_TEXTS, Texts


class Person(Row, Base):
    """Somebody we deal with. Of a travel document only its valid-until date is kept."""

    __tablename__ = "person"

    given: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    native: Mapped[str] = mapped_column(default="")
    native_language: Mapped[str] = mapped_column(default="")
    name_order: Mapped[NameOrder] = mapped_column(ChoiceType(NameOrder))
    pronunciation: Mapped[str] = mapped_column(default="")
    address_form: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    salutation: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    mobile: Mapped[str] = mapped_column(default="")
    diet: Mapped[str] = mapped_column(default="")
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())
    biography: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    document_valid_until: Mapped[date | None]
    notes: Mapped[str] = mapped_column(default="")
    search: Mapped[str] = derived(default="")
    sort: Mapped[str] = derived(default="", index=True)


class PersonFunction(Row, Base):
    """A function somebody has or had, where, and from when until when.

    `executive`: it belongs to the executive of a municipality (mayor and aldermen).
    """

    __tablename__ = "person_function"

    person_id: Mapped[uuid.UUID] = part_of("person.id")
    ordinal: Mapped[int]
    title: Mapped[Texts] = mapped_column(default=NO_TEXTS)
    organisation_id: Mapped[uuid.UUID | None] = refers_to("organisation.id")
    executive: Mapped[bool] = mapped_column(default=False)
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]

"""Which widget serves which kind of field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from delegaties.ui.fields.base import FieldWidget
from delegaties.ui.fields.check import CheckField
from delegaties.ui.fields.choice import ChoiceField, SegmentsField
from delegaties.ui.fields.clock import ClockField
from delegaties.ui.fields.colour import ColourField
from delegaties.ui.fields.country import CountryField
from delegaties.ui.fields.date import DateField
from delegaties.ui.fields.file import FileField, NewFileField
from delegaties.ui.fields.line import LineField
from delegaties.ui.fields.listed import ListedField
from delegaties.ui.fields.number import MoneyField, NumberField
from delegaties.ui.fields.reference import ReferenceField
from delegaties.ui.fields.references import ReferencesField
from delegaties.ui.fields.spec import Field, Kind, Sources
from delegaties.ui.fields.tags import tags
from delegaties.ui.fields.text import TextField
from delegaties.ui.fields.time import TimeField
from delegaties.ui.fields.when import WhenField
from delegaties.ui.fields.zone import ZoneField
from delegaties.values.texts import LANGUAGES

WIDGETS: dict[Kind, Callable[[Field, Sources | None], FieldWidget]] = {
    Kind.LINE: LineField,
    Kind.TEXT: TextField,
    Kind.CHOICE: ChoiceField,
    Kind.SEGMENTS: SegmentsField,
    Kind.PICK: ListedField,
    Kind.DATE: DateField,
    Kind.TIME: TimeField,
    Kind.NUMBER: NumberField,
    Kind.MONEY: MoneyField,
    Kind.CHECK: CheckField,
    Kind.CLOCK: ClockField,
    Kind.WHEN: WhenField,
    Kind.COLOUR: ColourField,
    Kind.FILE: FileField,
    Kind.NEW_FILE: NewFileField,
    Kind.TAGS: tags,
    Kind.REFERENCES: ReferencesField,
    Kind.REFERENCE: ReferenceField,
    Kind.COUNTRY: CountryField,
    Kind.ZONE: ZoneField,
}

PER_LANGUAGE: dict[Kind, Callable[[Field, Sources | None, str], FieldWidget]] = {
    Kind.TEXTS: LineField,
    Kind.LONG_TEXTS: TextField,
}


def new_widgets(field: Field, sources: Sources | None) -> Iterator[tuple[str, FieldWidget]]:
    """Yield (name, widget) of a field: one, or one per language."""
    make = PER_LANGUAGE.get(field.kind)
    if make is None:
        yield field.name, WIDGETS[field.kind](field, sources)
        return
    for language in LANGUAGES:
        yield f"{field.name}.{language}", make(field, sources, language)

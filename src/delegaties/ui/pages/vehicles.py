"""The page of vehicles, halls and other things that are booked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.edits.vehicles import LARGEST, change_vehicle, remove_vehicle
from delegaties.i18n import N_
from delegaties.plan.directory import VehicleDetail, VehicleRow
from delegaties.plan.similar import similar
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, ngettext
from delegaties.ui.pages.directory_page import DirectoryPage
from delegaties.ui.pages.entry import Book
from delegaties.ui.pages.visits import opener, visit_facts
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import VehicleKind
from delegaties.values.labels import label

SECTIONS = (
    Section(
        N_("What is booked"),
        (
            Field("name", N_("Name"), width="full"),
            Field("kind", N_("Kind"), Kind.CHOICE, tuple(VehicleKind), optional=False),
            Field(
                "capacity", N_("Room for"), Kind.NUMBER, least=1, most=LARGEST, unit=N_("people"),
                hint=N_("the driver is not counted"),
            ),
        ),
    ),
    Section(
        N_("Whom to call"),
        (
            Field(
                "organisation_id", N_("Company"), Kind.REFERENCE, references="organisation",
                width="full",
            ),
            Field("phone", N_("Telephone"), placeholder=N_("driver or desk")),
            Field(
                "note", N_("Note"), Kind.TEXT, width="full", note=N_("staff and own delegation"),
            ),
        ),
    ),
)  # fmt: skip


def _second(row: VehicleRow) -> str:
    return ", ".join(filter(None, (_(label(row.kind)), row.organisation)))


def _room(row: VehicleRow) -> str:
    return "" if row.capacity is None else ngettext("{n} person", "{n} people", row.capacity)


def _values(detail: VehicleDetail) -> Mapping[str, Any]:
    fields = [field.name for section in SECTIONS for field in section.fields]
    return {name: getattr(detail.card, name) for name in fields}


def _beside(desk: Desk, detail: VehicleDetail) -> Sequence[QWidget]:
    alike = similar(desk.vehicles(), detail.card.name, detail.card.id)
    return [
        *facts(_("Likely the same"), [
            Fact(row.name, _second(row), icon="bus", open=opener(desk, "vehicle", row.id))
            for row in alike
        ]),
        *facts(_("Booked for"), visit_facts(desk, detail.visits), _("Nothing yet.")),
    ]  # fmt: skip


class VehiclesPage(DirectoryPage):
    """List, editor and bookings of vehicles and halls."""

    book = Book(
        kind="vehicle",
        icon="bus",
        rows=Desk.vehicles,
        detail=Desk.vehicle,
        name=lambda row: row.name,
        second=_second,
        note=_room,
        title=lambda detail: (detail.card.name, ""),
        sections=SECTIONS,
        values=_values,
        change=change_vehicle,
        remove=remove_vehicle,
        beside=_beside,
        below=None,
        title_many=N_("Transport"),
        new_label=N_("New vehicle"),
        ask_name=N_("What is the vehicle or hall called?"),
        count=lambda n: ngettext("{n} vehicle or hall", "{n} vehicles and halls", n),
        empty=(
            N_("No vehicles or halls yet"),
            N_("Add coaches, cars and halls with the people they hold; items then book them."),
        ),
        removed=N_("Remove {name}"),
        first_field="kind",
    )

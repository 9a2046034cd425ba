"""The page of places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.edits.places import change_place, remove_place
from delegaties.i18n import N_
from delegaties.plan.directory import PlaceDetail, PlaceRow
from delegaties.plan.similar import similar
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.pages.directory_page import DirectoryPage
from delegaties.ui.pages.entry import Book
from delegaties.ui.pages.visits import opener, visit_facts
from delegaties.ui.widgets.facts import Fact, facts

SECTIONS = (
    Section(
        N_("Address and clock"),
        (
            Field("name", N_("Name"), width="full"),
            Field("address", N_("Street and number"), width="full"),
            Field("city", N_("Town")),
            Field("country", N_("Country"), Kind.COUNTRY),
            Field(
                "zone",
                N_("Time zone"),
                Kind.ZONE,
                hint=N_("a correction keeps the clock times of items here"),
            ),
        ),
    ),
    Section(
        N_("On the map"),
        (
            Field(
                "latitude", N_("Latitude"), Kind.NUMBER, decimals=6, least=-90, most=90, unit="°"
            ),
            Field(
                "longitude",
                N_("Longitude"),
                Kind.NUMBER,
                decimals=6,
                least=-180,
                most=180,
                unit="°",
            ),
        ),
    ),
    Section(
        N_("Finding the way"),
        (Field("note", N_("Note"), Kind.TEXT, width="full", note=N_("staff and own delegation")),),
    ),
)


def _second(row: PlaceRow) -> str:
    country = current().country(row.country) if row.country else ""
    return ", ".join(filter(None, (row.city, country, row.address)))


def _values(detail: PlaceDetail) -> Mapping[str, Any]:
    fields = [field.name for section in SECTIONS for field in section.fields]
    return {name: getattr(detail.card, name) for name in fields}


def _beside(desk: Desk, detail: PlaceDetail) -> Sequence[QWidget]:
    alike = similar(desk.places(), detail.card.name, detail.card.id)
    return [
        *facts(_("Likely the same place"), [
            Fact(row.name, _second(row), icon="map-pin", open=opener(desk, "place", row.id))
            for row in alike
        ]),
        *facts(_("What happens here"), visit_facts(desk, detail.visits), _("Nothing yet.")),
    ]  # fmt: skip


class PlacesPage(DirectoryPage):
    """List, editor and uses of places."""

    book = Book(
        kind="place",
        icon="map-pin",
        rows=Desk.places,
        detail=Desk.place,
        name=lambda row: row.name,
        second=_second,
        note=lambda row: current().zone(row.zone) if row.zone else "",
        title=lambda detail: (detail.card.name, ""),
        sections=SECTIONS,
        values=_values,
        change=change_place,
        remove=remove_place,
        beside=_beside,
        below=None,
        title_many=N_("Places"),
        new_label=N_("New place"),
        ask_name=N_("What is the place called?"),
        count=lambda n: ngettext("{n} place", "{n} places", n),
        empty=(
            N_("No places yet"),
            N_("Add hotels, offices, stations and airports; the time zone comes with the place."),
        ),
        removed=N_("Remove {name}"),
        first_field="address",
    )

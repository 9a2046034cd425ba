"""The pages of the window, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from delegaties.i18n import N_
from delegaties.ui.page import Entry, Page

if TYPE_CHECKING:
    from delegaties.ui.desk import Desk

    Maker = Callable[[Desk], Page]


def _overview() -> Maker:
    from delegaties.ui.pages.overview import OverviewPage  # noqa: PLC0415

    return OverviewPage


def _missions() -> Maker:
    from delegaties.ui.pages.missions import MissionsPage  # noqa: PLC0415

    return MissionsPage


def _people() -> Maker:
    from delegaties.ui.pages.people import PeoplePage  # noqa: PLC0415

    return PeoplePage


def _organisations() -> Maker:
    from delegaties.ui.pages.organisations import OrganisationsPage  # noqa: PLC0415

    return OrganisationsPage


def _places() -> Maker:
    from delegaties.ui.pages.places import PlacesPage  # noqa: PLC0415

    return PlacesPage


def _vehicles() -> Maker:
    from delegaties.ui.pages.vehicles import VehiclesPage  # noqa: PLC0415

    return VehiclesPage


def _settings() -> Maker:
    from delegaties.ui.pages.settings import SettingsPage  # noqa: PLC0415

    return SettingsPage


PAGES = (
    Entry(N_("Overview"), "layout-dashboard", _overview),
    Entry(N_("Missions"), "plane-takeoff", _missions, ("mission", "new-mission")),
    Entry(N_("People"), "users", _people, ("person",)),
    Entry(N_("Organisations"), "building-2", _organisations, ("organisation",)),
    Entry(N_("Places"), "map-pin", _places, ("place",)),
    Entry(N_("Transport"), "bus", _vehicles, ("vehicle",)),
    Entry(N_("Settings"), "settings", _settings, at_end=True),
)

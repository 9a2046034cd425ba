"""The pages of the window, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from typing import TYPE_CHECKING

from delegaties.i18n import N_
from delegaties.ui.page import Entry, Offered, Page

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


_new = methodcaller("new")
PAGES = (
    Entry(
        N_("Overview"), "layout-dashboard", _overview,
        words=N_("start home dashboard today timeline"),
    ),
    Entry(
        N_("Missions"), "plane-takeoff", _missions, ("mission", "findings", "new-mission"),
        words=N_("trips journeys travels delegations list"),
        offers=(
            Offered(
                N_("New mission"), "plus", methodcaller("open_target", "new-mission", None),
                N_("add begin trip journey travel delegation visit"),
            ),
        ),
    ),
    Entry(
        N_("People"), "users", _people, ("person",),
        words=N_("persons contacts participants guests address book"),
        offers=(Offered(N_("New person"), "user-plus", _new, N_("add contact participant")),),
    ),
    Entry(
        N_("Organisations"), "building-2", _organisations, ("organisation",),
        words=N_("companies firms institutions relations"),
        offers=(Offered(N_("New organisation"), "plus", _new, N_("add company firm relation")),),
    ),
    Entry(
        N_("Places"), "map-pin", _places, ("place",),
        words=N_("addresses hotels locations"),
        offers=(Offered(N_("New place"), "plus", _new, N_("add address hotel location")),),
    ),
    Entry(
        N_("Transport"), "bus", _vehicles, ("vehicle",),
        words=N_("vehicles coaches cars halls rooms"),
    ),
    Entry(
        N_("Settings"), "settings", _settings, at_end=True,
        words=N_("preferences options house style colour logo name municipality office"),
        offers=(
            Offered(
                N_("Back up…"), "save", methodcaller("back_up"),
                N_("backup copy save keep safe export database"),
            ),
            Offered(
                N_("Restore…"), "history", methodcaller("restore"),
                N_("recover backup copy put back repair database"),
            ),
            Offered(
                N_("Import missions…"), "download", methodcaller("import_missions"),
                N_("read bring in file json take over"),
            ),
            Offered(
                N_("Open the data folder"), "folder-open", methodcaller("open_folder"),
                N_("database file location where explorer"),
            ),
        ),
    ),
)  # fmt: skip

"""Every table: import this where the whole metadata is needed."""

from __future__ import annotations

from delegaties.model.accounts import Commitment, Consultation, CostLine, Decision
from delegaties.model.base import Base, Row
from delegaties.model.delegation import Participation, Party
from delegaties.model.findings import Acceptance
from delegaties.model.journal import CalendarRevision, ChangedRow, ChangeEntry, ChangeScope, Fact
from delegaties.model.mission import Destination, KeyContact, Mission, Practical, Release, Stay
from delegaties.model.office import OfficeCustoms, OfficeLimit, OfficeSeverity
from delegaties.model.organisations import Involvement, Organisation
from delegaties.model.people import Person, PersonFunction
from delegaties.model.places import Place
from delegaties.model.programme import (
    Attendance,
    ItemOrganisation,
    ItemParty,
    ItemPerson,
    ItemVehicle,
    ProgrammeItem,
)
from delegaties.model.templates import DayTemplate, TemplateItem
from delegaties.model.vehicles import Vehicle

ROWS: tuple[type[Row], ...] = (
    Mission, Destination, Stay, KeyContact, Practical, Release,
    Party, Participation,
    ProgrammeItem, ItemParty, Attendance, ItemOrganisation, ItemPerson, ItemVehicle,
    Person, PersonFunction, Organisation, Involvement, Place, Vehicle,
    CostLine, Consultation, Decision, Commitment, Acceptance,
    OfficeLimit, OfficeCustoms, OfficeSeverity, DayTemplate, TemplateItem,
)  # fmt: skip
"""The journaled tables."""

MACHINERY: tuple[type[Base], ...] = (ChangeEntry, ChangeScope, ChangedRow, CalendarRevision, Fact)
"""The tables the store keeps for itself."""

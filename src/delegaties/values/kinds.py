"""The closed vocabularies of the domain."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    """Who travels: ours abroad, or theirs to us."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class MissionKind(StrEnum):
    """What sort of mission it is."""

    TRADE = "trade"
    STUDY = "study"
    CONFERENCE = "conference"
    PARTNER_CITY = "partner_city"
    WORKING_VISIT = "working_visit"
    COURTESY = "courtesy"
    CULTURE = "culture"
    OTHER = "other"


class MissionStatus(StrEnum):
    """Where a mission stands; the first ten in their usual order, of which steps may be skipped."""

    IDEA = "idea"
    REQUESTED = "requested"
    ALIGNED = "aligned"
    DECIDED = "decided"
    PREPARATION = "preparation"
    TRAVELLING = "travelling"
    REPORT_DUE = "report_due"
    REPORTED = "reported"
    PUBLISHED = "published"
    CLOSED = "closed"
    HELD = "held"
    REFUSED = "refused"
    DECLINED = "declined"
    REFERRED = "referred"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


STEPS = tuple(MissionStatus)[:10]
"""The usual road of a mission, in order."""

STOPPED = frozenset(MissionStatus) - frozenset(STEPS)
"""Statuses in which nothing is prepared any more, for now or for good."""


class Side(StrEnum):
    """Whose people."""

    OURS = "ours"
    THEIRS = "theirs"


class ParticipationStatus(StrEnum):
    """How certain it is that somebody comes."""

    EXPECTED = "expected"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Role(StrEnum):
    """What a participant is in the delegation; one person may have several roles."""

    LEADER = "leader"
    DELEGATE = "delegate"
    OFFICIAL = "official"
    COMPANY = "company"
    EXTERNAL = "external"
    HOST = "host"
    ESCORT = "escort"
    INTERPRETER = "interpreter"
    SPEAKER = "speaker"
    PRESS = "press"


class ItemKind(StrEnum):
    """What happens."""

    VISIT = "visit"
    MEETING = "meeting"
    ROUND_TABLE = "round_table"
    SEMINAR = "seminar"
    FAIR = "fair"
    SIGNING = "signing"
    OPENING = "opening"
    RECEPTION = "reception"
    MEAL = "meal"
    TRANSFER = "transfer"
    FLIGHT = "flight"
    TRAIN = "train"
    FREE = "free"
    PRESS = "press"
    OTHER = "other"


TRAVEL = frozenset({ItemKind.TRANSFER, ItemKind.FLIGHT, ItemKind.TRAIN})
"""Items that end somewhere else than they begin."""


class ItemStatus(StrEnum):
    """How certain an item is."""

    IDEA = "idea"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Certainty(StrEnum):
    """How sure the time of an item is."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    OPEN = "open"


class VehicleKind(StrEnum):
    """What is booked to carry or hold people."""

    COACH = "coach"
    MINIBUS = "minibus"
    CAR = "car"
    BOAT = "boat"
    ROOM = "room"
    OTHER = "other"


class Severity(StrEnum):
    """How bad a point of attention is; only `block` stops the journey."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


class AttendanceRule(StrEnum):
    """Who attends an item: everyone, the chosen parties, or only those named."""

    EVERYONE = "everyone"
    PARTIES = "parties"
    NAMED = "named"


class ItemPersonRole(StrEnum):
    """What a person does at an item."""

    HOST = "host"
    INTERPRETER = "interpreter"
    SPEAKER = "speaker"
    ESCORT = "escort"


class ItemOrganisationRole(StrEnum):
    """What an organisation is to an item."""

    VISITED = "visited"
    HOST = "host"
    VENUE = "venue"
    SIGNATORY = "signatory"


class OrganisationKind(StrEnum):
    """What sort of organisation it is."""

    COMPANY = "company"
    MUNICIPALITY = "municipality"
    REGION = "region"
    MINISTRY = "ministry"
    EMBASSY = "embassy"
    CONSULATE = "consulate"
    AGENCY = "agency"
    FEDERATION = "federation"
    NETWORK = "network"
    UNIVERSITY = "university"
    DEPARTMENT = "department"
    OTHER = "other"


class InvolvementRole(StrEnum):
    """What an organisation is to a mission."""

    VISITED = "visited"
    HOST = "host"
    ORGANISER = "organiser"
    EXTERNAL_PARTY = "external_party"
    PARTNER = "partner"
    INTERMEDIARY = "intermediary"


class VisitStatus(StrEnum):
    """How an organisation answered."""

    TO_ASK = "to_ask"
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    MOVED = "moved"


class Outcome(StrEnum):
    """What the executive decided."""

    AS_PROPOSED = "as_proposed"
    AMENDED = "amended"
    HELD = "held"
    REFUSED = "refused"


class CostKind(StrEnum):
    """What money is spent on."""

    TRAVEL = "travel"
    HOTEL = "hotel"
    LOCAL_TRANSPORT = "local_transport"
    PER_DIEM = "per_diem"
    RECEPTION = "reception"
    MEALS = "meals"
    INTERPRETER = "interpreter"
    GIFTS = "gifts"
    INSURANCE = "insurance"
    VISAS = "visas"
    FAIR_STAND = "fair_stand"
    PRINTING = "printing"
    PARTICIPATION = "participation"
    OTHER = "other"


class PracticalKind(StrEnum):
    """Subjects of practical information."""

    EMERGENCY = "emergency"
    DRESS = "dress"
    MONEY = "money"
    PLUGS = "plugs"
    WEATHER = "weather"
    TRANSPORT = "transport"
    HEALTH = "health"
    ETIQUETTE = "etiquette"
    OTHER = "other"


class NameOrder(StrEnum):
    """Which part of a name comes first."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"

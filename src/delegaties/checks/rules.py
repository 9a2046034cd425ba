"""What the rules are called, and how bad what they find is unless the office says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from delegaties.i18n import N_
from delegaties.values.kinds import Severity


class Until(Enum):
    """How long what a rule finds can still be acted upon."""

    RETURN = auto()
    """Until everybody is home: what went wrong on a journey that is over is no news."""
    PUBLISHED = auto()
    """Until the mission is published or closed: what is printed or reported afterwards."""
    ARCHIVED = auto()
    """As long as the mission is not archived; the rule itself knows when it is settled."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `severity` is the worst that it finds of itself.

    `until` is heeded where the rules are run (`all.in_steps`), not by each rule.
    """

    name: str
    label: str
    severity: Severity
    until: Until = Until.RETURN


_INFO, _WARN, _BLOCK = Severity.INFO, Severity.WARN, Severity.BLOCK

GROUPS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    (N_("Who and where"), (
        Rule("person_double", N_("Somebody in two places at once"), _BLOCK),
        Rule("host_double", N_("A host in two places at once"), _BLOCK),
        Rule("interpreter_double", N_("An interpreter in two places at once"), _BLOCK),
        Rule("place_double", N_("A place used twice at once"), _WARN),
        Rule("vehicle_double", N_("A vehicle or hall booked twice at once"), _BLOCK),
        Rule("vehicle_too_small", N_("More people than a vehicle or hall holds"), _WARN),
        Rule("absent", N_("Planned before arriving or after leaving"), _WARN),
        Rule("leader_absent", N_("No leader where one is needed"), _WARN),
        Rule("travel_time", N_("Too little time between two places"), _WARN),
    )),
    (N_("Days and clocks"), (
        Rule("long_day", N_("A long day"), _INFO),
        Rule("lunch", N_("No lunch"), _WARN),
        Rule("dinner", N_("No dinner"), _WARN),
        Rule("rest_after_flight", N_("No rest after a long flight"), _WARN),
        Rule("outside_mission", N_("Outside the dates of the mission"), _WARN),
        Rule("clock_change", N_("A night in which the clocks change"), _INFO),
        Rule("doubtful_clock", N_("A time that is skipped or occurs twice"), _BLOCK),
        Rule("public_holiday", N_("On a public holiday"), _WARN),
        Rule("weekend", N_("In the weekend of the country"), _WARN),
        Rule("office_hours", N_("Outside office hours"), _INFO),
        Rule("local_lunch", N_("During the lunch hour of the country"), _INFO),
        Rule("prayers", N_("At a time of prayer"), _WARN),
    )),
    (N_("Ready in time"), (
        Rule("no_destination", N_("Without a destination"), _WARN),
        Rule("no_leader", N_("Without a leader"), _WARN),
        Rule("unconfirmed", N_("Not confirmed yet"), _WARN),
        Rule("no_place", N_("Without a place"), _WARN),
        Rule("no_host", N_("Without a host"), _WARN),
        Rule("no_contact", N_("Nobody to call at an organisation"), _WARN),
        Rule("no_interpreter", N_("Without an interpreter"), _WARN),
        Rule("interpreting", N_("Too short with an interpreter"), _INFO),
        Rule("untranslated", N_("A text missing in a language"), _INFO, Until.PUBLISHED),
        Rule("no_font", N_("A name that no font covers"), _WARN),
    )),
    (N_("People and what we know of them"), (
        Rule("known_family", N_("Parent or subsidiary known already"), _INFO),
        Rule("visited_before", N_("Visited not long ago"), _INFO),
        Rule("travel_document", N_("Travel document ends too soon"), _BLOCK),
        Rule("executive_away", N_("Two of the executive abroad at once"), _WARN),
        Rule("deputy_away", N_("A deputy who is abroad too"), _WARN),
        Rule("head_count", N_("Travellers counted differently"), _INFO, Until.ARCHIVED),
        Rule("officials", N_("Accompanying officials counted differently"), _INFO,
             Until.ARCHIVED),
        Rule("report_due", N_("Report due soon"), _INFO, Until.ARCHIVED),
        Rule("report_overdue", N_("Report overdue"), _WARN, Until.ARCHIVED),
    )),
)  # fmt: skip

RULES: dict[str, Rule] = {rule.name: rule for _heading, rules in GROUPS for rule in rules}


def until(name: str) -> Until:
    """Return how long what a rule finds counts; a rule that is not in the list decides itself."""
    return RULES[name].until if name in RULES else Until.ARCHIVED

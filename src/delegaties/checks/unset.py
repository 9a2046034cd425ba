"""What the mission itself still lacks: where it goes, and who leads it.

Of an idea far away it is good to know; once the mission is decided on, or near, it presses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from delegaties.checks.case import Case
from delegaties.checks.finding import Finding, Part, Where
from delegaties.i18n import N_
from delegaties.plan.leading import leaders
from delegaties.values.kinds import MissionStatus, Severity

_EARLY = frozenset({MissionStatus.IDEA, MissionStatus.REQUESTED, MissionStatus.ALIGNED})
"""A mission that may still change wholly."""


def no_destination(case: Case) -> Iterator[Finding]:
    """Find a mission of which nobody can tell in which country it is."""
    there = case.plan.destinations
    if any(each.country for each in there):
        return
    yield Finding(
        rule="no_destination", severity=_severity(case),
        where=Where(part=Part.OVERVIEW, field="destinations"),
        text=N_("The destination has no country yet") if there
        else N_("The mission has no destination yet"),
        detail=N_(
            "Until then holidays, office hours and customs there are only known of places with a "
            "country"
        ),
    )  # fmt: skip


def no_leader(case: Case) -> Iterator[Finding]:
    """Find a mission that nobody leads."""
    if not leaders(case.plan):
        yield Finding(
            rule="no_leader", severity=_severity(case),
            where=Where(part=Part.OVERVIEW, field="leader_id"),
            text=N_("Nobody leads the delegation yet"),
            detail=N_("Name the leader, or give a participant that role"),
        )  # fmt: skip


def _severity(case: Case) -> Severity:
    departs = case.plan.departs
    soon = case.around.today + timedelta(case.limits.ahead_days)
    near = departs is not None and departs <= soon
    return Severity.WARN if near or case.plan.status not in _EARLY else Severity.INFO

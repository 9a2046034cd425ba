"""The commands that only look: missions, show, check."""

from __future__ import annotations

from delegaties.checks import telling
from delegaties.checks.accepted import judged
from delegaties.checks.all import findings
from delegaties.checks.surroundings import Surroundings
from delegaties.cli.call import Call, day_ends, write_json
from delegaties.i18n import N_
from delegaties.outputs import overview
from delegaties.plan import document
from delegaties.plan.load import load
from delegaties.plan.load_directory import summaries
from delegaties.plan.load_elsewhere import elsewhere
from delegaties.plan.load_office import office
from delegaties.plan.load_releases import releases
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import GivenOut
from delegaties.store.past import as_it_was
from delegaties.store.store import Store
from delegaties.values.when import today

BLOCKED = 3
"""The exit code of a check that found what stops the journey."""


def missions(call: Call) -> None:
    """List the missions."""
    with call.store() as store, store.reading() as session:
        found = summaries(session)
    if call.asked.json:
        write_json([overview.summary_as_json(each) for each in found])
        return
    for line in overview.mission_lines(found, call.words):
        print(line)
    if not found:
        call.say(N_("There are no missions yet."))


def show(call: Call) -> None:
    """Show one mission."""
    with call.store() as store:
        plan, ends = call.plan(store), day_ends(store)
        past = _given_out(store, plan) if call.asked.json else []
    if call.asked.json:
        write_json(document.document([plan], past))
        return
    for line in overview.plan_lines(plan, call.words, ends):
        print(line)


def _given_out(store: Store, plan: MissionPlan) -> list[GivenOut]:
    """Return the versions of a mission with the state that each names, the oldest first."""
    with store.reading() as session:
        found = sorted(releases(session, plan.id), key=lambda each: each.position)
        return [
            GivenOut(
                id=each.id, number=each.number, note=each.note, who=each.who, at=each.at,
                mission=as_it_was(session, plan.id, each.position, load),
            )
            for each in found
        ]  # fmt: skip


def check(call: Call) -> int:
    """List what asks for attention; the exit code tells whether it stops the journey."""
    with call.store() as store:
        plan = call.plan(store)
        with store.reading() as session:
            around = Surroundings(
                today=today(plan.home_zone),
                office=office(session),
                elsewhere=elsewhere(session, plan.id),
            )
    found = judged(findings(plan, around), plan, around.today).open
    if call.asked.json:
        write_json([telling.as_json(each, call.words) for each in found])
    else:
        print(*telling.lines(found, call.words), sep="\n")
    return BLOCKED if telling.blocks(found) else 0

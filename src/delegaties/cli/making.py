"""The command that makes files: export."""

from __future__ import annotations

import sys
from pathlib import Path

from delegaties.cli.call import Call, day_ends
from delegaties.outputs import exporting
from delegaties.plan import naming
from delegaties.plan.load import load
from delegaties.plan.load_releases import releases
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Released
from delegaties.store.past import as_it_was
from delegaties.store.store import Store
from delegaties.values.audience import Audience


def export(call: Call) -> None:
    """Make the files that were asked for."""
    asked = call.asked
    with call.store() as store:
        plan, ends = call.plan(store), day_ends(store)
        latest, since = _versions(store, plan, asked.since)
    wanted = exporting.Wanted(
        book=asked.book,
        calendar=asked.calendar,
        changes=asked.changes,
        latest=latest,
        day_ends=ends,
        since=since,
        scope=exporting.scope_of(
            plan,
            participant=asked.participant,
            host=asked.host,
            organisation=asked.organisation,
        ),
        audience=Audience(asked.audience) if asked.audience else None,
        language=asked.language or call.settings.language,
        municipality=call.settings.municipality,
        accent=call.settings.accent or "",
        logo=Path(call.settings.logo) if call.settings.logo else None,
    )
    made = exporting.export(plan, wanted, call.words)
    for remark in made.remarks:
        print(remark, file=sys.stderr)
    for file in made.files:
        print(file)


def _versions(store: Store, plan: MissionPlan, since: int | None) -> list[Released | None]:
    """Return the version given out last, and the one asked for; raises RefusedError."""
    with store.reading() as session:
        found = releases(session, plan.id)
        asked = None if since is None else naming.release_numbered(found, since)
        return [
            Released(each, as_it_was(session, plan.id, each.position, load)) if each else None
            for each in (next(iter(found), None), asked)
        ]

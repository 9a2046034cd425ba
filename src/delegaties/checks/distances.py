"""Too little time to get from one item to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from delegaties.checks.agenda import Stretch, following
from delegaties.checks.case import Case, title
from delegaties.checks.finding import Finding, Part, Where
from delegaties.checks.mending import later, on_the_way
from delegaties.i18n import N_
from delegaties.values.kinds import Severity


def too_little_time(case: Case) -> Iterator[Finding]:
    """Find two items in a row, at different places, with too little time between them.

    A transfer between them that has its places was given by hand and is believed: it begins and
    ends where its neighbours are. Where a place is not filled in nothing can be said.
    """
    pairs: dict[tuple[Stretch, Stretch], list[int]] = defaultdict(list)
    heads = [case.heads(line.people) for line in case.timelines]
    for number, line in enumerate(case.timelines):
        for pair in following(line.stretches):
            pairs[pair].append(number)
    for (first, second), numbers in pairs.items():
        if not first.has_end:
            continue
        needed = on_the_way(case, first, second, sum(heads[number] for number in numbers))
        if second.starts - first.ends < needed:
            who = [key for number in numbers for key in case.timelines[number].people]
            yield _finding(case, first, second, who, needed)


def _finding(
    case: Case, first: Stretch, second: Stretch, who: list[UUID], needed: timedelta
) -> Finding:
    here, there = case.lookup.place(first.ends_at), case.lookup.place(second.begins_at)
    alone = len(who) == 1 and len(second.who) > 1
    return Finding(
        rule="travel_time",
        severity=Severity.WARN,
        where=Where(part=Part.PROGRAMME, row_id=second.item.id, field="when", day=second.day),
        text=N_("{who} has too little time from “{first}” to “{second}”")
        if alone
        else N_("Too little time from “{first}” to “{second}”"),
        detail=N_("{origin} → {target}: {needed} needed, {planned} planned"),
        params={
            "who": case.names(who),
            "first": title(first.item),
            "second": title(second.item),
            "origin": here.name if here else "",
            "target": there.name if there else "",
            "needed": needed,
            "planned": second.starts - first.ends,
        },
        about=(first.item.id, second.item.id),
        fix=later(case, second, first.ends + needed),
    )

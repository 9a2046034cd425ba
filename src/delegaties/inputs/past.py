"""Versions in a file of missions: read, judged, and brought in so that the journal knows them.

A version is no copy here either: the mission is brought in as it was given out first, becomes what
it was in the next version, and at last what it is. Each of these is an entry of the journal, in one
change, so what changed since a version is answered as for any other mission.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from delegaties.edits.importing import judged
from delegaties.edits.past import Becoming, add_release
from delegaties.edits.planrows import CARDS, Wrong
from delegaties.edits.releases import check_number
from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan.document import PAST, Fault, Path, decode
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import GivenOut
from delegaties.store.steps import step

STATE = N_("Import {title} as in version {number}")
GIVEN_OUT = N_("Give out version {number}")

Past = Sequence[tuple[Path, GivenOut]]
Session = Any
"""One of the store's; only the rooms of the data know SQLAlchemy."""


def read_past(data: Mapping[str, Any], faults: list[Fault]) -> tuple[tuple[Path, GivenOut], ...]:
    """Return the versions in the envelope of a file; `faults` gets what is wrong with them."""
    listed = data.get(PAST, [])
    if not isinstance(listed, list):
        faults.append(Fault((PAST,), RefusedError(N_("A list belongs here, between [ and ]."))))
        return ()
    found = []
    for at, one in enumerate(listed):
        version, wrong = decode(GivenOut, one, (PAST, at))
        found.append(((PAST, at), version))
        faults += wrong
    return tuple(found)


def lonely(past: Past, missions: Iterable[MissionPlan]) -> Iterator[Fault]:
    """Yield a fault for each version that is of no mission of the file, or there already."""
    known = {mission.id for mission in missions}
    numbers: set[tuple[UUID, int]] = set()
    for path, version in past:
        if version.mission.id not in known:
            strange = N_("This is a version of a mission that is not in this file. Leave it out.")
            yield Fault((*path, "mission", "id"), RefusedError(strange))
        number = version.mission.id, version.number
        if number in numbers:
            taken = N_("There is a version {number} already. Choose a higher number.")
            yield Fault((*path, "number"), RefusedError(taken, number=version.number))
        numbers.add(number)
        try:
            check_number(version.number)
        except RefusedError as error:
            yield Fault((*path, "number"), error)


def judge_with_past(
    session: Session, missions: Sequence[tuple[Path, MissionPlan]], past: Past, wrong: Wrong
) -> Callable[[str], None]:
    """Judge missions, with their versions; `wrong` hears of all that forbids to add them.

    Returns what adds them, those with versions step by step, given who does it. It is not to be
    called once `wrong` was.
    """
    versions: dict[UUID, list[tuple[Path, GivenOut]]] = defaultdict(list)
    for path, version in past:
        versions[version.mission.id].append((path, version))
    plain = judged(session, [one for one in missions if one[1].id not in versions], wrong)
    stepping = [
        _Steps(session, one, versions[one[1].id], wrong)
        for one in missions
        if one[1].id in versions
    ]

    def add(who: str) -> None:
        for rows in plain:
            session.add_all(rows)
        for steps in stepping:
            steps.take(who)

    return add


class _Steps:
    """The states of one mission, from the first version to what it is."""

    def __init__(
        self, session: Session, mission: tuple[Path, MissionPlan], past: Past, wrong: Wrong
    ) -> None:
        self._session, self._plan = session, mission[1]
        self._given = [version for _path, version in past]
        states = [((*at, "mission"), version.mission) for at, version in past]
        # Each is judged by itself, with every card that one of them has.
        cards: dict[str, Any] = _cards([state for _path, state in (*states, mission)])
        self._rows = [
            rows
            for at, state in (*states, mission)
            for rows in judged(session, [(at, dataclasses.replace(state, **cards))], wrong)
        ]

    def take(self, who: str) -> None:
        """Add the mission, each state and each version as an entry of the journal."""
        session, mission, title = self._session, self._plan.id, self._plan.title.text("nl")
        becoming = Becoming(session)
        *earlier, now = self._rows
        for version, rows in zip(self._given, earlier, strict=True):
            number, signed = version.number, version.who or who
            becoming.become(rows)
            step(session, STATE, mission=mission, who=who, title=title, number=number)
            add_release(session, mission, version.id, number, version.note)
            step(session, GIVEN_OUT, mission=mission, who=signed, at=version.at, number=number)
        becoming.become(now)


def _cards(states: Sequence[MissionPlan]) -> dict[str, tuple[Any, ...]]:
    """Return every card that one of these has, as the last has it."""
    return {
        kind.name: tuple({card.id: card for state in states for card in getattr(state, kind.name)}
                         .values())
        for kind in CARDS
    }  # fmt: skip

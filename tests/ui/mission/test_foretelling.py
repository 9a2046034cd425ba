"""What a change would bring is told whole, worst first, when nothing else is asked."""

from __future__ import annotations

from dataclasses import replace

from boardplans import NINE, item, plan
from building import at

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.foretelling import Foretelling, after
from delegaties.values.kinds import Severity

VISIT, NEW = item("Bezoek", NINE), item("Nieuw", at(15))
MISSION = plan(VISIT)


def found(severity):
    where = Where(part=Part.PROGRAMME)
    return Finding(rule="lunch", severity=severity, where=where, text=severity.value)


def test_all_is_told_worst_first_of_the_plan_as_it_would_be(qtbot):
    seen, later = [], replace(VISIT, when=at(12))

    def find(given):
        seen.append(given)
        yield from ([found(Severity.INFO)], [], [found(Severity.BLOCK)])

    foretelling = Foretelling(find)
    with qtbot.waitSignal(foretelling.found) as told:
        foretelling.ask(lambda: (MISSION, {VISIT.id: later}))
    assert [each.severity for each in told.args[0]] == [Severity.BLOCK, Severity.INFO]
    assert [each.when for each in seen[0].items] == [at(12)]


def test_what_the_plan_has_not_yet_comes_besides():
    assert after(MISSION, {NEW.id: NEW}).items == (VISIT, NEW)

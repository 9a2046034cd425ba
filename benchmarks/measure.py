"""Comparing our work with a bare lower bound, on the same machine in the same minute.

    report = compare("Calendar of 500 items", ours, bare, at_most=1.3)
    sys.exit(finish([report]))

The two run in turns, so that a busy moment of the machine meets both, and the median of the rounds
counts: of their times, and of the ratio within each round.
A benchmark prints one line per promise and ends with 1 when a promise is broken.
"""

from __future__ import annotations

import gc
import os
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Report:
    """What was promised and what was measured; times are medians in milliseconds.

    With `bare` the promise is a `ratio` of at most `at_most`, without it so many milliseconds.
    """

    what: str
    ours: float
    at_most: float
    bare: float | None = None
    ratio: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the promise was kept."""
        return (self.ours if self.ratio is None else self.ratio) <= self.at_most

    def __str__(self) -> str:
        sign = "ok  " if self.kept else "SLOW"
        if self.bare is None or self.ratio is None:
            return f"{sign} {self.what}: {self.ours:.1f} ms (promised: {self.at_most:g} ms)"
        times = f"{self.ours:.1f} ms against {self.bare:.1f} ms"
        return f"{sign} {self.what}: {self.ratio:.2f}x, {times} (promised: {self.at_most:g}x)"


def milliseconds(work: Work) -> float:
    """Return how long `work` takes, without the collector in between."""
    gc.collect()
    gc.disable()
    try:
        before = time.perf_counter()
        work()
        return (time.perf_counter() - before) * 1000
    finally:
        gc.enable()


def process(command: Sequence[str], **variables: str) -> Work:
    """Return the work of running a whole process to its end; one that fails raises."""
    environment: Mapping[str, str] = os.environ | variables

    def work() -> None:
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)

    return work


def compare(what: str, ours: Work, bare: Work, *, at_most: float, rounds: int = 15) -> Report:
    """Run both in turns, after one round for warming up, and compare their medians."""
    ours()
    bare()
    taken = [(milliseconds(ours), milliseconds(bare)) for _ in range(rounds)]
    return Report(
        what,
        median(mine for mine, _ in taken),
        at_most,
        median(other for _, other in taken),
        median(mine / other for mine, other in taken),
    )


def within(what: str, work: Work, *, at_most: float, rounds: int = 9) -> Report:
    """Measure something to watch that has no lower bound of its own; `at_most` milliseconds."""
    work()
    return Report(what, median(milliseconds(work) for _ in range(rounds)), at_most)


def finish(reports: Iterable[Report]) -> int:
    """Print every report; return the exit code: 1 when a promise is broken."""
    code = 0
    for report in reports:
        print(report)
        code |= not report.kept
    return code

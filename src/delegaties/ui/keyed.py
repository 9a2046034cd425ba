"""What differs between two lists of keys: the smallest steps a view can follow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

R = TypeVar("R")


def runs(at: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each unbroken run in ascending positions."""
    begin = 0
    for place in range(1, len(at) + 1):
        if place == len(at) or at[place] != at[place - 1] + 1:
            yield at[begin], at[place - 1]
            begin = place


def gone(old: Sequence[Hashable], wanted: Collection[Hashable]) -> list[tuple[int, int]]:
    """Return the runs of `old` that are not wanted any more, the last first.

    In that order each can be removed without moving the ones still to come.
    """
    return list(runs([at for at, key in enumerate(old) if key not in wanted]))[::-1]


def new(keys: Sequence[Hashable], have: Collection[Hashable]) -> list[tuple[int, int]]:
    """Return the runs of `keys` that are not there yet, the first first."""
    return list(runs([at for at, key in enumerate(keys) if key not in have]))


def apart(
    old: Sequence[R], rows: Sequence[R], key: Callable[[R], Hashable]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return which runs of `old` are gone (as `gone`), and which of `rows` are new (as `new`).

    Rows that are the same object in both have the same key, which then needs no look: keys are
    slow to compare by the thousand.
    """
    had, have = set(map(id, old)), set(map(id, rows))
    left = {at: row for at, row in enumerate(old) if id(row) not in have}
    came = {at: row for at, row in enumerate(rows) if id(row) not in had}
    if left and came:
        ours, theirs = ({at: key(row) for at, row in each.items()} for each in (left, came))
        stay = set(ours.values()) & set(theirs.values())
        left, came = (
            {at: row for at, row in each.items() if keys[at] not in stay}
            for each, keys in ((left, ours), (came, theirs))
        )
    return list(runs(list(left)))[::-1], list(runs(list(came)))


def without(rows: Sequence[R], places: Iterable[tuple[int, int]]) -> Sequence[R]:
    """Return `rows` without these runs."""
    left = list(rows)
    for first, last in sorted(places, reverse=True):
        del left[first : last + 1]
    return left


def differing(old: Sequence[object], rows: Sequence[object]) -> list[int]:
    """Return where two lists of equal length differ; the same object is equal without a look."""
    return [
        at
        for at, (had, row) in enumerate(zip(old, rows, strict=True))
        if row is not had and row != had
    ]

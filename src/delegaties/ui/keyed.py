"""What differs between two lists of keys: the smallest steps a view can follow."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence


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


def differing(old: Sequence[object], rows: Sequence[object]) -> list[int]:
    """Return where two lists of equal length differ; the same object is equal without a look."""
    return [
        at
        for at, (had, row) in enumerate(zip(old, rows, strict=True))
        if row is not had and row != had
    ]

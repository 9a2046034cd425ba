"""Cities to put in lists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class City:
    name: str
    people: int = 0


def cities(count, start=0):
    return [City(f"City {number:04}") for number in range(start, start + count)]

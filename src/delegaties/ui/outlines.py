"""The files of the icons, in a colour."""

from __future__ import annotations

from functools import cache

from delegaties import resources


def svg(name: str, colour: str) -> bytes:
    """Return the icon `name` in one colour ("#rrggbb"); a name without a file is a bug."""
    return outline(name).replace("currentColor", colour).encode()


@cache
def outline(name: str) -> str:
    """Return the icon as drawn, with `currentColor` for its colour."""
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")

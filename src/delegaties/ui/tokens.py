"""The colours of the window as data: light and dark, and the contrast between two of them.

Names have dots: "muted", "severity.warn.tint", "party.A.line". Nothing here needs Qt. The ratios
are those of WCAG 2.2 (relative luminance); a house style's own accent is made darker or lighter
until it can be read on every ground it may stand on.
"""

from __future__ import annotations

import colorsys
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from delegaties import resources

TEXT = 4.5
"""The least contrast of text (WCAG 1.4.3)."""
MARK = 3.0
"""The least contrast of an outline, a ring or a mark (WCAG 1.4.11)."""
GROUNDS = ("window", "surface", "raised", "band")
_STEP = 0.01
_TINT, _CHOSEN = 0.14, 0.20

Tokens = Mapping[str, str]


@cache
def tokens(scheme: str) -> Tokens:
    """Return the colours of "light" or "dark" as "#rrggbb" by name."""
    file = resources.path("styles/tokens.toml")
    return dict(_flat(tomllib.loads(file.read_text(encoding="utf-8"))[scheme]))


def with_accent(scheme: str, accent: str | None) -> Tokens:
    """Return the colours with an office's own accent, fitted so that it can be read."""
    own = tokens(scheme)
    if not accent:
        return own
    fitted = readable(accent, scheme)
    dark = scheme == "dark"
    return {
        **own,
        "accent": fitted,
        "on-accent": _best(fitted, own["text"], own["window"], "#FFFFFF", "#000000"),
        "accent-tint": mixed(own["surface"], fitted, _TINT),
        "selection": mixed(own["surface"], fitted, _CHOSEN),
        "selection-text": "#FFFFFF" if dark else own["text"],
    }


def readable(accent: str, scheme: str) -> str:
    """Return the accent, darker (on light) or lighter (on dark) where it would be hard to read."""
    own = tokens(scheme)
    hue, light, full = colorsys.rgb_to_hls(*_parts(accent))
    step, end = (_STEP, 1.0) if scheme == "dark" else (-_STEP, 0.0)
    fitted = accent
    while not _reads(fitted, own) and light != end:
        light = min(1.0, max(0.0, light + step))
        fitted = _hex(colorsys.hls_to_rgb(hue, light, full))
    return fitted


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(ground: str, colour: str, share: float) -> str:
    """Return `ground` with a share (0 to 1) of `colour` in it."""
    pairs = zip(_parts(ground), _parts(colour), strict=True)
    a, b, c = (below + (above - below) * share for below, above in pairs)
    return _hex((a, b, c))


def _reads(accent: str, own: Tokens) -> bool:
    grounds = [own[name] for name in GROUNDS]
    grounds += [mixed(own["surface"], accent, share) for share in (_TINT, _CHOSEN)]
    return all(contrast(accent, ground) >= TEXT for ground in grounds)


def _best(ground: str, *colours: str) -> str:
    return max(colours, key=lambda colour: contrast(colour, ground))


def _flat(table: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{before}{name}.")
        else:
            found.append((before + name, value))
    return found


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG
        for part in _parts(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

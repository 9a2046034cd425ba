"""Who leads, in words: for the head of a day, and for what follows from an attendance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from delegaties.plan.leading import Leading, leading
from delegaties.plan.lookup import Lookup
from delegaties.ui.language import _, current


def leads(lookup: Lookup, stretches: Sequence[Leading]) -> str:
    """Return who leads one after the other: “M. Veeningen, from 13:00 J. de Vries”."""
    return ", ".join(_stretch(lookup, each) for each in stretches) or _("nobody")


def _stretch(lookup: Lookup, each: Leading) -> str:
    words = current()
    name = lookup.name_of(each.part, words.language) if each.part is not None else _("nobody")
    if each.begins is None:
        return name
    return _("from {time} {name}", time=words.time(each.begins), name=name)


def led_by(lookup: Lookup, day: date) -> str:
    """Return who leads on a day; empty for a mission that has no leader.

    The hours before the leader comes and after they left are not told, unless nobody comes.
    """
    stretches = leading(lookup.plan, day)
    stretches = tuple(each for each in stretches if each.part is not None) or stretches
    return _("led by {names}", names=leads(lookup, stretches)) if stretches else ""

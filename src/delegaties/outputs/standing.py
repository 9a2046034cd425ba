"""In words, of which version a document is; read by every book and calendar."""

from __future__ import annotations

from delegaties.i18n import N_, Words
from delegaties.plan.releases import Standing


def standing_text(standing: Standing, words: Words) -> str:
    """Return of which version a document is: “Version 3, and 4 changes since”."""
    if not standing.changes:
        return words.text(N_("Version {number}"), number=standing.number)
    return words.plural(
        "Version {number} and {n} change since",
        "Version {number} and {n} changes since",
        standing.changes,
        number=standing.number,
    )


def standing_short(standing: Standing, words: Words) -> str:
    """Return the same where there is little room: “version 3 (+4)”."""
    if not standing.changes:
        return words.text(N_("version {number}"), number=standing.number)
    return words.text(
        N_("version {number} (+{changes})"), number=standing.number, changes=standing.changes
    )

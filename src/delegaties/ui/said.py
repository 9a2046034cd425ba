"""What was done, in the words of who reads it: for undo, for the history, for a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, time

from delegaties.i18n import N_
from delegaties.store.entries import Change, Entry
from delegaties.ui.language import current

UNDID, REDID = N_("Undone: {what}"), N_("Redone: {what}")


def in_words(done: Entry | Change | None) -> str:
    """Return what was done in the reader's language; empty for None.

    A parameter called `what` is itself a message id ("a cost"), so that it is translated too;
    `day`, `date` and `time` are ISO texts in the journal, written as this reader writes them.
    """
    if done is None:
        return ""
    words, params = current(), dict(done.params)
    for name, read in _PARAMETERS.items():
        if name in params:
            with suppress(ValueError):  # a name that was scrubbed is "…"
                params[name] = read(str(params[name]))
    return words.text(done.label, **params)


def in_history(entry: Entry) -> str:
    """Return what an entry of the history did: an undo and a redo say that they are one."""
    if not entry.reverts:
        return in_words(entry)
    return said(UNDID if entry.is_undo else REDID, entry)


def said(step: str, done: Entry | Change | None) -> str:
    """Return that something was undone or redone; empty for None."""
    return current().text(step, what=in_words(done)) if done else ""


_PARAMETERS: Mapping[str, Callable[[str], object]] = {
    "what": lambda message: current().text(message),
    "day": date.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}

"""How long work tells how far it is, and how it is told to stop."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818  not an error: the user wanted it
    """The user stopped the work; the caller shows nothing."""


class Progress(Protocol):
    """Called between the steps of long work, in the thread that does the work."""

    def __call__(self, done: int, total: int) -> None:
        """Report that `done` of `total` steps are behind us; raise Cancelled to stop here."""


def quietly(done: int, total: int) -> None:
    """Take no notice: the Progress of scripts and tests."""

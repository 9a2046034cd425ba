"""Going through the points of attention one by one, also while they change underneath."""

from __future__ import annotations

from collections.abc import Sequence

from delegaties.checks.finding import Finding


class Walk:
    """Where somebody is on the way through a list of findings.

    A finding that is mended leaves a gap: the next one is then what took its place.
    """

    def __init__(self) -> None:
        self.finding: Finding | None = None
        self._place = 0

    @property
    def key(self) -> str:
        """The key of the finding last gone to; empty before the first."""
        return self.finding.key if self.finding is not None else ""

    def goes_to(self, finding: Finding, found: Sequence[Finding]) -> None:
        """Remember the finding that is gone to, and its place among those shown."""
        self.finding = finding
        self._place = self.number(found) or 0

    def number(self, found: Sequence[Finding]) -> int:
        """Return the how-manieth of those shown it is, as far as it is still found; else 0."""
        keys = [each.key for each in found]
        if self.key not in keys:
            return 0
        self._place = keys.index(self.key) + 1
        self.finding = found[self._place - 1]
        return self._place

    def step(self, found: Sequence[Finding], by: int) -> Finding | None:
        """Return the next finding (or the one before), around the end; None when there is none."""
        if not found:
            return None
        at = self.number(found)
        if at:
            return found[(at - 1 + by) % len(found)]
        gap = max(0, self._place - 1)
        return found[(gap if by > 0 else gap - 1) % len(found)]

    def ends(self) -> None:
        """Forget where it was."""
        self.finding, self._place = None, 0

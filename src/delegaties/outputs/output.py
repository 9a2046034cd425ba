"""What an output is: a plan goes in, files come out."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.values.audience import Audiences


class Output(Protocol):
    """One thing that can be exported; menu, command line and tests go through all of them."""

    @property
    def name(self) -> str:
        """What the user calls it, as a message id."""

    @property
    def audiences(self) -> Audiences:
        """For whom it may be made."""

    @property
    def formats(self) -> tuple[str, ...]:
        """The file name endings it can write, the usual one first, without a dot."""

    @property
    def options(self) -> type[Any]:
        """A frozen dataclass of choices, all with a default."""

    def write(
        self, plan: MissionPlan, options: Any, target: Path, progress: Progress
    ) -> list[Path]:
        """Write the files of a plan that is already limited to its audience; return their paths.

        Raises WriteError when a file cannot be written, and lets Cancelled through; either way
        an earlier file stays as it was.
        """

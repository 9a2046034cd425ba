"""What a check finds: a sentence, how bad it is, and where to click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from delegaties.values.kinds import Severity


class Part(StrEnum):
    """The part of a mission that a finding belongs to: a tab in the window."""

    OVERVIEW = "overview"
    DELEGATION = "delegation"
    PROGRAMME = "programme"
    ORGANISATIONS = "organisations"
    DECISION = "decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place to click.

    `row_id` is the item, participation or involvement (None: the mission itself), `field` the
    name of the form's field, `day` the day of the programme it shows on.
    """

    part: Part
    row_id: UUID | None = None
    field: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One point of attention.

    `text` is a message id, filled with `params` in the reader's language; `detail` is a second,
    lesser line in the same way. `about` are the rows that together make it what it is: with the
    rule they form the key, which stays the same while the fault stays, whatever the words become.
    """

    rule: str
    severity: Severity
    where: Where
    text: str
    params: Mapping[str, object] = field(default_factory=dict)
    detail: str = ""
    about: tuple[object, ...] = ()

    @property
    def key(self) -> str:
        """Names this finding, also after a restart: what an acceptance refers to."""
        return ":".join((self.rule, *sorted(str(each) for each in self.about)))

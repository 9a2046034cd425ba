"""What a check finds: a sentence, how bad it is, and where to click."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from delegaties.i18n import Words
from delegaties.values.kinds import Severity
from delegaties.values.labels import label
from delegaties.values.texts import Texts
from delegaties.values.when import When


class Country(str):
    """A parameter: the ISO 3166-1 code of a country, told by its name."""

    __slots__ = ()


class Language(str):
    """A parameter: the ISO 639-1 code of a language, told by its name."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class InYear:
    """A parameter: a date that is told with its year, because it may lie far away."""

    day: date


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
class Move:
    """What would mend a finding: an item at another time."""

    item_id: UUID
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One point of attention.

    `text` is a message id, filled with `params` in the reader's language; `detail` is a second,
    lesser line in the same way (`sentence` and `second_line` write them). `about` are the rows
    that together make it what it is: with the rule they form the key, which stays the same while
    the fault stays, whatever the words become. `severity` is the rule's own; `all.findings` puts
    the office's in its place.
    """

    rule: str
    severity: Severity
    where: Where
    text: str
    params: Mapping[str, object] = field(default_factory=dict)
    detail: str = ""
    about: tuple[object, ...] = ()
    fix: Move | None = None

    @property
    def key(self) -> str:
        """Names this finding, also after a restart: what an acceptance refers to."""
        return ":".join((self.rule, *sorted(str(each) for each in self.about)))


def sentence(finding: Finding, words: Words) -> str:
    """Return what is wrong, in the reader's language."""
    return words.text(finding.text, **_params(finding, words))


def second_line(finding: Finding, words: Words) -> str:
    """Return where it is, in the reader's language; empty when the sentence says it all."""
    return words.text(finding.detail, **_params(finding, words)) if finding.detail else ""


def _params(finding: Finding, words: Words) -> dict[str, object]:
    return {name: _told(value, words) for name, value in finding.params.items()}


def _told(value: object, words: Words) -> object:  # noqa: PLR0911  one return per kind of value reads best
    """Return a parameter as the reader expects it; the rest is left to `Words.text`."""
    match value:
        case Texts():
            return value.text(words.language)
        case StrEnum():
            return words.text(label(value))
        case InYear():
            return words.date_plain(value.day)
        case Country():
            return words.country(value)
        case Language():
            return words.language_name(value)
        case timedelta():
            return words.duration(value)
        case tuple():
            return words.listed(str(_told(each, words)) for each in value)
        case _:
            return value

"""Names of persons, in parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from delegaties.values.folding import fold
from delegaties.values.kinds import NameOrder


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name.

    `prefix` is a tussenvoegsel ("van der"), `native` the name in its own script and
    `native_language` that script's language (ISO 639-1), so that paper picks the right glyphs.
    """

    given: str = ""
    prefix: str = ""
    family: str = ""
    native: str = ""
    native_language: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST
    pronunciation: str = ""

    @property
    def full(self) -> str:
        """The name as it is written in a sentence, in its own order; the native name if alone."""
        surname = " ".join(filter(None, (self.prefix, self.family)))
        parts = (self.given, surname)
        if self.order is NameOrder.FAMILY_FIRST:
            parts = (surname, self.given)
        return " ".join(filter(None, parts)) or self.native

    @property
    def with_native(self) -> str:
        """The Latin form, then the name in its own script: "Yamada Taro 山田 太郎"."""
        full = self.full
        return f"{full} {self.native}" if self.native and self.native != full else full

    @property
    def surname(self) -> str:
        """The family name with its prefix, capitalised as when it stands alone: "Van der Loo"."""
        text = " ".join(filter(None, (self.prefix, self.family)))
        return text[:1].upper() + text[1:] if self.prefix else text or self.given or self.native

    @property
    def listed(self) -> str:
        """The name as an alphabetical list has it: "Loo, Anna van der"."""
        if not self.family:
            return self.full
        rest = " ".join(filter(None, (self.given, self.prefix)))
        return f"{self.family}, {rest}" if rest else self.family

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The Dutch order: by family name, the prefix counting last."""
        return fold(self.family or self.given or self.native), fold(self.given), fold(self.prefix)

    @property
    def initials(self) -> str:
        """At most two letters for a round mark beside the name."""
        letters = [part.strip()[0] for part in (self.given, self.family) if part.strip()]
        return "".join(letters).upper() or self.native[:1]


def name_of(row: Any) -> PersonName:
    """Return the name from the columns of a person's row."""
    return PersonName(
        row.given,
        row.prefix,
        row.family,
        row.native,
        row.native_language,
        row.name_order,
        row.pronunciation,
    )

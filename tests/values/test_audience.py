"""Who may see a field is declared on the field."""

from __future__ import annotations

import dataclasses

from delegaties.values.audience import STAFF, declared, seen_by


def test_a_declaration_is_read_back_and_its_absence_noticed():
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Card:
        notes: str = seen_by(STAFF, default="")
        forgotten: str = ""

    notes, forgotten = dataclasses.fields(Card)
    assert declared(notes) == STAFF
    assert declared(forgotten) is None
    assert Card().notes == ""

"""A document says of which version it is, and how much changed since."""

from __future__ import annotations

from delegaties.i18n import words
from delegaties.outputs.standing import standing_short, standing_text
from delegaties.plan.releases import Standing


def test_a_version_tells_how_much_changed_since():
    nl = words("nl")
    assert standing_text(Standing(2, 0), nl) == "Versie 2"
    assert standing_text(Standing(2, 1), nl) == "Versie 2 en 1 wijziging sindsdien"
    assert standing_text(Standing(2, 4), nl) == "Versie 2 en 4 wijzigingen sindsdien"
    assert standing_short(Standing(2, 0), nl) == "versie 2"
    assert standing_short(Standing(2, 4), nl) == "versie 2 (+4)"

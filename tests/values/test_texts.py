"""A text per language."""

from __future__ import annotations

from delegaties.values.texts import Texts


def test_a_missing_language_falls_back_and_says_so():
    title = Texts.of(nl="Bezoek")
    assert title.best("en") == ("Bezoek", "nl")
    assert title.missing(("nl", "en")) == ("en",)
    assert Texts().missing(("nl", "en")) == ()


def test_replacing_with_nothing_removes_the_language():
    title = Texts.of(nl="Bezoek", en="Visit")
    assert title.replaced("en", "") == Texts.of(nl="Bezoek")
    assert title.get("en") == "Visit"

"""A text per language."""

from __future__ import annotations

from delegaties.values.texts import Texts, put


def test_a_missing_language_falls_back_and_says_so():
    title = Texts.of(nl="Bezoek")
    assert title.best("en") == ("Bezoek", "nl")
    assert title.missing(("nl", "en")) == ("en",)
    assert Texts().missing(("nl", "en")) == ()


def test_replacing_with_nothing_removes_the_language():
    title = Texts.of(nl="Bezoek", en="Visit")
    assert title.replaced("en", "") == Texts.of(nl="Bezoek")
    assert title.get("en") == "Visit"


def test_a_value_is_put_under_its_name_and_a_text_by_language():
    values = {"title": Texts.of(nl="Reis", en="Journey"), "departs": None}
    put(values, "departs", 1)
    put(values, "title.nl", "Bezoek")
    assert values == {"title": Texts.of(nl="Bezoek", en="Journey"), "departs": 1}

from __future__ import annotations

from delegaties.outputs.print.hyphens import places


def test_dutch_and_english_words_are_divided_by_their_own_rules():
    assert 8 in places("bestuursadviseur", "nl")
    assert 5 in places("interpreter", "en")


def test_short_words_numbers_and_unknown_languages_are_left_whole():
    assert places("gemeente", "xx") == ()
    assert places("adres", "nl") == ()
    assert places("06-00000001", "nl") == ()

"""Type-ahead over a list."""

from __future__ import annotations

from delegaties.ui.fields.pick import Option, fitting
from delegaties.values.folding import fold

CITIES = [Option(name, name, search=fold(name)) for name in ("New York", "York", "Łódź", "Osaka")]


def test_words_may_be_typed_in_any_order_without_accents():
    assert [option.value for option in fitting(CITIES, "york n")] == ["New York"]
    assert [option.value for option in fitting(CITIES, "LODZ")] == ["Łódź"]


def test_what_begins_with_the_text_comes_first():
    assert [option.value for option in fitting(CITIES, "york")] == ["York", "New York"]


def test_without_a_text_everything_is_offered_up_to_a_number():
    assert fitting(CITIES, "", 2) == CITIES[:2]


def test_an_option_is_told_by_more_than_its_name():
    assert Option(1, "Osaka", "Japan").line == "Osaka · Japan"

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from delegaties.store.search import folded
from delegaties.values.folding import fold
from delegaties.values.texts import Texts


def test_all_parts_and_all_languages_count():
    text = folded("’s-Gravenhage", None, Texts.of(nl="Straße", en="Øst"), "")
    assert text == "'s-gravenhage ost strasse"


@given(st.text(), st.text())
def test_what_is_typed_is_found_in_what_it_was_taken_from(first, second):
    for word in fold(second).split():
        assert word in folded(first, second)

"""A party that has only its letter is called by it once."""

from __future__ import annotations

import pytest

from delegaties.values.parties import lettered, own_name


@pytest.mark.parametrize("name", ["Groep B", "groep b", "Group B", "Party  B", "B", ""])
def test_a_name_that_repeats_the_letter_says_nothing(name):
    assert own_name(name, "B") == ""


@pytest.mark.parametrize("name", ["DUJAT", "Groep A", "Team B", "Groep B en C", "Groep van B"])
def test_any_other_name_is_its_own(name):
    assert own_name(name, "B") == name


def test_the_letter_stands_before_the_name_and_once_without():
    assert lettered("DUJAT", "B") == "B DUJAT"
    assert lettered("Groep B", "B") == "B"

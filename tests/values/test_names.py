"""Names of persons, in parts."""

from __future__ import annotations

from delegaties.values.kinds import NameOrder
from delegaties.values.names import PersonName


def test_a_tussenvoegsel_stands_in_the_name_and_does_not_count_in_the_list():
    people = [
        PersonName("Pieter", "van der", "Zwaag"),
        PersonName("Hendrik", "’t", "Hart"),
        PersonName("Anna", "", "Brandsma"),
    ]
    listed = sorted(people, key=lambda name: name.sort_key)
    assert [name.listed for name in listed] == [
        "Brandsma, Anna", "Hart, Hendrik ’t", "Zwaag, Pieter van der",
    ]  # fmt: skip
    assert people[0].full == "Pieter van der Zwaag"
    assert people[0].surname == "Van der Zwaag"


def test_a_family_name_may_come_first_and_the_own_script_follows():
    name = PersonName("Taro", "", "Yamada", "山田 太郎", "ja", NameOrder.FAMILY_FIRST)
    assert name.full == "Yamada Taro"
    assert name.with_native == "Yamada Taro 山田 太郎"


def test_a_name_that_has_only_its_own_script_is_shown_once():
    name = PersonName(native="李小龍", native_language="zh")
    assert (name.full, name.with_native, name.initials) == ("李小龍", "李小龍", "李")

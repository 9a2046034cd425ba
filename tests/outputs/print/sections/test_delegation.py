from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from outputs.print.plans import rich
from outputs.print.reading import bodies, book


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith("Delegatie\n"))


def test_both_sides_stand_under_their_own_head_in_order_of_precedence():
    text = page(rich())
    order = [
        "Onze delegatie",
        "Maria Veeningen",
        "Pieter van der Zwaag",
        "Łukasz Wiśniewski",
        "ambtenaren n.t.b.",
        "Gastheren en gesprekspartners",
        "Yamada Taro",
        "Đặng Văn Ất",
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_a_participant_has_role_function_window_and_form_of_address():
    text = page(rich())
    assert "wethouder Economie, Gemeente Almere" in text
    assert "aanspreken als: wethouder · spreekt Nederlands, Engels" in text
    assert "zo 14 mei – do 18 mei" in text
    assert "Yamada Taro 山田 太郎 [ja-ma-da]" in text


def test_people_still_to_be_named_are_counted():
    assert "ambtenaren n.t.b. 2 personen" in page(rich())


def test_a_window_may_be_open_at_one_end_and_have_a_clock():
    late = replace(rich().participations[1], from_time=time(15, 5), until_date=None)
    assert "vanaf zo 14 mei 15.05" in page(replace(rich(), participations=(late,)))
    early = replace(late, from_date=None, until_date=date(2023, 5, 18))
    assert "tot do 18 mei" in page(replace(rich(), participations=(early,)))


def test_a_clock_of_home_is_told_as_it_is_where_the_mission_is():
    part = replace(
        rich().participations[1], from_date=None, until_date=date(2023, 5, 17),
        until_time=time(12), zone="Europe/Amsterdam",
    )  # fmt: skip
    assert "tot wo 17 mei 19.00" in page(replace(rich(), participations=(part,)))

from __future__ import annotations

from dataclasses import replace

from outputs.print.plans import key, rich
from outputs.print.reading import bodies, book

from delegaties.plan.mission import Practical
from delegaties.values.kinds import PracticalKind
from delegaties.values.texts import Texts

TITLE = "Praktische informatie\n"


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith(TITLE))


def test_hotels_have_nights_address_and_telephone():
    text = page(rich())
    for part in ("14–17 mei 2023", "3 nachten", "Hotel Nakanoshima", "Nakanoshima 5-3-68", "+81 6"):
        assert part in text


def test_subjects_have_a_head_once_and_emergencies_stand_elsewhere():
    more = Practical(id=key("m"), kind=PracticalKind.MONEY, text=Texts.of(nl="Fooi is ongewoon."))
    plan = replace(rich(), practicals=(*rich().practicals[:2], more, rich().practicals[2]))
    text = page(plan)
    assert text.count("Geld") == 1
    assert "Fooi is ongewoon." in text
    assert "Politie" not in text


def test_without_anything_practical_there_is_no_such_page():
    plan = replace(rich(), stays=(), practicals=())
    assert not any(text.startswith(TITLE) for text in bodies(book(plan)))

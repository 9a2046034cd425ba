from __future__ import annotations

from dataclasses import replace

from outputs.print.plans import rich
from outputs.print.reading import bodies, book

TITLE = "Belangrijke nummers\n"


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith(TITLE))


def test_emergencies_come_first_then_who_to_call():
    text = page(rich())
    order = ["Bij nood", "Politie 110", "Reisleiding", "Pieter van der Zwaag", "06 0000 0002"]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_the_number_given_for_the_task_goes_before_the_persons_own():
    contact = replace(rich().key_contacts[0], phone="06 0000 0099")
    text = page(replace(rich(), key_contacts=(contact,)))
    assert "06 0000 0099" in text
    assert "06 0000 0002" not in text


def test_without_contacts_there_is_no_such_page():
    plan = replace(rich(), key_contacts=(), practicals=())
    assert not any(TITLE in text for text in bodies(book(plan))[2:])

from __future__ import annotations

from dataclasses import replace

from outputs.print.plans import huge, rich
from outputs.print.reading import bodies, book

TITLE = "Programma in één oogopslag\n"


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith(TITLE))


def test_every_item_has_a_line_with_its_time_and_what_is_special():
    lines = page(rich()).splitlines()
    assert any(line.endswith("9.30–11.30 Bezoek Yanmar · groep A") for line in lines)
    assert any(line.endswith("nader te bepalen Bezoek Kobelco · aangevraagd") for line in lines)
    assert any(line.startswith("Ma 15 mei") for line in lines)


def test_a_day_that_runs_over_says_so_on_the_next_page():
    pages = [text for text in bodies(book(huge())) if "za 14" in text or "(vervolg)" in text]
    assert "zo 14 mei (vervolg)" in "".join(pages)


def test_a_mission_without_items_has_no_such_page():
    assert not any(TITLE in text for text in bodies(book(replace(rich(), items=())))[2:])

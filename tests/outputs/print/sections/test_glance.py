from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from outputs.print.plans import huge, rich
from outputs.print.reading import bodies, book

from delegaties.values.kinds import Certainty

TITLE = "Programma in één oogopslag\n"


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith(TITLE))


def test_every_item_has_a_line_with_its_time_and_what_is_special():
    lines = page(rich()).splitlines()
    assert any(line.endswith("9.30–11.30 Bezoek Yanmar · groep A") for line in lines)
    assert any(line.endswith("nader te bepalen Bezoek Kobelco · aangevraagd") for line in lines)
    assert any(line.startswith("Ma 15 mei") for line in lines)


@pytest.mark.parametrize(("language", "time_shown"), [("nl", "ca. 12.15–12.30"), ("en", "12:30")])
def test_air_stands_between_a_long_time_and_the_title(language, time_shown):
    plan = rich()
    visit = next(item for item in plan.items if item.title.get("nl") == "Bezoek Yanmar")
    start = replace(visit.when.start, time=time(12, 15))
    end = replace(visit.when.end, time=time(12, 30))
    when = replace(visit.when, start=start, end=end, certainty=Certainty.APPROXIMATE)
    data = book(replace(plan, items=(replace(visit, when=when),)), language=language)
    glances = [text for text in bodies(data) if text.startswith((TITLE, "Programme at a glance"))]
    assert f"{time_shown} Bezoek Yanmar" in " ".join(glances[0].split())


def test_a_day_that_runs_over_says_so_on_the_next_page():
    pages = [text for text in bodies(book(huge())) if "za 14" in text or "(vervolg)" in text]
    assert "zo 14 mei (vervolg)" in "".join(pages)


def test_a_mission_without_items_has_no_such_page():
    assert not any(TITLE in text for text in bodies(book(replace(rich(), items=())))[2:])

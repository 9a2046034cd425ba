from __future__ import annotations

from dataclasses import replace

from outputs.print.plans import between, item, key, rich
from outputs.print.reading import bodies, book


def body(plan, **options) -> list[str]:
    return [text for text in bodies(book(plan, **options)) if "DAG " in text or "DAY " in text]


def test_a_day_is_headed_by_its_number_date_city_clock_and_dress():
    text = "\n".join(body(rich()))
    head = "DAG 3 VAN 7\nMaandag 15 mei · Osaka\nAmsterdam + 7 uur · kleding: donker pak\n8.00–8.30"
    assert head in text


def test_short_days_share_a_page_and_long_ones_begin_a_new_one():
    busy = tuple(
        replace(item(f"Bezoek {n}", between(16, "09:00", "10:00")), id=key(f"b{n}"))
        for n in range(20)
    )
    assert len(body(rich())) == 1
    pages = body(replace(rich(), items=(*rich().items, *busy)))
    assert len(pages) == 3
    assert pages[1].startswith("DAG 4 VAN 7")


def test_days_are_told_in_english_too():
    text = "\n".join(body(rich(), language="en"))
    assert "DAY 3 OF 7\nMonday 15 May · Osaka\nAmsterdam + 7 h · dress: dark suit" in text

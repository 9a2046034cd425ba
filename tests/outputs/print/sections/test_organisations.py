from __future__ import annotations

from dataclasses import replace

from outputs.print.plans import rich
from outputs.print.reading import bodies, book

from delegaties.values.kinds import VisitStatus


def page(plan) -> str:
    return next(text for text in bodies(book(plan)) if text.startswith("Organisaties\n"))


def test_an_organisation_has_facts_contact_moments_and_profile():
    text = page(rich())
    for part in (
        "Yanmar ヤンマーホールディングス株式会社",
        "Bedrijf · motoren en energiesystemen · Osaka, Japan · 145 medewerkers bij ons",
        "Chayamachi 1-32, Kita-ku, Osaka · https://yanmar.example.org",
        "Contact: Yamada Taro 山田 太郎 · via Consulaat-generaal Osaka",
        "In het programma: ma 15 mei 9.30–11.30",
        "Familiebedrijf sinds 1912.",
        "onderdeel van Yakult Honsha",
    ):
        assert part in text


def test_a_sector_is_told_in_the_language_of_the_book():
    whole = "\n".join(bodies(book(rich(), language="en")))
    assert "Company · engines and energy systems · Osaka, Japan" in whole


def test_who_declined_is_not_in_the_book_and_who_has_not_answered_is_marked():
    asked, declined = (
        replace(rich().involvements[0], status=status)
        for status in (VisitStatus.ASKED, VisitStatus.DECLINED)
    )
    assert "gevraagd" in page(replace(rich(), involvements=(asked,)))
    pages = bodies(book(replace(rich(), involvements=(declined,))))
    assert not any(text.startswith("Organisaties\n") for text in pages)

"""What an item is called tells what it is."""

from __future__ import annotations

import pytest

from delegaties.values.guessing import DEFAULT, kind_of
from delegaties.values.kinds import ItemKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Gezamenlijke lunch", ItemKind.MEAL),
        ("Welkomstdiner", ItemKind.MEAL),
        ("Ontbijtbriefing", ItemKind.MEAL),
        ("Breakfast with the mayor", ItemKind.MEAL),
        ("Receptie Hôtel de Ville", ItemKind.RECEPTION),
        ("Vlucht KL 867", ItemKind.FLIGHT),
        ("Flight home", ItemKind.FLIGHT),
        ("Bus naar de lunch", ItemKind.TRANSFER),
        ("Taxi’s naar Kobelco", ItemKind.TRANSFER),
        ("Trein naar Lyon", ItemKind.TRAIN),
        ("Ondertekening en persmoment", ItemKind.SIGNING),
        ("Press conference", ItemKind.PRESS),
        ("Persconferentie", ItemKind.PRESS),
        ("Bedrijfsbezoek Yanmar", ItemKind.VISIT),
        ("VISIT TO YANMAR", ItemKind.VISIT),
        ("Rondetafel winkelketens", ItemKind.ROUND_TABLE),
        ("Vrije middag", ItemKind.FREE),
    ],
)
def test_the_first_word_that_tells_what_it_is_decides(title, kind):
    assert kind_of(title) is kind


@pytest.mark.parametrize(
    "title", ["", "Yanmar", "Business club", "Training", "Personeelsdag", "Vluchtelingenraad"]
)
def test_a_word_that_only_looks_alike_tells_nothing(title):
    assert kind_of(title) is DEFAULT

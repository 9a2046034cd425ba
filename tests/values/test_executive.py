"""Titles of mayors and aldermen."""

from __future__ import annotations

import pytest

from delegaties.values.executive import sounds_executive
from delegaties.values.texts import Texts


@pytest.mark.parametrize(
    "title",
    [
        "burgemeester", "Wethouder wonen en stad", "wnd. burgemeester", "Loco-burgemeester",
        "locoburgemeester", "Waarnemend burgemeester", "Mayor of Ghent", "deputy mayor",
        "Alderwoman, housing", "wethouder (portefeuille economie)",
    ],
)  # fmt: skip
def test_mayors_and_aldermen_are_known_by_their_title(title):
    assert sounds_executive(Texts.of(nl="", en=title))


@pytest.mark.parametrize(
    "title",
    ["", "Oud-wethouder", "wethoudersadviseur", "Mayor’s office manager", "burgemeesterssecretaris",
     "bestuursadviseur van de wethouder", "directeur"],
)  # fmt: skip
def test_those_who_work_for_them_or_once_were_are_not(title):
    assert not sounds_executive(Texts.of(nl=title))

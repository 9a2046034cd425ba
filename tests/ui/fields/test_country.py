"""Countries by name."""

from __future__ import annotations

from forming import Keeper, form_of, typed

from delegaties.ui import language
from delegaties.ui.form import Field, Kind

COUNTRY = Field("country", "Country", Kind.COUNTRY)


def test_a_country_is_found_by_part_of_its_name_or_its_code(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, COUNTRY, keeper=keeper, country="NL")
    assert form.field("country").edit.text() == "Nederland"
    for text, code in (("zuid-kor", "KR"), ("Japan", "JP"), ("", "")):
        typed(qtbot, form.field("country").edit, text or "x")
        if not text:
            form.field("country").edit.clear()
        assert form.field("country").value() == code


def test_it_is_named_in_the_windows_language(qtbot):
    language.use("en")
    form = form_of(qtbot, COUNTRY, country="NL")
    assert form.field("country").edit.text() == "Netherlands"


def test_what_is_no_country_is_refused(qtbot):
    form = form_of(qtbot, COUNTRY)
    typed(qtbot, form.field("country").edit, "Atlantis")
    assert not form.commit_pending()
    assert "Atlantis" in form.error("country")

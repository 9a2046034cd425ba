from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties import resources
from delegaties.errors import RefusedError
from delegaties.i18n import N_, sort_key, words

NL, EN = words("nl"), words("en")
MONDAY = date(2023, 5, 15)

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Move {title}"
msgstr "Verplaats {title}"

msgid "{n} day of {total}"
msgid_plural "{n} days of {total}"
msgstr[0] "{n} dag van {total}"
msgstr[1] "{n} dagen van {total}"
"""


@pytest.fixture
def dutch(tmp_path, monkeypatch):
    """Dutch words from a small catalogue of our own."""
    import io

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    from delegaties.i18n import Words

    folder = tmp_path / "locales" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "delegaties.mo").open("wb") as file:
        write_mo(file, read_po(io.StringIO(CATALOGUE), "nl"))
    monkeypatch.setattr(resources, "path", lambda name: tmp_path / name)
    return Words("nl")


def test_a_message_is_translated_and_filled_in(dutch):
    assert dutch.text("Move {title}", title="Yanmar {x}") == "Verplaats Yanmar {x}"


def test_the_form_goes_with_the_number(dutch):
    form = ("{n} day of {total}", "{n} days of {total}")
    assert dutch.plural(*form, 1, total=9) == "1 dag van 9"
    assert dutch.plural(*form, 3, total=9) == "3 dagen van 9"
    assert dutch.plural(*form, 1_234, total=9) == "1.234 dagen van 9"


def test_without_a_translation_a_message_stays_english(dutch):
    assert dutch.text("Delete {title}", title="x") == "Delete x"
    assert words("tlh").text("Move {title}", title="x") == "Move x"
    assert dutch.text("") == ""


def test_parameters_are_written_in_the_language_of_the_sentence():
    sentence = "{day}, {clock}, {at}, {rate}, year {year}"
    at = datetime(2023, 5, 15, 21, 5, tzinfo=UTC)
    params = {"day": MONDAY, "clock": time(9, 30), "at": at, "rate": Decimal("1.5"), "year": 2023}
    dutch = "ma 15 mei, 9.30, ma 15 mei 2023, 21.05, 1,5, year 2023"
    english = "Mon 15 May, 9:30, Mon 15 May 2023, 21:05, 1.5, year 2023"
    assert NL.text(sentence, **params) == dutch
    assert EN.text(sentence, **params) == english


def test_an_error_within_a_message_is_translated_with_it(dutch):
    inner = RefusedError(N_("Move {title}"), title="Yanmar")
    assert dutch.text("Line {line}: {error}", line=3, error=inner) == "Line 3: Verplaats Yanmar"
    assert dutch.error(inner) == "Verplaats Yanmar"


def test_dates_follow_the_language():
    assert NL.date_long(MONDAY) == "maandag 15 mei 2023"
    assert EN.date_long(MONDAY) == "Monday 15 May 2023"
    assert NL.weekday_date(MONDAY) == "ma 15 mei"
    assert EN.weekday_date(MONDAY) == "Mon 15 May"
    assert NL.date_short(date(2026, 11, 3)) == "3 nov 2026"
    assert (NL.month(MONDAY), EN.month(MONDAY)) == ("mei 2023", "May 2023")
    assert (NL.weekday(MONDAY), NL.weekday(MONDAY, short=True)) == ("maandag", "ma")


@pytest.mark.parametrize(
    ("last", "dutch", "english"),
    [
        (date(2023, 5, 15), "15 mei 2023", "15 May 2023"),
        (date(2023, 5, 19), "15–19 mei 2023", "15–19 May 2023"),
        (date(2023, 6, 2), "15 mei – 2 juni 2023", "15 May – 2 June 2023"),
        (date(2024, 5, 2), "15 mei 2023 – 2 mei 2024", "15 May 2023 – 2 May 2024"),
    ],
)
def test_a_range_says_nothing_twice(last, dutch, english):
    assert NL.date_range(MONDAY, last) == dutch
    assert EN.date_range(MONDAY, last) == english


def test_times_are_on_24_hours():
    assert (NL.time(time(9, 5)), EN.time(time(9, 5))) == ("9.05", "9:05")
    assert (NL.time(time(0, 30)), NL.time(time(9, 5), padded=True)) == ("0.30", "09.05")
    assert NL.duration(timedelta(hours=25, minutes=30)) == "25 u 30 min"
    assert EN.duration(timedelta(hours=2)) == "2 h"
    assert NL.duration(timedelta(0)) == "0 min"


def test_numbers_and_money_follow_the_language():
    assert NL.number(Decimal("1234567.125")) == "1.234.567,125"
    assert EN.number(1234.5, decimals=2) == "1,234.50"
    assert NL.number(1234.5, decimals=0) == "1.234"
    assert unicodedata.normalize("NFKC", NL.money(Decimal("1234.5"), "EUR")) == "€ 1.234,50"
    assert EN.money(Decimal(1234), "EUR") == "€1,234.00"
    assert EN.money(Decimal(1234), "JPY") == "JP¥1,234"
    assert NL.percent(0.25) == "25%"


def test_lists_and_names_follow_the_language():
    assert NL.listed(["a", "b", "c"]) == "a, b en c"
    assert EN.listed(["a", "b"], style="or") == "a or b"
    assert (NL.country("jp"), EN.country("NL"), NL.country("??")) == ("Japan", "Netherlands", "??")
    assert (NL.language_name("ja"), NL.language_name("qq")) == ("Japans", "qq")
    assert EN.currency_name("JPY") == "Japanese Yen"
    assert (NL.zone("Asia/Tokyo"), EN.zone("Asia/Tokyo")) == ("Tokio", "Tokyo")


def test_countries_are_countries_in_order():
    codes = [code for code, _ in NL.countries()]
    assert {"NL", "JP", "XK", "AX"} <= set(codes)
    assert not {"EU", "UN", "ZZ", "XA"} & set(codes)
    assert codes.index("EG") < codes.index("EE") < codes.index("NL")
    assert ("ja", "Japans") in NL.languages()


def test_accents_only_decide_between_equals():
    names = ["os", "Øst", "Łukasz", "eb", "Lucas", "Éa", "luca", "Đặng", "dang", "Straße"]
    assert sorted(names, key=sort_key) == [
        "dang",
        "Đặng",
        "Éa",
        "eb",
        "luca",
        "Lucas",
        "Łukasz",
        "os",
        "Øst",
        "Straße",
    ]


@given(st.text(), st.dates())
def test_what_users_typed_is_never_read_as_a_message(text, day):
    assert NL.text("{text}", text=text) == text
    assert NL.date_long(day).endswith(str(day.year))

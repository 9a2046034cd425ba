"""A begin and an end on one line are understood as people type them, or refused in words."""

from __future__ import annotations

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegaties.errors import RefusedError
from delegaties.values.spans import Span, parse_span
from delegaties.values.typed import parse_time

NINE, TEN, HALF_PAST_NINE = time(9), time(10), time(9, 30)
CLOCKS = st.times().map(lambda moment: moment.replace(second=0, microsecond=0, tzinfo=None))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Span()),
        ("9", Span(NINE)),
        ("930", Span(HALF_PAST_NINE)),
        ("9:30 uur", Span(HALF_PAST_NINE)),
        ("9,30", Span(HALF_PAST_NINE)),
        ("9 uur 30", Span(HALF_PAST_NINE)),
        ("om 9 uur", Span(NINE)),
        ("9-", Span(NINE)),
        ("9-10", Span(NINE, TEN)),
        ("0930-1000", Span(HALF_PAST_NINE, TEN)),
        ("9u – 10u", Span(NINE, TEN)),
        ("9u30-10.00uur", Span(HALF_PAST_NINE, TEN)),
        ("9h30 tot 10h", Span(HALF_PAST_NINE, TEN)),
        ("van 9 tot 10", Span(NINE, TEN)),
        ("From 9 to 10", Span(NINE, TEN)),
        ("9 t/m 10", Span(NINE, TEN)),
        ("tot 10", Span(None, TEN)),
    ],
)
def test_times_are_understood_as_people_type_them(typed, meant):
    assert parse_span(typed) == meant


@pytest.mark.parametrize("about", ["±", "± ", "ca. ", "ca ", "circa ", "rond ", "Ong. ", "om ca. "])
def test_a_time_can_be_about_right(about):
    assert parse_span(f"{about}9-10") == Span(NINE, TEN, about=True)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("9.30 ontvangst", "ontvangst"),
        ("9.30: Lunch", "Lunch"),
        ("9.30 - Bezoek 3M", "Bezoek 3M"),
        ("9.30-10 Ontvangst", "Ontvangst"),
        ("9.30 uur uitreiking", "uitreiking"),
        ("9.30 umami", "umami"),
    ],
)
def test_what_stands_behind_the_times_is_kept(typed, title):
    assert parse_span(typed).rest == title
    assert parse_span(typed).begin == HALF_PAST_NINE


@pytest.mark.parametrize(
    "typed",
    ["25", "9.3", "9 30", "9.30-25",
     "half 10", "9.30-half 11", "9 of 10", "9 à 10", "9am", "9-10pm",
     "9-11 13-15", "bezoek", "ontvangst 9.30", "-", "99999", "9.30 ±"],
)  # fmt: skip
def test_what_is_no_time_or_may_be_two_is_refused_and_never_guessed(typed):
    with pytest.raises(RefusedError, match="for example 9, 930 or 9"):
        parse_span(typed)


@pytest.mark.parametrize(
    ("typed", "end"),
    [("22-01", time(1)), ("23-030", time(0, 30)), ("22-24", time(0)), ("22.00-24.00 uur", time(0)),
     ("9-8 +1", time(8)), ("9-8 volgende dag", time(8)), ("9-10 (next day)", TEN)],
)  # fmt: skip
def test_an_end_on_the_next_day_is_a_night_or_said_to_be(typed, end):
    span = parse_span(typed)
    assert (span.end, span.days) == (end, 1)


@pytest.mark.parametrize(("typed", "told"), [("14u30-10:15", "before"), ("9-9", "both")])
def test_an_end_that_is_not_after_the_beginning_is_refused(typed, told):
    with pytest.raises(RefusedError, match=told):
        parse_span(typed)


@given(begin=CLOCKS, end=CLOCKS)
def test_what_one_may_be_told_to_type_is_understood(begin, end):
    assert parse_span(f"{begin:%H.%M}-{end:%H.%M} +1") == Span(begin, end, days=1)


@given(CLOCKS, st.sampled_from(["{:%H:%M}", "{:%H.%M}", "{:%H%M}", "{:%Hu%M}", "{:%H.%M uur}"]))
def test_a_single_time_is_what_a_field_for_a_time_makes_of_it(moment, form):
    typed = form.format(moment)
    assert parse_span(typed).begin == parse_time(typed) == moment


@given(st.text())
def test_anything_else_is_understood_or_refused_but_never_fails(typed):
    with suppress(RefusedError):
        assert parse_span(typed).days in {0, 1}

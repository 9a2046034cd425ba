"""Templates of days: shipped ones are sound, and each fits any day of any place."""

from __future__ import annotations

from datetime import date, time, timedelta

from delegaties.values.kinds import Certainty, ItemKind
from delegaties.values.templates import Entry, entry_of, shipped
from delegaties.values.texts import LANGUAGES, Texts
from delegaties.values.when import Clock, When, checked

VISIT = Entry(kind=ItemKind.VISIT, title=Texts.of(nl="Bezoek"), starts=time(9, 30), minutes=90)


def test_every_shipped_day_has_its_words_in_each_language_and_fits_any_day():
    for template in shipped():
        assert not template.name.missing(LANGUAGES)
        for entry in template.entries:
            assert not entry.title.missing(LANGUAGES)
            checked(entry.on(date(2027, 5, 10), "Asia/Tokyo"))


def test_an_entry_takes_the_clock_of_the_place():
    when = VISIT.on(date(2027, 5, 10), "Asia/Tokyo")
    assert when.start == Clock(date(2027, 5, 10), time(9, 30), "Asia/Tokyo")
    assert when.duration == timedelta(minutes=90)


def test_an_evening_may_end_after_midnight():
    late = Entry(kind=ItemKind.MEAL, title=Texts.of(nl="Diner"), starts=time(23), minutes=120)
    assert late.on(date(2027, 5, 10), "Asia/Tokyo").end.date == date(2027, 5, 11)


def test_what_begins_before_the_day_ends_is_on_the_next_date():
    night = Entry(kind=ItemKind.TRANSFER, title=Texts.of(nl="Bus"), starts=time(0, 30), minutes=30)
    ends, day = time(4), date(2027, 5, 10)
    assert night.on(day, "Asia/Tokyo", ends).date == date(2027, 5, 11)
    assert VISIT.on(day, "Asia/Tokyo", ends).date == day


def test_an_hour_that_is_skipped_or_comes_twice_is_left_open():
    night = Entry(kind=ItemKind.TRANSFER, title=Texts.of(nl="Bus"), starts=time(2, 30), minutes=30)
    for day in (date(2027, 3, 28), date(2027, 10, 31)):
        assert night.on(day, "Europe/Amsterdam") == When(date=day, certainty=Certainty.OPEN)


def test_an_item_becomes_an_entry_and_back():
    when = VISIT.on(date(2027, 5, 10), "Asia/Tokyo")
    assert entry_of(VISIT.kind, VISIT.title, when) == VISIT
    opened = When(date=date(2027, 5, 10), certainty=Certainty.OPEN)
    assert entry_of(VISIT.kind, VISIT.title, opened).starts is None

"""The calendar among the outputs of the program."""

from __future__ import annotations

import pickle

from outputs.calendar.agenda import events, journey

from delegaties.outputs.all import OUTPUTS
from delegaties.outputs.calendar.output import CALENDAR, CalendarOptions
from delegaties.outputs.progress import quietly


def test_the_calendar_is_one_of_the_outputs_and_writes_with_its_usual_choices(tmp_path):
    assert CALENDAR in OUTPUTS
    target = tmp_path / f"japan.{CALENDAR.formats[0]}"
    assert CALENDAR.write(journey(), CALENDAR.options(), target, quietly) == [target]
    assert len(events(target.read_bytes())) == 6


def test_choices_can_be_sent_to_another_process():
    assert pickle.loads(pickle.dumps(CalendarOptions())) == CalendarOptions()  # noqa: S301  our own

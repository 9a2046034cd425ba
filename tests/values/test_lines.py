"""Pasted text is made fit to keep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from delegaties.values.lines import many_lines, one_line


def test_a_line_break_in_a_one_line_field_becomes_a_space():
    assert one_line("Bezoek\r\nYanmar\tOsaka ") == "Bezoek Yanmar Osaka"


def test_a_text_keeps_its_lines_and_loses_control_characters():
    assert many_lines("een\r\ntwee\u2028drie\x00\x1b\ud800") == "een\ntwee\ndrie"


@given(st.text())
def test_what_is_kept_can_be_written_anywhere(text):
    kept = one_line(text)
    assert kept.encode() is not None
    assert not set(kept) & set("\n\r\t\x00\u2028\u2029")
    assert one_line(kept) == kept

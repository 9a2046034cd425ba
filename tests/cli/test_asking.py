"""What can be typed behind the name of the program."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "japan"],
        ["export", "japan", "--book", "x.pdf", "--audience", "press"],
        ["export", "japan", "--calendar", "x.ics", "--host", "a", "--participant", "b"],
        ["fly"],
        ["show"],
        ["missions", "--js"],
    ],
)
def test_a_wrong_call_ends_with_2_and_how_to_call(arguments, run):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("usage: delegaties")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["export", "--help"]])
def test_help_ends_with_0(arguments, run):
    assert run(*arguments)[0] == 0

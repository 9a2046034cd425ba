"""The way through a list of findings that becomes shorter underneath."""

from __future__ import annotations

import pytest

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.walking import Walk
from delegaties.values.kinds import Severity


def found(*names):
    return [
        Finding(
            rule=name, severity=Severity.WARN, where=Where(part=Part.PROGRAMME), text=name
        )
        for name in names
    ]  # fmt: skip


@pytest.fixture
def walk():
    """Somebody who is at the second of three."""
    walk, three = Walk(), found("a", "b", "c")
    walk.goes_to(three[1], three)
    return walk


def rule(finding):
    return finding.rule if finding else None


def test_it_begins_with_the_first_or_backwards_with_the_last():
    assert rule(Walk().step(found("a", "b", "c"), 1)) == "a"
    assert rule(Walk().step(found("a", "b", "c"), -1)) == "c"


def test_it_goes_on_from_where_it_is_and_around_the_end(walk):
    assert rule(walk.step(found("a", "b", "c"), 1)) == "c"
    assert rule(walk.step(found("a", "b"), 1)) == "a"
    assert rule(walk.step(found("a", "b", "c"), -1)) == "a"
    assert walk.number(found("a", "b", "c")) == 2


def test_what_is_mended_leaves_a_gap_that_the_next_fills(walk):
    left = found("a", "c")
    assert walk.number(left) == 0
    assert rule(walk.step(left, 1)) == "c"
    assert rule(walk.step(left, -1)) == "a"


def test_after_the_last_is_mended_it_begins_again():
    walk, three = Walk(), found("a", "b", "c")
    walk.goes_to(three[2], three)
    assert rule(walk.step(found("a", "b"), 1)) == "a"
    assert walk.step([], 1) is None


def test_what_comes_back_is_where_it_was_and_words_follow(walk):
    assert walk.number(found("a", "c")) == 0
    again = found("a", "x", "b", "c")
    assert walk.number(again) == 3
    assert walk.finding is again[2]


def test_an_end_forgets_the_way(walk):
    walk.ends()
    assert (walk.finding, walk.key) == (None, "")
    assert rule(walk.step(found("a", "b"), 1)) == "a"

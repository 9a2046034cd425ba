"""How many travel, and how many of them are officials."""

from __future__ import annotations

import pytest
from judging import a_part, a_plan, found

from delegaties.checks import counted
from delegaties.checks.finding import sentence
from delegaties.i18n import words
from delegaties.values.kinds import Direction, MissionStatus, ParticipationStatus, Role, Side
from delegaties.values.texts import Texts

LISTED = (
    a_part("Veeningen"),
    a_part("Bedrijven", number=3),
    a_part("Afgemeld", status=ParticipationStatus.CANCELLED),
    a_part("Gastheer", Side.THEIRS),
)


@pytest.mark.parametrize(
    ("counts", "field"),
    [
        ({"count_estimated": 3}, "count_estimated"),
        ({"count_estimated": 4, "count_confirmed": 5}, "count_confirmed"),
        ({"count_estimated": 4, "count_confirmed": 4, "count_actual": 3}, "count_actual"),
    ],
)
def test_a_number_that_is_not_that_of_the_participants_is_found(counts, field):
    [finding] = found(counted.head_count, a_plan(participations=LISTED, **counts))
    assert finding.where.field == field


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"count_estimated": 9, "count_confirmed": 4},
        {"count_actual": 4},
        {"count_actual": 3, "status": MissionStatus.CLOSED},
    ],
    ids=["not counted", "the last number is right", "all came", "closed"],
)
def test_numbers_that_agree_in_the_end_are_fine(more):
    assert not found(counted.head_count, a_plan(participations=LISTED, **more))


def test_without_a_list_there_is_nothing_to_compare():
    assert not found(counted.head_count, a_plan(count_estimated=3))


OFFICIALS = (
    a_part("Veeningen", roles=(Role.LEADER,)),
    a_part("Hofstra", roles=(Role.OFFICIAL,)),
    a_part("Nog te noemen", roles=(Role.OFFICIAL,), number=2, label=Texts.of(nl="n.t.b.")),
    a_part("Afgemeld", roles=(Role.OFFICIAL,), status=ParticipationStatus.CANCELLED),
    a_part("Gastheer", Side.THEIRS, roles=(Role.OFFICIAL,)),
)


@pytest.mark.parametrize(
    ("requested", "reported", "field", "told"),
    [
        (2, None, "officials_requested", ["2 in de aanvraag", "3 in de deelnemerslijst"]),
        (None, 4, "officials_reported", ["3 in de deelnemerslijst", "4 in het verslag"]),
        (3, 1, "officials_reported", ["3 in de aanvraag", "3 in de deelnemerslijst", "1 in het"]),
    ],
)
def test_officials_counted_differently_are_told_with_every_number(requested, reported, field, told):
    counts = {"officials_requested": requested, "officials_reported": reported}
    [finding] = found(counted.officials, a_plan(participations=OFFICIALS, **counts))
    text = sentence(finding, words("nl"))
    assert all(each in text for each in told)
    assert finding.where.field == field


def test_without_a_list_the_request_and_the_report_are_compared():
    counts = {"officials_requested": 2, "officials_reported": 1}
    [finding] = found(counted.officials, a_plan(**counts))
    assert "deelnemerslijst" not in sentence(finding, words("nl"))


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"officials_requested": 3},
        {"officials_requested": 3, "officials_reported": 3},
        {"officials_requested": 1, "status": MissionStatus.CLOSED},
        {"officials_requested": 1, "direction": Direction.INCOMING},
    ],
    ids=["not counted", "as requested", "as reported", "closed", "guests who come here"],
)
def test_officials_who_are_counted_alike_are_fine(more):
    assert not found(counted.officials, a_plan(participations=OFFICIALS, **more))

from datetime import UTC, datetime

import documents
import pytest

from delegaties.edits import missions
from delegaties.errors import RefusedError
from delegaties.plan import naming
from delegaties.plan.document import decode
from delegaties.plan.load_directory import summaries
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release
from delegaties.values.ids import new_id
from delegaties.values.kinds import Direction
from delegaties.values.texts import Texts

PLAN = decode(MissionPlan, documents.small())[0]


@pytest.fixture
def listed(store):
    with store.change("Start") as session:
        for title in ("Japan", "Japan 2027", "Đà Nẵng en Łódź"):
            missions.add_mission(
                session, Texts.of(nl=title), Direction.OUTGOING, "Europe/Amsterdam"
            )
    with store.reading() as session:
        return summaries(session)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("2027", "Japan 2027"),
        ("japan", "Japan"),
        ("lodz", "Đà Nẵng en Łódź"),
        ("DA NANG", "Đà Nẵng en Łódź"),
    ],
)
def test_a_mission_is_found_by_part_of_its_title(listed, typed, title):
    assert naming.mission_named(listed, typed).title.get("nl") == title


def test_a_mission_is_found_by_its_id(listed):
    for mission in listed:
        assert naming.mission_named(listed, str(mission.id).upper()) is mission


def test_a_title_that_fits_several_is_asked_about(listed):
    with pytest.raises(RefusedError) as refused:
        naming.mission_named(listed, "ja")
    assert all(str(m.id) in str(refused.value) for m in listed if "Japan" in m.title.get("nl"))


@pytest.mark.parametrize("typed", ["Chili", "", "   "])
def test_no_mission_is_said_in_words(listed, typed):
    with pytest.raises(RefusedError, match="No mission has"):
        naming.mission_named(listed, typed)


@pytest.mark.parametrize("typed", ["yamada", "山田", "Yamada, Taro"])
def test_people_are_found_in_either_script_and_order(typed):
    assert naming.participation_named(PLAN, typed) == PLAN.participations[1].id
    assert naming.host_named(PLAN, typed) == PLAN.people[0].id


def test_people_not_yet_named_are_found_by_their_label():
    assert naming.participation_named(PLAN, "ambtenaren") == PLAN.participations[0].id


def test_organisations_are_found_and_several_are_named():
    assert naming.organisation_named(PLAN, "engines") == PLAN.organisations[0].id
    with pytest.raises(RefusedError, match=r"Yanmar Engines .*; Yanmar Holdings"):
        naming.organisation_named(PLAN, "yanmar")


@pytest.mark.parametrize(
    "find", [naming.participation_named, naming.host_named, naming.organisation_named]
)
def test_nobody_by_that_name_is_said_in_words(find):
    with pytest.raises(RefusedError, match="is called “Smith”"):
        find(PLAN, "Smith")


def test_a_version_is_found_by_its_number_and_others_are_named():
    at = datetime(2026, 5, 5, tzinfo=UTC)
    known = [
        Release(id=new_id(), number=number, note="", who="Anna", at=at, position=number)
        for number in (4, 2)
    ]
    assert naming.release_numbered(known, 2) is known[1]
    with pytest.raises(RefusedError) as refused:
        naming.release_numbered(known, 3)
    assert refused.value.params == {"number": 3, "known": "2, 4"}
    with pytest.raises(RefusedError):
        naming.release_numbered([], 1)
